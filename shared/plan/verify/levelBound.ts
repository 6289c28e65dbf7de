// The bound that prices give: weak duality applied to planner.md section 3. It is valid for any prices, so stored prices need not be
// trusted.
//
// Put a price on every balance of goods and material by day (never rising with time, because what is left today is still there tomorrow),
// on every pin, and on a piece of every group. Relaxing these rows leaves choices that are independent of each other, and each has its
// best answer in closed form:
// - A demand takes, up to its quantity, whatever is worth more than it costs. Issuing on the last day of its window costs least, since
//   prices never rise, so only the last day counts.
// - Pool goods cost the same in every city and travel for nothing, so routes add nothing to the bound.
// - A piece made is worth the best of what pool and city pay from that day on.
// - A line makes each day what is worth most after material.
// The sum of these answers, plus the worth of stocks, arrivals and quotas, is at least the weighted pieces of any plan.
import type { LevelProof, PriceSteps } from '../certificate.ts';
import { poolRegion } from '../plan.ts';
import type { ExpectedAssessment } from './expectedAssessment.ts';
import { handedOutByDay, nothing, type ExpectedQuota } from './expectedQuotas.ts';
import type { FactDemand } from './factDemands.ts';
import type { FactOrder } from './factOrders.ts';
import type { FactEnterprise, Facts } from './facts.ts';

/** An upper bound of Σ weight × pieces over all plans of the dataset. Weights below 0 count as 0. */
export function weightedPiecesBound(
  proof: LevelProof,
  facts: Facts,
  quotas: ReadonlyMap<string, ExpectedQuota>,
  assessment: ReadonlyMap<string, ExpectedAssessment>,
  earliest: readonly EarliestOrders[],
): number {
  const prices = (name: string) => fallingPrices(own(proof.prices, name) ?? [], facts.days);
  const pins = pinPrices(proof, facts);
  const poolPrice = new Map<string, readonly number[]>(facts.products.map((product) => [product, prices(`pool|${product}`)]));
  const firm = new Set(openOrders(facts).map(({ city, product }) => `${city}|${product}`));
  /** Of a city that issued orders leave: at least what anybody would pay for what it lets go. */
  const poolPriceAt = new Map(
    [...firm].map((key) => {
      const [city, product] = key.split('|');
      const general = poolPrice.get(product) as readonly number[];
      return [key, prices(`pool|${product}|${city}`).map((price, day) => Math.max(price, general[day]))] as const;
    }),
  );
  const poolPriceIn = (city: string, product: string) =>
    poolPriceAt.get(`${city}|${product}`) ?? (poolPrice.get(product) as readonly number[]);
  const cityPrice = new Map<string, readonly number[]>(
    facts.cities.flatMap((city) => facts.products.map((p) => [`${city}|${p}`, prices(`city|${city}|${p}`)] as const)),
  );
  const givers = giversOf(facts, quotas);
  let bound = pins.worth;

  for (const [key, arrivals] of facts.cityGoods) bound += worth(arrivals, cityPrice.get(key) as readonly number[]);
  for (const [key, arrivals] of facts.poolGoods) {
    const [city, product] = key.split('|');
    bound += worth(arrivals, poolPriceIn(city, product));
  }
  for (const order of openOrders(facts)) {
    if (!givers.poolIn.has(`${order.city}|${order.product}`)) continue;
    const weight = weightOf(proof, `firm|${order.city}|${order.product}`);
    bound +=
      (order.quantity - order.shipped) *
      bestDay(order, weight, pricedEarliness(proof, earliest, order.product), poolPriceIn(order.city, order.product), facts);
  }
  for (const demand of facts.demands.values()) {
    const weight = weightOf(proof, `${demand.row.tier}|${demand.destination}|${demand.row.product}`);
    if (demand.asked > 0) bound += demand.asked * bestGain(demand);
    function bestGain({ last, destination, row }: FactDemand): number {
      const mayOwn = demand.source !== 'pool' && !demand.isOutside;
      const mayPool =
        demand.source !== 'own' && (row.tier !== 'city_basic' || assessment.get(`${destination}|${row.product}`)?.eligible === true);
      let best = 0;
      for (const product of demand.products) {
        const city = `${destination}|${product}`;
        if (mayOwn && givers.cities.has(city)) best = Math.max(best, weight - (cityPrice.get(city) as readonly number[])[last]);
        if (mayPool && givers.pool.has(product))
          best = Math.max(best, weight - (poolPrice.get(product) as readonly number[])[last] - pins.dispatch(row.code, product));
      }
      return best;
    }
  }
  const { tiers, goodsReserve } = facts.dataset.policy;
  for (const [product, target] of tiers.includes('reserve') ? Object.entries(goodsReserve) : []) {
    if (!givers.pool.has(product)) continue;
    const price = (poolPrice.get(product) as readonly number[])[facts.days - 1];
    bound += target * Math.max(0, weightOf(proof, `reserve|${poolRegion}|${product}`) - price);
  }
  for (const enterprise of facts.enterprises.values()) {
    const material = new Map<string, number[]>();
    const linkage = new Map<string, number[]>();
    for (const { code, linkageRatio } of facts.scarce) {
      const handedOut = handedOutByDay(quotas.get(`${enterprise.code}|${code}`), facts.days);
      const quotaByDay = handedOut.map((quantity, day) => quantity - (day === 0 ? 0 : handedOut[day - 1]));
      const arrears = Number(enterprise.arrears.get(code) ?? 0n) / 1e6;
      material.set(code, prices(`material|${enterprise.code}|${code}`));
      linkage.set(code, prices(`linkage|${enterprise.code}|${code}`));
      bound += worth(
        quotaByDay.map((quantity, day) => quantity + Number(enterprise.materials.get(code)?.[day] ?? 0n) / 1e6),
        material.get(code) as number[],
      );
      bound += worth(
        quotaByDay.map((quantity, day) => (quantity * Number(linkageRatio)) / 1e6 + (day === 0 ? arrears : 0)),
        linkage.get(code) as number[],
      );
    }
    bound += makerWorth(enterprise, facts, givers, material, {
      pool: (product, day) => {
        const code = facts.linkage.get(product) as string;
        const owed = consumptionOf(enterprise, product, code) * (linkage.get(code) as readonly number[])[day];
        return poolPriceIn(enterprise.city, product)[day] - owed - pins.delivery(enterprise.code, product);
      },
      city: (product, day) => (cityPrice.get(`${enterprise.city}|${product}`) as readonly number[])[day],
    });
  }
  return bound;
}

