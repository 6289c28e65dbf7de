// A column of a long table: its head, its width, what it holds of a row, and how it shows that.
import type { ReactNode } from 'react';
import { groupedDigits } from '../../../shared/text/quantityText.ts';

/** Choices are filtered by their values, numbers and days by a range, texts by words. */
export type LongKind = 'text' | 'choice' | 'number' | 'day';

/** Days are ISO text. */
export type LongValue = string | number | null;

export interface LongColumn<Row> {
  readonly key: string;
  readonly head: string;
  /** A CSS width: rows come and go while scrolling, so columns cannot follow their content. Columns without one share what is left. */
  readonly width?: string;
  /** Text unless told otherwise. Numbers stand at the right. */
  readonly kind?: LongKind;
  /** What rows are sorted, filtered, copied and exported by. A column without it only draws: a mark to tick, a button. */
  readonly value?: (row: Row) => LongValue;
  /** How a number is written; grouped digits unless told otherwise. */
  readonly format?: (value: number) => string;
  /** What the cell draws; the text of its value unless told otherwise. */
  readonly cell?: (row: Row, place: number, isChosen: boolean) => ReactNode;
  /** The whole text of a cell that may be cut off; the text of its value unless told otherwise. */
  readonly title?: (row: Row) => string | undefined;
  readonly className?: (row: Row) => string;
  /** In the row of totals: the sum of what is seen, or another figure of it. */
  readonly total?: 'sum' | ((rows: readonly Row[]) => number | string | null);
  /** Held, copied and exported, but whoever fetches the rows can neither order nor filter by it. */
  readonly isFixed?: boolean;
  /** Beside the head, on hover. */
  readonly hint?: string;
  /** What a list that is fetched page by page has of this column; lists that are here whole find their own. */
  readonly choices?: readonly LongChoice[];
}

export interface LongChoice {
  readonly value: string;
  readonly text: string;
}

export interface LongSort {
  readonly by: string;
  readonly descending: boolean;
}

/** Ascending, descending, then the list's own order. */
export function nextSort(sort: LongSort | null, by: string): LongSort | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}

/** As shown: 12,000; 南昌. */
export function longText<Row>(column: Pick<LongColumn<Row>, 'format'>, value: LongValue): string {
  if (value === null) return '';
  return typeof value === 'number' ? (column.format ?? groupedDigits)(value) : value;
}

/** Total of a column over rows; null if it has none. */
export function totalOf<Row>({ total, value }: LongColumn<Row>, rows: readonly Row[]): LongValue {
  if (total === undefined) return null;
  if (total !== 'sum') return total(rows);
  return sumOfRows(rows, (row) => value?.(row) ?? null);
}

/** Total of figures with units of their own: only where all that is seen has the same. Kilograms and pieces have no sum. */
export function sumOfOne<Row>(unitOf: (row: Row) => string, figureOf: (row: Row) => LongValue): (rows: readonly Row[]) => number | null {
  return (rows) => {
    const told = rows.filter((row) => figureOf(row) !== null);
    return new Set(told.map(unitOf)).size === 1 ? sumOfRows(told, figureOf) : null;
  };
}

function sumOfRows<Row>(rows: readonly Row[], figureOf: (row: Row) => LongValue): number {
  const sum = rows.reduce((before, row) => {
    const one = figureOf(row);
    return typeof one === 'number' ? before + one : before;
  }, 0);
  // Sums of decimals, free of the last bits of binary fractions.
  return Math.round(sum * 1e6) / 1e6;
}
