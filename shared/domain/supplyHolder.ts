// Who holds an arrival once it has come: a directed donation is its receiver's own from the first day, wherever it comes in.
import type { OwnerCode, RegionCode } from './ids.ts';

interface Holding {
  readonly owner: OwnerCode;
  readonly region: RegionCode | null;
}

/** The row as its goods lie; a row without a receiver stays as it is. Rows of other tables have none. */
export function asHeld<Row extends Holding>(row: Row & { readonly receiver?: RegionCode | null }): Row {
  const receiver = row.receiver ?? null;
  return receiver === null ? row : { ...row, owner: receiver, region: null };
}
