// Owns delivery and dispatch pins as rows of the plan's LP that may be left unmet, at a cost of one a piece.
import { assert } from '../../base/assert.ts';
import type { Pin } from '../../domain/tables.ts';
import { infinity } from '../model/lpModel.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { LpModel, LpSession, Solver } from '../solver.ts';

export interface GoodsPins {
  /** Pieces the minima of these pins (by index) lack at least while all their maxima hold; 0 where all can hold. */
  lacking(set: readonly number[]): number;
  dispose(): void;
}

/** Less than this is the solver's tolerance: pins are whole pieces. */
const noticeablePieces = 1e-3;

/** `pins`: those the model was built with, without quota pins, in the same order. */
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
      // A demand that asks for nothing within the horizon has no row, and gets nothing.
      const unreachable = set.reduce((total, k) => total + (rows[k] === null ? (pins[k].min ?? 0) : 0), 0);
      const pieces = unreachable + leastUnmet(session);
      return pieces > noticeablePieces ? pieces : 0;
    },
    dispose: () => session.dispose(),
  };
}

/** The point where nothing moves and every minimum lacks all it asks is feasible, so the LP always has an optimum. */
function leastUnmet(session: LpSession): number {
  const warm = session.run('dual');
  const solution = warm.status === 'optimal' ? warm : session.run('cold');
  assert(solution.status === 'optimal', `pins are weighed by an LP that has an optimum, not ${solution.statusText}`);
  return Math.max(0, -solution.objective);
}

/** Row of each pin; pins of one name have their rows in the pins' order. */
function rowsOf(model: PlanModel, pins: readonly Pin[]): (number | null)[] {
  const waiting = Map.groupBy(model.priced, ({ name }) => name);
  return pins.map((pin) => {
    const name = pin.kind === 'delivery' ? `delivery|${pin.enterprise}|${pin.product}` : `dispatch|${pin.demand}|${pin.product ?? ''}`;
    return waiting.get(name)?.shift()?.row ?? null;
  });
}

/** The same LP with a column more for each pin that asks for something: what its row lacks. Nothing else costs anything. */
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
