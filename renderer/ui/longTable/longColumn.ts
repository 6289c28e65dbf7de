// A column of a long table: its head, its width, and what it shows of a row.
import type { ReactNode } from 'react';

export interface LongColumn<Row> {
  readonly key: string;
  readonly head: string;
  /** A CSS width: rows come and go while scrolling, so columns cannot follow their content. Columns without one share what is left. */
  readonly width?: string;
  readonly isNumber?: boolean;
  /** True: the table can be sorted by it. */
  readonly isSortable?: boolean;
  readonly cell: (row: Row, place: number) => ReactNode;
  /** The whole text of a cell that may be cut off. */
  readonly title?: (row: Row) => string | undefined;
  readonly className?: (row: Row) => string;
}

export interface LongSort {
  readonly by: string;
  readonly descending: boolean;
}

/** Ascending, descending, then the list's own order. */
export function nextSort(sort: LongSort | null, by: string): LongSort | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}
