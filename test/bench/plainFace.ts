// The optimal face of the levels so far: columns with a reduced cost stay at their bound, and rows with a dual stay at theirs.
import type { LpModel, LpSolution } from '../../shared/planner/solver.ts';

export interface Face {
  /** Narrows the bounds of a fresh model to the face. */
  keep(lp: LpModel): void;
  /** Adds the face of a level. The level's own column and the rows of groups, from the first on, change from level to level. */
  learn(lp: LpModel, solution: LpSolution, level: number, firstGroupRow: number): void;
}

/** Duals are in pieces per piece; below this they are noise of the solver. */
const priced = 1e-6;

export function createFace(): Face {
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  return {
    keep(lp) {
      for (const [column, value] of columns) lp.colLower[column] = lp.colUpper[column] = value;
      for (const [row, value] of rows) lp.rowLower[row] = lp.rowUpper[row] = value;
    },
    learn(lp, { colValue, colDual, rowValue, rowDual }, level, firstGroupRow) {
      colDual.forEach((dual, column) => {
        if (column !== level && Math.abs(dual) > priced)
          columns.set(column, nearer(colValue[column], lp.colLower[column], lp.colUpper[column]));
      });
      for (let row = 0; row < firstGroupRow; row += 1)
        if (Math.abs(rowDual[row]) > priced) rows.set(row, nearer(rowValue[row], lp.rowLower[row], lp.rowUpper[row]));
    },
  };
}

function nearer(value: number, lower: number, upper: number): number {
  return Math.abs(value - lower) < Math.abs(value - upper) ? lower : upper;
}
