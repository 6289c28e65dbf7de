// What a plan leaves unused, wherever goods are, and what may be given out on a day without overdrawing that day or a later one.
import { groupKey } from '../../shared/plan/plan.ts';
import type { RoundedPlan } from './roundedGroups.ts';

export interface GoodsOnHand {
  /** A city's own goods that may be issued on a day. */
  own(city: string, product: string, day: number): number;
  /** What a maker may still release on a day. */
  atMaker(enterprise: string, product: string, day: number): number;
  /** Pool goods that may leave a city on a day, for a tier. Later tiers leave the reserve alone; earlier ones leave it its exact amount. */
  pool(city: string, product: string, day: number, tier: number): number;
}

export function createGoodsOnHand({ facts, plan, groups }: RoundedPlan): GoodsOnHand {
  const [maker, own, pool] = [balances(facts.days), balances(facts.days), balances(facts.days)];
  const cityOf = (enterprise: string) => facts.enterprises.get(enterprise)?.city;
  for (const [key, byDay] of facts.enterpriseGoods) byDay.forEach((pieces, day) => maker.add(key, day, pieces));
  for (const [key, byDay] of facts.cityGoods) byDay.forEach((pieces, day) => own.add(key, day, pieces));
  for (const [key, byDay] of facts.poolGoods) byDay.forEach((pieces, day) => pool.add(key, day, pieces));
  for (const row of plan.production)
    maker.add(`${facts.lineOwner.get(row.line)}|${row.product}`, facts.dayOf(row.date), row.quantityPieces);
  for (const row of plan.releases) {
    maker.add(`${row.enterprise}|${row.product}`, facts.dayOf(row.date), -row.quantityPieces);
    own.add(`${cityOf(row.enterprise)}|${row.product}`, facts.dayOf(row.date), row.quantityPieces);
  }
  for (const row of plan.deliveries) {
    maker.add(`${row.enterprise}|${row.product}`, facts.dayOf(row.date), -row.quantityPieces);
    pool.add(`${cityOf(row.enterprise)}|${row.product}`, facts.dayOf(row.date), row.quantityPieces);
  }
  for (const row of plan.ownUse) own.add(`${row.city}|${row.product}`, facts.dayOf(row.date), -row.quantityPieces);
  for (const row of plan.dispatches) pool.add(`${row.from}|${row.product}`, facts.dayOf(row.date), -row.quantityPieces);
  for (const row of plan.commitments) {
    const city = facts.orders.get(`${row.order}|${row.product}`)?.city;
    pool.add(`${city}|${row.product}`, facts.dayOf(row.date), -row.quantityPieces);
  }
  const reserveTier = facts.dataset.policy.tiers.indexOf('reserve');
  const reserves = new Map(groups.map((group) => [group.key, group]));
  const kept = (city: string, product: string, tier: number) => {
    const pieces = plan.reserve
      .filter((row) => row.city === city && row.product === product)
      .reduce((sum, row) => sum + row.quantityPieces, 0);
    const group = reserves.get(groupKey({ tier: 'reserve', region: 'pool', product }));
    if (group === undefined || tier > reserveTier) return pieces;
    return Math.max(0, pieces - Math.max(0, Math.floor(group.issued - group.exact - group.noise)));
  };
  return {
    own: (city, product, day) => own.free(`${city}|${product}`, day, 0),
    atMaker: (enterprise, product, day) => maker.free(`${enterprise}|${product}`, day, 0),
    pool: (city, product, day, tier) => pool.free(`${city}|${product}`, day, kept(city, product, tier)),
  };
}

/** Cumulative balances by holder and product. */
function balances(days: number) {
  const byKey = new Map<string, number[]>();
  return {
    add(key: string, day: number, pieces: number): void {
      if (pieces === 0) return;
      const balance = byKey.get(key) ?? new Array<number>(days).fill(0);
      for (let t = day; t < days; t += 1) balance[t] += pieces;
      byKey.set(key, balance);
    },
    /** The lowest balance from a day on; on the last day no less than what is kept. */
    free(key: string, day: number, kept: number): number {
      const balance = byKey.get(key);
      if (balance === undefined || day < 0) return 0;
      return Math.max(0, Math.min(...balance.slice(day), (balance.at(-1) as number) - kept));
    },
  };
}
