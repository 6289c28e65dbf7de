// Owns the quotas a dataset gives (planner.md section 1), computed in whole numbers from end to end.
import { compareText } from '../../base/compareText.ts';
import { million, millionths, quotient, runningSums } from './exactUnits.ts';
import type { FactEnterprise, FactMaterial, Facts } from './facts.ts';

export interface ExpectedQuota {
  /** In 1e-21 of the material's unit: availability × rate × consumption is a whole number of these. */
  readonly need: bigint;
  /** Over the cycle, millionths; and what of it was given before. */
  readonly quota: bigint;
  readonly given: bigint;
  /** What is still to be handed out, millionths. */
  readonly toHandOut: Fraction;
  /** By day: the share of that which is handed out by its end. */
  readonly share: readonly Fraction[];
}

export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const nothing: Fraction = { num: 0n, den: 1n };

/** What is handed out of a quota by the end of each day, in the material's unit. */
export function handedOutByDay(quota: ExpectedQuota | undefined, days: number): number[] {
  if (quota === undefined) return new Array<number>(days).fill(0);
  const { num, den } = quota.toHandOut;
  return quota.share.map((share) => quotient(num * share.num, den * share.den * million));
}

/** How material comes to who gets it: `inProportion` to the pool's arrivals (engines 1 and 2), or `asItComes` (planner.md section 1). */
export type HandingRule = 'inProportion' | 'asItComes';

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
  /** Millionths, as is `least`: what a pin asks to be handed out. */
  readonly given: bigint;
  readonly least: bigint;
  readonly bounds: Bounds;
}

/** By `enterprise|material`, for every enterprise and scarce material. */
export function expectedQuotas(facts: Facts, rule: HandingRule = 'asItComes'): Map<string, ExpectedQuota> {
  const result = new Map<string, ExpectedQuota>();
  const bounds = boundsByClaim(facts);
  for (const material of facts.scarce) {
    const claims = [...facts.enterprises.values()].map((enterprise) => {
      const given = enterprise.given.get(material.code) ?? 0n;
      const { min, max } = bounds.get(`${enterprise.code}|${material.code}`) ?? { min: null, max: null };
      return {
        code: enterprise.code,
        need: needOf(enterprise, material.code),
        rating: millionths(enterprise.rating),
        given,
        least: min === null || min < given * quotaPerMillionth ? 0n : min / quotaPerMillionth - given,
        bounds: { min, max },
      };
    });
    const quotas = shareWithPins(claims, material);
    const due = claims.map(({ code, given }) => ((quotas.get(code) as bigint) * million) / quotaUnit - given);
    const toHandOut = loweredTo(
      due.map((amount, k) => ({ amount: amount > 0n ? amount : 0n, least: claims[k].least })),
      material.total,
    );
    const share = shareByDay(toHandOut, material, rule);
    claims.forEach(({ code, need, given }, k) => {
      const quota = ((quotas.get(code) as bigint) * million) / quotaUnit;
      result.set(`${code}|${material.code}`, { need, quota, given, toHandOut: toHandOut[k], share });
    });
  }
  return result;
}

/** Who was given more than his quota has what others lack: theirs fall in one proportion to what there is, but not below a pin. */
function loweredTo(dues: readonly { readonly amount: bigint; readonly least: bigint }[], available: bigint): Fraction[] {
  const all = dues.reduce((sum, { amount }) => sum + amount, 0n);
  if (all <= available) return dues.map(({ amount }) => ({ num: amount, den: 1n }));
  let open = dues;
  for (;;) {
    const held = dues.reduce((sum, due) => (open.includes(due) ? sum : sum + due.least), 0n);
    const others = open.reduce((sum, { amount }) => sum + amount, 0n);
    const den = others === 0n ? 1n : others;
    const rest = available > held ? available - held : 0n;
    const above = open.filter(({ amount, least }) => amount * rest >= least * den);
    if (above.length === open.length)
      return dues.map((due) => (open.includes(due) ? { num: due.amount * rest, den } : { num: due.least, den: 1n }));
    open = above;
  }
}

function shareByDay(toHandOut: readonly Fraction[], { poolByDay, total }: FactMaterial, rule: HandingRule): Fraction[] {
  const den = toHandOut.reduce((product, part) => (part.den === 1n ? product : part.den), 1n);
  const all = toHandOut.reduce((sum, part) => sum + (part.num * den) / part.den, 0n);
  return runningSums(poolByDay).map((arrived): Fraction => {
    if (rule === 'inProportion') return total === 0n ? nothing : { num: arrived, den: total };
    return all === 0n || arrived * den >= all ? { num: 1n, den: 1n } : { num: arrived * den, den: all };
  });
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
    for (const availability of [...line.availability, line.before]) need += availability * perDay;
  }
  need -= (enterprise.ownOverCycle.get(material) ?? 0n) * quotaPerMillionth;
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
    let rest = claims.reduce((sum, { given }) => sum + given, material.total) * quotaPerMillionth;
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
