import { expect, test } from 'vitest';
import { dayUses } from '../../../shared/position/dayUses.ts';
import { daysLeft } from '../../../shared/position/daysLeft.ts';
import type { StockMovement } from '../../../shared/position/movement.ts';
import type { BookLine } from '../../../shared/position/stockBook.ts';

const place = { kind: 'cityGoods', city: '360100', item: 'MASK' } as const;
const line = (pieces: number): BookLine => ({
  place,
  opening: 0n,
  entries: [],
  counted: 0n,
  closing: BigInt(pieces) * 1_000_000n,
  lastCount: null,
  presumed: 0n,
});
const issued = (on: string, pieces: number): StockMovement => ({
  on,
  place,
  kind: 'issued',
  change: -BigInt(pieces) * 1_000_000n,
  known: 'reported',
  paper: '',
});

test('days left are the stock over the mean use of the last seven days', () => {
  const movements = [issued('2020-03-01', 999), issued('2020-03-08', 70), issued('2020-03-12', 70)];
  const rows = daysLeft([line(100)], dayUses(movements), { next: '2020-03-13', opened: '2020-03-01' });
  expect(rows).toEqual([{ kind: 'cityGoods', holder: '360100', item: 'MASK', stock: 100, meanUse: 20, days: 5 }]);
});

test('an office younger than seven days divides by its own days', () => {
  const rows = daysLeft([line(100)], dayUses([issued('2020-03-02', 50)]), { next: '2020-03-04', opened: '2020-03-02' });
  expect(rows).toMatchObject([{ meanUse: 25, days: 4 }]);
});

test('what is used up lasts no day, and what nobody uses is left out', () => {
  const at = { next: '2020-03-03', opened: '2020-03-02' };
  expect(daysLeft([line(-5)], dayUses([issued('2020-03-02', 50)]), at)).toMatchObject([{ stock: 0, days: 0 }]);
  expect(daysLeft([line(100)], [], at)).toEqual([]);
});
