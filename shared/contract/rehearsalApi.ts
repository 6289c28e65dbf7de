// Channels of rehearsals: begin one from this morning, watch it, stop and go on, read its results, take a variant into a scenario.
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';
import type { FittedNumber } from '../rehearsal/luckTable.ts';
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
  /** Days with reports that the luck was fitted to; null where it is as assumed. */
  readonly fittedDays: number | null;
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

/** As the table has it, or as the office's own records make it. */
export const luckChoices = ['assumed', 'fitted'] as const;
export type LuckChoice = (typeof luckChoices)[number];

export interface OfficeLuck {
  /** Days of the last weeks on which a maker reported, and how many it takes to choose the fitted luck. */
  readonly days: number;
  readonly daysToFit: number;
  /** Days looked at, and how many observations the assumed number weighs. */
  readonly daysLookedAt: number;
  readonly weightOfAssumed: number;
  readonly numbers: readonly FittedNumber[];
}

/** Runs, days to live, and the luck that is met. */
export interface RehearsalQuestion {
  readonly variants: readonly Variant[];
  readonly runs: number;
  readonly days: number;
  readonly seed: number;
  readonly luck: LuckChoice;
}

export interface RehearsalApi {
  /** The newest first. */
  'rehearsal.list': (input: Empty) => readonly RehearsalState[];
  /** From the position of this morning. The same question again goes on with what is there. */
  'rehearsal.start': (input: RehearsalQuestion) => RehearsalState;
  /** What the office's records say of luck, beside what is assumed. */
  'rehearsal.luck': (input: Empty) => OfficeLuck;
  'rehearsal.stop': (input: { rehearsal: string }) => RehearsalState;
  /** From the morning it was begun from, whatever happened since. */
  'rehearsal.resume': (input: { rehearsal: string }) => RehearsalState;
  'rehearsal.get': (input: { rehearsal: string }) => RehearsalView;
  'rehearsal.file': (input: { rehearsal: string; format: StatementFormat; language: Language }) => UploadedFile;
  'rehearsal.remove': (input: { rehearsal: string }) => readonly RehearsalState[];
  /** A scenario with the data at hand and the variant's rule, which becomes the one at hand. */
  'rehearsal.adopt': (input: { rehearsal: string; variant: string; name: string }) => AppState;
}
