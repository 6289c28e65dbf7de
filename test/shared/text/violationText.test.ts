import { expect, it } from 'vitest';
import { violationWordsZh } from '../../../shared/text/violationText.ts';

it.each([
  [
    { place: 'dispatches.csv row 12, quantity', found: '195', expected: 'a multiple of 10: demand k1 is not complete' },
    { place: 'dispatches.csv 第 12 行，quantity', found: '195', expected: '10 的整数倍：需求 k1 尚未补足' },
  ],
  [
    { place: 'city 360100, product S, to day 2020-03-03', found: '120', expected: '<= 100' },
    { place: '市 360100，产品 S，截至 2020-03-03', found: '120', expected: '不大于 100' },
  ],
  [
    { place: 'line L1, day 2020-03-03', found: '1.2 of the day', expected: '<= 1 of the day' },
    { place: '生产线 L1，日期 2020-03-03', found: '1.2 天', expected: '不大于 1 天' },
  ],
  [
    { place: 'quotas.csv: enterprise E1, material MB', found: 'no row', expected: 'a row' },
    { place: 'quotas.csv：企业 E1，原料 MB', found: '没有这一行', expected: '有这一行' },
  ],
  [
    { place: 'production.csv row 2, date', found: '2020-03-09', expected: '2020-03-02 to 2020-03-03' },
    { place: 'production.csv 第 2 行，date', found: '2020-03-09', expected: '2020-03-02 至 2020-03-03' },
  ],
])('The violation %o is said in Chinese', (violation, words) => {
  expect(violationWordsZh(violation)).toEqual(words);
});
