// Checks the goods stored in cities: the city's own, the pool's, and the reserve (planner.md section 3).
import type { FactOrder } from './factOrders.ts';
import type { Facts } from './facts.ts';
import { addTo, type ByDay, type Flows } from './flows.ts';
import { tooMuch, type Report } from './report.ts';

export function verifyGoods(facts: Facts, flows: Flows, report: Report): void {
  const released = byCity(facts, flows.released);
  const delivered = byCity(facts, flows.delivered);
  const used = new Map<string, number[]>();
  for (const { row, day } of flows.ownUse) addTo(used, `${row.city}|${row.product}`, day, row.quantityPieces, facts.days);
  const sent = new Map<string, number[]>();
  for (const { row, day } of flows.dispatches) addTo(sent, `${row.from}|${row.product}`, day, row.quantityPieces, facts.days);
  for (const { row, day } of flows.commitments) {
    const { city, product } = facts.orders.get(`${row.order}|${row.product}`) as FactOrder;
    addTo(sent, `${city}|${product}`, day, row.quantityPieces, facts.days);
  }
  const reserve = new Map(flows.reserve.map((row) => [`${row.city}|${row.product}`, row.quantityPieces]));
  for (const city of facts.cities) {
    for (const product of facts.products) {
      const key = `${city}|${product}`;
      const overdrawnOwn = firstOverdraft([facts.cityGoods.get(key), released.get(key)], used.get(key), facts.days);
      if (overdrawnOwn !== null) {
        const { day, taken, had } = overdrawnOwn;
        report('cityGoods', { city, product, toDay: facts.dates[day] }, tooMuch(taken, had));
      }
      const overdrawnPool = firstOverdraft([facts.poolGoods.get(key), delivered.get(key)], sent.get(key), facts.days);
      if (overdrawnPool !== null) {
        const { day, taken, had } = overdrawnPool;
        report('poolGoods', { city, product, toDay: facts.dates[day] }, tooMuch(taken, had));
      }
      const kept = reserve.get(key) ?? 0;
      const left = total(facts.poolGoods.get(key)) + total(delivered.get(key)) - total(sent.get(key));
      if (kept > Math.max(0, left)) report('reserve', { city, product }, tooMuch(kept, Math.max(0, left)));
    }
  }
  verifyReserveTargets(facts, flows, report);
}

/** The reserve never exceeds its target, and there is none if the policy has no such tier. */
function verifyReserveTargets(facts: Facts, flows: Flows, report: Report): void {
  const { goodsReserve, tiers } = facts.dataset.policy;
  for (const product of facts.products) {
    const kept = flows.reserve.filter((row) => row.product === product).reduce((sum, row) => sum + row.quantityPieces, 0);
    const target = tiers.includes('reserve') && Object.hasOwn(goodsReserve, product) ? goodsReserve[product] : 0;
    if (kept > target) report('reserve', { product }, tooMuch(kept, target));
  }
}

/** Totals over enterprises, by `city|product`. */
function byCity(facts: Facts, byEnterprise: ReadonlyMap<string, ByDay>): Map<string, number[]> {
  const totals = new Map<string, number[]>();
  for (const [key, byDay] of byEnterprise) {
    const [enterprise, product] = key.split('|');
    const { city } = facts.enterprises.get(enterprise) ?? { city: '' };
    byDay.forEach((pieces, day) => {
      if (pieces > 0) addTo(totals, `${city}|${product}`, day, pieces, facts.days);
    });
  }
  return totals;
}

/** The first day by which more was taken than there was. */
function firstOverdraft(sources: readonly (ByDay | undefined)[], takenByDay: ByDay | undefined, days: number) {
  if (takenByDay === undefined) return null;
  let [had, taken] = [0, 0];
  for (let day = 0; day < days; day += 1) {
    for (const source of sources) had += source?.[day] ?? 0;
    taken += takenByDay[day];
    if (taken > had) return { day, taken, had };
  }
  return null;
}

function total(byDay: ByDay | undefined): number {
  return byDay === undefined ? 0 : byDay.reduce((a, b) => a + b, 0);
}
