import { expect, test } from 'vitest';
import type { Problem } from '../../../shared/domain/problem.ts';
import { problemText } from '../../../shared/text/problemText.ts';

test('a cell is named by file, row, column and what was found, with the next step', () => {
  const problem: Problem = { file: 'demands.csv', row: 12, column: 'due', value: '2020-02-30', kind: 'notADate' };
  expect(problemText(problem, 'zh')).toBe('demands.csv 第 12 行 due 列：“2020-02-30”不是存在的日期；请写成 2020-03-02 这样的日期');
  expect(problemText(problem, 'en')).toBe(
    'demands.csv row 12, column due: "2020-02-30" is not a day that exists; write it like 2020-03-02',
  );
});

test('a misspelt code is answered with the code that is near', () => {
  const problem: Problem = {
    file: 'stocks.csv',
    row: 3,
    column: 'item',
    value: 'MDE',
    kind: 'unknownReference',
    expectedTable: 'items',
    nearest: 'MED',
  };
  expect(problemText(problem, 'zh')).toBe('stocks.csv 第 3 行 item 列：“MDE”在 products.csv 和 materials.csv 中不存在；是否应为 MED？');
  expect(problemText(problem, 'en')).toBe(
    'stocks.csv row 3, column item: "MDE" is not in products.csv or materials.csv; did you mean MED?',
  );
});

test('a whole file and a field of the policy have no row', () => {
  expect(problemText({ file: 'a.csv', row: null, column: null, value: null, kind: 'notUtf8' }, 'en')).toBe(
    'a.csv: is not UTF-8; save it as "CSV UTF-8", or read GBK, GB18030, UTF-16 and Excel files through the import page',
  );
  expect(problemText({ file: 'policy.json', row: null, column: 'days', value: '0', kind: 'belowMinimum', min: 1 }, 'zh')).toBe(
    'policy.json days 项：“0”太小；不能小于 1',
  );
});

test('characters nobody can see are spelt out, so that a line stays one line', () => {
  const problem: Problem = { file: 'a.csv', row: 2, column: 'name', value: '甲\u200b\n厂', kind: 'badCharacter' };
  expect(problemText(problem, 'en')).toContain('"甲[U+200B][U+000A]厂"');
});
