import { expect, it } from 'vitest';
import { createStores } from '../../../renderer/state/stores.ts';
import { trialKey } from '../../../renderer/state/trialStore.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { RunState } from '../../../shared/contract/api.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { RemedyChange, RemedyTrial } from '../../../shared/plan/remedy.ts';

const change: RemedyChange = { kind: 'moreMaterial', material: 'MB', quantity: 100 };
const trial: RemedyTrial = { change, groups: [{ tier: 'public', region: '360100', product: 'S', needPieces: 10, before: 0, after: 0.5 }] };

/** A service whose run reports one state after the other. */
function desk(states: readonly RunState[]) {
  const calls: string[] = [];
  const left = [...states];
  const client = createClient(async (channel) => {
    calls.push(channel);
    if (channel === 'plan.tryRemedy') return ok({ run: 'r1' });
    if (channel === 'plan.progress') return ok(left.shift());
    return err({ kind: 'internal', reference: channel });
  });
  return { stores: createStores(client, async () => {}), calls };
}

it('What was tried is kept for its plan and not asked for twice', async () => {
  const { stores, calls } = desk([
    { kind: 'running', progress: null, seconds: 1 },
    { kind: 'tried', trial, seconds: 2 },
  ]);
  await stores.trial.getState().tryRemedy('p1', change);
  await stores.trial.getState().tryRemedy('p1', { quantity: 100, material: 'MB', kind: 'moreMaterial' });
  expect(stores.trial.getState()).toMatchObject({ current: null, tried: new Map([[trialKey('p1', change), trial]]) });
  expect(calls).toEqual(['plan.tryRemedy', 'plan.progress', 'plan.progress']);
});

it('A trial that is stopped leaves nothing, one that fails says so', async () => {
  const stopped = desk([{ kind: 'cancelled' }]).stores;
  await stopped.trial.getState().tryRemedy('p1', change);
  expect(stopped.trial.getState()).toMatchObject({ current: null, tried: new Map() });
  const failed = desk([{ kind: 'failed', error: { kind: 'solverFailed', stage: 'leximin', status: 'infeasible' } }]).stores;
  await failed.trial.getState().tryRemedy('p1', change);
  expect(failed.trial.getState().current).toBeNull();
  expect(failed.notices.getState()).not.toEqual(stopped.notices.getState());
});
