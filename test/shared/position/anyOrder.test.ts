// Checks over random fortnights that the position balances and that the order in which papers were entered does not matter.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';
import { asText, days, randomRecords, someDay, start } from './randomRecords.ts';

describe('The position, over 500 random fortnights', () => {
  const seeds = Array.from({ length: 500 }, (_, index) => index + 1);

  it('balances in every place: opening, in, out and what counts found make the closing', () => {
    let moved = 0;
    for (const seed of seeds) {
      for (const { opening, entries, counted, closing } of positionOf(randomRecords(seed), addDays(start, days)).statement) {
        const changes = entries.reduce((sum, { change }) => sum + change, 0n);
        expect(opening + changes + counted).toBe(closing);
        moved += entries.length;
      }
    }
    expect(moved).toBeGreaterThan(1_000);
  });

  it('never depends on the order in which papers, reports and counts were entered', () => {
    for (const seed of seeds) {
      const records = randomRecords(seed);
      const random = seededRandom(seed + 10_000);
      const morning = someDay(random);
      const shuffled = {
        ...records,
        orders: random.shuffled(records.orders),
        allotments: random.shuffled(records.allotments),
        slips: random.shuffled(records.slips).map((slip) => ({ ...slip, moves: random.shuffled(slip.moves) })),
        contracts: random.shuffled(records.contracts ?? []).map((one) => ({ ...one, entries: random.shuffled(one.entries) })),
        makerReports: random.shuffled(records.makerReports),
        cityReports: random.shuffled(records.cityReports),
        counts: random.shuffled(records.counts),
      };
      expect(asText(positionOf(shuffled, morning))).toEqual(asText(positionOf(records, morning)));
    }
  });

  it('lets goods neither appear nor vanish on the way between a maker and its city', () => {
    for (const seed of seeds.slice(0, 100)) {
      const { statement } = positionOf(randomRecords(seed), addDays(start, days));
      const released = statement.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'released'));
      expect(released.reduce((sum, { change }) => sum + change, 0n)).toBe(0n);
    }
  });
});
