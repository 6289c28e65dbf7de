// Owns carrying a basis over from the model on due days to the model on all days, where the same plan is a basis too: what is
// in both keeps its status; balances have more rows there, each with the carry that leaves it, which is basic; goods move on
// the new days not yet; and rows of other kinds are slack. A balance of the small model is the sum of its rows in the large
// one, the last of which has its name, so the matrix stays regular and no carry falls below 0.
import { carryPrefix } from './balances.ts';
import type { LpKeys } from './lpModel.ts';
import { atLower, basicStatus } from './solver.ts';
import type { LpBasis } from './solver.ts';

export function transferBasis(basis: LpBasis, from: LpKeys, to: LpKeys): LpBasis {
  const columns = new Map(from.columns.map((key, column) => [key, basis.columns[column]]));
  const rows = new Map(from.rows.map((key, row) => [key, basis.rows[row]]));
  const isCarry = (key: string) => key.startsWith(carryPrefix);
  return {
    columns: Int32Array.from(to.columns, (key) => columns.get(key) ?? (isCarry(key) ? basicStatus : atLower)),
    rows: Int32Array.from(to.rows, (key) => rows.get(key) ?? (isCarry(key) ? atLower : basicStatus)),
  };
}
