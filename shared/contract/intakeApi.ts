// Owns the channels of reading foreign sheets in: opened, read as often as people change their mind, applied once or not at all.
import type { KeptMapping, SheetSettings } from '../intake/sheetSettings.ts';
import type { LeftOut } from '../intake/guessSettings.ts';
import type { IntakeSummary, SheetPage } from '../intake/intakeSummary.ts';
import type { TableName } from '../domain/tables.ts';
import type { Empty } from './appState.ts';
import type { EditAnswer } from './editApi.ts';
import type { UploadedFile } from './files.ts';

export interface IntakeView {
  /** Of this import; another one opened takes its place. */
  readonly id: string;
  readonly sheets: readonly SheetPage[];
  /** A proposal a sheet. */
  readonly proposals: readonly SheetProposal[];
}

export interface SheetProposal {
  readonly settings: SheetSettings;
  /** Heads by column, as the settings have the head. */
  readonly heads: readonly string[];
  /** Why the sheet is left out; null where it is read. */
  readonly left: LeftOut | null;
}

export interface IntakeReading {
  readonly summary: IntakeSummary;
  /** Of the dataset this was read beside. */
  readonly hash: string | null;
}

/** How far the import under way is: files opened, sheets looked at, rows read. */
export interface IntakeProgress {
  readonly stage: 'opening' | 'guessing' | 'reading' | 'checking';
  /** Of the file or sheet. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export interface MappingSummary {
  readonly name: string;
  readonly sheets: number;
  /** ISO instant. */
  readonly savedAt: string;
}

export interface IntakeApi {
  /** `mapping` is the name of a kept one. */
  'intake.open': (input: { files: readonly UploadedFile[]; mapping: string | null }) => IntakeView;
  /** A new proposal for one sheet, as the table or the head people chose. */
  'intake.propose': (input: {
    id: string;
    sheet: number;
    table: TableName | null;
    headRow: number | null;
    headRows: number | null;
  }) => SheetProposal;
  /** Another part of a sheet, from a row and a column on. */
  'intake.page': (input: { id: string; sheet: number; row: number; column: number }) => SheetPage;
  /** Changes nothing. */
  'intake.read': (input: { id: string; settings: readonly SheetSettings[] }) => IntakeReading;
  /** One step that can be undone; refused where anything is wrong, or the dataset is no longer that of `hash`. */
  'intake.apply': (input: { id: string; settings: readonly SheetSettings[]; hash: string | null }) => EditAnswer;
  /** Of the call under way; null where there is none. */
  'intake.progress': (input: Empty) => IntakeProgress | null;
  /** Breaks off the call under way, which answers `cancelled`. */
  'intake.cancel': (input: Empty) => Empty;
  'intake.close': (input: { id: string }) => Empty;
  'intake.mappings': (input: Empty) => readonly MappingSummary[];
  /** Takes the place of one of the same name. */
  'intake.keepMapping': (input: { id: string; name: string; settings: readonly SheetSettings[] }) => readonly MappingSummary[];
  'intake.removeMapping': (input: { name: string }) => readonly MappingSummary[];
  /** As a value, for another office or the command line. */
  'intake.mapping': (input: { name: string }) => KeptMapping;
}
