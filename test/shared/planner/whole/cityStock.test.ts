import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCityStock } from '../../../../shared/planner/whole/cityStock.ts';

describe('createCityStock', () => {
  it('lets goods leave once they have arrived, and never those that are booked for a later day', () => {
    const stock = createCityStock([[10, 10, 30]], 3);
    stock.book(0, 2, 0, 25, null);
    expect([stock.free(0, 0), stock.free(0, 2), stock.leftAt(0)]).toEqual([5, 5, 5]);
  });

  it('keeps what is promised for a day, wherever it lies', () => {
    const stock = createCityStock([[10], [6]], 1);
    stock.promise(0, 12);
    expect([stock.most(0, 0, 10, null), stock.most(1, 0, 10, null), stock.unpromised()]).toEqual([4, 4, 4]);
    expect(stock.most(0, 0, 10, 0)).toBe(10);
  });

  it('gives goods promised for a late day to an early one where as many arrive in time', () => {
    const stock = createCityStock([[10, 30]], 2);
    stock.promise(1, 20);
    expect(stock.most(0, 0, 10, null)).toBe(10);
    stock.promise(1, 5);
    expect(stock.most(0, 0, 10, null)).toBe(5);
  });

  it('has nothing that goods arriving late could mend on an early day', () => {
    const stock = createCityStock(
      [
        [10, 10],
        [0, 10],
      ],
      2,
    );
    stock.promise(0, 10);
    // Ten pieces are there on the second day, but the first day's promise needs those of the first sender.
    expect([stock.most(0, 1, 10, null), stock.most(1, 1, 10, null)]).toEqual([0, 10]);
  });

  it('never overdraws a sender or breaks a promise, and always finds the most that may leave', () => {
    const days = 4;
    const totals = fc
      .array(fc.nat(9), { minLength: days, maxLength: days })
      .map((byDay) => byDay.map((_, t) => byDay.slice(0, t + 1).reduce((a, b) => a + b, 0)));
    const step = fc.record({
      sender: fc.nat(1),
      day: fc.nat(days - 1),
      wanted: fc.integer({ min: 1, max: 12 }),
      due: fc.option(fc.nat(days - 1)),
    });
    fc.assert(
      fc.property(fc.tuple(totals, totals), fc.array(step, { maxLength: 12 }), (arrived, steps) => {
        const stock = createCityStock(arrived, days);
        const promised = new Array<number>(days).fill(0);
        const sent = arrived.map(() => new Array<number>(days).fill(0));
        /** Pieces of each sender that may still leave by a day, computed from scratch. */
        const leaving = (rows: readonly number[][], sender: number, day: number) =>
          Math.min(
            ...arrived[sender].map((total, t) =>
              t < day ? Number.POSITIVE_INFINITY : total - rows[sender].slice(0, t + 1).reduce((a, b) => a + b, 0),
            ),
          );
        const holds = (rows: readonly number[][], promises: readonly number[]) =>
          promises.every((_, t) => {
            const free = arrived.map((_totals, sender) => leaving(rows, sender, t));
            return (
              free.every((pieces) => pieces >= 0) && free.reduce((a, b) => a + b, 0) >= promises.slice(0, t + 1).reduce((a, b) => a + b, 0)
            );
          });
        for (const { sender, day, wanted, due } of steps) {
          // A promise is made first, if it can be kept.
          const more = due === null ? promised : promised.with(due, promised[due] + wanted);
          if (due !== null && !holds(sent, more)) continue;
          if (due !== null) stock.promise(due, wanted);
          const booked = (pieces: number) => ({
            rows: sent.map((byDay, s) => (s === sender ? byDay.with(day, byDay[day] + pieces) : byDay)),
            promises: due === null ? more : more.with(due, more[due] - pieces),
          });
          const possible = Array.from({ length: wanted + 1 }, (_, pieces) => pieces).filter((pieces) => {
            const { rows, promises } = booked(pieces);
            return holds(rows, promises);
          });
          const most = stock.most(sender, day, wanted, due);
          expect(most).toBe(possible.at(-1));
          stock.book(sender, day, 0, most, due);
          const { rows, promises } = booked(most);
          rows.forEach((byDay, s) => void sent.splice(s, 1, byDay));
          promised.splice(0, days, ...promises);
        }
      }),
      { numRuns: 400 },
    );
  });
});