/** Issued orders of products whose earliness one proof bounds. */
export interface EarliestOrders {
  readonly products: readonly string[];
  readonly value: number;
}

function openOrders(facts: Facts): FactOrder[] {
  return [...facts.orders.values()].filter(({ quantity, shipped }) => shipped < quantity);
}

/** What (T − t + 1)/T of a piece is worth: 1 in the proof of earliness itself, later its price. */
export function pricedEarliness(proof: LevelProof, earliest: readonly EarliestOrders[], product: string): number {
  if (proof.earliest !== undefined) return proof.earliest.products.includes(product) ? 1 : 0;
  const orders = earliest.find(({ products }) => products.includes(product));
  return orders === undefined ? 0 : Math.max(0, own(proof.prices, `earliest|${orders.products[0]}`)?.[0]?.[1] ?? 0);
}

/** The most a piece of an order can bring, on the best of its days. */
function bestDay({ first }: FactOrder, weight: number, early: number, price: readonly number[], { days }: Facts): number {
  let best = 0;
  for (let day = first; day < days; day += 1) best = Math.max(best, weight + (early * (days - day)) / days - price[day]);
  return best;
}

export function weightOf(proof: LevelProof, group: string): number {
  return Math.max(0, own(proof.weights, group) ?? 0);
}

/** The lowest prices at or above the stored ones that never rise from day to day and are never below 0. */
function fallingPrices(steps: PriceSteps, days: number): number[] {
  const price = new Array<number>(days).fill(0);
  for (const [day, value] of steps) if (day >= 0 && day < days) price[day] = Math.max(price[day], value);
  for (let day = days - 2; day >= 0; day -= 1) price[day] = Math.max(price[day], price[day + 1]);
  return price;
}

function worth(arrivals: readonly number[], price: readonly number[]): number {
  return arrivals.reduce((sum, quantity, day) => sum + quantity * price[day], 0);
}

