// Owns the LP of section 3 without routes, which are added for the last aims (transport.ts).
// Two reductions lose nothing for fills and pieces substituted:
// - Goods can wait, so a demand met by its last day is met on it, and goods are called and released on such days alone:
//   served on 'due' days the model is small. The plan itself is made on 'all' days.
// - Any city may send anywhere on the day of issue, so without routes the pool is one balance a product.
import type { Pin } from '../domain/tables.ts';
import type { Assessment, Quota } from '../plan/plan.ts';
import { accessOf, firstServingDay, makersIn, reachesCity, reachesPool, wantedGoods } from './access.ts';
import type { ServingDays } from './access.ts';
import { demandClasses } from './demandClasses.ts';
import type { DemandClass } from './demandClasses.ts';
import type { PlanGroup } from './groups.ts';
import type { QuotaMoves } from './makerModel.ts';
import { noBreaks } from './makerPeriods.ts';
import type { Breaks } from './makerPeriods.ts';
import type { Instance } from './instance.ts';
import { createLpBuilder, entriesOf, infinity } from './lpModel.ts';
import type { Entry, LpBuilder, LpKeys, PricedRow } from './lpModel.ts';
import type { Pooling } from './soloPools.ts';
import type { LpModel } from './solver.ts';
import { addBalance } from './balances.ts';
import { addSupply, hasColumns } from './supplyModel.ts';
import type { SupplyColumns } from './supplyModel.ts';

/** Goods of one product issued to one demand class on one day. */
export interface IssueColumn {
  readonly column: number;
  readonly demandClass: number;
  readonly from: 'own' | 'pool';
  readonly product: number;
  readonly day: number;
}

export interface PlanModel {
  readonly lp: LpModel;
  readonly keys: LpKeys;
  readonly supply: SupplyColumns;
  readonly classes: readonly DemandClass[];
  readonly issues: readonly IssueColumn[];
  /** Reserve column of each product, or -1. */
  readonly reserve: readonly number[];
  /** The level δ, a column from 0 to 1. */
  readonly level: number;
  /** Its cost, in pieces: with cost 1 the duals of goods would be as small as the solver's tolerance. */
  readonly levelCost: number;
  /** Column of each group: the pieces it gets; its lower bound freezes a fill. -1 where nothing can reach the group. */
  readonly received: readonly number[];
  /** Row of each group: received − need × δ, bounded below by 0 while the group is being levelled, else free. */
  readonly levelRows: readonly number[];
  readonly priced: readonly PricedRow[];
}

export interface ModelOptions {
  /** Of the periods of makers put together. */
  readonly breaks?: Breaks;
  readonly moves?: (builder: LpBuilder) => QuotaMoves;
}

export function buildPlanModel(
  instance: Instance,
  groups: readonly PlanGroup[],
  quotas: readonly Quota[],
  assessment: readonly Assessment[],
  pins: readonly Pin[],
  serving: ServingDays,
  pooling: Pooling,
  { breaks = noBreaks, moves }: ModelOptions = {},
): PlanModel {
  const builder = createLpBuilder();
  const levelCost = Math.max(1, ...groups.map((group) => group.need));
  const level = builder.addColumn(0, 1, levelCost, 'level');
  const access = accessOf(instance, assessment);
  const wanted = wantedGoods(instance, access, serving);
  const supply = addSupply(builder, instance, quotas, pins, wanted, pooling, breaks, moves?.(builder) ?? null);
  const classes = demandClasses(instance, groups, pins);
  const poolReach = instance.products.map((_, p) => reachesPool(instance, supply, p));
  const issues = classes.flatMap((demandClass, k) =>
    addIssues(builder, instance, supply, poolReach, demandClass, k, access[demandClass.demands[0]], pins, serving),
  );

  const groupEntries = groups.map((): Entry[] => []);
  for (const issue of issues) groupEntries[classes[issue.demandClass].group].push({ column: issue.column, value: 1 });
  addCityBalances(builder, instance, supply, classes, issues);
  const reserve = addPoolBalances(builder, instance, supply, poolReach, issues);
  groups.forEach((group, k) => {
    if (group.tier === 'reserve' && reserve[group.productIndex] >= 0)
      groupEntries[k].push({ column: reserve[group.productIndex], value: 1 });
  });

  const received = groupEntries.map((entries, k) => {
    if (entries.length === 0) return -1;
    const column = builder.addColumn(0, infinity, 0, `received|${k}`);
    builder.addRow(0, 0, [...entries, { column, value: -1 }], { key: `received|${k}` });
    return column;
  });
  const levelRows = groups.map((group, k) =>
    received[k] < 0
      ? -1
      : builder.addRow(
          -infinity,
          infinity,
          [
            { column: received[k], value: 1 },
            { column: level, value: -group.need },
          ],
          { key: `level|${k}` },
        ),
  );
  return {
    lp: builder.build(true),
    keys: builder.keys,
    supply,
    classes,
    issues,
    reserve,
    level,
    levelCost,
    received,
    levelRows,
    priced: builder.priced,
  };
}

