import { describe, expect, it } from 'vitest';
import { fromMillionths, toMillionths } from '../../../shared/base/millionths.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Supply } from '../../../shared/domain/tables.ts';
import { setAside, type PromisedOut } from '../../../shared/position/setAside.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

const place = { kind: 'poolMaterial', item: 'MB' } as const;
const morning = '2020-03-02';
const supply = (date: string, quantity: number, item = 'MB'): Supply => ({
  date,
  owner: 'pool',
  item,
  quantity,
  region: null,
  source: null,
  receiver: null,
});
const out = (on: string, quantity: number, paper = '协1'): PromisedOut => ({ paper, place, on, quantity: toMillionths(quantity) });
const rules = { placeOf: ({ item }: Supply) => (item === 'MB' ? place : null), morning };

describe('What is set aside for other provinces', () => {
  it('comes from the latest arrivals before its day, then from stock, and the rest is told as missing', () => {
    const supplies = [supply('2020-03-03', 5), supply('2020-03-04', 2), supply('2020-03-06', 9), supply('2020-03-03', 4, 'EL')];
    const { parts, supplies: left } = setAside([out('2020-03-05', 10)], supplies, () => toMillionths(1), rules);
    expect(parts.map(({ from, quantity }) => [from, fromMillionths(quantity)])).toEqual([
      ['2020-03-04', 2],
      ['2020-03-03', 5],
      ['stock', 1],
      ['nowhere', 2],
    ]);
    expect(left).toEqual([supplies[2], supplies[3]]);
  });

  it('leaves by any day what has come less what has gone, at its least from then on; tried on 300 random morning', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seededRandom(seed);
      const day = () => addDays(morning, random.int(0, 6));
      const supplies = Array.from({ length: random.int(0, 6) }, () => supply(day(), random.int(1, 20)));
      const outs = Array.from({ length: random.int(1, 4) }, (_, k) => out(day(), random.int(1, 25), `协${k}`));
      const stock = random.int(0, 30);
      const { parts, supplies: left } = setAside(outs, supplies, () => toMillionths(stock), rules);
      const days = Array.from({ length: 7 }, (_, k) => addDays(morning, k));
      const come = (until: string) => stock + supplies.reduce((sum, row) => (row.date <= until ? sum + row.quantity : sum), 0);
      const gone = (until: string) => outs.reduce((sum, row) => (row.on <= until ? sum + fromMillionths(row.quantity) : sum), 0);
      const fromStock = parts.reduce((sum, row) => (row.from === 'stock' ? sum + fromMillionths(row.quantity) : sum), 0);
      const missing = parts.some(({ from }) => from === 'nowhere');
      expect(missing, `seed ${seed}`).toBe(days.some((one) => come(one) < gone(one)));
      expect(parts.reduce((sum, { quantity }) => sum + fromMillionths(quantity), 0)).toBe(gone(days[6]));
      if (missing) continue;
      for (const [k, until] of days.entries()) {
        const usable = stock - fromStock + left.reduce((sum, row) => (row.date <= until ? sum + row.quantity : sum), 0);
        expect(usable, `seed ${seed} ${until}`).toBe(Math.min(...days.slice(k).map((one) => come(one) - gone(one))));
      }
    }
  });
});
