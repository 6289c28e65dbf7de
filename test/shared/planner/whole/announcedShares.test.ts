// Who gets what the exact plan issues in a place, told by what was announced (planner.md section 7).
import { describe, expect, it } from 'vitest';
import type { ExactPlan } from '../../../../shared/planner/levels/exactPlan.ts';
import type { PlanInput } from '../../../../shared/planner/planInput.ts';
import { withAnnouncedShares } from '../../../../shared/planner/whole/announcedShares.ts';

/** Two demands of one group in one city, for the same product over two days. */
interface Case {
  /** Pieces issued to each by day. */
  readonly exact: readonly (readonly number[])[];
  /** Pieces announced for each by day. */
  readonly announced: readonly (readonly number[])[];
  /** Pieces each asks for. */
  readonly asks?: readonly number[];
  /** Last day of each. */
  readonly due?: readonly number[];
  readonly pinned?: readonly string[];
}

function sharesOf({ exact, announced, asks = [100, 100], due = [1, 1], pinned = [] }: Case) {
  const total = exact.flat().reduce((sum, pieces) => sum + pieces, 0);
  const input = {
    instance: {
      days: 2,
      demands: asks.map((quantity, k) => ({ code: `d${k + 1}`, destination: 0, product: 0, quantity, from: 0, due: due[k] })),
    },
    groups: [{ demands: [0, 1], need: 200, secured: 0 }],
    pins: pinned.map((demand) => ({ demand })),
    previous: {
      routes: [],
      delivered: new Map(),
      issues: announced.flatMap((byDay, demand) =>
        byDay.flatMap((pieces, day) => (pieces > 0 ? [{ demand, from: 0, product: 0, day, pieces }] : [])),
      ),
    },
  } as unknown as PlanInput;
  const found = {
    fills: [total / 200],
    own: [],
    pool: exact.map((byDay, demand) => ({ demand, product: 0, byDay })),
  } as unknown as ExactPlan;
  return { found, meant: withAnnouncedShares(input, found) };
}

function piecesOf(of: Case) {
  const { exact, amounts } = sharesOf(of).meant;
  return { pool: exact.pool.map(({ byDay }) => byDay), amounts };
}

describe('What the exact plan issues in a place', () => {
  it('goes to whom it was announced for, though the exact plan splits it evenly', () => {
    expect(
      piecesOf({
        exact: [
          [50, 0],
          [50, 0],
        ],
        announced: [
          [30, 0],
          [70, 0],
        ],
      }),
    ).toEqual({
      pool: [
        [30, 0],
        [70, 0],
      ],
      amounts: [100],
    });
  });

  it('goes beyond that as the exact plan says', () => {
    const { pool } = piecesOf({
      exact: [
        [50, 0],
        [50, 0],
      ],
      announced: [
        [40, 0],
        [0, 0],
      ],
    });
    expect(pool).toEqual([
      [50, 0],
      [50, 0],
    ]);
  });

  it('is the announced whole number where it is less than a piece off, and the group is meant to get as much', () => {
    const { pool, amounts } = piecesOf({
      exact: [
        [49.75, 0],
        [0, 0],
      ],
      announced: [
        [50, 0],
        [0, 0],
      ],
    });
    expect(pool[0]).toEqual([50, 0]);
    expect(amounts[0]).toBeCloseTo(50, 9);
  });

  it('leaves an announced day where those who have only that day would lack it', () => {
    const { pool } = piecesOf({
      exact: [
        [5, 10],
        [10, 0],
      ],
      announced: [
        [10, 0],
        [0, 0],
      ],
      asks: [15, 10],
      due: [1, 0],
    });
    expect(pool).toEqual([
      [5, 10],
      [10, 0],
    ]);
  });

  it('stays as the exact plan has it for a demand with a pin, and for everybody where nothing was announced', () => {
    const exact = [
      [50, 0],
      [50, 0],
    ];
    const announced = [
      [30, 0],
      [70, 0],
    ];
    expect(piecesOf({ exact, announced, pinned: ['d1', 'd2'] }).pool).toEqual(exact);
    const { found, meant } = sharesOf({ exact, announced: [] });
    expect(meant.exact).toBe(found);
  });
});
