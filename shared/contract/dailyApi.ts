// Channels of daily reports.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode } from '../domain/ids.ts';

export interface DailyApi {
  /** Reports in force, both days included, by day and enterprise; of one enterprise where it is named. */
  'daily.list': (input: { from: IsoDate; to: IsoDate; enterprise?: EnterpriseCode }) => readonly DailyReport[];
  /** `confirmedBy` is who confirmed doubtful figures. Saves all reports or none; each replaces an earlier one of its enterprise and day. */
  'daily.save': (input: { reports: readonly DailyReport[]; confirmedBy?: string }) => readonly DailyReport[];
}
