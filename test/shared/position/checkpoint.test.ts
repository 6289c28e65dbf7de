import { expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Checkpoint } from '../../../shared/position/checkpoint.ts';
import { readCheckpoint, checkpointText } from '../../../shared/position/checkpointText.ts';
import { dayReview } from '../../../shared/position/dayReview.ts';
import { makeCheckpoint } from '../../../shared/position/makeCheckpoint.ts';
import type { OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { promiseLimits } from '../../../shared/position/promiseLimits.ts';
import { dayStatement } from '../../../shared/reports/dayStatement.ts';
import type { ReportFacts } from '../../../shared/reports/reportFacts.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';
import { asText, days, randomRecords, start } from './randomRecords.ts';
import { share } from '../../helpers/share.ts';

const usual = { thresholds: { stockShare: 0.02, useShare: 0.05, capacityShare: 0.1, roadDays: 2, unusedDays: 3 }, projects: [] };

/** Two plans in turn; half of the orders are the first one's, half of one that came before. */
function records(seed: number): OfficeRecords {
  const all = randomRecords(seed);
  return {
    ...all,
    orders: all.orders.map((order, k) => ({ ...order, plan: k % 2 === 0 ? 'first' : 'none' })),
    plans: [
      { id: 'first', from: start, plan: handMadePlan },
      { id: 'plan', from: addDays(start, 4), plan: { ...handMadePlan, start: addDays(start, 4) } },
    ],
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
    allotments: all.allotments.filter(({ on, receipts }) => on >= morning || receipts.some((receipt) => receipt.on >= morning)),
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
    const all = records(seed);
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

it('knows what settled orders moved: a day has the dispatch figures that all orders together give', () => {
  let unread = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const all = records(seed);
    for (const ahead of [2, days]) {
      const morning = addDays(start, ahead);
      const first = makeCheckpoint(all, addDays(start, 1));
      const checkpoint = makeCheckpoint(since(first, all), morning);
      const { orders } = since(checkpoint, all);
      unread += all.orders.length - orders.length;
      const of = (part: Pick<ReportFacts, 'orders' | 'settled'>) => {
        const facts = { date: addDays(morning, 1), dataset: handMadeDataset, projects: [], reports: [], lines: [], plan: null };
        const { dispatch, dispatchTotal, acceptedOfOthers } = dayStatement({ ...facts, planId: null, ...part });
        return { dispatch, dispatchTotal, acceptedOfOthers };
      };
      expect(of({ orders, settled: checkpoint.settled }), `seed ${seed}`).toEqual(of({ orders: all.orders }));
    }
  }
  expect(unread).toBeGreaterThan(seeds / 6);
});
