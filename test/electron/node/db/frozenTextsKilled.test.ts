import { fork } from 'node:child_process';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../../electron/node/db/migrate.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { listPlans } from '../../../../electron/node/db/planTable.ts';
import { loadPlanText } from '../../../../electron/node/db/planTextTable.ts';
import { planText } from '../../../../shared/plan/planText.ts';
import { handMadeDataset, handMadePlan } from '../../../helpers/handMadePlan.ts';
import { openForTest, temporaryFolder } from './temporaryDatabase.ts';

const ids = ['a', 'b', 'c', 'd'];
const textOf = (id: string) => planText({ plan: { ...handMadePlan, engine: id }, dataset: handMadeDataset, digest: '' });

test('a program killed while it moves the texts of plans leaves the database as it was, and the next moves them all', async () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  const old = openDatabase(file, migrations.slice(0, 22));
  if (!old.ok) throw new Error(JSON.stringify(old.error));
  const insert = old.value.prepare(`INSERT INTO plans (id, label, state, dataset_hash, start_date, days, created_at, duration_ms, solves,
    groups, short_groups, plan_json) VALUES (?, ?, 'draft', 'h', '2020-03-02', 14, '2020-03-01T08:00:00.000Z', 1, 1, 1, 0, ?)`);
  for (const id of ids) insert.run(id, `P-0302-${id}`, textOf(id));
  old.value.close();
  for (const plans of [1, 3, 99]) {
    expect(await signalOf(file, plans)).toBe('SIGKILL');
    const left = new BetterSqlite3(file);
    expect(left.pragma('user_version', { simple: true })).toBe(22);
    expect(left.prepare('SELECT id, plan_json FROM plans ORDER BY rowid').raw().all()).toEqual(ids.map((id) => [id, textOf(id)]));
    expect(left.prepare("SELECT name FROM sqlite_master WHERE name LIKE '%_texts'").all()).toEqual([]);
    left.close();
  }
  const db = openForTest(file);
  expect(listPlans(db).map(({ id }) => id)).toEqual(ids.toReversed());
  expect(ids.map((id) => loadPlanText(db, id))).toEqual(ids.map(textOf));
});

function signalOf(file: string, plans: number): Promise<NodeJS.Signals | null> {
  const child = fork(path.join(import.meta.dirname, 'migrateAndDie.ts'), [file, String(plans)]);
  return new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
}
