// Owns the LP of the exact plan: section 3 in full, by day and route, with every group held at its level.
import type { Pin } from '../domain/tables.ts';
import type { Assessment, Quota } from '../plan/plan.ts';
import type { PlanGroup } from './groups.ts';
import type { Instance } from './instance.ts';
import { accessOf, reachesCity, reachesPool, wantedGoods } from './levelModel.ts';
import { levelSlack } from './leximin.ts';
import { createLpBuilder, infinity } from './lpModel.ts';
import type { Entry } from './lpModel.ts';
import type { LpModel } from './solver.ts';
import { addBalance, addSupply } from './supplyModel.ts';
import type { SupplyColumns } from './supplyModel.ts';

/** Goods of one product issued to one demand on one day. */
export interface IssueColumn {
  readonly column: number;
  readonly demand: number;
  readonly product: number;
  readonly day: number;
}

/** Pool goods of one product that go from a city to a destination on one day. */
export interface RouteColumn {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly product: number;
  readonly day: number;
  readonly km: number;
}

export interface IssueModel {
  readonly lp: LpModel;
  readonly supply: SupplyColumns;
  readonly own: readonly IssueColumn[];
  readonly pool: readonly IssueColumn[];
  readonly routes: readonly RouteColumn[];
  /** Reserve column of each product, or -1. */
  readonly reserve: readonly number[];
  /** Row that adds up the substituted pieces, or -1 where nothing can be substituted. */
  readonly substitutedRow: number;
  /** Row that adds up pieces × days left, the earlier the more. */
  readonly earlinessRow: number;
}

