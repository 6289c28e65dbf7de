// Finds rows whose JSON may name a code, before they are read.
import type { Query, SqlValue } from '../db/sql.ts';

/** Rows whose JSON holds one of the codes as a text; only the row itself shows whether it is a code of this kind. */
export function rowsHolding(select: string, column: string, codes: readonly string[]): Query {
  const values: SqlValue[] = codes.map((code) => JSON.stringify(code));
  return { text: `${select} WHERE (${codes.map(() => `instr(${column}, ?) > 0`).join(' OR ')})`, values };
}
