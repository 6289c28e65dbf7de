// The table of a printed paper: its columns and rows, and labelled lines below it.
import type { IsoDate } from '../domain/calendar.ts';

export interface TableColumn {
  readonly label: string;
  readonly gloss: string;
  /** Millimetres; the widths of a table add up to 156. */
  readonly width: number;
  readonly kind: 'text' | 'middle' | 'number';
}

/** What a paper lists, and below it labelled lines: totals in words, arithmetic, tasks. */
export interface PaperTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isStrong: boolean }[];
  readonly notes: readonly { readonly label: string; readonly gloss: string; readonly text: string }[];
}

/** A day as the paper writes it. */
export type DayText = (date: IsoDate) => string;

export function tableColumns(
  labels: readonly string[],
  glosses: readonly string[],
  shapes: readonly (readonly [width: number, kind: TableColumn['kind']])[],
): readonly TableColumn[] {
  return shapes.map(([width, kind], k) => ({ label: labels[k], gloss: glosses[k], width, kind }));
}
