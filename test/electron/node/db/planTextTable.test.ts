import { expect, test } from 'vitest';
import { approvePlan, insertPlan, loadPlanFile } from '../../../../electron/node/db/planTable.ts';
import { DamagedPlanError, loadPlanText } from '../../../../electron/node/db/planTextTable.ts';
import { all, first, run, sql, type WritableDatabase } from '../../../../electron/node/db/sql.ts';
import { storageError } from '../../../../electron/node/db/storageError.ts';
import { planDigest, planText } from '../../../../shared/plan/planText.ts';
import { handMadeDataset, handMadePlan } from '../../../helpers/handMadePlan.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

const dataset = handMadeDataset;
const textOf = (days: number, of = dataset) => planText({ plan: { ...handMadePlan, days }, dataset: of, digest: '' });

function save(db: WritableDatabase, id: string, text: string): void {
  const figures = { datasetHash: 'h', start: '2020-03-02', days: 14, seconds: 1, solves: 1, groups: 1, shortGroups: 0 };
  insertPlan(db, { id, ...figures, createdAt: '2020-03-01T08:00:00.000Z', planText: text });
}

const kept = (db: WritableDatabase) => all<{ size: number }>(db, sql`SELECT size FROM frozen_texts ORDER BY size`).map(({ size }) => size);

test('a plan is read back byte for byte, and its digest holds', () => {
  const db = temporaryDatabase();
  const text = textOf(14);
  save(db, 'a', text);
  expect(loadPlanText(db, 'a')).toBe(text);
  const file = loadPlanFile(db, 'a');
  expect(file?.digest).toBe(file === null ? null : planDigest(file));
  expect(loadPlanText(db, 'b')).toBeNull();
});

test('plans made from the same data share their dataset, and equal texts are kept once', () => {
  const db = temporaryDatabase();
  for (const [id, days] of [
    ['a', 14],
    ['b', 15],
    ['c', 15],
  ] as const)
    save(db, id, textOf(days));
  expect(kept(db).length).toBe(3);
  save(db, 'd', textOf(14, { ...dataset, regions: [] }));
  expect(kept(db).length).toBe(5);
  expect(['a', 'b', 'c', 'd'].map((id) => loadPlanText(db, id))).toEqual([
    textOf(14),
    textOf(15),
    textOf(15),
    textOf(14, { ...dataset, regions: [] }),
  ]);
});

test.each([
  ['laid out in another way', '{"plan":{"format":1},"dataset":{}}'],
  ['empty', ''],
  ['with a mark at its beginning', '\ufeff{\n"plan": {\n},\n"dataset": {\n},\n"digest": ""\n}\n'],
  ['with the marks in the wrong order', '\n},\n"digest": \n},\n"dataset": '],
  ['with the marks overlapping', '\n},\n"dataset": "digest": \n},\n"dataset": \n},\n"digest": '],
  [
    'with marks inside a string',
    '{\n"plan": {\n"a": "\\n},\\n\\"dataset\\": {"\n},\n"dataset": {\n"b": "𠮷㙟\\ud842"\n},\n"digest": "x"\n}\n',
  ],
])('a text %s is read back byte for byte', (_, text) => {
  const db = temporaryDatabase();
  save(db, 'a', text);
  expect(loadPlanText(db, 'a')).toBe(text);
});

test('a text that is not what its hash says is told as damage, with the plan, and a new plan of the same data mends it', () => {
  const db = temporaryDatabase();
  for (const spoil of [
    sql`UPDATE frozen_texts SET deflated = x'00' WHERE hash IN (SELECT dataset_hash FROM plan_texts)`,
    sql`UPDATE frozen_texts SET deflated = x'030000' WHERE hash IN (SELECT dataset_hash FROM plan_texts)`,
    sql`UPDATE frozen_texts SET size = 1 WHERE hash IN (SELECT dataset_hash FROM plan_texts)`,
    sql`UPDATE frozen_texts SET deflated = (SELECT deflated FROM frozen_texts ORDER BY size LIMIT 1)`,
  ]) {
    save(db, 'a', textOf(14));
    run(db, spoil);
    const thrown = thrownBy(() => loadPlanFile(db, 'a'));
    expect(thrown).toBeInstanceOf(DamagedPlanError);
    expect(storageError(thrown, 'tongdiao.db')).toEqual({ kind: 'planDamaged', label: 'P-0302-1' });
    save(db, 'b', textOf(14));
    expect([loadPlanText(db, 'a'), loadPlanText(db, 'b')]).toEqual([textOf(14), textOf(14)]);
    run(db, sql`DELETE FROM plans`);
  }
});

test('a text that is gone is told as damage', () => {
  const db = temporaryDatabase();
  save(db, 'a', textOf(14));
  run(db, sql`DELETE FROM plan_texts`);
  expect(() => loadPlanText(db, 'a')).toThrow(DamagedPlanError);
});

test('a text is deleted with the last plan that names it, and never before', () => {
  const db = temporaryDatabase();
  save(db, 'a', textOf(14));
  save(db, 'b', textOf(15));
  approvePlan(db, 'b', '2020-03-01T09:00:00.000Z');
  run(db, sql`DELETE FROM plans WHERE id = 'a'`);
  expect(loadPlanText(db, 'b')).toBe(textOf(15));
  expect(kept(db).length).toBe(2);
  expect(() => run(db, sql`DELETE FROM frozen_texts`)).toThrow('FOREIGN KEY');
  run(db, sql`DELETE FROM plans`);
  expect(first(db, sql`SELECT count(*) AS count FROM frozen_texts`)).toEqual({ count: 0 });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
