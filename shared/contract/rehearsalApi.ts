// Channels of rehearsals: begin one from this morning, watch it, stop and go on, read its results, take a variant into a scenario.
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';
import type { RehearsalResults } from '../rehearsal/results.ts';
import type { Variant } from '../rehearsal/variant.ts';
import type { AppState, Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';
import type { StatementFormat } from './positionApi.ts';

export interface RehearsalState {
  readonly id: string;
  /** The morning it was begun from. */
  readonly start: IsoDate;
  readonly days: number;
  readonly seed: number;
  readonly runs: number;
  /** Runs that are kept. */
  readonly done: number;
  readonly variants: readonly Variant[];
  readonly isRunning: boolean;
  /** Seconds it has been running since it was begun or gone on with; 0 if it is not. */
  readonly seconds: number;
  /** Runs since then. */
  readonly doneSince: number;
  /** Why it ended before all runs were done; null if nobody knows of anything wrong. */
  readonly failure: AppError | null;
}

export interface RehearsalView {
  readonly state: RehearsalState;
  /** Null before the first run. */
  readonly results: RehearsalResults | null;
  readonly places: Readonly<Record<string, string>>;
}

export interface RehearsalApi {
  /** The newest first. */
  'rehearsal.list': (input: Empty) => readonly RehearsalState[];
  /** From the position of this morning. The same question again goes on with what is there. */
  'rehearsal.start': (input: { variants: readonly Variant[]; runs: number; days: number; seed: number }) => RehearsalState;
  'rehearsal.stop': (input: { rehearsal: string }) => RehearsalState;
  /** From the morning it was begun from, whatever happened since. */
  'rehearsal.resume': (input: { rehearsal: string }) => RehearsalState;
  'rehearsal.get': (input: { rehearsal: string }) => RehearsalView;
  'rehearsal.file': (input: { rehearsal: string; format: StatementFormat; language: Language }) => UploadedFile;
  'rehearsal.remove': (input: { rehearsal: string }) => readonly RehearsalState[];
  /** A scenario with the data at hand and the variant's rule, which becomes the one at hand. */
  'rehearsal.adopt': (input: { rehearsal: string; variant: string; name: string }) => AppState;
}
