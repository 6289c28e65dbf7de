// Rows of a list pasted from a spreadsheet are read, or refused by row and column.
import { expect, it } from 'vitest';
import { pastedListings } from '../../../renderer/support/pastedListings.ts';
import type { Region } from '../../../shared/domain/tables.ts';

const place = (code: string, name: string, level: Region['level']): Region => ({
  code,
  name,
  nameEn: null,
  parent: null,
  level,
  risk: null,
  population: null,
  longitude: null,
  latitude: null,
});
const regions = [place('360000', '江西省', 'province'), place('360100', '南昌市', 'city'), place('360121', '南昌县', 'county')];
const read = (text: string) => pastedListings(text, { kind: 'project', regions, today: '2020-03-02', by: '省发改委' });

it('A row is read by its columns, with today and who pastes where it says nothing', () => {
  const { listings, faults } = read('名称\t所在市\n昌景黄铁路\t南昌市\t铁路\t1,200\t省铁投\t3月5日\n\n');
  expect(faults.map(({ column }) => column)).toEqual(['from']);
  expect(listings).toEqual([]);
  expect(read('昌景黄铁路\t360121\t铁路\t1,200\t省铁投\t2020/3/5\t\t\t赣发改〔2020〕9号').listings).toEqual([
    {
      id: '',
      kind: 'project',
      name: '昌景黄铁路',
      region: '360121',
      category: '铁路',
      headcount: 1200,
      unit: '省铁投',
      demands: [],
      from: '2020-03-05',
      to: null,
      addedBy: '省发改委',
      basis: '赣发改〔2020〕9号',
    },
  ]);
  expect(read('昌景黄铁路\t南昌市\t铁路').listings).toMatchObject([{ from: '2020-03-02', headcount: null }]);
});

it('What cannot be read is named by row and column, a name that two places share among it', () => {
  expect(read('A\t南昌\t铁路\n\tX\t\t很多\t\t昨天').faults).toEqual([
    { row: 1, column: 'region', value: '南昌', problem: 'place' },
    { row: 2, column: 'name', value: '', problem: 'empty' },
    { row: 2, column: 'region', value: 'X', problem: 'place' },
    { row: 2, column: 'category', value: '', problem: 'empty' },
    { row: 2, column: 'headcount', value: '很多', problem: 'number' },
    { row: 2, column: 'from', value: '昨天', problem: 'day' },
  ]);
});
