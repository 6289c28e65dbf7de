// Offices for tests, whose job threads can be stopped at any SQL statement.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, vi } from 'vitest';
import BetterSqlite3 from 'better-sqlite3';
import type { JobState } from '../../../../shared/contract/jobApi.ts';
import type { JobName } from '../../../../shared/domain/jobs.ts';
import type { ThreadOptions } from '../../../../electron/node/service/serviceOptions.ts';
import { officeForTest, serviceForTest, type ServiceForTest } from '../service/serviceForTest.ts';

export interface BrakedOffice extends ServiceForTest {
  /** The job stops before the SQL statement that begins so, ends its thread there, or throws. */
  readonly brake: (sql: string, what?: 'stop' | 'exit' | 'throw') => void;
  readonly reached: () => Promise<void>;
  readonly loosen: () => void;
  readonly jobOf: (job: JobName) => Promise<JobState>;
  /** The whole content of the database. */
  readonly content: () => string;
  readonly log: () => string;
}

/** A province with the small dataset. */
export async function brakedOffice(threads: ThreadOptions = {}): Promise<BrakedOffice> {
  return withBrake(await officeForTest({ threads: { ...braked, ...threads }, newId: randomUUID }));
}

/** A city without data. */
export async function brakedCity(): Promise<BrakedOffice> {
  const made = serviceForTest({ threads: braked, newId: randomUUID });
  const office = { name: '城市办', kind: 'city', region: '360100', language: 'zh', start: 'empty' } as const;
  expect(await made.call('office.create', office)).toMatchObject({ ok: true });
  return withBrake(made);
}

const braked: ThreadOptions = { workerUrl: new URL('./heldWorker.ts', import.meta.url) };

function withBrake(made: ServiceForTest): BrakedOffice {
  const { dataDir, call } = made;
  const [brake, reached, log] = ['brake', 'reached', 'tongdiao.log'].map((name) => path.join(dataDir, name));
  return {
    ...made,
    brake: (sql, what = 'stop') => {
      rmSync(reached, { force: true });
      writeFileSync(brake, `${what}|${sql}`);
    },
    reached: () => vi.waitFor(() => expect(existsSync(reached)).toBe(true), { timeout: 20_000 }),
    loosen: () => rmSync(brake, { force: true }),
    jobOf: (job) =>
      vi.waitFor(async () => {
        const list = await call('job.list', {});
        const found = list.ok ? list.value.find((one) => one.job === job) : undefined;
        if (found === undefined) throw new Error(`${job} is not under way`);
        return found;
      }),
    content: () => contentOf(path.join(dataDir, 'tongdiao.db')),
    log: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
  };
}

function contentOf(file: string): string {
  const db = new BetterSqlite3(file, { readonly: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[];
    return JSON.stringify(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]));
  } finally {
    db.close();
  }
}
