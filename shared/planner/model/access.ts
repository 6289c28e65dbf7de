// Determines who may be served from where, and so which goods are worth moving at all. Access to own goods depends on source and place,
// access to pool goods on source and eligibility.
import type { DemandSource } from '../../domain/tables.ts';
import type { Assessment } from '../../plan/plan.ts';
import type { Instance, InstanceDemand } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import { deliveryKey } from '../previousPlan.ts';
import { firmFrom } from './firmDays.ts';
import { hasColumns, type SupplyColumns, type Wanted } from './supplyModel.ts';

export interface Access {
  readonly own: boolean;
  readonly pool: boolean;
}

/** By demand. Tier city_basic gets pool goods only where the city is eligible for the demanded product. */
export function accessOf(instance: Instance, assessment: readonly Assessment[]): Access[] {
  const eligible = new Set(assessment.filter((row) => row.eligible).map((row) => `${row.city}|${row.product}`));
  return instance.demands.map((demand) => ({
    own: allows(demand.source, 'own') && demand.destination < instance.cities.length,
    pool:
      allows(demand.source, 'pool') &&
      (demand.tier !== 'city_basic' ||
        eligible.has(`${instance.destinations[demand.destination]}|${instance.products[demand.product].code}`)),
  }));
}

/** Days on which a demand may be served: all its days, or only the last one. */
export type ServingDays = 'all' | 'due';

export function firstServingDay(demand: InstanceDemand, serving: ServingDays): number {
  return serving === 'due' ? demand.due : demand.from;
}

export function wantedGoods({ instance, previous }: PlanInput, access: readonly Access[], serving: ServingDays): Wanted {
  const never = () => new Array<boolean>(instance.days).fill(false);
  const byPool = instance.products.map((product) => never().with(-1, product.reserveTarget > 0));
  const firm = firmFrom(instance);
  const byFirm = instance.cities.map((_, c) =>
    instance.products.map((_product, p) => (firm[c][p] < 0 ? never() : never().fill(true, firm[c][p]))),
  );
  const byCity = instance.cities.map(() => instance.products.map(never));
  instance.demands.forEach((demand, j) => {
    const first = firstServingDay(demand, serving);
    for (const p of demand.products) {
      if (access[j].pool) byPool[p].fill(true, first, demand.due + 1);
      if (access[j].own) byCity[demand.destination][p].fill(true, first, demand.due + 1);
    }
  });
  const calledBefore = (e: number, p: number, t: number) =>
    serving === 'all' && previous !== null && byPool[p].includes(true) && previous.delivered.has(deliveryKey(e, p, t));
  return { byPool, byFirm, byCity, calledBefore };
}

export function reachesPool(instance: Instance, supply: SupplyColumns, p: number): boolean {
  return (
    instance.poolGoodsByDay.some((city) => city[p].some((quantity) => quantity > 0)) ||
    instance.enterprises.some((_, e) => hasColumns(supply.delivered[e][p]))
  );
}

export function reachesCity(instance: Instance, supply: SupplyColumns, c: number, p: number): boolean {
  return instance.cityGoodsByDay[c][p].some((quantity) => quantity > 0) || makersIn(instance, supply.released, c, p).length > 0;
}

/** Enterprises of a city that can give a product to the city (`released`) or to the pool (`delivered`). */
export function makersIn(instance: Instance, given: SupplyColumns['released'], c: number, p: number): number[] {
  return instance.enterprises.flatMap((enterprise, e) => (enterprise.city === c && hasColumns(given[e][p]) ? [e] : []));
}

function allows(source: DemandSource, from: 'own' | 'pool'): boolean {
  return source === 'both' || source === from;
}
