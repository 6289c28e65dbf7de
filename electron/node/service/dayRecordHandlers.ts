// Handlers for reports of cities, counts and confirmed arrivals: each is checked against the dataset and the working day and replaces the
// earlier one of its thing and day.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { fromMillionths, type Millionths } from '../../../shared/base/millionths.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { DayRecordKind } from '../../../shared/domain/dayRecordError.ts';
import type { Doubt } from '../../../shared/domain/doubt.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { arrivalDoubts, cityReportDoubts, countDoubts } from '../../../shared/position/dayRecordDoubts.ts';
import { bookRows } from '../../../shared/position/bookRows.ts';
import { presumedCityDays } from '../../../shared/position/presumedDay.ts';
import { expectedArrivals } from '../../../shared/position/expectedArrivals.ts';
import type { CountEntry } from '../../../shared/position/countEntry.ts';
import { reportedStocks } from '../../../shared/position/discrepancies.ts';
import { placeKey, type Place } from '../../../shared/position/place.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { recodeArrivals, recodeCityReports, recodeCounts, type PresentRecord } from '../../../shared/recoding/recodeDayRecords.ts';
import type { Aliases } from '../../../shared/recoding/recoding.ts';
import { province, type Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { acceptedCountText } from '../../../shared/text/acceptedCountText.ts';
import { plainDecimal } from '../../../shared/domain/plainDecimal.ts';
import { listDailyReports } from '../db/dailyReportTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { firstOfDays, lastOfDays, listDayRecords, replaceDayRecord, withdrawDayRecord, type DayRecords } from '../db/dayRecordTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { recordsSince } from '../position/loadPosition.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { confirmed } from './confirmed.ts';
import { arrivalFault, cityReportFault, countFault } from './dayRecordFaults.ts';
import { defaultSettings } from './defaultSettings.ts';
import { ownersOf } from './ownRecords.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type DayRecordChannel = Extract<Channel, `${'cityDay' | 'count' | 'arrival'}.${string}`>;

/** Days before a report over which a city's usual amounts are computed. */
const usualDays = 30;

export function dayRecordHandlers(context: ServiceContext): Pick<Handlers, DayRecordChannel> {
  const { db, clock } = context;
  return {
    'cityDay.list': ({ from, to }) => ok(listDayRecords(db, 'cityReport', from, to)),

    'cityDay.presumed': ({ date }) => {
      if (date > workingDay(db, clock)) return ok([]);
      const records = recordsSince(db, clock, date);
      return records === null ? err({ kind: 'noDataset' }) : ok(presumedCityDays(records, date));
    },

    'cityDay.save': ({ reports, confirmedBy }) =>
      save(context, reports, confirmedBy, {
        kind: 'cityReport',
        what: 'cityDay.save',
        recode: recodeCityReports,
        faultOf: cityReportFault,
        doubtsOf: (report, dataset) =>
          cityReportDoubts(report, listDayRecords(db, 'cityReport', addDays(report.date, -usualDays), report.date), dataset),
      }),

    'cityDay.remove': ({ date, city }) =>
      remove(context, 'cityReport', 'cityDay.remove', date, { date, city, issued: [], onHand: [], note: '' }),

    'count.list': ({ from, to }) => ok(listDayRecords(db, 'count', from, to)),

    'count.books': ({ on }) => {
      if (on > workingDay(db, clock)) return ok([]);
      const records = recordsSince(db, clock, on);
      return records === null ? err({ kind: 'noDataset' }) : ok(bookRows(records, on));
    },

    'count.save': ({ counts, confirmedBy }) => {
      const bookOf = createBookOf(context);
      return save(context, counts, confirmedBy, {
        kind: 'count',
        what: 'count.save',
        recode: recodeCounts,
        faultOf: countFault,
        doubtsOf: (count, dataset) => countDoubts(count, bookOf(count), dataset),
      });
    },

    'count.acceptReports': ({ date, places }) => acceptReports(context, date, places),

    'count.remove': ({ on, place }) => remove(context, 'count', 'count.remove', on, { on, place, quantity: '0', note: '' }),

    'arrival.list': (days) => {
      const dataset = loadDataset(db);
      if (dataset === null) return err({ kind: 'noDataset' });
      return ok(expectedArrivals(dataset, listDayRecords(db, 'arrival', firstOfDays, lastOfDays), days));
    },

    'arrival.save': ({ arrivals, confirmedBy }) =>
      save(context, arrivals, confirmedBy, {
        kind: 'arrival',
        what: 'arrival.save',
        recode: recodeArrivals,
        faultOf: arrivalFault,
        doubtsOf: arrivalDoubts,
      }),

    'arrival.remove': ({ announced }) =>
      remove(context, 'arrival', 'arrival.remove', announced.date, { announced, outcome: 'never', on: null, quantity: '0', note: '' }),
  };
}

/** What the books say of a place in the morning of the count. */
function createBookOf({ db, clock }: ServiceContext): (count: DayRecords['count']) => Millionths {
  const mornings = new Map<IsoDate, ReadonlyMap<string, Millionths>>();
  const booksOn = (on: IsoDate) => {
    const records = recordsSince(db, clock, on);
    if (records === null) return new Map<string, Millionths>();
    const { statement } = positionOf(records, on);
    return new Map(statement.map(({ place, closing }) => [placeKey(place), closing]));
  };
  return ({ on, place }) => {
    const books = mornings.get(on) ?? booksOn(on);
    mornings.set(on, books);
    return books.get(placeKey(place)) ?? 0n;
  };
}

/** The evening of a day is the next morning: nothing moves in between. Who enters it has seen the difference, so that nothing is asked. */
function acceptReports(context: ServiceContext, date: IsoDate, places: readonly Place[]): Result<readonly CountEntry[], AppError> {
  const { db, who, clock } = context;
  return inTransaction<readonly CountEntry[], AppError>(db, () => {
    const dataset = loadDataset(db);
    if (dataset === null) return err({ kind: 'noDataset' });
    const [working, morning] = [workingDay(db, clock), addDays(date, 1)];
    if (date > working) return err({ kind: 'dayNotCome', what: 'count', on: date, working });
    const reports = { makerReports: listDailyReports(db, date, date), cityReports: listDayRecords(db, 'cityReport', date, date) };
    const told = new Map(reportedStocks(reports, date).map(({ place, quantity }) => [placeKey(place), quantity]));
    const note = acceptedCountText[loadSettings(db, defaultSettings).language](date);
    const isOwn = ownedHere(db, 'count', dataset);
    const counts: CountEntry[] = [];
    for (const place of places) {
      const quantity = told.get(placeKey(place));
      if (quantity === undefined) return err({ kind: 'nothingReported', on: date, item: itemName(dataset, place.item) });
      const count: CountEntry = { on: morning, place, quantity: plainDecimal(fromMillionths(quantity)), note };
      const fault = countFault(count, dataset, morning) ?? isOwn(count);
      if (fault !== null) return err(fault);
      counts.push(count);
    }
    for (const count of counts)
      audit(context, 'count.acceptReports', replaceDayRecord(db, 'count', count, who(), clock().toISOString()), count);
    return ok(counts);
  });
}

function itemName({ products, materials }: Dataset, item: string): string {
  return [...products, ...materials].find(({ code }) => code === item)?.name ?? item;
}

interface Rules<Entry> {
  readonly kind: DayRecordKind;
  readonly what: Channel;
  readonly recode: (entries: readonly Entry[], aliases: Aliases) => PresentRecord<Entry>[];
  /** Why it cannot be; null if it can. */
  readonly faultOf: (entry: Entry, dataset: Dataset, working: IsoDate) => AppError | null;
  readonly doubtsOf: (entry: Entry, dataset: Dataset) => Doubt[];
}

function save<Kind extends DayRecordKind>(
  context: ServiceContext,
  entered: readonly DayRecords[Kind][],
  confirmedBy: string | undefined,
  rules: Rules<DayRecords[Kind]> & { readonly kind: Kind },
): Result<readonly DayRecords[Kind][], AppError> {
  const { db, who, clock } = context;
  return inTransaction<readonly DayRecords[Kind][], AppError>(db, () => {
    // Sheets that were handed out before a code changed come back with the old one.
    const entries = rules.recode(entered, loadAliases(db)).map(({ record }) => record);
    const dataset = loadDataset(db);
    if (dataset === null) return err({ kind: 'noDataset' });
    const working = workingDay(db, clock);
    const isOwn = ownedHere(db, rules.kind, dataset);
    for (const entry of entries) {
      const fault = rules.faultOf(entry, dataset, working) ?? isOwn(entry);
      if (fault !== null) return err(fault);
    }
    const doubtsOf = new Map(entries.map((entry) => [entry, rules.doubtsOf(entry, dataset)]));
    const doubts = [...doubtsOf.values()].flat();
    if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
    for (const entry of entries) {
      const before = replaceDayRecord(db, rules.kind, entry, who(), clock().toISOString());
      audit(context, rules.what, before, { ...entry, ...confirmed(doubtsOf.get(entry) ?? [], confirmedBy) });
    }
    return ok(entries);
  });
}

function remove<Kind extends DayRecordKind>(
  context: ServiceContext,
  kind: Kind,
  what: Channel,
  on: IsoDate,
  like: DayRecords[Kind],
): Result<DayRecords[Kind], AppError> {
  const { db, who, clock } = context;
  return inTransaction<DayRecords[Kind], AppError>(db, () => {
    const dataset = loadDataset(db);
    if (dataset === null) return err({ kind: 'noDataset' });
    const fault = ownedHere(db, kind, dataset)(like);
    if (fault !== null) return err(fault);
    const before = withdrawDayRecord(db, kind, like, who(), clock().toISOString());
    if (before === null) return err({ kind: 'dayRecordGone', what: kind, on });
    audit(context, what, before, null);
    return ok(before);
  });
}

const tables = { cityReport: 'cityReports', count: 'counts', arrival: 'arrivals' } as const;

/** Says why an entry cannot be entered here; the province may enter everybody's. */
function ownedHere<Kind extends DayRecordKind>(
  db: ReadableDatabase,
  kind: Kind,
  dataset: Dataset,
): (entry: DayRecords[Kind]) => AppError | null {
  const own = officeOwner(db);
  const ownerOf = ownersOf(dataset);
  return (entry) => {
    const owner = ownerOf(tables[kind], entry as unknown as Fields);
    return own === province || owner === own ? null : { kind: 'recordOfOther', table: tables[kind], owner };
  };
}
