// Errors of filled-in forms: daily reports of makers and cities, and counts, as workbooks.

/** What is wrong with a cell. */
export const formFaults = ['pieces', 'decimal', 'shifts', 'day', 'code', 'twice'] as const;

/** A cell that cannot be taken. */
export interface FormCell {
  readonly sheet: string;
  /** Row number in the sheet; the header is row 1. */
  readonly row: number;
  /** The header of the column. */
  readonly column: string;
  readonly text: string;
  readonly fault: (typeof formFaults)[number];
}

export type FormError =
  /** Not a form of this program, or its sheets were renamed. */
  | { readonly kind: 'notAForm'; readonly file: string }
  | { readonly kind: 'formEmpty'; readonly file: string }
  /** Nothing of it was taken. */
  | { readonly kind: 'formCellsWrong'; readonly file: string; readonly cells: readonly FormCell[] };
