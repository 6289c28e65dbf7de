// The week that the drill lived when the app was built, one for each language: found beside the sample, and made the office's own.
import { copyFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { moveDrill } from '../db/drillTable.ts';
import { forgetIdentity } from '../db/exchangeTables.ts';
import { correctOffice } from '../db/officeTable.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { backupPath, databaseFile, freeName, sideFiles } from '../files/backupFolder.ts';
import { numberFileName } from '../files/numberFile.ts';
import { packageFolder } from './cityPackage.ts';

/** Days of the week, and the seed of their luck. */
export const [daysOfWeek, seedOfWeek] = [7, 1];

const aboutSchema = z.strictObject({
  /** Hash of the sample that was lived. */
  sample: z.string(),
  /** The office that lived it. */
  kind: z.string(),
  region: z.string().nullable(),
});
export type WeekAbout = z.infer<typeof aboutSchema>;

export interface LivedWeek {
  /** The office's database in the morning after, compressed. */
  readonly database: string;
  /** Its file of numbers. */
  readonly numbers: string;
  /** Folder of the data package that a city brought. */
  readonly brought: string;
  readonly about: string;
}

/** Beside the sample, in the source tree as in the packed app. */
export function weekFiles(sampleDir: string, language: string): LivedWeek {
  const stem = path.join(sampleDir, '..', 'dist', 'week', language);
  return { database: `${stem}.db.gz`, numbers: `${stem}.numbers.jsonl`, brought: `${stem}.package`, about: `${stem}.json` };
}

/** Only for an office of the same kind and place that has this very sample; null if there is none. */
export function findWeek(sampleDir: string, { office, dataset, settings }: AppState): LivedWeek | null {
  const files = weekFiles(sampleDir, settings.language);
  if ([files.database, files.numbers, files.about].some((file) => !existsSync(file))) return null;
  const { sample, kind, region } = aboutSchema.parse(JSON.parse(readFileSync(files.about, 'utf8')));
  return sample === dataset?.hash && kind === office?.kind && region === office.region ? files : null;
}

interface WeekOrder {
  readonly dataDir: string;
  readonly office: Pick<Office, 'name' | 'region'>;
  /** Name of the backup to which leaving the drill goes back. */
  readonly before: string;
  readonly at: Date;
}

/** Puts the week among the office's backups, under the office's name and with an identity of its own to come; returns the backup's name. */
export function stageWeek({ database }: LivedWeek, { dataDir, office, before, at }: WeekOrder): string {
  const file = path.join(dataDir, `${databaseFile}.week`);
  try {
    writeFileSync(file, gunzipSync(readFileSync(database)));
    // It was checked when it was built, and is checked again when the office opens on it.
    const db = new BetterSqlite3(file) as WritableDatabase;
    correctOffice(db, office);
    forgetIdentity(db);
    moveDrill(db, before, at.toISOString());
    db.close();
    const name = freeName(dataDir, 'before-drill', at);
    renameSync(file, backupPath(dataDir, name));
    return name;
  } finally {
    for (const end of ['', ...sideFiles]) rmSync(`${file}${end}`, { force: true });
  }
}

/** What belongs to the database beside it. */
export function placeWeek({ numbers, brought }: LivedWeek, dataDir: string): void {
  copyFileSync(numbers, path.join(dataDir, numberFileName));
  if (existsSync(brought)) cpSync(brought, packageFolder(dataDir), { recursive: true });
}
