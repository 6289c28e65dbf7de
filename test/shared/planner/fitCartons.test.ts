import { describe, expect, it } from 'vitest';
import { fitCartons } from '../../../shared/planner/fitCartons.ts';
import type { CartonProblem, CartonRequest } from '../../../shared/planner/fitCartons.ts';

/** A request of tier 0 for 100 pieces on day 0, unless told otherwise; `exact` is a running total by day. */
function request(changes: Partial<CartonRequest>): CartonRequest {
  return { demand: 0, tier: 0, group: 0, from: 0, due: 0, exact: [100], most: 100, completes: false, least: 0, ...changes };
}

function fit(supply: number[][], carton: number, requests: CartonRequest[], changes: Partial<CartonProblem> = {}) {
  const lacking = requests.map((one) => one.most);
  const sent = requests.map(() => 0);
  const { shipments, leftAt } = fitCartons({
    supply,
    carton,
    requests,
    senders: () => supply.map((_, s) => s),
    onShip: (r, _, pieces) => {
      lacking[r] -= pieces;
      sent[r] += pieces;
    },
    reserve: 0,
    reserveTier: 9,
    lacks: (r) => lacking[r],
    fill: (k) => sent[requests.findIndex((one) => one.group === k)],
    ...changes,
  });
  return { rows: shipments.map(({ sender, day, request: r, pieces }) => [r, sender, day, pieces]), left: supply.map((_, s) => leftAt(s)) };
}

describe('fitCartons', () => {
  it('sends whole cartons and leaves the loose pieces where they lie', () => {
    expect(fit([[95]], 10, [request({ exact: [95], most: 200 })])).toEqual({ rows: [[0, 0, 0, 90]], left: [5] });
  });

  it('opens one carton where that completes the demand', () => {
    expect(fit([[200]], 60, [request({ completes: true })])).toEqual({ rows: [[0, 0, 0, 100]], left: [100] });
  });

  it('takes the open carton from loose pieces before it breaks a full one', () => {
    const { rows, left } = fit([[60], [45]], 60, [request({ exact: [40], most: 40, completes: true })]);
    expect({ rows, left }).toEqual({ rows: [[0, 1, 0, 40]], left: [60, 5] });
  });

  it('lets goods wait until a carton is full', () => {
    const waiting = request({ due: 2, exact: [4, 8, 12], most: 50 });
    expect(fit([[4, 8, 12]], 10, [waiting]).rows).toEqual([[0, 0, 2, 10]]);
  });

  it('never sends more by a day than has arrived by then', () => {
    const early = request({ demand: 0, due: 0, exact: [20, 20], most: 20 });
    const late = request({ demand: 1, group: 1, due: 1, from: 1, exact: [0, 20], most: 20 });
    expect(fit([[10, 30]], 10, [early, late]).rows).toEqual([
      [0, 0, 0, 10],
      [1, 0, 1, 20],
    ]);
  });

  it('gives the carton left over to the earlier tier', () => {
    const first = request({ demand: 0, tier: 0, exact: [15], most: 100 });
    const second = request({ demand: 1, group: 1, tier: 1, exact: [15], most: 100 });
    expect(fit([[30]], 10, [second, first]).rows).toEqual([
      [1, 0, 0, 20],
      [0, 0, 0, 10],
    ]);
  });

  it('gives the carton left over to the worst fill of a tier', () => {
    const better = request({ demand: 0, exact: [25], most: 100 });
    const worse = request({ demand: 1, group: 1, exact: [15], most: 100 });
    expect(fit([[40]], 10, [better, worse]).rows).toEqual([
      [0, 0, 0, 20],
      [1, 0, 0, 20],
    ]);
  });

  it('brings back a promised carton from the latest tier when it broke up between senders', () => {
    const first = request({ demand: 0, tier: 0, from: 1, due: 1, exact: [0, 10], most: 10 });
    const second = request({ demand: 1, group: 1, tier: 1, due: 1, exact: [10, 10], most: 10 });
    expect(
      fit(
        [
          [10, 15],
          [0, 5],
        ],
        10,
        [first, second],
      ).rows,
    ).toEqual([[0, 0, 1, 10]]);
  });

  it('never gives a demand more than one carton above its exact share', () => {
    expect(fit([[100]], 10, [request({ exact: [11], most: 100 })]).rows).toEqual([[0, 0, 0, 20]]);
  });

  it('keeps the reserve from later tiers', () => {
    const later = request({ tier: 2, exact: [15], most: 100 });
    expect(fit([[30]], 10, [later], { reserve: 15, reserveTier: 1 })).toEqual({ rows: [[0, 0, 0, 10]], left: [20] });
  });

  it('meets a pinned minimum in whole cartons', () => {
    expect(fit([[100]], 10, [request({ exact: [15], least: 15, most: 40 })]).rows).toEqual([[0, 0, 0, 20]]);
  });
});
