// The Solver port: the planner's only access to an LP. It uses HiGHS's terms: column, row, cost, lower, upper, status.

export interface LpModel {
  readonly numCol: number;
  readonly numRow: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row-wise matrix (CSR): the entries of row i are at start[i] .. start[i+1]. */
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
  readonly maximize: boolean;
}

export type LpStatus = 'optimal' | 'infeasible' | 'unbounded' | 'interrupted' | 'other';

export interface LpSolution {
  readonly status: LpStatus;
  /** The engine's own word for the status. */
  readonly statusText: string;
  readonly objective: number;
  readonly colValue: Float64Array;
  readonly colDual: Float64Array;
  readonly rowValue: Float64Array;
  readonly rowDual: Float64Array;
  readonly iterations: number;
}

export interface LpRow {
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly { readonly column: number; readonly value: number }[];
}

/** HiGHS's status codes for a basic column or row, and for one at its lower bound. */
export const basicStatus = 1;
export const atLower = 0;

export interface LpBasis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

export type LpMethod = 'primal' | 'dual' | 'cold' | 'interior';

/** A model held in the engine's memory: change it, run it again from the last basis, dispose of it. */
export interface LpSession {
  /** `value` is the new cost. */
  setColCosts(costs: readonly { readonly column: number; readonly value: number }[]): void;
  setColBounds(column: number, lower: number, upper: number): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  /** Adds columns with lower bound 0 and no cost, at their lower bound: the basis stays valid. Returns the index of the first. */
  addColumns(count: number): number;
  /** New rows are basic: the basis stays valid. */
  addRows(rows: readonly LpRow[]): void;
  setMaximize(maximize: boolean): void;
  /** Which columns and rows are basic, or at which bound: HiGHS's codes, by index. Only right after a run. */
  basis(): LpBasis;
  setBasis(basis: LpBasis): void;
  /** `primal` and `dual` start from the last basis. `cold` discards it; so does `interior`, which reaches a basis by an interior point. */
  run(method?: LpMethod): LpSolution;
  dispose(): void;
}

export interface Solver {
  readonly name: string;
  open(model: LpModel): LpSession;
}