/** The best an enterprise's goods and lines can bring. */
function makerWorth(
  enterprise: FactEnterprise,
  facts: Facts,
  givers: Givers,
  material: ReadonlyMap<string, readonly number[]>,
  pays: { readonly pool: (product: string, day: number) => number; readonly city: (product: string, day: number) => number },
): number {
  let total = 0;
  const value = new Map<string, number[]>();
  for (const product of facts.products) {
    const best = facts.dates.map((_, day) =>
      Math.max(0, givers.delivers.has(`${enterprise.code}|${product}`) ? pays.pool(product, day) : 0, pays.city(product, day)),
    );
    for (let day = facts.days - 2; day >= 0; day -= 1) best[day] = Math.max(best[day], best[day + 1]);
    value.set(product, best);
    total += worth(facts.enterpriseGoods.get(`${enterprise.code}|${product}`) ?? [], best);
  }
  for (const line of enterprise.lines) {
    line.availability.forEach((share, day) => {
      let best = 0;
      for (const [product, rate] of line.rates) {
        let gain = (value.get(product) as readonly number[])[day];
        for (const [code, price] of material) gain -= consumptionOf(enterprise, product, code) * price[day];
        best = Math.max(best, gain * rate);
      }
      total += (Number(share) / 1e6) * best;
    });
  }
  return total;
}

/** Standard consumption per piece, in the material's unit. */
function consumptionOf(enterprise: FactEnterprise, product: string, material: string): number {
  return Number(enterprise.consumption.get(`${product}|${material}`) ?? 0n) / 1e15;
}

interface Givers {
  /** Every `enterprise|product` that can be called into the pool. */
  readonly delivers: ReadonlySet<string>;
  /** Products the pool can have, and `city|product` a city can have. */
  readonly pool: ReadonlySet<string>;
  /** `city|product` where pool goods can lie. */
  readonly poolIn: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
}

/** Where nothing is stored, arrives or is made, nothing can be taken at any price. */
function giversOf(facts: Facts, quotas: ReadonlyMap<string, ExpectedQuota>): Givers {
  const some = (arrivals: readonly number[] | undefined) => arrivals?.some((quantity) => quantity > 0) === true;
  const delivers = new Set<string>();
  const pool = new Set([...facts.poolGoods].flatMap(([key, arrivals]) => (some(arrivals) ? [key.split('|')[1]] : [])));
  const poolIn = new Set([...facts.poolGoods].flatMap(([key, arrivals]) => (some(arrivals) ? [key] : [])));
  const cities = new Set([...facts.cityGoods].flatMap(([key, arrivals]) => (some(arrivals) ? [key] : [])));
  for (const enterprise of facts.enterprises.values()) {
    for (const product of facts.products) {
      const makes = enterprise.lines.some((line) => (line.rates.get(product) ?? 0) > 0);
      if (!makes && !some(facts.enterpriseGoods.get(`${enterprise.code}|${product}`))) continue;
      cities.add(`${enterprise.city}|${product}`);
      const linked = facts.scarce.find(({ code }) => code === facts.linkage.get(product));
      if (linked === undefined) continue;
      const { num } = quotas.get(`${enterprise.code}|${linked.code}`)?.toHandOut ?? nothing;
      if ((enterprise.arrears.get(linked.code) ?? 0n) === 0n && (num === 0n || linked.linkageRatio === 0n || linked.total === 0n)) continue;
      delivers.add(`${enterprise.code}|${product}`);
      pool.add(product);
      poolIn.add(`${enterprise.city}|${product}`);
    }
  }
  return { delivers, pool, poolIn, cities };
}

/** What a piece pays to a pin, by the pin's target, and what the pins' bounds are worth: a minimum counts where the price is below 0. */
function pinPrices(proof: LevelProof, facts: Facts) {
  const bounds = new Map<string, { min: number; max: number }>();
  for (const pin of facts.dataset.pins) {
    if (pin.kind === 'quota') continue;
    const key = pin.kind === 'delivery' ? `delivery|${pin.enterprise}|${pin.product}` : `dispatch|${pin.demand}|${pin.product ?? ''}`;
    const before = bounds.get(key) ?? { min: 0, max: Number.POSITIVE_INFINITY };
    bounds.set(key, { min: Math.max(before.min, pin.min ?? 0), max: Math.min(before.max, pin.max ?? before.max) });
  }
  const price = (key: string): number => {
    const bound = bounds.get(key);
    const stored = own(proof.prices, key)?.[0]?.[1] ?? 0;
    return bound === undefined || (stored > 0 && bound.max === Number.POSITIVE_INFINITY) ? 0 : stored;
  };
  let total = 0;
  for (const [key, { min, max }] of bounds) {
    const paid = price(key);
    total += paid > 0 ? paid * max : paid * min;
  }
  return {
    worth: total,
    delivery: (enterprise: string, product: string) => price(`delivery|${enterprise}|${product}`),
    dispatch: (demand: string, product: string) => price(`dispatch|${demand}|`) + price(`dispatch|${demand}|${product}`),
  };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
