import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createPlannerRuns } from '../../../../electron/node/solver/plannerRuns.ts';
import { handMadeDataset, handMadePlan } from '../../../helpers/handMadePlan.ts';

function runsForTest() {
  const saved: unknown[] = [];
  const runs = createPlannerRuns({
    clock: () => new Date(),
    newId: () => randomUUID(),
    savePlan: (found) => ({ ok: true, value: `plan ${saved.push(found)}` }),
    refuse: () => ({ kind: 'internal', reference: 'r' }),
  });
  onTestFinished(() => runs.close());
  return { runs, saved };
}

const change = { kind: 'liftPin', pin: 'dispatch', enterprise: null, demand: 'b1', product: null } as const;

test('a remedy that is tried answers with every group before and after, and nothing is saved', async () => {
  const { runs, saved } = runsForTest();
  const run = runs.ask({ dataset: handMadeDataset, task: { kind: 'trial', groups: handMadePlan.groups, change } });
  await expect.poll(() => runs.state(run)?.kind, { timeout: 30_000 }).toBe('tried');
  const state = runs.state(run);
  const groups = state?.kind === 'tried' ? state.trial.groups : [];
  expect(groups).toHaveLength(handMadePlan.groups.length);
  const after = groups.filter((row) => row.tier === 'city_basic').map((row) => [row.region, row.before, row.after]);
  // Without its pin, Jiujiang shares evenly with Nanchang, which pays for it: 220 of 350.
  expect(after).toEqual([
    ['360100', expect.closeTo(200 / 300, 5), expect.closeTo(220 / 350, 5)],
    ['360400', 0.4, expect.closeTo(220 / 350, 5)],
  ]);
  expect(saved).toEqual([]);
});

test('a trial is cancelled like any run', async () => {
  const { runs } = runsForTest();
  const run = runs.ask({ dataset: handMadeDataset, task: { kind: 'trial', groups: handMadePlan.groups, change } });
  expect(runs.cancel(run)).toEqual({ kind: 'cancelled' });
  expect(runs.state(run)).toEqual({ kind: 'cancelled' });
});

test('what changed data would do is told group by group, and nothing is saved', async () => {
  const { runs, saved } = runsForTest();
  const run = runs.ask({ dataset: { ...handMadeDataset, pins: [] }, task: { kind: 'preview', groups: handMadePlan.groups } });
  await expect.poll(() => runs.state(run)?.kind, { timeout: 30_000 }).toBe('previewed');
  const state = runs.state(run);
  const groups = state?.kind === 'previewed' ? state.preview.groups : [];
  const changed = groups.filter((row) => Math.abs(row.after - row.before) > 1e-5).map(({ region, after }) => [region, after]);
  expect(changed).toEqual([
    ['360100', expect.closeTo(220 / 350, 5)],
    ['360400', expect.closeTo(220 / 350, 5)],
  ]);
  expect(saved).toEqual([]);
});
