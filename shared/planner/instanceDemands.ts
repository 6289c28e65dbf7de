// The planner's view of demands and already issued orders: what they ask for over the cycle, what they have, and when.
import { compareText } from '../base/compareText.ts';
import { dayNumber } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { RegionCode } from '../domain/ids.ts';
import { cycleNeed, planCycle } from '../domain/planCycle.ts';
import type { Region } from '../domain/tables.ts';
import type { InstanceDemand, InstanceOrder } from './instance.ts';

export function buildDemands(
  dataset: Dataset,
  byCode: ReadonlyMap<string, Region>,
  destinationIndex: ReadonlyMap<string, number>,
  productIndex: ReadonlyMap<string, number>,
): InstanceDemand[] {
  const { policy } = dataset;
  const start = dayNumber(policy.start);
  const cycle = planCycle(policy);
  const securedBy = new Map<string, number>();
  for (const row of dataset.secured) securedBy.set(row.demand, (securedBy.get(row.demand) ?? 0) + row.quantityPieces);
  const demands = dataset.demands.map((demand) => {
    const product = productIndex.get(demand.product) as number;
    const need = cycleNeed(demand, cycle);
    const secured = Math.min(need, securedBy.get(demand.code) ?? 0);
    const substitutes = dataset.substitutes
      .filter((row) => row.serves === demand.product)
      .map((row) => productIndex.get(row.product) as number);
    return {
      code: demand.code,
      tier: demand.tier,
      destination: destinationIndex.get(cityCode(byCode, demand.region)) as number,
      product,
      need,
      secured,
      quantity: dayNumber(demand.due) < start ? 0 : need - secured,
      from: Math.max(0, dayNumber(demand.from) - start),
      due: Math.min(policy.days - 1, dayNumber(demand.due) - start),
      source: demand.source ?? (demand.tier === 'national' ? 'pool' : 'both'),
      products: [product, ...substitutes.sort((a, b) => a - b)],
    } as const;
  });
  return demands
    .filter((demand) => demand.need > 0)
    .sort((a, b) => policy.tiers.indexOf(a.tier) - policy.tiers.indexOf(b.tier) || compareText(a.code, b.code));
}

/** Sorted by order and product; orders dated after the last planned day are left out. */
export function buildOrders(
  { committed, policy }: Dataset,
  start: number,
  byCode: ReadonlyMap<string, Region>,
  destinationIndex: ReadonlyMap<string, number>,
  productIndex: ReadonlyMap<string, number>,
): InstanceOrder[] {
  return committed
    .filter((row) => dayNumber(row.date) < start + policy.days)
    .map((row) => ({
      code: row.order,
      product: productIndex.get(row.product) as number,
      city: destinationIndex.get(cityCode(byCode, row.from)) as number,
      quantity: row.quantityPieces,
      shipped: row.shippedPieces,
      from: Math.max(0, dayNumber(row.date) - start),
    }))
    .sort((a, b) => compareText(a.code, b.code) || a.product - b.product);
}

export function cityCode(byCode: ReadonlyMap<string, Region>, code: RegionCode): RegionCode {
  const region = byCode.get(code);
  return region?.level === 'county' && region.parent !== null ? region.parent : code;
}
