// Keeps running numbers in two places, the database and a file beside it, so that a number printed on paper is never issued again: a
// restore brings back an old database but leaves the file, and the higher of the two counts.
import type { NumberSeries } from '../../../shared/contract/numberApi.ts';
import type { NumberedReportKind } from '../../../shared/contract/reportApi.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Doubt } from '../../../shared/domain/doubt.ts';
import { listOrderCounters, raiseOrderCounter } from '../db/orderCounterTable.ts';
import { lastIssuedOn } from '../db/orderTable.ts';
import { lastPaperIssuedOn } from '../db/paperTable.ts';
import { listReportCounters, raiseReportCounter } from '../db/reportTable.ts';
import type { ReadableDatabase, WritableDatabase } from '../db/sql.ts';
import { readNumbers, seriesKey, writeGiven, type Series, type WrittenNumber } from '../files/numberFile.ts';

/** The next number of every series in the database. */
export function seriesOf(db: ReadableDatabase): NumberSeries[] {
  return [
    ...listOrderCounters(db).map(({ prefix, year, next }): NumberSeries => ({ kind: 'order', name: prefix, year, next })),
    ...listReportCounters(db).map(({ kind, year, next }): NumberSeries => ({ kind: 'report', name: kind, year, next })),
  ];
}

/** Raises a series and returns whether it was raised; it is never lowered. Call within a transaction. */
export function raiseSeries(db: WritableDatabase, { kind, name, year, next }: NumberSeries): boolean {
  return kind === 'order'
    ? raiseOrderCounter(db, { prefix: name, year, next })
    : raiseReportCounter(db, { kind: name as NumberedReportKind, year, next });
}

/**
 * Raises the database to the numbers in the file and returns the series it raised. After a restore, numbers that were about to be issued
 * count too; otherwise only those that were certainly issued, since the database itself knows about the others. Call within a transaction.
 */
export function raiseToFile(db: WritableDatabase, dataDir: string, wasRestored: boolean): NumberSeries[] {
  return readNumbers(dataDir, wasRestored)
    .filter((written) => raiseSeries(db, written))
    .map(({ kind, name, year, next }) => ({ kind, name, year, next }));
}

/**
 * Adds to the file what only the database knows: after an older program, or a crash between a number and its line. `today` dates entries
 * that have no date.
 */
export function writeMissing(db: ReadableDatabase, dataDir: string, today: () => string): void {
  const written = new Map(readNumbers(dataDir, false).map((one) => [seriesKey(one), one.next]));
  const missing = seriesOf(db).filter((series) => series.next > Math.max(1, written.get(seriesKey(series)) ?? 1));
  if (missing.length === 0) return;
  const on = [lastIssuedOn(db) ?? '', lastPaperIssuedOn(db) ?? ''].sort()[1] || today();
  writeGiven(
    dataDir,
    missing.map((series) => ({ ...series, on })),
  );
}

/** The current numbers of those series, to be recorded with the day of their paper. */
export function written(db: ReadableDatabase, series: readonly Series[], on: string): WrittenNumber[] {
  const wanted = new Set(series.map(seriesKey));
  return seriesOf(db)
    .filter((one) => wanted.has(seriesKey(one)))
    .map((one) => ({ ...one, on }));
}

/**
 * Doubts to confirm before a number is issued on a working day earlier than that of an existing paper. Papers of another year have series
 * of their own and raise none.
 */
export function dayDoubtsByPapers(last: IsoDate | null, today: IsoDate): Doubt[] {
  const isBehind = last !== null && today < last && last.slice(0, 4) === today.slice(0, 4);
  return isBehind ? [{ kind: 'dayBehindPaper', today, last }] : [];
}
