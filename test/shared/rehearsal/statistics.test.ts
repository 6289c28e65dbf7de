import { expect, test } from 'vitest';
import { createDraw, drawNormal } from '../../../shared/rehearsal/draws.ts';
import type { RunOutcome } from '../../../shared/rehearsal/outcome.ts';
import { resultsOf } from '../../../shared/rehearsal/results.ts';
import { intervalOf, quantile, spreadOf, studentQuantile } from '../../../shared/rehearsal/statistics.ts';

test('quantiles lie between the values, and those of Student’s distribution are the printed ones', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10, 20], 0.05)).toBe(10.5);
  expect(spreadOf([5])).toEqual({ mean: 5, median: 5, low: 5, high: 5 });
  // Abramowitz and Stegun, table 26.10.
  for (const [freedom, value] of [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [9, 2.262],
    [29, 2.045],
    [99, 1.984],
  ])
    expect(Math.abs(studentQuantile(freedom) / value - 1)).toBeLessThan(0.002);
  expect(intervalOf([3])).toEqual({ mean: 3, low: null, high: null });
});

/** A world without a planner: all runs of a variant share the day's luck, and the second variant is better by a known amount. */
function standIn(seed: number, run: number, variant: string, better: number): RunOutcome {
  const draw = createDraw(seed, run);
  const shared = 0.6 + 0.1 * drawNormal(draw, 'world');
  const own = 0.02 * drawNormal(draw, 'rule', variant);
  const got = Math.round(1_000_000 * Math.min(1, Math.max(0, shared + own + better)));
  const group = {
    tier: 'frontline',
    place: '360100',
    product: 'MED',
    asked: 1_000_000,
    got,
    foreseen: 1_000_000,
    foreseenFill: 1,
  } as const;
  const sums = { plannedPieces: 0, unsentPieces: 0, announcedPieces: 0, movedPieces: 0, morningsWithoutPins: 0 };
  return { variant, groups: [group], evenings: [], ...sums };
}

test('a known difference lies inside the 95 % interval in 93 to 97 of 100 rehearsals, counted over 500', () => {
  const known = 0.03;
  let inside = 0;
  let width = 0;
  for (let seed = 1; seed <= 500; seed += 1) {
    const lived = Array.from({ length: 12 }, (_, k) => ({
      run: k + 1,
      outcomes: [standIn(seed, k + 1, 'a', 0), standIn(seed, k + 1, 'b', known)],
    }));
    const found = resultsOf(lived).differences.find(({ measure }) => measure === 'fill');
    const [low, high] = [found?.low ?? 1, found?.high ?? 0];
    if (low <= known && known <= high) inside += 1;
    width += (high - low) / 500;
  }
  expect(inside).toBeGreaterThanOrEqual(465);
  expect(inside).toBeLessThanOrEqual(485);
  // Runs are compared under the same luck: the luck itself, five times as large, does not widen the interval.
  expect(width).toBeLessThan(0.06);
});

test('results do not depend on the order in which runs came', () => {
  const lived = [1, 2, 3].map((run) => ({ run, outcomes: [standIn(1, run, 'a', 0), standIn(1, run, 'b', 0.1)] }));
  expect(resultsOf([lived[2], lived[0], lived[1]])).toEqual(resultsOf(lived));
});
