import { expect, test } from 'vitest';
import { csvLine, splitCsv } from '../../../shared/domain/csvText.ts';
import { share } from '../../helpers/share.ts';

test('quoted cells keep commas, doubled quotes and line ends, and later rows keep their line', () => {
  expect(splitCsv('a,b\r\n"1, ""x""","2\r\n3"\r\n\r\n4,\r\n')).toEqual({
    records: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1, "x"', '2\r\n3'] },
      { line: 5, cells: ['4', ''] },
    ],
    faults: [],
  });
});

test('old Macintosh line ends and a last line without an end are read', () => {
  expect(splitCsv('a\rb\r"c"').records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
});

test('each faulty line is named and the lines around it are read', () => {
  expect(splitCsv('a\nb"\n"c"d\ne\n"f\ng')).toEqual({
    records: [
      { line: 1, cells: ['a'] },
      { line: 4, cells: ['e'] },
      { line: 6, cells: ['g'] },
    ],
    faults: [
      { line: 2, reason: 'quoteInside' },
      { line: 3, reason: 'textAfterQuote' },
      { line: 5, reason: 'quoteNotClosed' },
    ],
  });
});

test('an empty text has no records', () => {
  expect(splitCsv('')).toEqual({ records: [], faults: [] });
});

const many = share(200_000, 1_000_000);

test('hundreds of thousands of rows, plain, quoted or faulty, are split in one pass', () => {
  for (const row of ['a,b,c\n', '"a",b\n', 'a"b\n', '\r', '"a""\n']) {
    const { records, faults } = splitCsv(row.repeat(many));
    expect(records.length + faults.length).toBeLessThanOrEqual(many);
  }
});

test('a written line quotes only what must be quoted', () => {
  expect(csvLine(['plain', '', 'a,b', 'say "x"', ' 示例 '])).toBe('plain,,"a,b","say ""x""", 示例 ');
});
