import { expect, it } from 'vitest';
import type { Supply } from '../../../shared/domain/tables.ts';
import type { StatementRow } from '../../../shared/position/statement.ts';
import { arrivingToday } from '../../../shared/reports/positionStatement.ts';

const day = '2020-03-02';
const supply = (part: Partial<Supply>): Supply => ({
  date: day,
  owner: 'pool',
  item: 'MB',
  quantity: 100,
  region: null,
  source: null,
  receiver: null,
  ...part,
});
const row = { place: 'poolMaterial', holder: 'pool', item: 'MB', opening: '0', movements: [], counted: '0', closing: '-80' } as const;
const material: StatementRow = { ...row, lastCount: null, presumedShare: 0 };

it('What comes to the pool on the day itself covers what was allotted of it; other days, owners and items do not', () => {
  const others = [supply({ date: '2020-03-03' }), supply({ owner: 'E1' }), supply({ item: 'ES' })];
  expect(arrivingToday(material, [supply({}), supply({ quantity: 5 }), ...others], day)).toBe(105);
  expect(arrivingToday({ ...material, place: 'makerMaterial', holder: 'E1' }, [supply({ owner: 'E1' })], day)).toBe(0);
});

it('Goods of the pool come to the city where they are taken in, and not where a donor gave them to one city', () => {
  const goods: StatementRow = { ...material, place: 'poolGoods', holder: '360100', item: 'S' };
  const here = supply({ item: 'S', region: '360100', quantity: 7 });
  expect(arrivingToday(goods, [here, { ...here, region: '360400' }, { ...here, receiver: '360400' }], day)).toBe(7);
});