function addIssues(
  builder: LpBuilder,
  instance: Instance,
  supply: SupplyColumns,
  poolReach: readonly boolean[],
  demandClass: DemandClass,
  k: number,
  access: { readonly own: boolean; readonly pool: boolean },
  pins: readonly Pin[],
  serving: ServingDays,
): IssueColumn[] {
  const demand = instance.demands[demandClass.demands[0]];
  const issues: IssueColumn[] = [];
  for (const product of demand.products) {
    const sources = [
      ...(access.own && reachesCity(instance, supply, demand.destination, product) ? (['own'] as const) : []),
      ...(access.pool && poolReach[product] ? (['pool'] as const) : []),
    ];
    for (const from of sources) {
      for (let day = firstServingDay(demand, serving); day <= demand.due; day += 1) {
        const column = builder.addColumn(0, demandClass.quantity, 0, `issue|${k}|${from}|${product}|${day}`);
        issues.push({ column, demandClass: k, from, product, day });
      }
    }
  }
  if (issues.length > 1)
    builder.addRow(
      -infinity,
      demandClass.quantity,
      issues.map(({ column }) => ({ column, value: 1 })),
      { key: `class|${k}` },
    );
  for (const [index, pin] of pins.entries()) {
    if (pin.kind !== 'dispatch' || pin.demand !== demand.code) continue;
    const bound = issues.filter(
      (issue) => issue.from === 'pool' && (pin.product === null || instance.products[issue.product].code === pin.product),
    );
    builder.addRow(
      pin.min ?? -infinity,
      pin.max ?? infinity,
      bound.map(({ column }) => ({ column, value: 1 })),
      { key: `dispatch|${index}`, price: { name: `dispatch|${pin.demand}|${pin.product ?? ''}`, day: 0, unit: 1 } },
    );
  }
  return issues;
}

function addCityBalances(
  builder: LpBuilder,
  instance: Instance,
  supply: SupplyColumns,
  classes: readonly DemandClass[],
  issues: readonly IssueColumn[],
): void {
  const destination = (issue: IssueColumn) => instance.demands[classes[issue.demandClass].demands[0]].destination;
  const taken = Map.groupBy(
    issues.filter((issue) => issue.from === 'own'),
    (issue) => `${destination(issue)}|${issue.product}|${issue.day}`,
  );
  instance.cities.forEach((_, c) => {
    instance.products.forEach((_, p) => {
      const makers = makersIn(instance, supply.released, c, p);
      addBalance(
        builder,
        `city|${c}|${p}`,
        instance.days,
        (t) => instance.cityGoodsByDay[c][p][t],
        (t) => entriesOf(makers.map((e) => supply.released[e][p][t])),
        (t) => (taken.get(`${c}|${p}|${t}`) ?? []).map(({ column }) => ({ column, value: 1 })),
        { name: `city|${instance.cities[c]}|${instance.products[p].code}`, unit: 1 },
      );
    });
  });
}

/** Returns the reserve columns: what is kept leaves the balance on the last day, since it is left after it. */
function addPoolBalances(
  builder: LpBuilder,
  instance: Instance,
  supply: SupplyColumns,
  poolReach: readonly boolean[],
  issues: readonly IssueColumn[],
): number[] {
  const taken = Map.groupBy(
    issues.filter((issue) => issue.from === 'pool'),
    (issue) => `${issue.product}|${issue.day}`,
  );
  return instance.products.map((product, p) => {
    if (!poolReach[p]) return -1;
    const kept = product.reserveTarget > 0 ? builder.addColumn(0, product.reserveTarget, 0, `reserve|${p}`) : -1;
    const makers = instance.enterprises.flatMap((_, e) => (hasColumns(supply.delivered[e][p]) ? [e] : []));
    addBalance(
      builder,
      `pool|${p}`,
      instance.days,
      (t) => instance.poolGoodsByDay.reduce((total, city) => total + city[p][t], 0),
      (t) => entriesOf(makers.map((e) => supply.delivered[e][p][t])),
      (t) => [
        ...(taken.get(`${p}|${t}`) ?? []).map(({ column }) => ({ column, value: 1 })),
        ...(kept >= 0 && t === instance.days - 1 ? [{ column: kept, value: 1 }] : []),
      ],
      { name: `pool|${product.code}`, unit: 1 },
    );
    return kept;
  });
}
