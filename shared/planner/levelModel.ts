// Owns the LP in which levels are found. It is section 3's, made smaller by three reductions that lose nothing:
// - Goods can wait, so a demand met by its last day is met on it: one issue a (demand, product), on the due day.
// - Any city may send anywhere on the day of issue, so for fills the pool is one balance a product, without routes.
// - Demands of a group with the same due day, source and products differ in nothing but size: they are one column.
import type { DemandSource, Pin } from '../domain/tables.ts';
import type { Assessment, Quota } from '../plan/plan.ts';
import type { PlanGroup } from './groups.ts';
import type { Instance } from './instance.ts';
import { createLpBuilder, infinity } from './lpModel.ts';
import type { Entry } from './lpModel.ts';
import { addBalance, addSupply } from './supplyModel.ts';
import type { Wanted } from './supplyModel.ts';
import type { LpModel } from './solver.ts';

export interface LevelModel {
  readonly lp: LpModel;
  /** The level δ, a column from 0 to 1. */
  readonly level: number;
  /** Its cost, in pieces: with cost 1 the duals of goods would be as small as the solver's tolerance. */
  readonly levelCost: number;
  /** Column of each group: the pieces it gets; its lower bound freezes a fill. -1 where nothing can reach the group. */
  readonly received: readonly number[];
  /** Row of each group: received − need × δ, bounded below by 0 while the group is being levelled, else free. */
  readonly levelRows: readonly number[];
}

/** Which of own and pool may serve a demand, after source and eligibility. */
export interface Access {
  readonly own: boolean;
  readonly pool: boolean;
}

export function buildLevelModel(instance: Instance, groups: readonly PlanGroup[], quotas: readonly Quota[], assessment: readonly Assessment[], pins: readonly Pin[]): LevelModel {
  const access = accessOf(instance, assessment);
  const wanted = wantedGoods(instance, access);
  const builder = createLpBuilder();
  const levelCost = Math.max(1, ...groups.map((group) => group.need));
  const level = builder.addColumn(0, 1, levelCost);
  const supply = addSupply(builder, instance, quotas, pins, wanted);

  const cityOut = takes(instance.cities.length, instance.products.length, instance.days);
  const poolOut = takes(1, instance.products.length, instance.days)[0];
  const poolReach = instance.products.map((_, p) => reachesPool(instance, supply.delivered, p));
  const cityReach = instance.cities.map((_, c) => instance.products.map((_, p) => reachesCity(instance, supply.released, c, p)));
  const groupEntries: Entry[][] = groups.map(() => []);

  groups.forEach((group, k) => {
    for (const { demands, quantity } of mergeDemands(instance, group, pins)) {
      const [first] = demands;
      const demand = instance.demands[first];
      const columns: number[] = [];
      const pooled: { product: number; column: number }[] = [];
      for (const p of demand.products) {
        if (access[first].own && cityReach[demand.destination]?.[p]) {
          const column = builder.addColumn(0, quantity);
          columns.push(column);
          cityOut[demand.destination][p][demand.due].push({ column, value: 1 });
        }
        if (access[first].pool && poolReach[p]) {
          const column = builder.addColumn(0, quantity);
          columns.push(column);
          pooled.push({ product: p, column });
          poolOut[p][demand.due].push({ column, value: 1 });
        }
      }
      if (columns.length > 1) builder.addRow(-infinity, quantity, columns.map((column) => ({ column, value: 1 })));
      for (const column of columns) groupEntries[k].push({ column, value: 1 });
      for (const pin of pins) {
        if (pin.kind !== 'dispatch' || pin.demand !== demand.code) continue;
        const bound = pooled.filter(({ product }) => pin.product === null || instance.products[product].code === pin.product);
        builder.addRow(pin.min ?? -infinity, pin.max ?? infinity, bound.map(({ column }) => ({ column, value: 1 })));
      }
    }
  });

  instance.cities.forEach((_, c) => {
    instance.products.forEach((_, p) => {
      const makers = instance.enterprises.flatMap((enterprise, e) => (enterprise.city === c && supply.released[e][p][0] >= 0 ? [e] : []));
      addBalance(
        builder,
        instance.days,
        (t) => instance.cityGoodsByDay[c][p][t],
        (t) => makers.map((e) => ({ column: supply.released[e][p][t], value: 1 })),
        (t) => cityOut[c][p][t],
      );
    });
  });
  instance.products.forEach((product, p) => {
    const reserveGroup = groups.findIndex((group) => group.tier === 'reserve' && group.productIndex === p);
    // What is kept leaves the balance on the last day: it is left after day T.
    if (reserveGroup >= 0 && poolReach[p]) {
      const column = builder.addColumn(0, product.reserveTarget);
      groupEntries[reserveGroup].push({ column, value: 1 });
      poolOut[p][instance.days - 1].push({ column, value: 1 });
    }
    const makers = instance.enterprises.flatMap((_, e) => (supply.delivered[e][p][0] >= 0 ? [e] : []));
    addBalance(
      builder,
      instance.days,
      (t) => instance.poolGoodsByDay.reduce((total, city) => total + city[p][t], 0),
      (t) => makers.map((e) => ({ column: supply.delivered[e][p][t], value: 1 })),
      (t) => poolOut[p][t],
    );
  });
  const received = groups.map((_, k) => {
    if (groupEntries[k].length === 0) return -1;
    const column = builder.addColumn(0, infinity);
    builder.addRow(0, 0, [...groupEntries[k], { column, value: -1 }]);
    return column;
  });
  const levelRows = groups.map((group, k) => (received[k] < 0 ? -1 : builder.addRow(-infinity, infinity, [{ column: received[k], value: 1 }, { column: level, value: -group.need }])));
  return { lp: builder.build(true), level, levelCost, received, levelRows };
}

