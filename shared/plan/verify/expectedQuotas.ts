// Computes the quotas from the dataset (planner.md section 1), in whole numbers throughout.
import { compareText, million, millionths } from './exactUnits.ts';
import type { FactEnterprise, FactMaterial, Facts } from './facts.ts';

export interface ExpectedQuota {
  /** In 1e-21 of the material's unit: availability × rate × consumption is a whole number of these. */
  readonly need: bigint;
  readonly quantity: bigint;
}

export const quotaUnit = 10n ** 21n;
const quotaPerMillionth = 10n ** 15n;

interface Bounds {
  readonly min: bigint | null;
  readonly max: bigint | null;
}

interface Claim {
  readonly code: string;
  readonly need: bigint;
  /** Millionths. */
  readonly rating: bigint;
  readonly bounds: Bounds;
}

/** By `enterprise|material`, for every enterprise and scarce material. */
export function expectedQuotas(facts: Facts): Map<string, ExpectedQuota> {
  const result = new Map<string, ExpectedQuota>();
  const bounds = boundsByClaim(facts);
  for (const material of facts.scarce) {
    const claims = [...facts.enterprises.values()].map((enterprise) => ({
      code: enterprise.code,
      need: needOf(enterprise, material.code),
      rating: millionths(enterprise.rating),
      bounds: bounds.get(`${enterprise.code}|${material.code}`) ?? { min: null, max: null },
    }));
    const quantities = shareWithPins(claims, material);
    for (const { code, need } of claims) result.set(`${code}|${material.code}`, { need, quantity: quantities.get(code) as bigint });
  }
  return result;
}

function boundsByClaim(facts: Facts): Map<string, Bounds> {
  const result = new Map<string, Bounds>();
  for (const pin of facts.dataset.pins) {
    if (pin.kind !== 'quota') continue;
    const key = `${pin.enterprise}|${pin.material}`;
    const before = result.get(key) ?? { min: null, max: null };
    const min = pin.min === null ? null : millionths(pin.min) * quotaPerMillionth;
    const max = pin.max === null ? null : millionths(pin.max) * quotaPerMillionth;
    result.set(key, {
      min: before.min === null || (min !== null && min > before.min) ? min : before.min,
      max: before.max === null || (max !== null && max < before.max) ? max : before.max,
    });
  }
  return result;
}

/** Need at full verified capacity, each line making the product that uses most, minus the enterprise's own stock and arrivals. */
function needOf(enterprise: FactEnterprise, material: string): bigint {
  let need = 0n;
  for (const line of enterprise.lines) {
    let perDay = 0n;
    for (const [product, rate] of line.rates) {
      const use = BigInt(rate) * (enterprise.consumption.get(`${product}|${material}`) ?? 0n);
      if (use > perDay) perDay = use;
    }
    for (const availability of line.availability) need += availability * perDay;
  }
  for (const own of enterprise.materials.get(material) ?? []) need -= own * quotaPerMillionth;
  return need > 0n ? need : 0n;
}

/**
 * The rule, with pins. Enterprises that would get less than their minimum are fixed at it first, since that takes from the others; then
 * those that would get more than their maximum. Each time the rest is shared again by the same rule, lots included, until every pin is
 * kept.
 */
function shareWithPins(claims: readonly Claim[], material: FactMaterial): Map<string, bigint> {
  const lot = material.lot * quotaPerMillionth;
  const fixed = new Map<string, bigint>();
  for (;;) {
    let rest = material.total * quotaPerMillionth;
    for (const quantity of fixed.values()) rest -= quantity;
    const open = claims.filter((claim) => !fixed.has(claim.code));
    const shares = proportional(open, rest > 0n ? rest : 0n);
    const exact = (k: number) => ({ num: shares.parts[k], den: shares.den });
    let broken = brokenPins(open, exact);
    if (broken.length === 0) {
      const lots = wholeLots(open, shares, lot);
      broken = brokenPins(open, (k) => ({ num: lots[k] * lot, den: 1n }), true);
      if (broken.length === 0) return new Map([...fixed, ...open.map((claim, k) => [claim.code, lots[k] * lot] as const)]);
    }
    for (const [code, quantity] of broken) fixed.set(code, quantity);
  }
}

/** The pins to fix next: only those that raise a share, if there are any; all of them after rounding to lots. */
function brokenPins(
  open: readonly Claim[],
  shareOf: (k: number) => { num: bigint; den: bigint },
  all = false,
): (readonly [string, bigint])[] {
  const raised: (readonly [string, bigint])[] = [];
  const lowered: (readonly [string, bigint])[] = [];
  open.forEach((claim, k) => {
    const { num, den } = shareOf(k);
    if (claim.bounds.min !== null && num < claim.bounds.min * den) raised.push([claim.code, claim.bounds.min]);
    else if (claim.bounds.max !== null && num > claim.bounds.max * den) lowered.push([claim.code, claim.bounds.max]);
  });
  if (all) return [...raised, ...lowered];
  return raised.length > 0 ? raised : lowered;
}

interface Shares {
  /** Numerators over `den`, in the order of the claims. */
  readonly parts: readonly bigint[];
  readonly den: bigint;
}

/** min(need, λ × rating × need), with λ such that the sum is min(rest, Σ need). A rating of 0 gets nothing. */
function proportional(claims: readonly Claim[], available: bigint): Shares {
  const total = claims.reduce((sum, claim) => sum + claim.need, 0n);
  let rest = available < total ? available : total;
  const capped = new Set<Claim>();
  for (;;) {
    const weight = claims.reduce((sum, claim) => (capped.has(claim) ? sum : sum + claim.rating * claim.need), 0n);
    const den = weight === 0n ? 1n : weight;
    // λ = rest/weight per millionth of rating; a claim is capped where λ × rating reaches 1.
    const full = weight === 0n ? [] : claims.filter((claim) => !capped.has(claim) && claim.need > 0n && rest * claim.rating >= weight);
    if (full.length === 0) {
      return {
        den,
        parts: claims.map((claim) => (capped.has(claim) ? claim.need * den : weight === 0n ? 0n : rest * claim.rating * claim.need)),
      };
    }
    for (const claim of full) {
      capped.add(claim);
      rest -= claim.need;
    }
  }
}

/** Lots of each claim, rounded down. The remaining lots go one by one to the largest fractions cut off (ties: larger need, then code). */
function wholeLots(claims: readonly Claim[], { parts, den }: Shares, lot: bigint): bigint[] {
  const size = lot * den;
  const lots = parts.map((part) => part / size);
  const cuts = parts.map((part) => part % size);
  let left = cuts.reduce((sum, cut) => sum + cut, 0n) / size;
  const order = claims
    .map((_, k) => k)
    .sort(
      (a, b) => compareBig(cuts[b], cuts[a]) || compareBig(claims[b].need, claims[a].need) || compareText(claims[a].code, claims[b].code),
    );
  for (const k of order) {
    if (left === 0n) break;
    lots[k] += 1n;
    left -= 1n;
  }
  return lots;
}

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A quota in millionths: whole lots and pins have no finer digits. */
export function quotaMillionths(quota: ExpectedQuota): bigint {
  return (quota.quantity * million) / quotaUnit;
}
