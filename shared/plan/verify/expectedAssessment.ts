// Computes self-sufficiency from the dataset (planner.md section 2) as exact fractions, since eligibility may hang on the last digit.
import { add, compare, divide, fromNumber, min, multiply, one, rational, zero, type Rational } from '../../base/rational.ts';
import { million } from './exactUnits.ts';
import { nothing, quotaUnit, type ExpectedQuota } from './expectedQuotas.ts';
import type { FactEnterprise, Facts } from './facts.ts';

export interface ExpectedAssessment {
  readonly need: number;
  readonly stock: number;
  readonly potential: Rational;
  readonly ratio: Rational;
  readonly eligible: boolean;
}

/** By `city|product`, for every city and product. */
export function expectedAssessment(facts: Facts, quotas: ReadonlyMap<string, ExpectedQuota>): Map<string, ExpectedAssessment> {
  const { support } = facts.dataset.policy;
  const needs = totals(
    [...facts.demands.values()]
      .filter(({ row }) => row.tier !== 'national')
      .map((demand) => [`${demand.destination}|${demand.row.product}`, demand.asked]),
  );
  const cityByOwner = new Map([
    ...facts.cities.map((city) => [city, city] as const),
    ...[...facts.enterprises.values()].map(({ code, city }) => [code, city] as const),
  ]);
  const stocks = totals(
    facts.dataset.stocks.flatMap((row) =>
      cityByOwner.has(row.owner) ? [[`${cityByOwner.get(row.owner)}|${row.item}`, row.quantity] as const] : [],
    ),
  );
  const potentials = potentialByCity(facts, quotas);
  const result = new Map<string, ExpectedAssessment>();
  for (const city of facts.cities) {
    for (const product of facts.products) {
      const key = `${city}|${product}`;
      const [need, stock, potential] = [needs.get(key) ?? 0, stocks.get(key) ?? 0, potentials.get(key) ?? zero];
      const ratio = need === 0 ? one : divide(add(fromNumber(stock), potential), rational(BigInt(need)));
      const isPoor = support.mode === 'threshold' && compare(ratio, fromNumber(support.threshold)) < 0;
      const isListed = support.mode === 'list' && support.cities.includes(city);
      result.set(key, {
        need,
        stock,
        potential,
        ratio,
        eligible: facts.decided.get(key) ?? (support.mode === 'all' || isListed || isPoor),
      });
    }
  }
  return result;
}

function potentialByCity(facts: Facts, quotas: ReadonlyMap<string, ExpectedQuota>): Map<string, Rational> {
  const result = new Map<string, Rational>();
  for (const enterprise of facts.enterprises.values()) {
    const scales = scalesOf(enterprise, facts, quotas);
    for (const [product, capacity] of capacities(enterprise)) {
      const key = `${enterprise.city}|${product}`;
      const able = multiply(rational(capacity, million), scales.get(product) ?? one);
      result.set(key, add(result.get(key) ?? zero, able));
    }
  }
  return result;
}

/** K[p], in millionths of a piece; primary products only. */
function capacities(enterprise: FactEnterprise): Map<string, bigint> {
  const result = new Map<string, bigint>();
  for (const line of enterprise.lines) {
    const perDay = BigInt(line.rates.get(line.primary) ?? 0);
    for (const availability of line.availability) result.set(line.primary, (result.get(line.primary) ?? 0n) + availability * perDay);
  }
  return result;
}

/**
 * Where a scarce material is not enough, all primary products that use it are scaled down by the same factor; the smallest factor counts.
 */
function scalesOf(enterprise: FactEnterprise, facts: Facts, quotas: ReadonlyMap<string, ExpectedQuota>): Map<string, Rational> {
  const scales = new Map<string, Rational>();
  const made = capacities(enterprise);
  for (const { code } of facts.scarce) {
    const uses = [...made].flatMap(([product, capacity]) => {
      const use = enterprise.consumption.get(`${product}|${code}`) ?? 0n;
      return use > 0n ? [{ product, wanted: use * capacity }] : [];
    });
    // Capacity in millionths × consumption in 1e-15: the unit of quotas.
    const wanted = uses.reduce((sum, use) => sum + use.wanted, 0n);
    const own = (enterprise.materials.get(code) ?? []).reduce((sum, quantity) => sum + quantity, 0n);
    const { num, den } = quotas.get(`${enterprise.code}|${code}`)?.toHandOut ?? nothing;
    // Own material and what is handed out in millionths, over den.
    const have = (own * den + num) * (quotaUnit / million);
    if (wanted * den <= have) continue;
    const scale = rational(have, wanted * den);
    for (const { product } of uses) scales.set(product, min(scales.get(product) ?? one, scale));
  }
  return scales;
}

function totals(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const [key, quantity] of entries) result.set(key, (result.get(key) ?? 0) + quantity);
  return result;
}
