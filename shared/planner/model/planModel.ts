// Builds the LP of section 3 without routes, which are added for the last aims (routes.ts).
// Two reductions lose nothing for fills and pieces substituted:
// - Goods can wait, so a demand met by its last day can be met on that day, and goods are called and released on such days alone. Served on
//   'due' days, the model is small. The plan itself is made on 'all' days.
// - Any city may send anywhere on the day of issue, so without routes the pool is one balance per product. Cities that issued orders leave
//   from have their own balance beside it (firmOrders.ts).
import { accessOf, makersIn, reachesPool, wantedGoods, type ServingDays } from './access.ts';
import { demandClasses, type DemandClass } from './demandClasses.ts';
import type { QuotaMoves } from './makerModel.ts';
import { addHandouts, takingsFrom, type Handout, type Taking } from './handouts.ts';
import { addFirmOrders, type FirmColumn, type FirmPool } from './firmOrders.ts';
import { addIssues, type IssueColumn } from './issueColumns.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import { createLpBuilder, entriesOf, infinity, type Entry, type LpBuilder, type LpKeys, type PricedRow } from './lpModel.ts';
import type { Pooling } from './soloPools.ts';
import type { LpModel } from '../solver.ts';
import { addBalance } from './balances.ts';
import { addSupply, hasColumns, type SupplyColumns } from './supplyModel.ts';

export interface PlanModel {
  readonly lp: LpModel;
  readonly keys: LpKeys;
  readonly supply: SupplyColumns;
  readonly classes: readonly DemandClass[];
  readonly issues: readonly IssueColumn[];
  readonly handouts: readonly Handout[];
  /** Columns of issued orders. */
  readonly firm: readonly FirmColumn[];
  /** Reserve column of each product, or -1. */
  readonly reserve: readonly number[];
  /** Column of the level δ, from 0 to 1. */
  readonly level: number;
  /** Cost of the level, in pieces: with cost 1, the duals of goods would be as small as the solver's tolerance. */
  readonly levelCost: number;
  /** Column of each group: the pieces it gets. Its lower bound freezes a fill. -1 where nothing can reach the group. */
  readonly received: readonly number[];
  /** Column of each group: pieces that come from nowhere; 0 unless the group's floor is elastic (interiorFloors.ts). -1 as above. */
  readonly elastic: readonly number[];
  /**
   * Row of each group: received − need × δ. While the group is being levelled, the row's lower bound is minus what is secured; otherwise
   * the row is free.
   */
  readonly levelRows: readonly number[];
  readonly priced: readonly PricedRow[];
}

export interface ModelOptions {
  readonly moves?: (builder: LpBuilder) => QuotaMoves;
  /** Whether demand classes share handouts (handouts.ts). By default they do where makers are apart. */
  readonly sharing?: boolean;
}

