// Adds the distance from what was to the living LP: for each aim above 0 a column for the pieces above it and one for the pieces below, in
// one equation. Where nothing was, each piece is a piece above, and the columns themselves carry the cost.
import type { Entry } from '../model/lpModel.ts';
import { atLower, basicStatus, type LpBasis, type LpSession } from '../solver.ts';
import type { Aim } from './leastChange.ts';

/** A point of the living LP from which the simplex goes on. */
export interface StartingPoint {
  readonly colValue: Float64Array;
  readonly basis: LpBasis;
}

/**
 * Returns the costs whose sum is the weighted distance. With a starting point, the session is left at the feasible basis next to it: of
 * each pair, the column that bridges the distance is basic.
 */
export function addDeviations(session: LpSession, aims: readonly Aim[], start: StartingPoint | null): Entry[] {
  const apart = aims.filter(({ pieces }) => pieces > 0);
  const first = session.addColumns(2 * apart.length);
  session.addRows(
    apart.map(({ columns, pieces }, k) => ({
      lower: pieces,
      upper: pieces,
      entries: [
        ...columns.map((column) => ({ column, value: 1 })),
        { column: first + 2 * k, value: -1 },
        { column: first + 2 * k + 1, value: 1 },
      ],
    })),
  );
  if (start !== null) {
    const { colValue, basis } = start;
    const bridges = apart.flatMap(({ columns, pieces }) => {
      const isAbove = columns.reduce((sum, column) => sum + colValue[column], 0) > pieces;
      return isAbove ? [basicStatus, atLower] : [atLower, basicStatus];
    });
    session.setBasis({
      columns: Int32Array.from([...basis.columns, ...bridges]),
      rows: Int32Array.from([...basis.rows, ...apart.map(() => atLower)]),
    });
  }
  return [
    ...aims.filter(({ pieces }) => pieces === 0).flatMap(({ columns, weight }) => columns.map((column) => ({ column, value: weight }))),
    ...apart.flatMap(({ weight }, k) => [
      { column: first + 2 * k, value: weight },
      { column: first + 2 * k + 1, value: weight },
    ]),
  ];
}
