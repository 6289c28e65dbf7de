// Lives a week of the sample, as the drill in the app would, and keeps the office as it is in the morning after: what the first start opens
// as 一周之后. Usage: `node build/livedWeek.ts LANGUAGE`; the app is built with both (`npm run build -- week`).
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { packageFolder } from '../electron/node/drill/cityPackage.ts';
import { daysOfWeek, seedOfWeek, weekFiles, type WeekAbout } from '../electron/node/drill/livedWeek.ts';
import { databaseFile } from '../electron/node/files/backupFolder.ts';
import { numberFileName } from '../electron/node/files/numberFile.ts';
import { createService } from '../electron/node/service/createService.ts';
import type { Result } from '../shared/base/result.ts';
import { createClient } from '../shared/contract/client.ts';
import type { AppError } from '../shared/domain/errors.ts';
import type { Language } from '../shared/domain/office.ts';
import { drillText } from '../shared/text/drillText.ts';
import { messages } from '../shared/text/messages/messages.ts';
import { officeRegionName } from '../shared/text/placeNames.ts';

const sampleDir = path.join(import.meta.dirname, '..', 'sample');
/** The place of the sample. */
const region = '360000';
/** Milliseconds between two looks at the drill. */
const glance = 500;

await live(process.argv[2] === 'en' ? 'en' : 'zh');

async function live(language: Language): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tongdiao-week-'));
  try {
    const service = createService({ dataDir, sampleDir, clock: () => new Date(), newId: randomUUID, who: drillText[language].officer });
    const call = createClient(service.dispatch);
    const name = messages[language].start.nameDefault.replace('{{region}}', officeRegionName(region, language));
    const founded = right(await call('office.create', { name, kind: 'province', region, language, start: 'sample' }));
    const about: WeekAbout = { sample: founded.dataset?.hash ?? '', kind: 'province', region };
    right(await call('drill.pass', { days: daysOfWeek, seed: seedOfWeek }));
    let state = right(await call('drill.state', {}));
    for (; state.progress !== null; state = right(await call('drill.state', {}))) await wait(glance);
    if (state.failure !== null) throw new Error(`The week broke off: ${JSON.stringify(state.failure)}`);
    await service.close();
    keep(dataDir, language, about);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What says that it is there is written last. */
function keep(dataDir: string, language: Language, about: WeekAbout): void {
  const week = weekFiles(sampleDir, language);
  mkdirSync(path.dirname(week.about), { recursive: true });
  rmSync(week.about, { force: true });
  const db = new BetterSqlite3(path.join(dataDir, databaseFile));
  const whole = path.join(dataDir, 'whole.db');
  db.prepare('VACUUM INTO ?').run(whole);
  db.close();
  writeFileSync(week.database, gzipSync(readFileSync(whole), { level: 9 }));
  copyFileSync(path.join(dataDir, numberFileName), week.numbers);
  rmSync(week.brought, { recursive: true, force: true });
  if (existsSync(packageFolder(dataDir))) cpSync(packageFolder(dataDir), week.brought, { recursive: true });
  writeFileSync(week.about, JSON.stringify(about));
}

function right<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
