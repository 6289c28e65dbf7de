// What the header of a column means.
import { expect, it } from 'vitest';
import { matchHead } from '../../../shared/intake/headMatch.ts';

const fieldOf = (table: Parameters<typeof matchHead>[0], head: string) => matchHead(table, head)[0]?.field ?? null;

it('English names have a column of their own, in either language, and are never taken for the name', () => {
  for (const head of [
    '英文名',
    '英文名称',
    '产品英文名称',
    '产品名称（英文）',
    'English name',
    'Product name (English)',
    'name_en',
    '英文名称 (name_en)',
  ])
    expect([head, fieldOf('products', head)]).toEqual([head, 'nameEn']);
  expect(fieldOf('regions', '英文名称')).toBe('nameEn');
  expect(fieldOf('materials', '材料名称（英文）')).toBe('nameEn');
  expect(fieldOf('enterprises', '企业英文名称')).toBe('nameEn');
  expect(fieldOf('products', '产品名称')).toBe('name');
});
