// Channels of importing foreign sheets: open them, read them again as settings change, then apply once or discard.
import type { KeptMapping, SheetSettings } from '../intake/sheetSettings.ts';
import type { LeftOut } from '../intake/guessSettings.ts';
import type { IntakeSummary, SheetPage } from '../intake/intakeSummary.ts';
import type { UnitPlace } from '../intake/unitPlaces.ts';
import type { TableName } from '../domain/tables.ts';
import type { Empty } from './appState.ts';
import type { EditAnswer } from './editApi.ts';
import type { UploadedFile } from './files.ts';

export interface IntakeView {
  /** Id of this import. Opening another one replaces it. */
  readonly id: string;
  readonly sheets: readonly SheetPage[];
  /** One proposal for each sheet. */
  readonly proposals: readonly SheetProposal[];
}

export interface SheetProposal {
  readonly settings: SheetSettings;
  /** Headers by column, for the header rows in the settings. */
  readonly heads: readonly string[];
  /** Why the sheet is skipped; null if it is read. */
  readonly left: LeftOut | null;
}

export interface IntakeReading {
  readonly summary: IntakeSummary;
  /** Hash of the dataset this was read against. */
  readonly hash: string | null;
}

/** Progress of the current import: files opened, sheets examined, rows read. */
export interface IntakeProgress {
  readonly stage: 'opening' | 'guessing' | 'reading' | 'checking';
  /** Name of the file or sheet. */
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
  /** `mapping` is the name of a saved mapping. */
  'intake.open': (input: { files: readonly UploadedFile[]; mapping: string | null }) => IntakeView;
  /** A new proposal for one sheet, after people chose its table or header. */
  'intake.propose': (input: {
    id: string;
    sheet: number;
    table: TableName | null;
    headRow: number | null;
    headRows: number | null;
  }) => SheetProposal;
  /** Another part of a sheet, starting at a row and a column. */
  'intake.page': (input: { id: string; sheet: number; row: number; column: number }) => SheetPage;
  /** Reads without changing anything. */
  'intake.read': (input: { id: string; settings: readonly SheetSettings[] }) => IntakeReading;
  /** One step that can be undone. Rejected if there is any problem, or if the dataset no longer has `hash`. */
  'intake.apply': (input: { id: string; settings: readonly SheetSettings[]; hash: string | null }) => EditAnswer;
  /** Progress of the current call; null if there is none. */
  'intake.progress': (input: Empty) => IntakeProgress | null;
  /** Cancels the current call, which then answers `cancelled`. */
  'intake.cancel': (input: Empty) => Empty;
  'intake.close': (input: { id: string }) => Empty;
  /** Hospitals and other units, and the regions they lie in, by name. Those decided in an import are kept when it is applied. */
  'intake.units': (input: Empty) => readonly UnitPlace[];
  /** Adds a unit, or moves it. Error: `datasetProblems` for an unknown region. */
  'intake.saveUnit': (input: UnitPlace) => readonly UnitPlace[];
  'intake.removeUnit': (input: { name: string }) => readonly UnitPlace[];
  'intake.mappings': (input: Empty) => readonly MappingSummary[];
  /** Replaces a mapping of the same name. */
  'intake.keepMapping': (input: { id: string; name: string; settings: readonly SheetSettings[] }) => readonly MappingSummary[];
  'intake.removeMapping': (input: { name: string }) => readonly MappingSummary[];
  /** As a value, for another office or the command line. */
  'intake.mapping': (input: { name: string }) => KeptMapping;
}
