import { expect, it } from 'vitest';
import { createStores } from '../../../renderer/state/stores.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { RunState } from '../../../shared/contract/api.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { FillPreview } from '../../../shared/plan/fillPreview.ts';

const fills: FillPreview = {
  groups: [{ tier: 'public', region: '360100', product: 'S', needPieces: 10, before: 0, after: 0.5 }],
  added: 1,
};

/** A service whose runs report one state after the other, and what it was asked. */
function desk(states: readonly RunState[], onStart: (time: number) => Promise<void> = async () => {}) {
  const calls: string[] = [];
  const left = [...states];
  let runs = 0;
  const client = createClient(async (channel, input) => {
    calls.push(channel === 'plan.cancel' ? `cancel ${(input as { run: string }).run}` : channel);
    if (channel === 'plan.preview') {
      runs += 1;
      const run = `r${runs}`;
      await onStart(runs);
      return ok({ run });
    }
    if (channel === 'plan.progress') return ok(left.shift());
    if (channel === 'plan.cancel') return ok({ kind: 'cancelled' });
    return err({ kind: 'internal', reference: channel });
  });
  return { preview: createStores(client, async () => {}).preview, calls };
}

it('What changed data would do is asked once and kept for this plan and this data', async () => {
  const { preview, calls } = desk([
    { kind: 'running', progress: null, seconds: 0 },
    { kind: 'previewed', preview: fills, seconds: 1 },
  ]);
  await preview.getState().look('p1', 'h1');
  await preview.getState().look('p1', 'h1');
  expect(preview.getState()).toMatchObject({ plan: 'p1', hash: 'h1', preview: { kind: 'known', fills } });
  expect(calls).toEqual(['plan.preview', 'plan.progress', 'plan.progress']);
});

it('Data changed again in the meantime is looked at instead, and the run under way is ended', async () => {
  let second: Promise<void> = Promise.resolve();
  const { preview, calls } = desk([{ kind: 'previewed', preview: fills, seconds: 1 }], async (time) => {
    if (time === 1) second = preview.getState().look('p1', 'h2');
  });
  await preview.getState().look('p1', 'h1');
  await second;
  expect(preview.getState()).toMatchObject({ hash: 'h2', preview: { kind: 'known' } });
  expect(calls).toContain('cancel r1');
  expect(calls).not.toContain('cancel r2');
});

it('What cannot be planned is told, what was stopped leaves nothing', async () => {
  const error = { kind: 'solverFailed', stage: 'leximin', status: 'infeasible' } as const;
  const refused = desk([{ kind: 'failed', error }]).preview;
  await refused.getState().look('p1', 'h1');
  expect(refused.getState().preview).toEqual({ kind: 'refused', error });
  const stopped = desk([{ kind: 'cancelled' }]).preview;
  await stopped.getState().look('p1', 'h1');
  expect(stopped.getState().preview).toBeNull();
});
