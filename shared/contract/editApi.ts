// Owns the channels of editing tables: rows as they are typed, checked by the rules of the dataset, and undone step by step.
import type { EditBound } from '../domain/editBound.ts';
import type { SeenRow } from '../editing/seenRow.ts';
import type { EditStep } from '../editing/editStep.ts';
import type { TableName } from '../domain/tables.ts';
import type { AppState, Empty } from './appState.ts';

/** Refused as `cellChanged` or `rowGone` where the row is no longer as it was seen. */
export interface TypedRow extends SeenRow {
  /** Texts as typed, by field; fields left out stay as they are, or empty in a new row. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface EditHistory {
  /** Steps that can be taken back, and done again. */
  readonly undo: number;
  readonly redo: number;
  /** What undo does not cross; null where it ends at the beginning. */
  readonly end: EditBound | null;
}

export interface EditAnswer {
  /** What was done, to a dataset of the hash `from`: who has that one need not fetch the next. Null where all was replaced. */
  readonly done: { readonly from: string; readonly steps: readonly EditStep[] } | null;
  readonly app: AppState;
  readonly history: EditHistory;
}

export interface EditApi {
  'edit.change': (input: { table: TableName; rows: readonly TypedRow[] }) => EditAnswer;
  /** At the end of the table. */
  'edit.add': (input: { table: TableName; texts: readonly Readonly<Record<string, string>>[] }) => EditAnswer;
  'edit.delete': (input: { table: TableName; rows: readonly SeenRow[] }) => EditAnswer;
  'edit.undo': (input: Empty) => EditAnswer;
  'edit.redo': (input: Empty) => EditAnswer;
  'edit.history': (input: Empty) => EditHistory;
}
