// What is still to be handed out of a scarce material, to whom and when (planner.md section 1), in exact arithmetic.
import { compare, divide, fromNumber, isZero, max, min, multiply, one, subtract, sum, zero, type Rational } from '../../base/rational.ts';

/** Of one material. */
export interface Handing {
  /** By enterprise: still to be handed out to it. */
  readonly rest: readonly Rational[];
  /** By day: the share of that which everybody has got by its end. */
  readonly shareByDay: readonly Rational[];
}

export interface HandingClaim {
  readonly quota: Rational;
  readonly given: Rational;
  /** What a pin asks to be handed out. */
  readonly least: Rational;
}

/** `poolByDay`: what becomes available to hand out, in the material's unit. */
export function handingOf(claims: readonly HandingClaim[], poolByDay: readonly number[]): Handing {
  const due = claims.map(({ quota, given }) => max(zero, subtract(quota, given)));
  const rest = lowered(due, claims, sum(poolByDay.map(fromNumber)));
  const total = sum(rest);
  let arrived = zero;
  const shareByDay = poolByDay.map((quantity) => {
    arrived = sum([arrived, fromNumber(quantity)]);
    return isZero(total) ? one : min(one, divide(arrived, total));
  });
  return { rest, shareByDay };
}

/** Where somebody was given more than his quota, the others' are lowered in one proportion to what there is, but never below a pin. */
function lowered(due: readonly Rational[], claims: readonly HandingClaim[], available: Rational): Rational[] {
  if (compare(sum(due), available) <= 0) return [...due];
  const held = new Set<number>();
  for (;;) {
    const forHeld = sum([...held].map((e) => claims[e].least));
    const others = sum(due.filter((_, e) => !held.has(e)));
    const share = isZero(others) ? zero : divide(max(zero, subtract(available, forHeld)), others);
    const broken = due.flatMap((amount, e) => (!held.has(e) && compare(multiply(amount, share), claims[e].least) < 0 ? [e] : []));
    if (broken.length === 0) return due.map((amount, e) => (held.has(e) ? claims[e].least : multiply(amount, share)));
    for (const e of broken) held.add(e);
  }
}
