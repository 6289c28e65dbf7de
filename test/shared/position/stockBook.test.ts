import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StockCount, StockMovement } from '../../../shared/position/movement.ts';
import type { Place } from '../../../shared/position/place.ts';
import { stockBook } from '../../../shared/position/stockBook.ts';

const store: Place = { kind: 'poolGoods', city: '360100', item: 'S' };
const key = 'poolGoods|360100|S';
const day = (number: number) => `2020-03-${String(number).padStart(2, '0')}`;
const move = (on: number, change: bigint, kind: StockMovement['kind'] = change < 0n ? 'shipped' : 'arrived'): StockMovement => ({
  on: day(on),
  place: store,
  kind,
  change,
  known: 'booked',
  paper: 'p',
});
const counted = (on: number, quantity: bigint): StockCount => ({ on: day(on), place: store, quantity, paper: 'c' });
const lineOf = (counts: StockCount[], movements: StockMovement[], from = 2, morning = 6) =>
  stockBook(counts, movements, { from: day(from), morning: day(morning) }).get(key);

describe('The stock book', () => {
  it('is the last count and what moved since', () => {
    expect(lineOf([counted(2, 100n)], [move(2, 30n), move(3, -50n)])).toMatchObject({ opening: 100n, counted: 0n, closing: 80n });
  });

  it('shows what a later count found beside the movements, and goes on from the count', () => {
    expect(lineOf([counted(2, 100n), counted(4, 90n)], [move(3, -20n), move(4, -5n)])).toMatchObject({
      opening: 100n,
      counted: 10n,
      closing: 85n,
      lastCount: '2020-03-04',
    });
  });

  it('counts shipments of the working day, but neither its arrivals nor anything later', () => {
    expect(lineOf([counted(2, 100n)], [move(6, -40n), move(6, 70n), move(7, -1n)])).toMatchObject({ closing: 60n });
  });

  it('begins at nothing where nobody counted, and may end below it', () => {
    expect(lineOf([], [move(3, -5n)])).toMatchObject({ opening: 0n, closing: -5n, lastCount: null });
  });

  it('takes the last entered of two counts of one morning', () => {
    expect(lineOf([counted(3, 7n), counted(3, 9n)], [])).toMatchObject({ closing: 9n });
  });

  const movements = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.bigInt({ min: -50n, max: 50n })).map(([on, change]) => move(on, change)),
    { maxLength: 20 },
  );

  it('balances to the millionth and does not depend on the order of entry', () => {
    const counts = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.bigInt({ min: 0n, max: 99n })), {
      maxLength: 4,
      selector: ([on]) => on,
    });
    fc.assert(
      fc.property(movements, counts, fc.integer({ min: 1, max: 7 }), fc.infiniteStream(fc.nat()), (moved, found, morning, order) => {
        const made = found.map(([on, quantity]) => counted(on, quantity));
        const line = lineOf(made, moved, 1, morning);
        if (line === undefined) return;
        const changes = line.entries.reduce((sum, { change }) => sum + change, 0n);
        expect(line.opening + changes + line.counted).toBe(line.closing);
        const ranks = new Map(moved.map((movement) => [movement, order.next().value]));
        const shuffled = moved.toSorted((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
        expect(lineOf(made.toReversed(), shuffled, 1, morning)).toEqual(line);
      }),
    );
  });

  it('is the truth from any true count on, whether movements are entered before or after it', () => {
    fc.assert(
      fc.property(movements, fc.integer({ min: 2, max: 6 }), (moved, countDay) => {
        // Shipments and arrivals: what actually happened, from an opening stock that nobody knows.
        const truthOn = (morning: number) =>
          1_000n + moved.filter(({ on }) => on < day(morning)).reduce((sum, { change }) => sum + change, 0n);
        const line = lineOf([counted(countDay, truthOn(countDay))], moved, 1, 9);
        expect(line?.closing).toBe(truthOn(9));
      }),
    );
  });
});
