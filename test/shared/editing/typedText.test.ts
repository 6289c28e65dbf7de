// What people type, and the one text it is read as.
import { expect, it } from 'vitest';
import type { CellKind } from '../../../shared/domain/column.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';

it.each<[string, CellKind['kind'], string]>([
  ['1.5万', 'pieces', '15000'],
  ['0.00015亿', 'pieces', '15000'],
  ['1,234,567', 'pieces', '1234567'],
  ['１２３', 'pieces', '123'],
  [' 12\u200b', 'pieces', '12'],
  ['1.23456万', 'pieces', '12345.6'],
  ['0.1 万', 'decimal', '1000'],
  ['.5万', 'pieces', '.5万'],
  ['1,23', 'pieces', '1,23'],
  ['一千', 'pieces', '一千'],
  ['-3', 'pieces', '-3'],
  ['2020年3月2日', 'date', '2020-03-02'],
  ['2020/3/2', 'date', '2020-03-02'],
  ['20200302', 'date', '2020-03-02'],
  ['2020-02-30', 'date', '2020-02-30'],
  ['是', 'flag', '1'],
  ['No', 'flag', '0'],
  ['ＡＢ１', 'code', 'AB1'],
  [' 名称（全称） ', 'text', '名称（全称）'],
])('%j in a cell of %s is %j', (typed, kind, text) => {
  expect(normalizeTyped(typed, kind)).toBe(text);
});