export function buildIssueModel(
  instance: Instance,
  groups: readonly PlanGroup[],
  fills: readonly number[],
  quotas: readonly Quota[],
  assessment: readonly Assessment[],
  pins: readonly Pin[],
  kmBetween: (from: number, to: number) => number,
): IssueModel {
  const access = accessOf(instance, assessment);
  const builder = createLpBuilder();
  const supply = addSupply(builder, instance, quotas, pins, wantedGoods(instance, access));
  const { days } = instance;
  const own: IssueColumn[] = [];
  const pool: IssueColumn[] = [];
  const routes: RouteColumn[] = [];
  const reserve = instance.products.map(() => -1);
  const poolReach = instance.products.map((_, p) => reachesPool(instance, supply.delivered, p));

  instance.demands.forEach((demand, j) => {
    const entries: Entry[] = [];
    for (const p of demand.products) {
      const fromCity = access[j].own && reachesCity(instance, supply.released, demand.destination, p);
      const fromPool = access[j].pool && poolReach[p];
      for (let day = demand.from; day <= demand.due; day += 1) {
        if (fromCity) own.push({ column: builder.addColumn(0, demand.quantity), demand: j, product: p, day });
        if (fromPool) pool.push({ column: builder.addColumn(0, demand.quantity), demand: j, product: p, day });
        for (const list of [fromCity ? own : [], fromPool ? pool : []]) if (list.length > 0) entries.push({ column: (list.at(-1) as IssueColumn).column, value: 1 });
      }
    }
    if (entries.length > 0) builder.addRow(-infinity, demand.quantity, entries);
    for (const pin of pins) {
      if (pin.kind !== 'dispatch' || pin.demand !== demand.code) continue;
      const bound = pool.filter((issue) => issue.demand === j && (pin.product === null || instance.products[issue.product].code === pin.product));
      builder.addRow(pin.min ?? -infinity, pin.max ?? infinity, bound.map((issue) => ({ column: issue.column, value: 1 })));
    }
  });

  const ownAt = Map.groupBy(own, (issue) => `${instance.demands[issue.demand].destination}|${issue.product}|${issue.day}`);
  instance.cities.forEach((_, c) => {
    instance.products.forEach((_, p) => {
      const makers = instance.enterprises.flatMap((enterprise, e) => (enterprise.city === c && supply.released[e][p][0] >= 0 ? [e] : []));
      addBalance(
        builder,
        days,
        (t) => instance.cityGoodsByDay[c][p][t],
        (t) => makers.map((e) => ({ column: supply.released[e][p][t], value: 1 })),
        (t) => (ownAt.get(`${c}|${p}|${t}`) ?? []).map((issue) => ({ column: issue.column, value: 1 })),
      );
    });
  });

  const poolAt = Map.groupBy(pool, (issue) => `${issue.product}|${instance.demands[issue.demand].destination}|${issue.day}`);
  instance.products.forEach((product, p) => {
    if (!poolReach[p]) return;
    const senders = instance.cities.flatMap((_, c) => {
      const makers = instance.enterprises.flatMap((enterprise, e) => (enterprise.city === c && supply.delivered[e][p][0] >= 0 ? [e] : []));
      return makers.length > 0 || instance.poolGoodsByDay[c][p].some((quantity) => quantity > 0) ? [{ city: c, makers }] : [];
    });
    const leaving = senders.map(() => Array.from({ length: days }, (): Entry[] => []));
    const arriving = new Map<string, Entry[]>();
    senders.forEach(({ city }, s) => {
      for (const key of poolAt.keys()) {
        const [productText, to, day] = key.split('|').map(Number);
        if (productText !== p) continue;
        const column = builder.addColumn(0, infinity);
        routes.push({ column, from: city, to, product: p, day, km: kmBetween(city, to) });
        leaving[s][day].push({ column, value: 1 });
        arriving.set(key, [...(arriving.get(key) ?? []), { column, value: 1 }]);
      }
    });
    for (const [key, entries] of arriving) {
      const issued = (poolAt.get(key) as IssueColumn[]).map((issue) => ({ column: issue.column, value: -1 }));
      builder.addRow(0, 0, [...entries, ...issued]);
    }
    const left: number[] = [];
    senders.forEach(({ city, makers }, s) => {
      if (product.reserveTarget > 0) {
        const kept = builder.addColumn(0, product.reserveTarget);
        left.push(kept);
        leaving[s][days - 1].push({ column: kept, value: 1 });
      }
      addBalance(
        builder,
        days,
        (t) => instance.poolGoodsByDay[city][p][t],
        (t) => makers.map((e) => ({ column: supply.delivered[e][p][t], value: 1 })),
        (t) => leaving[s][t],
      );
    });
    if (left.length > 0) {
      reserve[p] = builder.addColumn(0, product.reserveTarget);
      builder.addRow(0, 0, [...left.map((column) => ({ column, value: 1 })), { column: reserve[p], value: -1 }]);
    }
  });

  const groupOfDemand = new Map(groups.flatMap((group, k) => group.demands.map((j) => [j, k] as const)));
  const entriesOfGroup = groups.map((): Entry[] => []);
  for (const issue of [...own, ...pool]) entriesOfGroup[groupOfDemand.get(issue.demand) as number].push({ column: issue.column, value: 1 });
  groups.forEach((group, k) => {
    if (group.tier === 'reserve' && reserve[group.productIndex] >= 0) entriesOfGroup[k].push({ column: reserve[group.productIndex], value: 1 });
    if (entriesOfGroup[k].length > 0) builder.addRow(Math.max(0, fills[k] * group.need - 2 * levelSlack(group.need)), infinity, entriesOfGroup[k]);
  });

  const substituted = [...own, ...pool].filter((issue) => issue.product !== instance.demands[issue.demand].product);
  const substitutedRow = substituted.length === 0 ? -1 : builder.addRow(-infinity, infinity, substituted.map((issue) => ({ column: issue.column, value: 1 })));
  const earlinessRow = builder.addRow(-infinity, infinity, [...own, ...pool].map((issue) => ({ column: issue.column, value: earliness(instance, issue.day) })));
  return { lp: builder.build(false), supply, own, pool, routes, reserve, substitutedRow, earlinessRow };
}

/** T − t + 1 of section 3, over T so that the first day counts 1. */
export function earliness(instance: Instance, day: number): number {
  return (instance.days - day) / instance.days;
}
