// Rows read from a sheet, and problems with the cell they belong to.
import type { CellValue } from '../domain/cells.ts';
import type { Problem } from '../domain/problem.ts';

/** Position in the sheet, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `cell` is where a correction can be entered; null if a whole row or sheet is meant. */
export type IntakeProblem = Problem & { readonly cell: CellPlace | null };

export interface ReadRow {
  readonly place: CellPlace;
  readonly values: Readonly<Record<string, CellValue>>;
}
