// Delivery and dispatch pins as rows of the plan's LP that may go unmet, at a cost of one per piece.
import { assert } from '../../base/assert.ts';
import type { Pin } from '../../domain/tables.ts';
import { infinity } from '../model/lpModel.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { LpModel, LpSession, Solver } from '../solver.ts';

export interface GoodsPins {
  /** The least number of pieces by which the minima of these pins (by index) go unmet while all their maxima hold; 0 if all can be met. */
  lacking(set: readonly number[]): number;
  dispose(): void;
}

/** Less than this is the solver's tolerance: pins are in whole pieces. */
const noticeablePieces = 1e-3;

/** `pins`: those the model was built with, without quota pins and in the same order. */
export function openGoodsPins(model: PlanModel, pins: readonly Pin[], solver: Solver): GoodsPins {
  const rows = rowsOf(model, pins);
  const session = solver.open(withSlacks(model, rows, pins));
  return {
    lacking(set) {
      pins.forEach((pin, k) => {
        if (rows[k] === null) return;
        const counts = set.includes(k);
        session.setRowBounds(rows[k], counts ? (pin.min ?? -infinity) : -infinity, counts ? (pin.max ?? infinity) : infinity);
      });
      // A demand that asks for nothing within the horizon has no row and gets nothing.
      const unreachable = set.reduce((total, k) => total + (rows[k] === null ? (pins[k].min ?? 0) : 0), 0);
      const pieces = unreachable + leastUnmet(session);
      return pieces > noticeablePieces ? pieces : 0;
    },
    dispose: () => session.dispose(),
  };
}

/** The solution in which nothing moves and every minimum goes unmet is feasible, so the LP always has an optimum. */
function leastUnmet(session: LpSession): number {
  const warm = session.run('dual');
  const solution = warm.status === 'optimal' ? warm : session.run('cold');
  assert(solution.status === 'optimal', `pins are weighed by an LP that has an optimum, not ${solution.statusText}`);
  return Math.max(0, -solution.objective);
}

/** The row of each pin. Pins with the same name have their rows in the order of the pins. */
function rowsOf(model: PlanModel, pins: readonly Pin[]): (number | null)[] {
  const waiting = Map.groupBy(model.priced, ({ name }) => name);
  return pins.map((pin) => {
    const name = pin.kind === 'delivery' ? `delivery|${pin.enterprise}|${pin.product}` : `dispatch|${pin.demand}|${pin.product ?? ''}`;
    return waiting.get(name)?.shift()?.row ?? null;
  });
}

/** The same LP with one more column for each pin that asks for something: what its row lacks. Nothing else has a cost. */
function withSlacks({ lp, level }: PlanModel, rows: readonly (number | null)[], pins: readonly Pin[]): LpModel {
  const slackRows = rows.flatMap((row, k) => (row !== null && (pins[k].min ?? 0) > 0 ? [row] : []));
  const extra = slackRows.length;
  const slackOf = new Map(slackRows.map((row, k) => [row, lp.numCol + k]));
  const start = new Int32Array(lp.numRow + 1);
  const index = new Int32Array(lp.index.length + extra);
  const value = new Float64Array(lp.index.length + extra);
  let filled = 0;
  for (let row = 0; row < lp.numRow; row += 1) {
    start[row] = filled;
    const [first, end] = [lp.start[row], lp.start[row + 1]];
    index.set(lp.index.subarray(first, end), filled);
    value.set(lp.value.subarray(first, end), filled);
    filled += end - first;
    const slack = slackOf.get(row);
    if (slack === undefined) continue;
    index[filled] = slack;
    value[filled] = 1;
    filled += 1;
  }
  start[lp.numRow] = filled;
  const colCost = longer(lp.colCost, extra, -1);
  colCost[level] = 0;
  const colLower = longer(lp.colLower, extra, 0);
  const colUpper = longer(lp.colUpper, extra, infinity);
  return { ...lp, numCol: lp.numCol + extra, colCost, colLower, colUpper, start, index, value, maximize: true };
}

function longer(values: Float64Array, extra: number, value: number): Float64Array {
  const result = new Float64Array(values.length + extra).fill(value);
  result.set(values);
  return result;
}
