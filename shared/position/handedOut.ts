// Works out how much of the quotas still to be handed out reaches enterprises before a given morning: everybody gets the same share of
// their quota, as material comes in (planner.md, section 1).
import { fromMillionths, toMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Given } from '../domain/tables.ts';
import type { Plan } from '../plan/plan.ts';

/** One row per enterprise and material, rounded down to the millionth, so that the pool never hands out what it does not have. */
export function handedOut(plan: Pick<Plan, 'quotas'>, dataset: Dataset, morning: IsoDate): Given[] {
  return [...Map.groupBy(plan.quotas, ({ material }) => material)].flatMap(([material, quotas]) => {
    const rest = restBefore(dataset, material, morning);
    const total = quotas.reduce((sum, { quantity }) => sum + toMillionths(quantity), 0n);
    return quotas.flatMap(({ enterprise, quantity }) => {
      const exact = toMillionths(quantity);
      const handed = rest >= total ? exact : (exact * rest) / total;
      return handed > 0n ? [{ enterprise, material, quantity: fromMillionths(handed) }] : [];
    });
  });
}

/** Pool stock above the reserve, plus what came to the pool on the days carried out. */
function restBefore({ policy, stocks, supplies }: Dataset, material: string, morning: IsoDate): Millionths {
  const ofPool = (row: { readonly owner: string; readonly item: string }) => row.owner === poolOwner && row.item === material;
  const stock = stocks.filter(ofPool).reduce((sum, { quantity }) => sum + toMillionths(quantity), 0n);
  const reserve = Object.hasOwn(policy.materialReserve, material) ? toMillionths(policy.materialReserve[material]) : 0n;
  const came = supplies
    .filter((row) => ofPool(row) && row.date >= policy.start && row.date < morning)
    .reduce((sum, { quantity }) => sum + toMillionths(quantity), 0n);
  return (stock > reserve ? stock - reserve : 0n) + came;
}
