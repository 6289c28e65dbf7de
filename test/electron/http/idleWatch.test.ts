import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from '../../../electron/http/idleWatch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the end comes the set number of minutes after the last call, but not while something is under way', async () => {
  let isBusy = false;
  let hasEnded = false;
  const watch = watchIdle(10, () => isBusy);
  void watch.idle.then(() => {
    hasEnded = true;
  });
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  watch.touch();
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(hasEnded).toBe(false);
  isBusy = true;
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(hasEnded).toBe(false);
  isBusy = false;
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(hasEnded).toBe(true);
});

test('without a set time, it never comes', async () => {
  let hasEnded = false;
  const watch = watchIdle(null, () => false);
  void watch.idle.then(() => {
    hasEnded = true;
  });
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(hasEnded).toBe(false);
});
