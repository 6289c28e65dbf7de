import { expect, it } from 'vitest';
import { daysSchema } from '../../../shared/contract/commonSchemas.ts';

it('a season of days may be listed, a year may not', () => {
  expect(daysSchema.safeParse({ from: '2020-03-01', to: '2020-05-01' }).success).toBe(true);
  expect(daysSchema.safeParse({ from: '2020-03-01', to: '2020-05-02' }).success).toBe(false);
  expect(daysSchema.safeParse({ from: '2020-03-01', to: '2020-02-01' }).success).toBe(true);
});
