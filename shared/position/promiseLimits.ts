// No double promise: for every city and product, what issued orders, reserve slips and contracts still have to send is at most the goods that are
// there, and those that the plan in force makes and calls.
import { wholePieces } from '../base/millionths.ts';
import { poolOwner, type ProductCode, type RegionCode } from '../domain/ids.ts';
import { asHeld } from '../domain/supplyHolder.ts';
import { makerCities } from './makerCities.ts';
import { planOn, type OfficeRecords } from './officeRecords.ts';
import { openCalls } from './openCalls.ts';
import type { Position } from './positionOf.ts';

/** Pool goods that are to leave a city. */
export interface GoodsClaim {
  readonly city: RegionCode;
  readonly product: ProductCode;
  readonly pieces: number;
}

export interface PromiseLimits {
  /** Pieces that issued orders, reserve slips and contracts with neighbouring provinces have still to send. */
  readonly promised: (city: RegionCode, product: ProductCode) => number;
  /** Pieces that can be sent from the working day on. */
  readonly possible: (city: RegionCode, product: ProductCode) => number;
}

/**
 * possible = pool goods in the city + pool arrivals to come + for each maker of the city the smaller of what the plan in force calls and has
 * not been shipped, and of what it has, makes and gets.
 */
export function promiseLimits(records: OfficeRecords, { morning, dataset, statement, aside }: Position): PromiseLimits {
  const promised = new Map<string, number>();
  const possible = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, pieces: number) => sums.set(key, (sums.get(key) ?? 0) + pieces);
  for (const { from, product, quantityPieces, shippedPieces } of dataset.committed)
    add(promised, `${from}|${product}`, quantityPieces - shippedPieces);
  // What is set aside of arrivals is no longer among the supplies.
  for (const { place, from, quantity } of aside)
    if (place.kind === 'poolGoods' && (from === 'stock' || from === 'nowhere'))
      add(promised, `${place.city}|${place.item}`, wholePieces(quantity));
  const makerHas = new Map<string, number>();
  for (const { place, closing } of statement) {
    const pieces = Math.max(0, wholePieces(closing));
    if (place.kind === 'poolGoods') add(possible, `${place.city}|${place.item}`, pieces);
    else if (place.kind === 'makerGoods') add(makerHas, `${place.enterprise}|${place.item}`, pieces);
  }
  for (const { date, owner, item, region, quantity } of dataset.supplies.map(asHeld)) {
    if (date < morning) continue;
    if (owner !== poolOwner) add(makerHas, `${owner}|${item}`, Math.floor(quantity));
    else if (region !== null) add(possible, `${region}|${item}`, Math.floor(quantity));
  }
  const plan = planOn(records.plans, morning);
  if (plan !== null) {
    const lines = new Map(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
    for (const { date, line, product, quantityPieces } of plan.plan.production)
      if (date >= morning) add(makerHas, `${lines.get(line) ?? ''}|${product}`, quantityPieces);
    const cities = makerCities(dataset);
    for (const { enterprise, product, pieces } of openCalls(records, plan))
      add(possible, `${cities(enterprise)}|${product}`, Math.min(Math.max(0, pieces), makerHas.get(`${enterprise}|${product}`) ?? 0));
  }
  return {
    promised: (city, product) => promised.get(`${city}|${product}`) ?? 0,
    possible: (city, product) => possible.get(`${city}|${product}`) ?? 0,
  };
}

export interface BrokenPromise {
  readonly city: RegionCode;
  readonly product: ProductCode;
  /** Pieces of the claims, of orders and slips already issued, and what is possible for both. */
  readonly asked: number;
  readonly promised: number;
  readonly possible: number;
}

/** The first city and product for which the claims, beside what is promised already, exceed what is possible; null if none do. */
export function brokenPromise(limits: PromiseLimits, claims: readonly GoodsClaim[]): BrokenPromise | null {
  const asked = new Map<string, number>();
  for (const { city, product, pieces } of claims) {
    const key = `${city}|${product}`;
    const sum = (asked.get(key) ?? 0) + pieces;
    asked.set(key, sum);
    const [promised, possible] = [limits.promised(city, product), limits.possible(city, product)];
    if (sum + promised > possible) return { city, product, asked: sum, promised, possible };
  }
  return null;
}
