import { describe, expect, it } from 'vitest';
import { gridColumns } from '../../../../renderer/data/grid/gridColumns.ts';
import { gridOrder } from '../../../../renderer/data/grid/gridOrder.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { noFilter } from '../../../../shared/domain/columnFilter.ts';
import { emptyDataset } from '../../../../shared/intake/emptyDataset.ts';

const rows = [
  {
    code: 'D1',
    tier: 'public',
    region: '360100',
    product: 'MED',
    quantityPieces: 500,
    from: '2020-03-02',
    due: '2020-03-05',
    source: null,
  },
  {
    code: 'D2',
    tier: 'frontline',
    region: '360200',
    product: 'MED',
    quantityPieces: 90,
    from: '2020-03-02',
    due: '2020-03-04',
    source: 'survey',
  },
  {
    code: 'D3',
    tier: 'frontline',
    region: '360100',
    product: 'N95',
    quantityPieces: 500,
    from: '2020-03-03',
    due: '2020-03-03',
    source: 'norm',
  },
];
const words = new Map([
  ['frontline', '抗疫一线'],
  ['public', '社会公众'],
]);
const columns = gridColumns('demands', emptyDataset('2020-03-02' as IsoDate), (_, value) => words.get(value) ?? value);
const all = { find: '', filters: new Map(), sort: null };

describe('rows of a grid', () => {
  it('are found by every word, as people read them', () => {
    expect(gridOrder(rows, columns, { ...all, find: '抗疫 360100' })).toEqual([2]);
    expect(gridOrder(rows, columns, { ...all, find: 'med' })).toEqual([0, 1]);
  });
  it('pass filters by value, by words, and from and to', () => {
    const filtered = (field: string, filter: object) =>
      gridOrder(rows, columns, { ...all, filters: new Map([[field, { ...noFilter, ...filter }]]) });
    expect(filtered('tier', { oneOf: ['frontline'] })).toEqual([1, 2]);
    expect(filtered('quantityPieces', { from: '100' })).toEqual([0, 2]);
    expect(filtered('quantityPieces', { from: '90', to: '90' })).toEqual([1]);
    expect(filtered('due', { to: '2020-03-04' })).toEqual([1, 2]);
    expect(filtered('source', { contains: 'surv' })).toEqual([1]);
  });
  it('are sorted as numbers, equal ones in their order, and those without a value last both ways', () => {
    expect(gridOrder(rows, columns, { ...all, sort: { by: 'quantityPieces', descending: false } })).toEqual([1, 0, 2]);
    expect(gridOrder(rows, columns, { ...all, sort: { by: 'quantityPieces', descending: true } })).toEqual([0, 2, 1]);
    expect(gridOrder(rows, columns, { ...all, sort: { by: 'source', descending: false } })).toEqual([2, 1, 0]);
    expect(gridOrder(rows, columns, { ...all, sort: { by: 'source', descending: true } })).toEqual([1, 2, 0]);
  });
  it('are sorted by their pinyin where people wrote them', () => {
    const places = [{ name: '卫东' }, { name: '安义' }, { name: '丰城' }];
    const regions = gridColumns('regions', emptyDataset('2020-03-02' as IsoDate), (_, value) => value);
    expect(gridOrder(places, regions, { ...all, sort: { by: 'name', descending: false } })).toEqual([1, 2, 0]);
  });
  it('take a name people know for the code it means', () => {
    const tier = columns.find(({ field }) => field === 'tier');
    expect(tier?.read('抗疫一线')).toBe('frontline');
    expect(tier?.read('frontline')).toBe('frontline');
    expect(tier?.read('二线')).toBe('二线');
  });
});
