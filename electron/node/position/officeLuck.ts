// What an office's records of the last weeks say of luck, the working day left out: its reports are still coming in.
import { addDays } from '../../../shared/domain/calendar.ts';
import { daysLookedAt } from '../../../shared/rehearsal/fitLuck.ts';
import { luckEvidence, type LuckEvidence } from '../../../shared/rehearsal/luckEvidence.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { workingDay } from '../service/workingDay.ts';
import { recordsSince } from './loadPosition.ts';

/** Null without data. */
export function officeLuck(db: ReadableDatabase, clock: () => Date): LuckEvidence | null {
  const morning = workingDay(db, clock);
  const from = addDays(morning, -daysLookedAt);
  const records = recordsSince(db, clock, from);
  return records === null ? null : luckEvidence({ ...records, from, to: addDays(morning, -1) });
}
