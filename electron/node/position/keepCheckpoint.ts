// Keeps what the books know at the morning after a closed day.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { DaySettings } from '../../../shared/domain/office.ts';
import { makeCheckpoint } from '../../../shared/position/makeCheckpoint.ts';
import { saveCheckpoint } from '../db/checkpointTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { factsKeys } from './checkpointFacts.ts';
import { loadOfficeRecords } from './officeRecords.ts';

/** Of a morning that has come; later ones are forgotten. Call within the transaction of a close. */
export function keepCheckpoint(db: WritableDatabase, morning: IsoDate, days: DaySettings): void {
  const facts = loadDataset(db);
  if (facts === null) return;
  const records = loadOfficeRecords(db, facts, morning, days, morning);
  const key = factsKeys(facts, records.arrivals, days.silentMaker).of(morning);
  saveCheckpoint(db, makeCheckpoint(records, morning), key);
}
