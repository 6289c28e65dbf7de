// Channels of what people enter of a day besides makers' reports: reports of cities, counts and confirmed arrivals.
import type { IsoDate } from '../domain/calendar.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { AnnouncedSupply, ArrivalEntry } from '../position/arrivalEntry.ts';
import type { BookRow } from '../position/bookRows.ts';
import type { CityReport } from '../position/cityReport.ts';
import type { CountEntry } from '../position/countEntry.ts';
import type { ExpectedArrival } from '../position/expectedArrivals.ts';
import type { Place } from '../position/place.ts';

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * What is saved together is saved whole or not at all, and each entry replaces an earlier one of the same thing and day. `confirmedBy` is who
 * confirmed doubtful figures. Removing an entry makes it as if it had never come; it is kept in the audit log.
 */
export interface DayRecordApi {
  /** Reports in force, both days included, by day and city. */
  'cityDay.list': (input: Days) => readonly CityReport[];
  'cityDay.save': (input: { reports: readonly CityReport[]; confirmedBy?: string }) => readonly CityReport[];
  /** What is presumed of each city that did not report the day; saving it makes it a report. */
  'cityDay.presumed': (input: { date: IsoDate }) => readonly CityReport[];
  'cityDay.remove': (input: { date: IsoDate; city: RegionCode }) => CityReport;
  /** Counts in force, both days included, by day and place. */
  'count.list': (input: Days) => readonly CountEntry[];
  'count.save': (input: { counts: readonly CountEntry[]; confirmedBy?: string }) => readonly CountEntry[];
  /** The books of a morning, to count by. */
  'count.books': (input: { on: IsoDate }) => readonly BookRow[];
  /**
   * What makers and cities reported of these places in the evening of a day becomes their count of the next morning. Errors: `dayNotCome`;
   * `nothingReported` where no report of the day names the place.
   */
  'count.acceptReports': (input: { date: IsoDate; places: readonly Place[] }) => readonly CountEntry[];
  'count.remove': (input: { on: IsoDate; place: CountEntry['place'] }) => CountEntry;
  /** Supplies announced for or now expected in these days, with what was confirmed of them. */
  'arrival.list': (input: Days) => readonly ExpectedArrival[];
  'arrival.save': (input: { arrivals: readonly ArrivalEntry[]; confirmedBy?: string }) => readonly ArrivalEntry[];
  'arrival.remove': (input: { announced: AnnouncedSupply }) => ArrivalEntry;
}
