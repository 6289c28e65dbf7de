import { expect, test } from 'vitest';
import { monthDay, numericDate } from '../../../shared/text/chineseDate.ts';

test('a day has figures without leading zeros', () => {
  expect([numericDate('2020-03-02'), numericDate('2100-12-30'), monthDay('2020-03-02'), monthDay('2020-12-31')]).toEqual([
    '2020年3月2日',
    '2100年12月30日',
    '3月2日',
    '12月31日',
  ]);
});
