import { expect, it } from 'vitest';
import { lessGone, planLessIssued } from '../../../shared/papers/lessIssued.ts';
import { handedOut } from '../../../shared/papers/allotmentsFromPlan.ts';
import { paperDataset, paperPlan } from '../../electron/node/service/paperPlan.ts';

const given = (enterprise: string, quantity: number) => ({ enterprise, material: 'MB', quantity });

it('material allotted after a plan was made is taken off its quota and off what the pool hands out first', () => {
  const known = { ...paperDataset, given: [given('E1', 2)] };
  const { plan, gone } = planLessIssued(paperPlan(), known, [given('E1', 2), given('E1', 15), given('E2', 30)]);
  expect(plan.quotas.map(({ given: had, quantity }) => [had, quantity])).toEqual([
    [15, 15],
    [30, 0],
  ]);
  expect(gone).toEqual(new Map([['MB', 45_000_000n]]));
  // 20 kg were there on the first day and 20 come on the third: E1's rest is handed out on the day there is some.
  const left = planLessIssued(paperPlan(), known, [given('E1', 17)]);
  const handed = handedOut(left.plan, known, left.gone).map(({ date, enterprise, millionths }) => [
    date,
    enterprise,
    Number(millionths) / 1e6,
  ]);
  expect(handed.reduce((sum, [, , quantity]) => sum + Number(quantity), 0)).toBe(25);
  expect(handed.filter(([date]) => date === '2020-03-02').reduce((sum, [, , quantity]) => sum + Number(quantity), 0)).toBe(5);
});

it('a plan after which nothing was allotted, or something came back, stays as it is', () => {
  const plan = paperPlan();
  expect(planLessIssued(plan, paperDataset, []).plan).toBe(plan);
  expect(planLessIssued(plan, { ...paperDataset, given: [given('E1', 5)] }, [given('E1', 3)]).plan).toBe(plan);
});

it('what has gone is taken off the earliest days', () => {
  expect(lessGone([5n, 0n, 7n], 8n)).toEqual([0n, 0n, 4n]);
  expect(lessGone([5n, 1n], 9n)).toEqual([0n, 0n]);
});

it('material that went to a maker the plan gives none is not handed out again either', () => {
  const { plan, gone } = planLessIssued(paperPlan(), paperDataset, [given('E9', 4)]);
  expect(plan.quotas.map(({ quantity }) => quantity)).toEqual([30, 10]);
  expect(gone).toEqual(new Map([['MB', 4_000_000n]]));
});
