// Channels of daily reports.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import type { FilledForm } from '../workbook/dailyForm.ts';
import type { UploadedFile } from './files.ts';

export interface DailyApi {
  /** A form for enterprises without the app; if none is named, for all that have a line. */
  'daily.form': (input: { date: IsoDate; enterprises: readonly EnterpriseCode[] | null; language: Language }) => UploadedFile;
  /** Reads a filled form; nothing is saved. */
  'daily.readForm': (input: { file: UploadedFile }) => FilledForm;
  /** Reports in force, both days included, by day and enterprise. */
  'daily.list': (input: { from: IsoDate; to: IsoDate }) => readonly DailyReport[];
  /** `confirmedBy` is who confirmed doubtful figures. Saves all reports or none; each replaces an earlier one of its enterprise and day. */
  'daily.save': (input: { reports: readonly DailyReport[]; confirmedBy?: string }) => readonly DailyReport[];
}
