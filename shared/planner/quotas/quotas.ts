// Shares out scarce material (紧缺原料统配, planner.md section 1), in exact arithmetic throughout.
import { compareText } from '../../base/compareText.ts';
import {
  add,
  compare,
  divide,
  floor,
  fromNumber,
  isZero,
  max,
  min,
  multiply,
  one,
  rational,
  subtract,
  sum,
  toNumber,
  zero,
  type Rational,
} from '../../base/rational.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Pin } from '../../domain/tables.ts';
import type { Quota } from '../../plan/plan.ts';
import { handingOf, type Handing } from './handing.ts';
import { buildInstance } from '../buildInstance.ts';
import type { Instance } from '../instance.ts';

/** One entry per scarce material: what there was to share out, what was needed, and the λ of the rule. */
export interface MaterialShare {
  readonly material: string;
  /** What there is over the cycle: handed out already, and to be handed out; in the material's unit. */
  readonly available: number;
  /** Of that, what is still to be handed out at most. */
  readonly rest: number;
  readonly need: number;
  /** λ: the share of its need that each uncapped enterprise with full rating gets; null if all are capped. */
  readonly lambda: number | null;
}

export interface QuotaResult {
  /** Every enterprise × scarce material, ordered by code. */
  readonly quotas: readonly Quota[];
  /** By scarce material, in the instance's order. */
  readonly handing: readonly Handing[];
  readonly shares: readonly MaterialShare[];
}

interface Claim {
  readonly code: string;
  readonly need: Rational;
  readonly given: Rational;
  readonly rating: Rational;
  /** The tightest of the enterprise's pins, or null. */
  readonly min: Rational | null;
  readonly max: Rational | null;
}

/** Quotas over the cycle for a checked dataset. Quantities in each material's unit; needs are not rounded. */
export function computeQuotas(dataset: Dataset, instance: Instance = buildInstance(dataset)): QuotaResult {
  const needs = computeNeeds(instance);
  const quotas: Quota[] = [];
  const handing: Handing[] = [];
  const shares: MaterialShare[] = [];
  instance.materials.forEach((material, m) => {
    const claims = instance.enterprises.map((enterprise, e) => {
      const given = fromNumber(enterprise.given[m]);
      const isMeant = (pin: Pin) => pin.kind === 'quota' && pin.enterprise === enterprise.code && pin.material === material.code;
      return {
        code: enterprise.code,
        need: needs[e][m],
        given,
        rating: fromNumber(enterprise.rating),
        ...boundsOf(dataset.pins.filter(isMeant)),
      };
    });
    const rest = sum(material.poolByDay.map(fromNumber));
    const available = add(rest, sum(claims.map(({ given }) => given)));
    const shared = shareOut(claims, available, fromNumber(material.lot));
    const handed = handingOf(
      claims.map(({ given, min: least }, e) => ({
        quota: shared.quantities[e],
        given,
        least: least === null ? zero : max(zero, subtract(least, given)),
      })),
      material.poolByDay,
    );
    handing.push(handed);
    shares.push({
      material: material.code,
      available: toNumber(available),
      rest: toNumber(rest),
      need: toNumber(sum(claims.map((claim) => claim.need))),
      lambda: shared.lambda === null ? null : toNumber(shared.lambda),
    });
    claims.forEach((claim, e) => {
      quotas.push({
        enterprise: claim.code,
        material: material.code,
        need: toNumber(claim.need),
        rating: instance.enterprises[e].rating,
        quota: toNumber(shared.quantities[e]),
        given: instance.enterprises[e].given[m],
        quantity: toNumber(handed.rest[e]),
      });
    });
  });
  quotas.sort((a, b) => compareText(a.enterprise, b.enterprise) || compareText(a.material, b.material));
  return { quotas, handing, shares };
}

/** need[e,m]: full verified capacity over the cycle, less what the enterprise had and gets of its own in it. */
function computeNeeds(instance: Instance): Rational[][] {
  return instance.enterprises.map((enterprise) => {
    const withLoss = add(one, fromNumber(enterprise.loss));
    return instance.materials.map((_, m) => {
      let need = zero;
      for (const l of enterprise.lines) {
        const line = instance.lines[l];
        const days = sum([...line.availabilityBefore, ...line.availability].map(fromNumber));
        const perDay = line.makes
          .map((make) => multiply(rational(BigInt(make.rate), 1000n), fromNumber(instance.products[make.product].perThousand[m])))
          .reduce(max, zero);
        need = add(need, multiply(multiply(days, perDay), withLoss));
      }
      return max(zero, subtract(need, fromNumber(enterprise.ownOverCycle[m])));
    });
  });
}