export function buildPlanModel(
  input: PlanInput,
  serving: ServingDays,
  pooling: Pooling,
  { moves, sharing = pooling === 'apart' }: ModelOptions = {},
): PlanModel {
  const { instance, groups, assessment, pins } = input;
  const builder = createLpBuilder();
  const levelCost = Math.max(1, ...groups.map((group) => group.need));
  const level = builder.addColumn(0, 1, levelCost, 'level');
  const access = accessOf(instance, assessment);
  const wanted = wantedGoods(input, access, serving);
  const supply = addSupply(builder, input, { wanted, pooling, moves: moves?.(builder) ?? null });
  const classes = demandClasses(instance, groups, pins);
  const poolReach = instance.products.map((_, p) => reachesPool(instance, supply, p));
  const issues = addIssues(builder, instance, supply, classes, { access, poolReach, pins, serving, sharing });
  const handouts = addHandouts(builder, instance, classes, issues);
  const firm = addFirmOrders(builder, instance, groups, supply, (p, t) => wanted.byPool[p][t]);

  const groupEntries = groups.map((): Entry[] => []);
  for (const issue of issues) groupEntries[classes[issue.demandClass].group].push({ column: issue.column, value: 1 });
  addCityBalances(builder, instance, supply, takingsFrom('own', instance, { classes, issues, handouts }));
  const reserve = addPoolBalances(
    builder,
    instance,
    supply,
    poolReach,
    firm.pools,
    takingsFrom('pool', instance, { classes, issues, handouts }),
  );
  for (const { column, group } of firm.columns) groupEntries[group].push({ column, value: 1 });
  groups.forEach((group, k) => {
    if (group.tier === 'reserve' && reserve[group.productIndex] >= 0)
      groupEntries[k].push({ column: reserve[group.productIndex], value: 1 });
  });

  const received = groupEntries.map((entries, k) => (entries.length === 0 ? -1 : builder.addColumn(0, infinity, 0, `received|${k}`)));
  const elastic = groupEntries.map((entries, k) => (entries.length === 0 ? -1 : builder.addColumn(0, 0, 0, `elastic|${k}`)));
  groupEntries.forEach((entries, k) => {
    if (entries.length === 0) return;
    const given = [...entries, { column: elastic[k], value: 1 }];
    builder.addRow(0, 0, [...given, { column: received[k], value: -1 }], { key: `received|${k}` });
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
    handouts,
    firm: firm.columns,
    reserve,
    level,
    levelCost,
    received,
    elastic,
    levelRows,
    priced: builder.priced,
  };
}

function addCityBalances(builder: LpBuilder, instance: Instance, supply: SupplyColumns, takings: readonly Taking[]): void {
  const taken = takenBy(takings, ({ destination, product, day }) => `${destination}|${product}|${day}`);
  instance.cities.forEach((_, c) => {
    instance.products.forEach((_, p) => {
      const makers = makersIn(instance, supply.released, c, p);
      addBalance(
        builder,
        `city|${c}|${p}`,
        instance.days,
        (t) => instance.cityGoodsByDay[c][p][t],
        (t) => entriesOf(makers.map((e) => supply.released[e][p][t])),
        (t) => taken.get(`${c}|${p}|${t}`) ?? [],
        { name: `city|${instance.cities[c]}|${instance.products[p].code}`, unit: 1 },
      );
    });
  });
}

/** Returns the reserve columns. The reserve leaves the balance on the last day, since it is what is left after that day. */
function addPoolBalances(
  builder: LpBuilder,
  instance: Instance,
  supply: SupplyColumns,
  poolReach: readonly boolean[],
  firmPools: readonly FirmPool[],
  takings: readonly Taking[],
): number[] {
  const taken = takenBy(takings, ({ product, day }) => `${product}|${day}`);
  return instance.products.map((product, p) => {
    if (!poolReach[p]) return -1;
    const kept = product.reserveTarget > 0 ? builder.addColumn(0, product.reserveTarget, 0, `reserve|${p}`) : -1;
    const apart = firmPools.filter((pool) => pool.product === p);
    const isApart = (c: number) => apart.some(({ city }) => city === c);
    const makers = instance.enterprises.flatMap(({ city }, e) => (hasColumns(supply.delivered[e][p]) && !isApart(city) ? [e] : []));
    addBalance(
      builder,
      `pool|${p}`,
      instance.days,
      (t) => instance.poolGoodsByDay.reduce((total, city, c) => total + (isApart(c) ? 0 : city[p][t]), 0),
      (t) => entriesOf([...makers.map((e) => supply.delivered[e][p][t]), ...apart.map(({ transfers }) => transfers[t])]),
      (t) => [...(taken.get(`${p}|${t}`) ?? []), ...(kept >= 0 && t === instance.days - 1 ? [{ column: kept, value: 1 }] : [])],
      { name: `pool|${product.code}`, unit: 1 },
    );
    return kept;
  });
}

function takenBy(takings: readonly Taking[], placeOf: (taking: Taking) => string): Map<string, Entry[]> {
  const places = Map.groupBy(takings, placeOf);
  return new Map([...places].map(([place, columns]) => [place, entriesOf(columns.map(({ column }) => column))]));
}
