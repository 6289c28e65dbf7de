// Wraps a solver and reports every run, with the model as it is at that moment, so that one can look into a plan.
import type { LpMethod, LpModel, LpRow, LpSolution, Solver } from '../solver.ts';

export interface RecordedRun {
  /** Numbers of the model, in the order in which models were opened, and of its run; both count from 1. */
  readonly model: number;
  readonly run: number;
  readonly method: LpMethod;
  readonly solution: LpSolution;
  /** Returns the model that this run solved. The larger the model, the more the copy costs. */
  readonly lp: () => LpModel;
}

export function recordingSolver(solver: Solver, tell: (run: RecordedRun) => void): Solver {
  let models = 0;
  return {
    name: solver.name,
    open(opened) {
      models += 1;
      const model = models;
      let runs = 0;
      const copy = changing(opened);
      const session = solver.open(opened);
      return {
        ...session,
        setColCosts(costs) {
          for (const { column, value } of costs) copy.colCost[column] = value;
          session.setColCosts(costs);
        },
        setColBounds(column, lower, upper) {
          [copy.colLower[column], copy.colUpper[column]] = [lower, upper];
          session.setColBounds(column, lower, upper);
        },
        setRowBounds(row, lower, upper) {
          [copy.rowLower[row], copy.rowUpper[row]] = [lower, upper];
          session.setRowBounds(row, lower, upper);
        },
        addColumns(count) {
          for (let k = 0; k < count; k += 1) {
            copy.colCost.push(0);
            copy.colLower.push(0);
            copy.colUpper.push(Number.POSITIVE_INFINITY);
          }
          return session.addColumns(count);
        },
        addRows(rows) {
          for (const row of rows) copy.addRow(row);
          session.addRows(rows);
        },
        setMaximize(maximize) {
          copy.maximize = maximize;
          session.setMaximize(maximize);
        },
        run(method: LpMethod = 'cold') {
          const solution = session.run(method);
          runs += 1;
          tell({ model, run: runs, method, solution, lp: () => copy.build() });
          return solution;
        },
      };
    },
  };
}

/** A copy of a model that can grow and change. */
function changing(lp: LpModel) {
  const rows: LpRow[] = [];
  const copy = {
    colCost: [...lp.colCost],
    colLower: [...lp.colLower],
    colUpper: [...lp.colUpper],
    rowLower: [...lp.rowLower],
    rowUpper: [...lp.rowUpper],
    maximize: lp.maximize,
    addRow(row: LpRow) {
      rows.push(row);
      copy.rowLower.push(row.lower);
      copy.rowUpper.push(row.upper);
    },
    build(): LpModel {
      const start = [...lp.start];
      const index = [...lp.index];
      const value = [...lp.value];
      for (const { entries } of rows) {
        for (const entry of entries) {
          index.push(entry.column);
          value.push(entry.value);
        }
        start.push(index.length);
      }
      return {
        numCol: copy.colCost.length,
        numRow: copy.rowLower.length,
        colCost: Float64Array.from(copy.colCost),
        colLower: Float64Array.from(copy.colLower),
        colUpper: Float64Array.from(copy.colUpper),
        rowLower: Float64Array.from(copy.rowLower),
        rowUpper: Float64Array.from(copy.rowUpper),
        start: Int32Array.from(start),
        index: Int32Array.from(index),
        value: Float64Array.from(value),
        maximize: copy.maximize,
      };
    },
  };
  return copy;
}
