// The whole-number units in which plans are checked. Decimals of a dataset have at most six digits, so millionths are exact.
import { assert } from '../../base/assert.ts';

export const million = 1_000_000n;

/** Material is counted in 1e-15 of its unit: per_thousand/1000 × (1 + loss), each in millionths, is a whole number of these. */
const materialPerMillionth = 1_000_000_000n;

/** A decimal of the dataset in millionths, exactly. */
export function millionths(value: number): bigint {
  assert(Number.isFinite(value), 'only finite numbers are checked');
  // 1e9 units of material are less than 2^53 millionths, so the product is off by less than one half and rounding is exact.
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

/** The quotient of two whole numbers as a double, to show it or to compare it with rounded numbers. */
export function quotient(num: bigint, den: bigint): number {
  const whole = num / den;
  const rest = num - whole * den;
  // Twenty decimals of the remainder: more than a double holds.
  const scale = 10n ** 20n;
  return Number(whole) + Number((rest * scale) / den) / 1e20;
}

/** True if a printed number equals the exact one, apart from the last digits, which a double cannot hold. */
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
