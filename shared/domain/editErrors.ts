// Owns refusals of edits: what was seen is no longer so, or there is nothing to take back.
import type { EditBound } from './editBound.ts';
import type { TableName } from './tables.ts';

/** A cell that is no longer as it was seen. */
export interface ChangedCell {
  /** As files name it. */
  readonly column: string;
  readonly seen: string;
  readonly now: string;
}

/** What is saved as a whole, and carries a version. */
export type Versioned = 'settings' | 'rule' | 'pins';

/** A part of it that differs from what was to be saved; JSON where it is no text. */
export interface DifferingPart {
  readonly part: string;
  readonly now: string;
  readonly yours: string;
}

export type EditError =
  | { readonly kind: 'editOutdated' }
  /** `row` says which: the values of its key. Values as they are kept, empty where there is none. */
  | { readonly kind: 'cellChanged'; readonly table: TableName; readonly row: string; readonly cells: readonly ChangedCell[] }
  | { readonly kind: 'rowGone'; readonly table: TableName; readonly row: string }
  /** It was saved elsewhere since it was shown here. */
  | { readonly kind: 'versionOutdated'; readonly what: Versioned; readonly parts: readonly DifferingPart[] }
  | { readonly kind: 'nothingToUndo'; readonly end: EditBound | null };
