import { expect, it } from 'vitest';
import { copiedRows, listRows } from '../../../../renderer/ui/longTable/listRows.ts';
import { longText, nextSort, totalOf, type LongColumn } from '../../../../renderer/ui/longTable/longColumn.ts';
import { rowOrder } from '../../../../renderer/ui/longTable/rowOrder.ts';

interface Row {
  readonly name: string;
  readonly kg: number | null;
}

const rows: readonly Row[] = [
  { name: '2号', kg: 0.1 },
  { name: '10号', kg: null },
  { name: '安义', kg: 1200.2 },
];
const columns: readonly LongColumn<Row>[] = [
  { key: 'tick', head: '' },
  { key: 'name', head: '名称', kind: 'choice', value: ({ name }) => name },
  { key: 'kg', head: '千克', kind: 'number', value: ({ kg }) => kg, total: 'sum' },
];

it('A workbook holds what the columns hold, figures as figures, and the sums last', () => {
  const totals = new Map([['kg', totalOf(columns[2], rows)]]);
  expect(listRows({ title: '表', columns, rows, totals, total: '合计' })).toEqual({
    title: '表',
    columns: [
      { head: '名称', kind: 'text' },
      { head: '千克', kind: 'number' },
    ],
    rows: [
      ['2号', 0.1],
      ['10号', null],
      ['安义', 1200.2],
    ],
    totals: ['合计', 1200.3],
  });
});

it('A copy has no grouped digits, and the heads where the whole table is taken', () => {
  expect(copiedRows(columns, rows.slice(2), false)).toEqual([['安义', '1200.2']]);
  expect(copiedRows(columns, rows.slice(1, 2), true)).toEqual([
    ['名称', '千克'],
    ['10号', ''],
  ]);
});

it('A column sorts up, down and not at all; names as people order them, what is empty last', () => {
  expect([nextSort(null, 'kg'), nextSort({ by: 'kg', descending: false }, 'kg'), nextSort({ by: 'kg', descending: true }, 'kg')]).toEqual([
    { by: 'kg', descending: false },
    { by: 'kg', descending: true },
    null,
  ]);
  const ordered = [
    {
      key: 'name',
      order: 'name' as const,
      value: ({ name }: Row) => name,
      shown: ({ name }: Row) => name,
      choice: ({ name }: Row) => name,
    },
    { key: 'kg', order: 'number' as const, value: ({ kg }: Row) => kg, shown: String, choice: String },
  ];
  const by = (key: string, descending: boolean) =>
    rowOrder(rows, ordered, { find: '', filters: new Map(), sort: { by: key, descending } }).map((place) => rows[place].name);
  expect(by('name', false)).toEqual(['2号', '10号', '安义']);
  expect(by('kg', true)).toEqual(['安义', '2号', '10号']);
  expect(longText(columns[2], 1200.2)).toBe('1,200.2');
});
