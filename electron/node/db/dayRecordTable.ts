// Stores what people enter of a day besides makers' reports: reports of cities, counts and confirmed arrivals. Each kind has its own key; the
// last one entered under a key holds, and earlier ones are kept.
import { compareText } from '../../../shared/base/compareText.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { DayRecordKind } from '../../../shared/domain/dayRecordError.ts';
import { arrivalKey, confirmedArrivalOf, type ArrivalEntry } from '../../../shared/position/arrivalEntry.ts';
import { cityReportKey, type CityReport } from '../../../shared/position/cityReport.ts';
import { countKey, stockCountOf, type CountEntry } from '../../../shared/position/countEntry.ts';
import type { StockCount } from '../../../shared/position/movement.ts';
import type { ConfirmedArrival } from '../../../shared/position/officeRecords.ts';
import { recodeArrivals, recodeCityReports, recodeCounts, type PresentRecord } from '../../../shared/recoding/recodeDayRecords.ts';
import type { Aliases } from '../../../shared/recoding/recoding.ts';
import { loadAliases } from './recodingTable.ts';
import { all, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** What each kind of record is. */
export interface DayRecords {
  readonly cityReport: CityReport;
  readonly count: CountEntry;
  readonly arrival: ArrivalEntry;
}

interface Rules<Entry> {
  readonly dayOf: (entry: Entry) => IsoDate;
  readonly keyOf: (entry: Entry) => string;
  readonly recode: (entries: readonly Entry[], aliases: Aliases) => PresentRecord<Entry>[];
}

const rules: { readonly [Kind in DayRecordKind]: Rules<DayRecords[Kind]> } = {
  cityReport: { dayOf: ({ date }) => date, keyOf: cityReportKey, recode: recodeCityReports },
  count: { dayOf: ({ on }) => on, keyOf: countKey, recode: recodeCounts },
  arrival: { dayOf: ({ announced }) => announced.date, keyOf: arrivalKey, recode: recodeArrivals },
};

function rulesOf<Kind extends DayRecordKind>(kind: Kind): Rules<DayRecords[Kind]> {
  return rules[kind] as Rules<DayRecords[Kind]>;
}

/** Beyond every day that can be written. */
export const firstOfDays: IsoDate = '0000-01-01';
export const lastOfDays: IsoDate = '9999-12-31';

/** Those that hold from `from` to `to`, both days included, by day and key, under present codes. */
export function listDayRecords<Kind extends DayRecordKind>(
  db: ReadableDatabase,
  kind: Kind,
  from: IsoDate,
  to: IsoDate,
): DayRecords[Kind][] {
  const { dayOf, keyOf } = rulesOf(kind);
  return presentRecords(db, kind, from, to)
    .map(({ record }) => record)
    .sort((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(keyOf(a), keyOf(b)));
}

/** The same under the codes they were entered with. */
export function listDayRecordsAsEntered<Kind extends DayRecordKind>(
  db: ReadableDatabase,
  kind: Kind,
  from: IsoDate,
  to: IsoDate,
): DayRecords[Kind][] {
  return all<{ record_json: string; is_withdrawn: number }>(
    db,
    sql`SELECT record_json, is_withdrawn, max(position) FROM day_records WHERE kind = ${kind} AND day BETWEEN ${from} AND ${to}
        GROUP BY day, key ORDER BY day, key`,
  ).flatMap(({ record_json, is_withdrawn }) => (is_withdrawn === 1 ? [] : [JSON.parse(record_json) as DayRecords[Kind]]));
}

/** The one that holds of the same day and thing, under present codes; null if there is none. */
export function loadDayRecord<Kind extends DayRecordKind>(
  db: ReadableDatabase,
  kind: Kind,
  like: DayRecords[Kind],
): PresentRecord<DayRecords[Kind]> | null {
  const { dayOf, keyOf } = rulesOf(kind);
  const day = dayOf(like);
  return presentRecords(db, kind, day, day).find(({ record }) => keyOf(record) === keyOf(like)) ?? null;
}

/**
 * Entries of the same thing under earlier codes are withdrawn: this one says it all. Call within the transaction that checked it; returns
 * what held before.
 */
export function replaceDayRecord<Kind extends DayRecordKind>(
  db: WritableDatabase,
  kind: Kind,
  record: DayRecords[Kind],
  who: string,
  at: string,
): DayRecords[Kind] | null {
  const { keyOf } = rulesOf(kind);
  const before = loadDayRecord(db, kind, record);
  for (const part of before?.parts ?? []) if (keyOf(part) !== keyOf(record)) insertDayRecord(db, kind, part, who, at, true);
  insertDayRecord(db, kind, record, who, at);
  return before?.record ?? null;
}

/** As if it had never been entered; what was written is kept. Returns what held before, or null. Call within a transaction. */
export function withdrawDayRecord<Kind extends DayRecordKind>(
  db: WritableDatabase,
  kind: Kind,
  like: DayRecords[Kind],
  who: string,
  at: string,
): DayRecords[Kind] | null {
  const before = loadDayRecord(db, kind, like);
  for (const part of before?.parts ?? []) insertDayRecord(db, kind, part, who, at, true);
  return before?.record ?? null;
}

/** Under the codes it has. Call within a transaction. */
export function insertDayRecord<Kind extends DayRecordKind>(
  db: WritableDatabase,
  kind: Kind,
  record: DayRecords[Kind],
  who: string,
  at: string,
  isWithdrawn = false,
): void {
  const { dayOf, keyOf } = rulesOf(kind);
  run(
    db,
    sql`INSERT INTO day_records (kind, day, key, record_json, is_withdrawn, entered_by, entered_at)
        VALUES (${kind}, ${dayOf(record)}, ${keyOf(record)}, ${JSON.stringify(record)}, ${isWithdrawn ? 1 : 0}, ${who}, ${at})`,
  );
}

function presentRecords<Kind extends DayRecordKind>(
  db: ReadableDatabase,
  kind: Kind,
  from: IsoDate,
  to: IsoDate,
): PresentRecord<DayRecords[Kind]>[] {
  return rulesOf(kind).recode(listDayRecordsAsEntered(db, kind, from, to), loadAliases(db));
}

/** For the position: reports of the days from `from` on. */
export function loadCityReports(db: ReadableDatabase, from: IsoDate): CityReport[] {
  return listDayRecords(db, 'cityReport', from, lastOfDays);
}

/** For the position: counts of the mornings from `from` on. */
export function loadCounts(db: ReadableDatabase, from: IsoDate): StockCount[] {
  return listDayRecords(db, 'count', from, lastOfDays).map(stockCountOf);
}

/** For the position: what came of rows that were announced for `from` or later. */
export function loadArrivals(db: ReadableDatabase, from: IsoDate): ConfirmedArrival[] {
  return listDayRecords(db, 'arrival', from, lastOfDays).map(confirmedArrivalOf);
}
