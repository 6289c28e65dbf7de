// Makes the checkpoint that an office lacks which was updated, or whose old records changed: all that comes need then not be read from the
// first paper on.
import { addDays } from '../../../shared/domain/calendar.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { deskDays } from '../../../shared/position/paperDiscrepancies.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { defaultSettings } from '../service/defaultSettings.ts';
import { workingDay } from '../service/workingDay.ts';
import { keepCheckpoint } from './keepCheckpoint.ts';
import { hasCheckpoint } from './officeRecords.ts';

/** Of the first day that the review of the working day looks at. Nothing is done where there is one, or no day before. Call in a transaction. */
export function openBooks(db: WritableDatabase, clock: () => Date): void {
  const facts = loadDataset(db);
  const today = workingDay(db, clock);
  const since = addDays(today, -deskDays);
  if (facts === null || scenarioAtHand(db).id !== baseScenario || since <= facts.policy.start) return;
  const { days } = loadSettings(db, defaultSettings);
  if (!hasCheckpoint(db, facts, today, days, since)) keepCheckpoint(db, since, days);
}
