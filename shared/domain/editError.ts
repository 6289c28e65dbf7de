// Errors of table edits: the data have changed since they were shown, or there is nothing to undo.
import type { EditBound } from './editBound.ts';
import type { TableName } from './tables.ts';

/** A cell that has changed since it was shown. */
export interface ChangedCell {
  /** Column name as in the files. */
  readonly column: string;
  readonly seen: string;
  readonly now: string;
}

/** Things that are saved as a whole and carry a version. */
export type Versioned = 'settings' | 'rule' | 'pins';

/** A part that differs from what was to be saved, as JSON unless it is text. */
export interface DifferingPart {
  readonly part: string;
  readonly now: string;
  readonly yours: string;
}

export type EditError =
  | { readonly kind: 'editOutdated' }
  /** `row` holds the values of its key as stored, empty for missing ones. */
  | { readonly kind: 'cellChanged'; readonly table: TableName; readonly row: string; readonly cells: readonly ChangedCell[] }
  | { readonly kind: 'rowGone'; readonly table: TableName; readonly row: string }
  /** It was saved elsewhere after it was shown here. */
  | { readonly kind: 'versionOutdated'; readonly what: Versioned; readonly parts: readonly DifferingPart[] }
  | { readonly kind: 'nothingToUndo'; readonly end: EditBound | null };
