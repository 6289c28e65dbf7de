// Channels of the position: what the office has this morning, where each figure comes from, and the statement on paper.
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/office.ts';
import type { PlaceKind } from '../position/place.ts';
import type { PositionFigures, StatementRow } from '../position/statement.ts';
import type { Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';

export interface PositionView {
  readonly morning: IsoDate;
  /** The first morning of the cycle, from which the statement counts. */
  readonly cycleStart: IsoDate;
  /** Of the dataset a plan would be made from. */
  readonly hash: string;
  readonly figures: PositionFigures;
  readonly rows: readonly StatementRow[];
}

/** Which rows of the statement are shown: of one kind of place, and with these words in the names of holder and item. */
export interface StatementFilter {
  readonly place: PlaceKind | null;
  readonly find: string;
}

export const statementFormats = ['html', 'pdf', 'xlsx'] as const;
export type StatementFormat = (typeof statementFormats)[number];

export interface PositionApi {
  'position.get': (input: Empty) => PositionView;
  /** What the planner would see this morning. */
  'position.dataset': (input: Empty) => Dataset;
  'position.file': (input: { filter: StatementFilter; format: StatementFormat; language: Language }) => UploadedFile;
}
