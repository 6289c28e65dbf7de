// Who of a list stands behind a demand, day by day.
import { expect, it } from 'vitest';
import type { Demand, Region } from '../../../shared/domain/tables.ts';
import { demandListings, isSameDemand } from '../../../shared/lists/demandListing.ts';
import type { ListEntry } from '../../../shared/lists/listEntry.ts';
import { listEntry } from '../../helpers/listSamples.ts';

const place = (code: string, level: Region['level'], parent: string | null): Region => ({
  code,
  name: code,
  nameEn: null,
  parent,
  level,
  risk: null,
  population: null,
  longitude: null,
  latitude: null,
});
const regions = [place('360100', 'city', null), place('360121', 'county', '360100'), place('360400', 'city', null)];
const demand = (more: Partial<Demand> = {}): Demand => ({
  code: 'D1',
  tier: 'essential',
  region: '360100',
  product: 'MED',
  quantityPieces: 60_000,
  from: '2020-03-02',
  due: '2020-03-06',
  source: null,
  ...more,
});
const check = (entries: readonly ListEntry[], demands: readonly Demand[], day = '2020-03-02') =>
  demandListings(entries, { demands, regions }, day).map(({ demand: { code }, entries: on, daysWithout, firstWithout, persons }) => [
    code,
    on.map(({ id }) => id).join(' '),
    daysWithout,
    firstWithout,
    persons,
  ]);

it('A list nobody ever entered anything on disturbs no demand', () => {
  expect(check([], [demand()])).toEqual([]);
  expect(check([{ ...listEntry, kind: 'project' }], [demand()])).toEqual([]);
  expect(check([listEntry], [demand({ tier: 'frontline' })])).toEqual([]);
});

it('Entries of its place stand behind a demand, those of a county behind its city and the other way round', () => {
  expect(check([{ ...listEntry, region: '360121' }], [demand()])).toEqual([['D1', 'entry-1', 0, null, 1200]]);
  expect(check([listEntry], [demand({ region: '360121' })])).toEqual([['D1', 'entry-1', 0, null, 1200]]);
  expect(check([listEntry], [demand({ region: '360400' })])).toEqual([['D1', '', 5, '2020-03-02', null]]);
});

it('Days without anybody are counted from today on', () => {
  const entry: ListEntry = { ...listEntry, off: { on: '2020-03-04', by: '省工信厅', reason: '已转产' } };
  expect(check([entry], [demand()])).toEqual([['D1', 'entry-1', 3, '2020-03-04', 1200]]);
  expect(check([entry], [demand()], '2020-03-05')).toEqual([['D1', '', 2, '2020-03-05', null]]);
  expect(check([entry], [demand()], '2020-03-07')).toEqual([]);
  const next: ListEntry = { ...listEntry, id: 'entry-2', from: '2020-03-04', headcount: null };
  expect(check([entry, next], [demand()])).toEqual([['D1', 'entry-1 entry-2', 0, null, null]]);
});

it('A demand that entries name is backed by those alone, and so is what asks again for it', () => {
  const naming: ListEntry = { ...listEntry, id: 'named', demands: ['D1'], to: '2020-03-02' };
  expect(check([listEntry, naming], [demand(), demand({ code: 'D1-2' }), demand({ code: 'D2' })])).toEqual([
    ['D1', 'named', 4, '2020-03-03', 1200],
    ['D1-2', 'named', 4, '2020-03-03', 1200],
    ['D2', 'entry-1 named', 0, null, 2400],
  ]);
  expect([isSameDemand('D1-2-3', 'D1-2'), isSameDemand('D10', 'D1'), isSameDemand('D1-MED', 'D1')]).toEqual([true, false, false]);
});
