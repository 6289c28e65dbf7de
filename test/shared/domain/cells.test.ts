import { expect, test } from 'vitest';
import { parseCell } from '../../../shared/domain/cells.ts';
import type { CellKind } from '../../../shared/domain/column.ts';

const pieces: CellKind = { kind: 'pieces', min: 0, max: 1000 };
const kilometres: CellKind = { kind: 'decimal', min: -10, max: 1000, decimals: 3 };

function parse(cell: CellKind, text: string): unknown {
  const result = parseCell(cell, text, false);
  return result.ok ? result.value : result.error.kind;
}

test('plain decimals are read, signs, leading and trailing zeros included', () => {
  expect(['7', ' 7 ', '+7', '007', '7.0', '-0'].map((text) => parse(pieces, text))).toEqual([7, 7, 7, 7, 7, 0]);
  expect(['-2.5', '0.125', '1.2500'].map((text) => parse(kilometres, text))).toEqual([-2.5, 0.125, 1.25]);
});

test('anything else is not a number', () => {
  for (const text of ['1e3', '1,000', '１２', '.5', '5.', '0x10', 'Infinity', '--1', '1 000', '12只'])
    expect(parse(pieces, text)).toBe('notANumber');
});

test('plain spaces around a cell do not count, other spaces and unseen characters are refused', () => {
  expect(parse({ kind: 'text' }, '  南昌 市 ')).toBe('南昌 市');
  for (const text of ['\u3000南昌', '南昌\u00a0', '南\u200b昌', '南\t昌', '\u202e南昌', '南\ufffd昌'])
    expect(parse({ kind: 'text' }, text)).toBe('badCharacter');
});

test('text that a spreadsheet would run is refused, also after spaces', () => {
  for (const text of ['=1+1', ' =A1', '+A1', '-2', '@SUM(A1)', '＝1']) expect(parse({ kind: 'text' }, text)).toBe('formulaLike');
});

test('codes are letters and digits of any script with - _ and dots inside', () => {
  expect(['MB-N95', '口罩1', 'a.b_c'].map((text) => parse({ kind: 'code' }, text))).toEqual(['MB-N95', '口罩1', 'a.b_c']);
  for (const text of ['a b', '../x', 'a|b', '_a', 'ＭＢ', 'x'.repeat(65)]) expect(parse({ kind: 'code' }, text)).toBe('notACode');
});

test('an empty cell is null where it may be', () => {
  expect([parseCell(pieces, ' ', true), parseCell(pieces, '', false)]).toEqual([
    { ok: true, value: null },
    { ok: false, error: { kind: 'missingValue' } },
  ]);
});
