// How a table looked when it was left: its columns and its order of rows. Kept on this machine, for each office and table.
import type { LongSort } from './longColumn.ts';

export interface TableLook {
  readonly hidden: ReadonlySet<string>;
  readonly sort: LongSort | null;
}

export const plainLook: TableLook = { hidden: new Set(), sort: null };

/** `office` tells apart offices that are opened in one browser. */
export function lookPlace(office: string, table: string): string {
  return `look|${office}|${table}`;
}

export function lookText({ hidden, sort }: TableLook): string {
  return JSON.stringify({ hidden: [...hidden], sort });
}

/** What was kept by another version of the program may be anything; columns that are gone are harmless. */
export function readLook(text: string | null): TableLook {
  if (text === null) return plainLook;
  try {
    const { hidden, sort } = JSON.parse(text) as { hidden?: unknown; sort?: Partial<LongSort> | null };
    return {
      hidden: new Set(Array.isArray(hidden) ? hidden.filter((key) => typeof key === 'string') : []),
      sort: typeof sort?.by === 'string' ? { by: sort.by, descending: sort.descending === true } : null,
    };
  } catch {
    return plainLook;
  }
}
