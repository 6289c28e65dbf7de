import { describe, expect, it } from 'vitest';
import { lotsByDay } from '../../../shared/papers/lotsByDay.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);

describe('lotsByDay', () => {
  it('hands out whole lots by each day’s share of the quotas, and what rounding held back on a later day', () => {
    // Split 40 : 20 of 60. 17 arrive on day 1, then 30, then 13. Cumulative shares: 11.3 and 5.7; 31.3 and 15.7; all. One lot of 10 goes
    // out on day 1.
    expect(lotsByDay([40n, 20n], [17n, 30n, 13n], 10n)).toEqual([
      [10n, 20n, 10n],
      [0n, 10n, 10n],
    ]);
  });

  it('hands out a quota that is no whole number of lots with its last day', () => {
    expect(lotsByDay([25n], [10n, 30n], 10n)).toEqual([[10n, 15n]]);
  });

  it('gives the second of two equal quotas its lot before the first a second one', () => {
    expect(lotsByDay([20n, 20n], [10n, 10n, 20n], 10n)).toEqual([
      [10n, 0n, 10n],
      [0n, 10n, 10n],
    ]);
  });

  it('never hands out what is not there, holds no whole lot back, loses nothing and keeps everybody within two lots of their share', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seededRandom(seed);
      const lot = BigInt(random.int(1, 12));
      const quotas = Array.from({ length: random.int(1, 9) }, () =>
        random.int(0, 4) === 0 ? BigInt(random.int(0, 200)) : lot * BigInt(random.int(0, 40)),
      );
      const total = sum(quotas);
      const available = Array.from({ length: random.int(1, 12) }, () => BigInt(random.int(0, 120)));
      if (sum(available) < total) available[available.length - 1] += total - sum(available);
      const days = lotsByDay(quotas, available, lot);
      expect(days.map(sum), `seed ${seed}`).toEqual(quotas);
      const given = quotas.map(() => 0n);
      let rest = 0n;
      for (const [day, quantity] of available.entries()) {
        rest += quantity;
        quotas.forEach((quota, e) => {
          expect(days[e][day] >= 0n, `seed ${seed} day ${day}`).toBe(true);
          given[e] += days[e][day];
          if (rest >= total) expect(given[e], `seed ${seed}`).toBe(quota);
          else {
            expect(days[e][day] % lot, `seed ${seed}`).toBe(0n);
            const apart = given[e] * total - quota * rest;
            expect((apart < 0n ? -apart : apart) < 2n * lot * total, `seed ${seed} day ${day} maker ${e}`).toBe(true);
          }
        });
        const isWhole = quotas.every((quota) => quota % lot === 0n);
        if (rest >= total || isWhole) expect(sum(given), `seed ${seed} day ${day}`).toBe(rest >= total ? total : (rest / lot) * lot);
        else expect(sum(given) <= rest, `seed ${seed} day ${day}`).toBe(true);
      }
    }
  });
});
