import { expect, test } from 'vitest';
import { approvePlan, insertPlan, listPlans, loadPlanSummary, loadPlanFile, type NewPlan } from '../../../../electron/node/db/planTable.ts';
import { run, sql } from '../../../../electron/node/db/sql.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

const plan: NewPlan = {
  id: 'a',
  datasetHash: 'hash-1',
  start: '2020-03-02',
  days: 14,
  createdAt: '2020-03-01T08:00:00.000Z',
  seconds: 6.393,
  solves: 18,
  groups: 97,
  shortGroups: 12,
  planText: '{"plan":{"format":2}}',
};

test('a saved plan is a draft with all its details', () => {
  const db = temporaryDatabase();
  insertPlan(db, plan);
  const { id, planText, ...said } = plan;
  const summary = {
    id,
    label: 'P-0302-1',
    state: 'draft',
    scenario: { id: 'base', name: '' },
    approvedAt: null,
    orders: 0,
    leastChange: true,
    lineBasis: 'verified',
    draftedBy: null,
    approvedBy: null,
    ...said,
  };
  expect(listPlans(db)).toEqual([summary]);
  expect(loadPlanFile(db, 'a')).toEqual(JSON.parse(planText));
  expect(loadPlanSummary(db, 'a')).toEqual(summary);
});

test('labels are numbered within a first day, whatever the year, and lists begin with the newest plan', () => {
  const db = temporaryDatabase();
  insertPlan(db, plan);
  insertPlan(db, { ...plan, id: 'b' });
  insertPlan(db, { ...plan, id: 'c', start: '2021-03-02' });
  insertPlan(db, { ...plan, id: 'd', start: '2020-03-16' });
  expect(listPlans(db).map(({ label }) => label)).toEqual(['P-0316-1', 'P-0302-3', 'P-0302-2', 'P-0302-1']);
});

test('approving supersedes the previously approved plan', () => {
  const db = temporaryDatabase();
  insertPlan(db, plan);
  insertPlan(db, { ...plan, id: 'b' });
  approvePlan(db, 'a', '2020-03-01T09:00:00.000Z');
  approvePlan(db, 'b', '2020-03-01T10:00:00.000Z');
  expect(listPlans(db).map(({ id, state, approvedAt }) => [id, state, approvedAt])).toEqual([
    ['b', 'approved', '2020-03-01T10:00:00.000Z'],
    ['a', 'superseded', '2020-03-01T09:00:00.000Z'],
  ]);
});

test('the text of a saved plan cannot be changed', () => {
  const db = temporaryDatabase();
  insertPlan(db, plan);
  expect(() => run(db, sql`UPDATE plan_texts SET dataset_at = 1 WHERE plan_id = 'a'`)).toThrow('a plan is frozen');
  expect(() => run(db, sql`UPDATE plans SET days = 1 WHERE id = 'a'`)).toThrow('a plan is frozen');
});
