// A job thread with a brake, for tests: it stops, ends or throws just before the SQL statement named in a file beside the database.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';
import type { JobStart } from '../../../../electron/node/jobs/jobMessages.ts';

const { dataDir } = workerData as JobStart;
const brake = path.join(dataDir, 'brake');
const still = new Int32Array(new SharedArrayBuffer(4));

function meet(sql: string): void {
  if (!existsSync(brake)) return;
  const [what, start] = readFileSync(brake, 'utf8').split('|');
  if (!sql.startsWith(start)) return;
  writeFileSync(path.join(dataDir, 'reached'), sql);
  if (what === 'exit') process.exit(3);
  if (what === 'throw') throw new Error('a bug in the middle');
  while (existsSync(brake)) Atomics.wait(still, 0, 0, 10);
}

const { prototype } = BetterSqlite3;
const { exec, prepare } = prototype;
prototype.exec = function (this: BetterSqlite3.Database, sql: string) {
  meet(sql);
  return exec.call(this, sql);
};
prototype.prepare = function (this: BetterSqlite3.Database, sql: string) {
  meet(sql);
  return prepare.call(this, sql);
} as typeof prepare;

await import('../../../../electron/node/jobs/jobWorker.ts');
