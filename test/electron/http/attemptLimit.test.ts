import { expect, test } from 'vitest';
import { createAttemptLimit } from '../../../electron/http/attemptLimit.ts';

test('too many refusals within a time close the door, and it opens again as they age', () => {
  let now = 0;
  const limit = createAttemptLimit(2, 1000, () => now);
  limit.count();
  now = 400;
  limit.count();
  expect(limit.isOpen()).toBe(false);
  // An attempt refused during the wait does not prolong it.
  limit.count();
  now = 1001;
  expect(limit.isOpen()).toBe(true);
  limit.count();
  expect(limit.isOpen()).toBe(false);
  now = 1401;
  expect(limit.isOpen()).toBe(true);
});
