import { expect, test } from 'vitest';
import { chineseDate, monthDay, numericDate } from '../../../shared/text/chineseDate.ts';

test.each([
  ['2020-03-02', '二〇二〇年三月二日'],
  ['2020-01-10', '二〇二〇年一月十日'],
  ['2019-10-11', '二〇一九年十月十一日'],
  ['2024-11-20', '二〇二四年十一月二十日'],
  ['1999-12-29', '一九九九年十二月二十九日'],
  ['2100-12-30', '二一〇〇年十二月三十日'],
  ['2021-07-31', '二〇二一年七月三十一日'],
])('%s is signed %s', (date, text) => {
  expect(chineseDate(date)).toBe(text);
});

test('in running text a day has figures without leading zeros', () => {
  expect([numericDate('2020-03-02'), monthDay('2020-03-02'), monthDay('2020-12-31')]).toEqual(['2020年3月2日', '3月2日', '12月31日']);
});
