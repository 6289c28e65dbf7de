// The days that quotas, needs and fills are counted over (planner.md): from the first day of the cycle to the last day planned.
import { addDays, dayNumber, daysBetween, type IsoDate } from './calendar.ts';
import type { Policy } from './policy.ts';
import type { Demand } from './tables.ts';

export interface PlanCycle {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Days of the cycle that passed before the first day planned; 0 where the cycle begins with the plan. */
  readonly daysBefore: number;
}

export function planCycle({ start, cycleStart = start, days }: Pick<Policy, 'start' | 'cycleStart' | 'days'>): PlanCycle {
  return { first: cycleStart, last: addDays(start, days - 1), daysBefore: daysBetween(cycleStart, start) };
}

/** Pieces a demand asks for over the cycle: quantity × days of its window inside the cycle / days of its window, rounded down. */
export function cycleNeed({ quantityPieces, from, due }: Pick<Demand, 'quantityPieces' | 'from' | 'due'>, cycle: PlanCycle): number {
  const [opens, closes] = [dayNumber(from), dayNumber(due)];
  const inside = Math.max(0, Math.min(closes, dayNumber(cycle.last)) - Math.max(opens, dayNumber(cycle.first)) + 1);
  return Number((BigInt(quantityPieces) * BigInt(inside)) / BigInt(closes - opens + 1));
}
