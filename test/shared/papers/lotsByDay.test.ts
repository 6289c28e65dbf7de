import { describe, expect, it } from 'vitest';
import { lotsByDay } from '../../../shared/papers/lotsByDay.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const dues = (quotas: readonly bigint[]) => quotas.map((quota) => ({ quota }));

describe('lotsByDay', () => {
  it('hands out whole lots by each day’s share of the quotas, and what rounding held back on a later day', () => {
    // Split 40 : 20 of 60. 17 arrive on day 1, then 30, then 13. Cumulative shares: 11.3 and 5.7; 31.3 and 15.7; all. One lot of 10 goes
    // out on day 1.
    expect(lotsByDay(dues([40n, 20n]), [17n, 30n, 13n], 10n)).toEqual([
      [10n, 20n, 10n],
      [0n, 10n, 10n],
    ]);
  });

  it('hands out a quota that is no whole number of lots with its last day', () => {
    expect(lotsByDay(dues([25n]), [10n, 30n], 10n)).toEqual([[10n, 15n]]);
  });

  it('gives the second of two equal quotas its lot before the first a second one', () => {
    expect(lotsByDay(dues([20n, 20n]), [10n, 10n, 20n], 10n)).toEqual([
      [10n, 0n, 10n],
      [0n, 10n, 10n],
    ]);
  });

  it('never hands out what is not there, holds no whole lot back, loses nothing and keeps everybody within two lots of their share', () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seededRandom(seed);
      const lot = BigInt(random.int(1, 12));
      const quotas = Array.from({ length: random.int(1, 9) }, () =>
        random.int(0, 4) === 0 ? BigInt(random.int(0, 200)) : lot * BigInt(random.int(0, 40)),
      );
      const total = sum(quotas);
      const available = Array.from({ length: random.int(1, 12) }, () => BigInt(random.int(0, 120)));
      if (sum(available) < total) available[available.length - 1] += total - sum(available);
      const days = lotsByDay(dues(quotas), available, lot);
      const given = quotas.map(() => 0n);
      let rest = 0n;
      for (const [day, quantity] of available.entries()) {
        rest += quantity;
        const isComplete = rest >= total;
        quotas.forEach((quota, e) => {
          const handed = days[e][day];
          given[e] += handed;
          const apart = given[e] * total - quota * rest;
          const isRight = isComplete ? given[e] === quota : handed % lot === 0n && (apart < 0n ? -apart : apart) < 2n * lot * total;
          if (handed < 0n || !isRight) faults.push(`seed ${seed} day ${day} maker ${e}: ${handed}`);
        });
        const isWhole = quotas.every((quota) => quota % lot === 0n);
        const out = sum(given);
        if (isComplete || isWhole ? out !== (isComplete ? total : (rest / lot) * lot) : out > rest)
          faults.push(`seed ${seed} day ${day}: ${out} of ${rest}`);
      }
      if (days.some((byDay, e) => sum(byDay) !== quotas[e])) faults.push(`seed ${seed}: not the quotas`);
    }
    expect(faults).toEqual([]);
  });

  it('gives its lot first to whoever cannot work without it that day', () => {
    // Of 60 in all 30 are there on day 1, and each is due 10 and more. The third makes nothing before day 2, the first takes 12 on day 1.
    const needed = [
      [12n, 20n],
      [10n, 20n],
      [0n, 20n],
    ];
    const days = lotsByDay(
      needed.map((byDay) => ({ quota: 20n, needed: byDay })),
      [30n, 30n],
      10n,
    );
    expect(days).toEqual([
      [20n, 0n],
      [10n, 10n],
      [0n, 20n],
    ]);
  });

  it('has material with every maker before it works, wherever the pool has the lots, and nobody a lot above their share', () => {
    const faults: string[] = [];
    let [met, scarce] = [0, 0];
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seededRandom(seed);
      const lot = BigInt(random.int(1, 12));
      const quotas = Array.from({ length: random.int(2, 9) }, () => lot * BigInt(random.int(0, 40)));
      const total = sum(quotas);
      const available = Array.from({ length: random.int(2, 12) }, () => BigInt(random.int(0, 120)));
      if (sum(available) < total) available[available.length - 1] += total - sum(available);
      const arrived = available.map((_, day) => sum(available.slice(0, day + 1)));
      const share = (quota: bigint, day: number) => (arrived[day] >= total ? quota : (quota * arrived[day]) / total);
      // Some work with all they are due, some with a part of it, some begin late; nobody needs more than a plan could give.
      const needs = quotas.map((quota) => {
        const [part, begins] = [random.int(0, 1) === 0 ? 4 : random.int(0, 3), random.int(0, available.length - 1)];
        return available.map((_, day) => (day < begins ? 0n : (share(quota, day) * BigInt(part)) / 4n));
      });
      const days = lotsByDay(
        quotas.map((quota, e) => ({ quota, needed: needs[e] })),
        available,
        lot,
      );
      const given = quotas.map(() => 0n);
      available.forEach((_, day) => {
        const isComplete = arrived[day] >= total;
        const least = quotas.map((_, e) => bigger(given[e], roundedUp(needs[e][day], lot)));
        const isEnough = isComplete || sum(least) <= (arrived[day] / lot) * lot;
        quotas.forEach((quota, e) => {
          given[e] += days[e][day];
          const lack = needs[e][day] - given[e];
          if (lack > (isEnough ? 0n : 2n * lot - 1n) || given[e] > share(quota, day) + lot)
            faults.push(`seed ${seed} day ${day} maker ${e}: lacks ${lack}, has ${given[e]}, share ${share(quota, day)}`);
        });
        if (sum(given) !== (isComplete ? total : (arrived[day] / lot) * lot)) faults.push(`seed ${seed} day ${day}: ${sum(given)}`);
        if (isEnough) met += 1;
        else scarce += 1;
      });
      if (days.some((byDay, e) => sum(byDay) !== quotas[e])) faults.push(`seed ${seed}: not the quotas`);
    }
    expect(faults).toEqual([]);
    // Both are tried.
    expect(Math.min(met, scarce)).toBeGreaterThan(50);
  });
});

function bigger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function roundedUp(quantity: bigint, lot: bigint): bigint {
  return ((quantity + lot - 1n) / lot) * lot;
}
