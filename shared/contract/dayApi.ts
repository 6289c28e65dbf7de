// Channels of the working day: its review, closing it, undoing a close, and the statements of closed days.
import type { IsoDate } from '../domain/calendar.ts';
import type { DemandCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import type { DayStatement } from '../position/dayStatement.ts';
import type { UnservedDemand } from '../position/unservedDemands.ts';
import type { AppState, Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';
import type { ListPart, ListWindow } from './listWindow.ts';
import type { ReportFormat } from './reportApi.ts';

export interface DayClose {
  readonly day: IsoDate;
  readonly signedBy: string;
  /** ISO instant. */
  readonly closedAt: string;
  /** Who undid it and when; null while it stands. */
  readonly undone: { readonly by: string; readonly at: string } | null;
}

/** Newest first, undone closes among them. */
export interface DayCloses extends ListPart<DayClose> {
  /** How the day asked for stands closed; null for an open day. */
  readonly standing: DayClose | null;
  /** The last closed day; null before the first. */
  readonly last: IsoDate | null;
}

export interface DayApi {
  /** Of the working day as it is now; nothing is stored. */
  'day.review': (input: Empty) => DayStatement;
  /** Stores the review as the day's statement and makes the next day the working day. Closing a closed day changes nothing. */
  'day.close': (input: { day: IsoDate; by: string }) => AppState;
  /** Undoes the last close, as long as nothing was issued or entered on the day after. */
  'day.undo': (input: { day: IsoDate; by: string }) => AppState;
  'day.list': (input: ListWindow & { day: IsoDate | null }) => DayCloses;
  /** The statement of a closed day, as it was signed. */
  'day.statement': (input: { day: IsoDate }) => DayStatement;
  /** The statement of a closed day, or of the working day as a draft, as a file. */
  'day.file': (input: { day: IsoDate; language: Language; format: ReportFormat }) => UploadedFile;
  /** Demands due on a day that lack pieces, as the books say now: what came late has been taken off, what was asked again is named. */
  'day.unserved': (input: { day: IsoDate }) => readonly UnservedDemand[];
  /** Adds a row for the missing pieces of each demand: of the working day from the next, of closed days from the working day. An edit to undo. */
  'day.askAgain': (input: { demands: readonly DemandCode[]; due: IsoDate }) => AppState;
}
