// What a plan pursued once its fills were fixed, in strict order: stated with a plan that knew the plan in force (planner.md section 7).
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';

export const pursuedAims = [
  'fewestSubstituted',
  'leastChange',
  'earliest',
  'leastChangeOfRoutes',
  'leastTransport',
  'fewestPooled',
] as const;
export type PursuedAim = (typeof pursuedAims)[number];

/** Whether the plan in force says anything about a day planned now: only then is least change pursued. */
export function knowsPlanInForce({ previous, policy }: Pick<Dataset, 'previous' | 'policy'>): boolean {
  const end = addDays(policy.start, policy.days);
  return previous.some(({ date, quantityPieces }) => quantityPieces > 0 && date >= policy.start && date < end);
}
