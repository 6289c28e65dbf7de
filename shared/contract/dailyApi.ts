// Owns the channels of daily reports.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { IsoDate } from '../domain/calendar.ts';

export interface DailyApi {
  /** Those that hold, both days included, by day and enterprise. */
  'daily.list': (input: { from: IsoDate; to: IsoDate }) => readonly DailyReport[];
  /** All or none; each takes the place of an earlier one of its enterprise and day. */
  'daily.save': (input: { reports: readonly DailyReport[] }) => readonly DailyReport[];
}
