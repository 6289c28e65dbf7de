// Luck fitted to an office's own records: what was seen and what is assumed, each with its weight. Few records leave a number near what is
// assumed, many make it the office's own.
import { sixDecimals } from './draws.ts';
import type { LuckEvidence } from './luckEvidence.ts';
import { luckNames, luckTable, standardLuck, type FittedNumber, type LuckInUse } from './luckTable.ts';

/** The assumed number weighs as much as so many observations. */
export const weightOfAssumed = 20;
/** Days with reports from which on the fitted luck may be chosen. */
export const daysToFit = 10;
/** Days before the working day that are looked at: luck of long ago is another luck. */
export const daysLookedAt = 30;

export function fittedNumbers({ seen }: LuckEvidence): FittedNumber[] {
  return luckNames.map((name) => {
    const { value: assumed, min, max } = luckTable[name];
    const { count, value } = seen[name] ?? { count: 0, value: null };
    if (value === null) return { name, assumed, own: null, count: 0, fitted: assumed };
    const own = Math.min(max, Math.max(min, value));
    return { name, assumed, own, count, fitted: sixDecimals((count * own + weightOfAssumed * assumed) / (count + weightOfAssumed)) };
  });
}

export function fitLuck(evidence: LuckEvidence): LuckInUse {
  const numbers = fittedNumbers(evidence);
  return {
    luck: { ...standardLuck, ...Object.fromEntries(numbers.map(({ name, fitted }) => [name, fitted])) },
    fitted: {
      days: evidence.days,
      counts: Object.fromEntries(numbers.flatMap(({ name, own, count }) => (own === null ? [] : [[name, count]]))),
    },
  };
}
