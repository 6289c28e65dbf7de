// Channels of table editing: rows as typed, validated by the rules of the dataset, with step-by-step undo.
import type { EditBound } from '../domain/editBound.ts';
import type { SeenRow } from '../editing/seenRow.ts';
import type { EditStep } from '../editing/editStep.ts';
import type { TableName } from '../domain/tables.ts';
import type { AppState, Empty } from './appState.ts';

/** Rejected as `cellChanged` or `rowGone` if the row has changed since it was shown. */
export interface TypedRow extends SeenRow {
  /** Texts as typed, by field. Omitted fields stay unchanged, or empty in a new row. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface EditHistory {
  /** Number of steps that can be undone and redone. */
  readonly undo: number;
  readonly redo: number;
  /** The bound that undo cannot cross; null if it reaches the beginning. */
  readonly end: EditBound | null;
}

export interface EditAnswer {
  /**
   * The steps applied to the dataset with hash `from`: a caller that has it need not fetch the next one. Null if everything was replaced.
   */
  readonly done: { readonly from: string; readonly steps: readonly EditStep[] } | null;
  readonly app: AppState;
  readonly history: EditHistory;
}

export interface EditApi {
  'edit.change': (input: { table: TableName; rows: readonly TypedRow[] }) => EditAnswer;
  /** Appends to the end of the table. */
  'edit.add': (input: { table: TableName; texts: readonly Readonly<Record<string, string>>[] }) => EditAnswer;
  'edit.delete': (input: { table: TableName; rows: readonly SeenRow[] }) => EditAnswer;
  'edit.undo': (input: Empty) => EditAnswer;
  'edit.redo': (input: Empty) => EditAnswer;
  'edit.history': (input: Empty) => EditHistory;
}
