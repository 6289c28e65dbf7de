// A line's day in whole pieces: together its products never take more than the day, in exact fractions.
import { add, floor, fromNumber, multiply, rational, subtract, zero } from '../../base/rational.ts';
import type { InstanceLine } from '../instance.ts';
import { toMicro } from './budgets.ts';
import { floorPieces, running } from './totals.ts';

/**
 * The exact plan's pieces by [make][day], each running total rounded down and capped by what the line's days allow. What one day cannot
 * make, a later one catches up. A line that divides its day between products loses less than a piece per day and product.
 */
export function roundLine(line: InstanceLine, exact: readonly (readonly number[])[]): number[][] {
  const whole = exact.map((byDay) => byDay.map(() => 0));
  const wanted = exact.map(running);
  const sums = exact.map(() => 0);
  const rates = line.makes.map((make) => BigInt(make.rate));
  line.availability.forEach((availability, t) => {
    const limits = rates.map((rate) => Number((rate * toMicro(availability)) / 1_000_000n));
    const pieces = exact.map((_, k) => Math.max(0, Math.min(floorPieces(wanted[k][t]) - sums[k], limits[k])));
    if (pieces.filter((count) => count > 0).length > 1)
      fitDay(
        pieces,
        exact.map((byDay) => byDay[t]),
        rates,
        toMicro(availability),
      );
    pieces.forEach((count, k) => {
      whole[k][t] = count;
      sums[k] += count;
    });
  });
  return whole;
}

/** Σ pieces/rate ≤ availability (in millionths of a day): the product furthest above its exact day gives up a piece first. */
function fitDay(pieces: number[], exact: readonly number[], rates: readonly bigint[], availability: bigint): void {
  const common = rates.reduce((a, b) => a * (b === 0n ? 1n : b), 1n);
  const load = () =>
    pieces.reduce((total, count, k) => (rates[k] === 0n ? total : total + BigInt(count) * (common / rates[k]) * 1_000_000n), 0n);
  while (load() > availability * common) {
    const makes = pieces.map((_, k) => k).filter((k) => pieces[k] > 0);
    makes.sort((a, b) => pieces[b] - exact[b] - (pieces[a] - exact[a]) || a - b);
    pieces[makes[0]] -= 1;
  }
}

/** Whole pieces of a make that still fit into a line's day beside everything planned there. */
export function roomOnLine(line: InstanceLine, made: readonly (readonly number[])[], make: number, day: number): number {
  const rate = BigInt(line.makes[make].rate);
  if (rate === 0n || line.availability[day] === 0) return 0;
  const busy = line.makes.reduce(
    (total, { rate: pieces }, k) => (pieces === 0 ? total : add(total, rational(BigInt(made[k][day]), BigInt(pieces)))),
    zero,
  );
  const free = floor(multiply(subtract(fromNumber(line.availability[day]), busy), rational(rate)));
  return free > 0n ? Number(free) : 0;
}