/** Pinned claims first, then the rule for the rest. If a pin limits a share, that share is fixed at it and the rest is shared again. */
function shareOut(claims: readonly Claim[], available: Rational, lot: Rational): { quantities: Rational[]; lambda: Rational | null } {
  const fixed = new Map<number, Rational>();
  for (;;) {
    const rest = max(zero, subtract(available, sum(fixed.values())));
    const open = claims.map((_, e) => e).filter((e) => !fixed.has(e));
    const { shares, lambda } = proportionalShares(
      open.map((e) => claims[e]),
      rest,
    );
    const broken = open.filter((e, k) => violatedBound(claims[e], shares[k]) !== null);
    if (broken.length === 0) {
      const rounded = roundToLots(
        open.map((e) => claims[e]),
        shares,
        lot,
      );
      const quantities = claims.map((_, e) => fixed.get(e) ?? rounded[open.indexOf(e)]);
      const stillBroken = open.filter((e) => violatedBound(claims[e], quantities[e]) !== null);
      if (stillBroken.length === 0) return { quantities, lambda };
      for (const e of stillBroken) fixed.set(e, violatedBound(claims[e], quantities[e]) as Rational);
    } else {
      // Minima that raise a share go first: they take from the others, whose own bounds are then judged again.
      const raised = broken.filter(
        (e) => compare(violatedBound(claims[e], shares[open.indexOf(e)]) as Rational, shares[open.indexOf(e)]) > 0,
      );
      for (const e of raised.length > 0 ? raised : broken) fixed.set(e, violatedBound(claims[e], shares[open.indexOf(e)]) as Rational);
    }
  }
}

function boundsOf(pins: readonly Pin[]): Pick<Claim, 'min' | 'max'> {
  const minima = pins.flatMap((pin) => (pin.min === null ? [] : [fromNumber(pin.min)]));
  const maxima = pins.flatMap((pin) => (pin.max === null ? [] : [fromNumber(pin.max)]));
  return { min: minima.length === 0 ? null : minima.reduce(max), max: maxima.length === 0 ? null : maxima.reduce(min) };
}

function violatedBound(claim: Claim, quantity: Rational): Rational | null {
  if (claim.min !== null && compare(quantity, claim.min) < 0) return claim.min;
  if (claim.max !== null && compare(quantity, claim.max) > 0) return claim.max;
  return null;
}

/** q = min(need, λ × rating × need) with Σ q = min(available, Σ need). The highest ratings are capped first. */
function proportionalShares(claims: readonly Claim[], available: Rational): { shares: Rational[]; lambda: Rational | null } {
  let rest = min(available, sum(claims.map((claim) => claim.need)));
  const shares = claims.map(() => zero);
  let open = claims.map((_, k) => k).filter((k) => !isZero(claims[k].need) && !isZero(claims[k].rating));
  for (;;) {
    const weight = sum(open.map((k) => multiply(claims[k].rating, claims[k].need)));
    if (isZero(weight)) return { shares, lambda: null };
    const lambda = divide(rest, weight);
    const capped = open.filter((k) => compare(multiply(lambda, claims[k].rating), one) >= 0);
    if (capped.length === 0) {
      for (const k of open) shares[k] = multiply(lambda, multiply(claims[k].rating, claims[k].need));
      return { shares, lambda };
    }
    for (const k of capped) {
      shares[k] = claims[k].need;
      rest = subtract(rest, claims[k].need);
    }
    open = open.filter((k) => !capped.includes(k));
  }
}

/** Rounds down to whole lots, then gives the remaining lots one by one to the largest fraction cut off (ties: larger need, then code). */
function roundToLots(claims: readonly Claim[], shares: readonly Rational[], lot: Rational): Rational[] {
  const lots = shares.map((share) => floor(divide(share, lot)));
  const cut = shares.map((share, k) => subtract(share, multiply(lot, rational(lots[k]))));
  let left = floor(divide(sum(cut), lot));
  const order = claims
    .map((_, k) => k)
    .filter((k) => !isZero(cut[k]))
    .sort((a, b) => compare(cut[b], cut[a]) || compare(claims[b].need, claims[a].need) || compareText(claims[a].code, claims[b].code));
  for (const k of order) {
    if (left === 0n) break;
    lots[k] += 1n;
    left -= 1n;
  }
  return lots.map((count) => multiply(lot, rational(count)));
}
