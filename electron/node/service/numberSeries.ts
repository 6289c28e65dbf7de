// Keeps running numbers in two places, the database and a file beside it, so that a number that was on paper is never given again: a
// restore brings the database back and leaves the file, and the higher of both counts.
import type { NumberSeries } from '../../../shared/contract/numberApi.ts';
import type { IssuedReportKind } from '../../../shared/contract/reportApi.ts';
import type { Doubt } from '../../../shared/domain/doubt.ts';
import { listOrderCounters, raiseOrderCounter } from '../db/orderCounterTable.ts';
import { lastIssuedOn } from '../db/orderTable.ts';
import { listReportCounters, raiseReportCounter } from '../db/reportTable.ts';
import type { ReadableDatabase, WritableDatabase } from '../db/sql.ts';
import type { Series, WrittenNumber } from '../files/numberFile.ts';
import { readNumbers, seriesKey, writeGiven } from '../files/numberFile.ts';

/** What comes next in every series of the database. */
export function seriesOf(db: ReadableDatabase): NumberSeries[] {
  return [
    ...listOrderCounters(db).map(({ prefix, year, next }): NumberSeries => ({ kind: 'order', name: prefix, year, next })),
    ...listReportCounters(db).map(({ kind, year, next }): NumberSeries => ({ kind: 'report', name: kind, year, next })),
  ];
}

/** Answers whether it was higher than what is there, which is never lowered. Call within a transaction. */
export function raiseSeries(db: WritableDatabase, { kind, name, year, next }: NumberSeries): boolean {
  return kind === 'order'
    ? raiseOrderCounter(db, { prefix: name, year, next })
    : raiseReportCounter(db, { kind: name as IssuedReportKind, year, next });
}

/**
 * Brings the database up to the file, and answers with the series it raised. After a restore every number counts that was about to be
 * given; otherwise those that surely were, since the database itself knows of the others. Call within a transaction.
 */
export function raiseToFile(db: WritableDatabase, dataDir: string, wasRestored: boolean): NumberSeries[] {
  return readNumbers(dataDir, wasRestored)
    .filter((written) => raiseSeries(db, written))
    .map(({ kind, name, year, next }) => ({ kind, name, year, next }));
}

/** Brings the file up to the database: after an older program, or a kill between a number and its line. `today` dates what has no date. */
export function writeMissing(db: ReadableDatabase, dataDir: string, today: () => string): void {
  const written = new Map(readNumbers(dataDir, false).map((one) => [seriesKey(one), one.next]));
  const missing = seriesOf(db).filter((series) => series.next > Math.max(1, written.get(seriesKey(series)) ?? 1));
  if (missing.length === 0) return;
  const on = lastIssuedOn(db) ?? today();
  writeGiven(
    dataDir,
    missing.map((series) => ({ ...series, on })),
  );
}

/** Those series as they stand now, to be written down with the day of their paper. */
export function written(db: ReadableDatabase, series: readonly Series[], on: string): WrittenNumber[] {
  const wanted = new Set(series.map(seriesKey));
  return seriesOf(db)
    .filter((one) => wanted.has(seriesKey(one)))
    .map((one) => ({ ...one, on }));
}

/** Asked before a number is taken on a day before that of a paper. */
export function clockDoubts(last: string | null, today: string): Doubt[] {
  return last !== null && today < last ? [{ kind: 'clockBack', today, last }] : [];
}