/** Own goods by source and place, pool goods by source and, for city_basic, by eligibility. */
export function accessOf(instance: Instance, assessment: readonly Assessment[]): Access[] {
  const eligible = new Set(assessment.filter((row) => row.eligible).map((row) => `${row.city}|${row.product}`));
  return instance.demands.map((demand) => ({
    own: allows(demand.source, 'own') && demand.destination < instance.cities.length,
    pool: allows(demand.source, 'pool') && (demand.tier !== 'city_basic' || eligible.has(`${instance.destinations[demand.destination]}|${instance.products[demand.product].code}`)),
  }));
}

export function wantedGoods(instance: Instance, access: readonly Access[]): Wanted {
  const byPool = instance.products.map((product) => product.reserveTarget > 0);
  const byCity = instance.cities.map(() => instance.products.map(() => false));
  instance.demands.forEach((demand, j) => {
    for (const p of demand.products) {
      if (access[j].pool) byPool[p] = true;
      if (access[j].own) byCity[demand.destination][p] = true;
    }
  });
  return { byPool, byCity };
}

export function reachesPool(instance: Instance, delivered: readonly (readonly (readonly number[])[])[], p: number): boolean {
  return instance.poolGoodsByDay.some((city) => city[p].some((quantity) => quantity > 0)) || instance.enterprises.some((_, e) => delivered[e][p][0] >= 0);
}

export function reachesCity(instance: Instance, released: readonly (readonly (readonly number[])[])[], c: number, p: number): boolean {
  return instance.cityGoodsByDay[c][p].some((quantity) => quantity > 0) || instance.enterprises.some((enterprise, e) => enterprise.city === c && released[e][p][0] >= 0);
}

function allows(source: DemandSource, from: 'own' | 'pool'): boolean {
  return source === 'both' || source === from;
}

function mergeDemands(instance: Instance, group: PlanGroup, pins: readonly Pin[]): { demands: number[]; quantity: number }[] {
  const pinned = new Set(pins.map((pin) => pin.demand));
  const merged = Map.groupBy(group.demands, (j) => {
    const demand = instance.demands[j];
    return pinned.has(demand.code) ? demand.code : `${demand.due}|${demand.source}`;
  });
  return [...merged.values()].map((demands) => ({ demands, quantity: demands.reduce((total, j) => total + instance.demands[j].quantity, 0) }));
}

function takes(rows: number, columns: number, days: number): Entry[][][][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => Array.from({ length: days }, () => [])));
}
