import path from 'node:path';
import { expect, test } from 'vitest';
import { insertAudit, loadAudit } from '../../../../electron/node/db/auditTable.ts';
import { loadDataset } from '../../../../electron/node/db/datasetTables.ts';
import { migrate, migrations, newestVersion } from '../../../../electron/node/db/migrate.ts';
import { insertOffice, loadOffice } from '../../../../electron/node/db/officeTable.ts';
import { openDatabase } from '../../../../electron/node/db/openDatabase.ts';
import { listPlans } from '../../../../electron/node/db/planTable.ts';
import { inTransaction, run, sql } from '../../../../electron/node/db/sql.ts';
import { ok } from '../../../../shared/base/result.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { asAtFirst, saveAsAtFirst } from './saveAsAtFirst.ts';
import { openForTest, temporaryDatabase, temporaryFolder } from './temporaryDatabase.ts';

test('a database of version 1 becomes one of the newest version with all its rows', () => {
  const file = path.join(temporaryFolder(), 'tongdiao.db');
  const old = openDatabase(file, migrations.slice(0, 1));
  if (!old.ok) throw new Error(JSON.stringify(old.error));
  const office = { name: '江西省统调办', kind: 'province', region: '360000' } as const;
  const entry = { at: '2020-03-01T08:00:00.000Z', who: 'office', what: 'office.create', before: null, after: office };
  const meta = { label: '示例', isSample: true, hash: 'h', updatedAt: '2020-03-01T08:00:00.000Z' };
  inTransaction(old.value, () => {
    insertOffice(old.value, office, '2020-03-01T08:00:00.000Z');
    saveAsAtFirst(old.value, everyTable, meta);
    run(
      old.value,
      sql`INSERT INTO audit (at, who, what, after_json) VALUES (${entry.at}, ${entry.who}, ${entry.what}, ${JSON.stringify(entry.after)})`,
    );
    return ok(undefined);
  });
  expect(old.value.pragma('user_version', { simple: true })).toBe(1);
  old.value.close();

  const db = openForTest(file);
  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion());
  expect([loadOffice(db), loadDataset(db), loadAudit(db), listPlans(db)]).toEqual([office, asAtFirst(everyTable), [entry], []]);
});

test('migrating a database that is up to date changes nothing', () => {
  const db = temporaryDatabase();
  const schema = () => db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  const before = schema();
  expect(migrate(db)).toEqual({ ok: true, value: undefined });
  expect(schema()).toEqual(before);
});

test('entries of the audit log can be neither changed nor deleted', () => {
  const db = temporaryDatabase();
  insertAudit(db, { at: '2020-03-01T08:00:00.000Z', who: 'office', what: 'settings.save', before: 1, after: 2 });
  expect(() => run(db, sql`UPDATE audit SET who = 'nobody'`)).toThrow('append-only');
  expect(() => run(db, sql`DELETE FROM audit`)).toThrow('append-only');
});
