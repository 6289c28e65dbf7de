// Owns the whole-number units in which plans are checked: decimals of a dataset have at most six digits, so millionths are exact.
import { assert } from '../../base/assert.ts';

export const million = 1_000_000n;

/** Material is counted in 1e-15 of its unit: per_thousand/1000 × (1 + loss), each in millionths, is whole there. */
const materialPerMillionth = 1_000_000_000n;

/** Millionths of a decimal of the dataset, exactly. */
export function millionths(value: number): bigint {
  assert(Number.isFinite(value), 'only finite numbers are checked');
  // 1e9 units of material in millionths is below 2^53: the product is off by less than one half, so rounding is exact.
  return BigInt(Math.round(value * 1e6));
}

/** Material in 1e-15 of its unit. */
export function materialUnits(value: number): bigint {
  return millionths(value) * materialPerMillionth;
}

/** Standard consumption of a piece in 1e-15 of the material's unit. */
export function pieceConsumption(perThousandMillionths: bigint, lossMillionths: bigint): bigint {
  return perThousandMillionths * (million + lossMillionths);
}

/** A whole number over another as a double, for showing and for comparing with rounded numbers. */
export function quotient(num: bigint, den: bigint): number {
  const whole = num / den;
  const rest = num - whole * den;
  // Twenty decimals of the rest: more than a double keeps.
  const scale = 10n ** 20n;
  return Number(whole) + Number((rest * scale) / den) / 1e20;
}

/** True where a printed number says the exact one: equal up to the last digits a double cannot keep. */
export function isNear(found: number, exact: number): boolean {
  return Math.abs(found - exact) <= 1e-9 * Math.max(1, Math.abs(exact));
}

export function runningSums(byDay: readonly bigint[]): bigint[] {
  let total = 0n;
  return byDay.map((quantity) => {
    total += quantity;
    return total;
  });
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
