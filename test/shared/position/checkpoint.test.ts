import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Checkpoint } from '../../../shared/position/checkpoint.ts';
import { readCheckpoint, checkpointText } from '../../../shared/position/checkpointText.ts';
import { dayReview } from '../../../shared/position/dayReview.ts';
import { makeCheckpoint } from '../../../shared/position/makeCheckpoint.ts';
import type { OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { promiseLimits } from '../../../shared/position/promiseLimits.ts';
import { handMadePlan } from '../../helpers/handMadePlan.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';
import { asText, days, randomRecords, start } from './randomRecords.ts';
import { share } from '../../helpers/share.ts';

const usual = { thresholds: { stockShare: 0.02, useShare: 0.05, capacityShare: 0.1, roadDays: 2, unusedDays: 3 }, projects: [] };

/** Two plans in turn; half of the orders are the first one's, half of one that came before. What happens to a paper that is not an order happens on one side of `morning`. */
function records(seed: number, mornings: readonly IsoDate[]): OfficeRecords {
  const all = randomRecords(seed);
  const oneSided = (issued: IsoDate, moves: readonly IsoDate[]) =>
    mornings.every((morning) => issued >= morning || moves.every((on) => on < morning));
  return {
    ...all,
    orders: all.orders.map((order, k) => ({ ...order, plan: k % 2 === 0 ? 'first' : 'none' })),
    plans: [
      { id: 'first', from: start, plan: handMadePlan },
      { id: 'plan', from: addDays(start, 4), plan: { ...handMadePlan, start: addDays(start, 4) } },
    ],
    allotments: all.allotments.filter(({ on, receipts }) =>
      oneSided(
        on,
        receipts.map((receipt) => receipt.on),
      ),
    ),
    slips: all.slips.filter(({ on, moves }) =>
      oneSided(
        on,
        moves.map((move) => move.on),
      ),
    ),
  };
}

/** What is loaded beside a checkpoint. */
function since(checkpoint: Checkpoint, all: OfficeRecords): OfficeRecords {
  const { morning, openOrders, slips, plan } = checkpoint;
  return {
    ...all,
    checkpoint: readCheckpoint(checkpointText(checkpoint)),
    counts: all.counts.filter(({ on }) => on >= morning),
    orders: all.orders.filter(({ id, state }) => openOrders.includes(id) || (state.kind !== 'draft' && state.issuedOn >= morning)),
    allotments: all.allotments.filter(({ on }) => on >= morning),
    slips: [...slips, ...all.slips.filter(({ on }) => on >= morning)],
    makerReports: all.makerReports.filter(({ date }) => date >= morning),
    cityReports: all.cityReports.filter(({ date }) => date >= morning),
    plans: all.plans.filter(({ id, from }) => id === plan?.id || from >= morning),
  };
}

/** Without what the desk reads of earlier days: for that it is given records from two weeks before. */
function reviewOf(of: OfficeRecords, morning: string) {
  const review = dayReview(of, morning, usual);
  const ofEarlierDays = ({ kind, paper }: (typeof review.discrepancies)[number]) =>
    kind === 'allotmentUnused' || kind === 'arrivalUnconfirmed' || (kind === 'longOnTheWay' && paper?.startsWith('配') === true);
  return { ...review, discrepancies: review.discrepancies.filter((found) => !ofEarlierDays(found)) };
}

const seeds = share(40, 120);

it('gives the position that the first paper on gives, in this cycle and in one that began since', () => {
  let settled = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(seed + 900);
    const [a, b, c] = [1, 2, 3].map(() => random.int(1, days)).sort((x, y) => x - y);
    const [early, late, morning] = [addDays(start, a), addDays(start, b), addDays(start, c)];
    const all = records(seed, [early, late]);
    const first = makeCheckpoint(all, early);
    const second = makeCheckpoint(since(first, all), late);
    expect(second, `seed ${seed}`).toEqual(makeCheckpoint(all, late));
    settled += all.orders.length - second.openOrders.length;
    for (const cycleStart of [start, late, morning]) {
      const whole = { ...all, cycleStart };
      for (const checkpoint of [first, second]) {
        if (cycleStart !== start && cycleStart < checkpoint.morning) continue;
        const part = since(checkpoint, whole);
        const [kept, anew] = [positionOf(part, morning), positionOf(whole, morning)];
        expect(asText(kept), `seed ${seed}`).toEqual(asText(anew));
        const [keptLimits, limits] = [promiseLimits(part, kept), promiseLimits(whole, anew)];
        expect(reviewOf(part, morning)).toEqual(reviewOf(whole, morning));
        expect(keptLimits.possible('360100', 'S')).toBe(limits.possible('360100', 'S'));
      }
    }
  }
  expect(settled).toBeGreaterThan(seeds / 6);
});
