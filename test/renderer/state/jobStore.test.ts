import { expect, test } from 'vitest';
import { createJobStore, followedClient } from '../../../renderer/state/jobStore.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { JobState } from '../../../shared/contract/jobApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';

const job: JobState = { id: 'a', job: 'snapshot.apply', stage: 'writing', seconds: 3, canCancel: true };

/** A service in which one call waits until the test releases it, and pauses end when the test says so. */
function desk(list: () => readonly JobState[]) {
  const asked: string[] = [];
  let release = (_: Result<unknown, AppError>) => {};
  let wake = () => {};
  const client = createClient(async (channel) => {
    asked.push(channel);
    if (channel === 'job.list' || channel === 'job.cancel') return ok(list());
    return new Promise((resolve) => {
      release = resolve;
    });
  });
  const store = createJobStore(client);
  const followed = followedClient(client, store, () => new Promise((resolve) => (wake = resolve)));
  const settle = async (step: () => void) => {
    step();
    for (let k = 0; k < 10; k += 1) await Promise.resolve();
  };
  return { asked, store, followed, release: () => settle(() => release(ok(null))), wake: () => settle(() => wake()) };
}

test('long work is shown while an answer is waited for, and no longer', async () => {
  const { asked, store, followed, release, wake } = desk(() => [job, { ...job, id: 'b', seconds: 0 }]);
  void followed('snapshot.apply', { token: 't', decisions: {}, withoutRefused: true });
  expect(store.getState().jobs).toEqual([]);
  await wake();
  expect(store.getState().jobs).toEqual([job]);
  await wake();
  expect(asked).toEqual(['snapshot.apply', 'job.list', 'job.list']);
  await release();
  await wake();
  expect(store.getState().jobs).toEqual([]);
  expect(asked).toHaveLength(3);
});

test('an answer that comes at once asks for nothing', async () => {
  const { asked, followed, release, wake } = desk(() => [job]);
  void followed('app.state', {});
  await release();
  await wake();
  expect(asked).toEqual(['app.state']);
});

test('what is left after cancelling is shown at once', async () => {
  const { store } = desk(() => [{ ...job, stage: 'ending', canCancel: false }]);
  await store.getState().cancel('a');
  expect(store.getState().jobs).toMatchObject([{ stage: 'ending', canCancel: false }]);
});
