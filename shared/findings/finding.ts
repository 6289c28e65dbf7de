// Findings (问题): complaints, what inspections found, and praise; each about a city or one of its makers, with a last day and answers.
import type { z } from 'zod';
import { compareText } from '../base/compareText.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import { daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { findingAnswerSchema, findingKinds, findingSchema } from './findingSchema.ts';

export type Finding = DeepReadonly<z.infer<ReturnType<typeof findingSchema>>>;
export type FindingAnswer = DeepReadonly<z.infer<ReturnType<typeof findingAnswerSchema>>>;
export type FindingKind = (typeof findingKinds)[number];

/** Days to mend something, where nobody says otherwise. */
export const usualDaysToMend = 3;

export interface FindingState {
  readonly finding: Finding;
  /** In the order in which they were given. */
  readonly answers: readonly FindingAnswer[];
  /** The day it was settled; null while it is open. Praise is never open. */
  readonly closedOn: IsoDate | null;
  /** Days since its last day passed while it was open; 0 for none. */
  readonly overdueDays: number;
}

/** The longest overdue first, then open ones by their last day, then all others, the newest first. What came after `day` is left out. */
export function findingStates(findings: readonly Finding[], answers: readonly FindingAnswer[], day: IsoDate): FindingState[] {
  const states = findings
    .filter(({ raisedOn }) => raisedOn <= day)
    .map((finding): FindingState => {
      const given = answers.filter((answer) => answer.finding === finding.id && answer.on <= day).sort((a, b) => compareText(a.on, b.on));
      const closedOn = finding.due === null ? finding.raisedOn : (given.find(({ closes }) => closes)?.on ?? null);
      const overdueDays = closedOn === null && finding.due !== null ? Math.max(0, daysBetween(finding.due, day)) : 0;
      return { finding, answers: given, closedOn, overdueDays };
    });
  return states.sort(
    (a, b) =>
      Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
      b.overdueDays - a.overdueDays ||
      (a.closedOn === null ? compareText(a.finding.due ?? '', b.finding.due ?? '') : compareText(b.finding.raisedOn, a.finding.raisedOn)) ||
      compareText(a.finding.id, b.finding.id),
  );
}
