// Builds an LP step by step, as columns, rows and their entries, until it is passed to a Solver as one LpModel.
import type { LpModel } from '../solver.ts';

export interface Entry {
  readonly column: number;
  readonly value: number;
}

/** What a row's dual is the price of: a name in the certificate, its day, and how many of its units make one unit of the row. */
export interface RowPrice {
  readonly name: string;
  readonly day: number;
  readonly unit: number;
}

export interface PricedRow extends RowPrice {
  readonly row: number;
}

/** What each column and row stands for, by index. */
export interface LpKeys {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

export interface LpBuilder {
  /** Returns the column's index. `key` says what the column stands for and is unique within a model. */
  addColumn(lower: number, upper: number, cost?: number, key?: string): number;
  /** Returns the row's index. Entries of the same column are added up; zeros are left out. */
  addRow(lower: number, upper: number, entries: readonly Entry[], about?: { readonly key: string; readonly price?: RowPrice }): number;
  readonly keys: LpKeys;
  /** Rows whose duals are prices in the certificate. */
  readonly priced: readonly PricedRow[];
  readonly numCol: number;
  readonly numRow: number;
  build(maximize: boolean): LpModel;
}

export const infinity = Number.POSITIVE_INFINITY;

/** One entry with coefficient 1 for each column; a missing column (-1) is skipped. */
export function entriesOf(columns: readonly number[]): Entry[] {
  return columns.filter((column) => column >= 0).map((column) => ({ column, value: 1 }));
}

export function createLpBuilder(): LpBuilder {
  const colCost: number[] = [];
  const colLower: number[] = [];
  const colUpper: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const start: number[] = [0];
  const index: number[] = [];
  const value: number[] = [];
  const priced: PricedRow[] = [];
  const keys = { columns: [] as string[], rows: [] as string[] };
  return {
    keys,
    addColumn(lower, upper, cost = 0, key = '') {
      keys.columns.push(key);
      colCost.push(cost);
      colLower.push(lower);
      colUpper.push(upper);
      return colCost.length - 1;
    },
    priced,
    addRow(lower, upper, entries, about) {
      keys.rows.push(about?.key ?? '');
      if (about?.price !== undefined) priced.push({ ...about.price, row: rowLower.length });
      const merged = new Map<number, number>();
      for (const entry of entries) merged.set(entry.column, (merged.get(entry.column) ?? 0) + entry.value);
      for (const [column, coefficient] of merged) {
        if (coefficient === 0) continue;
        index.push(column);
        value.push(coefficient);
      }
      start.push(index.length);
      rowLower.push(lower);
      rowUpper.push(upper);
      return rowLower.length - 1;
    },
    get numCol() {
      return colCost.length;
    },
    get numRow() {
      return rowLower.length;
    },
    build: (maximize) => ({
      numCol: colCost.length,
      numRow: rowLower.length,
      colCost: Float64Array.from(colCost),
      colLower: Float64Array.from(colLower),
      colUpper: Float64Array.from(colUpper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      start: Int32Array.from(start),
      index: Int32Array.from(index),
      value: Float64Array.from(value),
      maximize,
    }),
  };
}
