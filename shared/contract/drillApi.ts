// Channels of the drill: let days pass on sample data as luck has it, watch it, stop between days, and go back to before it.
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { AppState, Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';

/** The parts of a day, in their order. */
export const drillStages = ['news', 'plan', 'papers', 'goods', 'reports', 'close'] as const;
export type DrillStage = (typeof drillStages)[number];

export interface DrillProgress {
  /** Days asked for, and those of them that have passed. */
  readonly days: number;
  readonly done: number;
  /** The day that passes now. */
  readonly day: IsoDate;
  readonly stage: DrillStage;
  /** It ends with this day. */
  readonly isStopping: boolean;
  readonly seconds: number;
}

export interface DrillState {
  /** Null as long as the office is in no drill. */
  readonly begun: { readonly day: IsoDate; readonly seed: number } | null;
  /** Null while no day passes. */
  readonly progress: DrillProgress | null;
  /** Why the last day did not come to its end; null if it did. */
  readonly failure: AppError | null;
  /** File name of the data package that a city has brought; null if none has. */
  readonly brought: string | null;
}

export const maxDrillDays = 7;

export interface DrillApi {
  'drill.state': (input: Empty) => DrillState;
  /**
   * Days begin to pass. The first time, the office is kept as it is, to go back to; later calls keep the seed of the first. Errors:
   * `drillRealData`, `noDataset`, `dayInScenario`, those of a backup. While days pass, nothing new is begun.
   */
  'drill.pass': (input: { days: number; seed: number }) => DrillState;
  /**
   * An office that has just been founded on the sample is a week later: with the week that was lived when the app was built, or, where there is
   * none for such an office, by days that begin to pass. Errors: those of `drill.pass` and of a restore.
   */
  'drill.week': (input: Empty) => DrillState;
  /** The data package that a city has brought after a week, to be opened like any other; null if none has. */
  'drill.package': (input: Empty) => UploadedFile | null;
  /** Ends after the day that passes now. */
  'drill.stop': (input: Empty) => DrillState;
  /** Back to before the drill. What the database holds now is kept as a backup. Errors: `drillNotBegun`, those of a restore. */
  'drill.leave': (input: Empty) => AppState;
}
