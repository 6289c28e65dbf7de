// Channels of codes: change one, or merge two, after looking at what would change.
import type { CodeUse } from '../domain/recodeError.ts';
import type { CodedTable } from '../domain/codedTables.ts';
import type { TableName } from '../domain/tables.ts';
import type { Recoding } from '../recoding/recoding.ts';
import type { Empty } from './appState.ts';
import type { EditAnswer } from './editApi.ts';
import type { ListPart, ListWindow } from './listWindow.ts';

export interface RecodeChoice {
  readonly table: CodedTable;
  readonly from: string;
  readonly to: string;
}

/** What a recoding would do; nothing has been changed. */
export interface RecodePreview extends RecodeChoice {
  /** Whether `to` exists already: both become one. */
  readonly isMerge: boolean;
  /** Null if no row has the code: papers name it, but the data lack it. */
  readonly fromName: string | null;
  /** Null if it is a new code. */
  readonly toName: string | null;
  readonly tables: readonly RecodedRows[];
  /** Whether the policy names the code. */
  readonly policy: boolean;
  /** Papers and accounts that are read under the new code from then on; what is printed stays. */
  readonly uses: readonly CodeUse[];
}

export interface RecodedRows {
  readonly table: TableName;
  /** Rows that will name the new code. */
  readonly changed: number;
  /** Rows that are merged into another one; their quantities are added to it. */
  readonly together: number;
}

/** A code that papers name but the data lack. */
export interface DanglingCode {
  readonly table: CodedTable;
  readonly code: string;
  readonly uses: readonly CodeUse[];
}

export interface RecodeApi {
  'recode.preview': (input: RecodeChoice) => RecodePreview;
  /** `by` decided it; `reason` says why. It is one step of undo. */
  'recode.apply': (input: RecodeChoice & { by: string; reason: string }) => EditAnswer;
  /** Recodings made here or received, newest first; those undone are left out. */
  'recode.list': (input: ListWindow) => ListPart<Recoding & { readonly office: string | null }>;
  'recode.dangling': (input: Empty) => readonly DanglingCode[];
}
