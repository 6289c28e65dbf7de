import { describe, expect, it } from 'vitest';
import type { TaskNotice } from '../../../shared/papers/paper.ts';
import { planNames } from '../../../shared/papers/planNames.ts';
import { millionthsOf } from '../../../shared/papers/quantity.ts';
import { proposedTasks, shareTask, type TaskDueOf } from '../../../shared/papers/shareTask.ts';
import { sharedQuantities, shareRefusal, unshared } from '../../../shared/papers/shareState.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';
import { historyDataset } from './paperHistory.ts';

const day = { product: 'S', name: '医用外科口罩', unit: '只' };

/** Nanchang is asked for 30,000 in two days. Both its makers work the same cloth, 0.7 kg a thousand; E1 makes twice as much a day. */
const parent: TaskNotice = {
  kind: 'taskNotice',
  id: 'n1',
  plan: 'p1',
  from: '2020-03-02',
  to: '2020-03-04',
  issue: { number: { prefix: '赣防物任', year: 2020, running: 7 }, on: '2020-03-02', at: '2020-03-02T01:00:00.000Z' },
  events: [],
  party: { kind: 'city', code: '360100', name: '南昌市', city: '360100', cityName: '南昌市' },
  days: [
    { date: '2020-03-02', ...day, pieces: 10_000 },
    { date: '2020-03-04', ...day, pieces: 20_000 },
  ],
  materials: [{ material: 'MB', name: '熔喷布', unit: 'kg', arrears: '0', allotted: '90', linkageRatio: 0.4, called: '21' }],
};
const names = planNames(historyDataset);
const lines = ['E1', 'E2'].map((enterprise, k) => ({
  ...handMadeDataset.lines[0],
  code: `${enterprise}-1`,
  enterprise,
  product: 'S',
  ratePiecesPerDay: k === 0 ? 20_000 : 10_000,
}));
const own = new Set(['E1', 'E2']);
/** E1 owes 7 kg; E2 7, and 0.4 × 35 = 14 more once its cloth has come. */
const dueOf: TaskDueOf = (enterprise) => ({
  owed: millionthsOf('7'),
  coming: millionthsOf(enterprise === 'E2' ? '35' : '0'),
});
const context = () => {
  let ids = 0;
  return { names, office: '360100', newId: () => `s${++ids}`, dueOf, today: '2020-03-02' };
};
const none: TaskDueOf = () => ({ owed: 0n, coming: 0n });

describe('the rule for a task', () => {
  it('asks of each in proportion to what they owe and will owe', () => {
    expect(proposedTasks(parent, { lines }, own, unshared(parent, []), { names, dueOf })).toEqual([
      { enterprise: 'E1', item: 'S', owedPieces: 10_000, pieces: 7500 },
      { enterprise: 'E2', item: 'S', owedPieces: 30_000, pieces: 22_500 },
    ]);
  });

  it('asks by what lines make a day where nobody owes anything', () => {
    const tasks = proposedTasks(parent, { lines }, own, unshared(parent, []), { names, dueOf: none });
    expect(tasks.map(({ pieces }) => pieces)).toEqual([20_000, 10_000]);
  });

  it('asks only those of the place that make the product', () => {
    const tasks = proposedTasks(parent, { lines: [lines[0]] }, own, unshared(parent, []), { names, dueOf });
    expect(tasks.map(({ enterprise, pieces }) => [enterprise, pieces])).toEqual([['E1', 30_000]]);
  });
});

describe('sharing a task out', () => {
  const parts = [
    { enterprise: 'E1', item: 'S', quantity: '7500' },
    { enterprise: 'E2', item: 'S', quantity: '22500' },
  ];

  it('makes a notice each, whose days add up to those of the place, with what each owes and is asked for', () => {
    const made = shareTask(parent, unshared(parent, []), parts, context());
    expect(made).toMatchObject({
      ok: true,
      value: [
        {
          party: { code: 'E1' },
          shareOf: { paper: 'n1', place: '360100', office: '360100' },
          days: [
            { date: '2020-03-02', pieces: 2500 },
            { date: '2020-03-04', pieces: 5000 },
          ],
          materials: [{ material: 'MB', arrears: '7', allotted: '0', called: '5.25' }],
        },
        {
          party: { code: 'E2' },
          days: [
            { date: '2020-03-02', pieces: 7500 },
            { date: '2020-03-04', pieces: 15_000 },
          ],
          materials: [{ arrears: '7', allotted: '35', called: '15.75' }],
        },
      ],
    });
    expect(made.ok && unshared(parent, made.value)).toEqual(new Map([['S', 0n]]));
  });

  it('asks for nothing before the working day', () => {
    const made = shareTask(parent, unshared(parent, []), parts, { ...context(), today: '2020-03-03' });
    expect(made.ok && made.value[0].days.map(({ date, pieces }) => [date, pieces])).toEqual([
      ['2020-03-03', 2500],
      ['2020-03-04', 5000],
    ]);
  });

  it('refuses more than the place is asked for, parts of a piece, and nothing at all', () => {
    const left = unshared(parent, []);
    const refused = (quantity: string) => shareTask(parent, left, [{ ...parts[0], quantity }], context());
    expect(refused('30001')).toMatchObject({ error: { kind: 'shareTooMuch', asked: '30001', possible: '30000' } });
    expect(refused('0.5')).toMatchObject({ error: { kind: 'shareNotLots' } });
    expect(refused('0')).toMatchObject({ error: { kind: 'nothingEntered' } });
  });

  it('keeps a place’s notice from being voided or revoked while its makers’ are in force', () => {
    const made = shareTask(parent, unshared(parent, []), parts, context());
    if (!made.ok) return expect.fail();
    const issue = { number: { prefix: '洪防物任', year: 2020, running: 1 }, on: '2020-03-02', at: '2020-03-02T02:00:00.000Z' };
    const notices = made.value.map((notice) => ({ ...notice, issue }));
    const revoked: TaskNotice = {
      ...parent,
      events: [{ id: 'e', kind: 'revoked', on: '2020-03-03', by: '李四', reason: '停产', road: null, successor: null }],
    };
    expect(sharedQuantities(revoked)).toEqual(new Map([['S', 0n]]));
    expect(shareRefusal(revoked, null, notices)).toMatchObject({ kind: 'paperShared' });
    expect(shareRefusal(revoked, null, [])).toBeNull();
    return undefined;
  });
});
