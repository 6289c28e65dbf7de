// A long table as it goes to a workbook or to the clipboard: the columns that hold something, and what they hold.
import type { ListRows } from '../../../shared/contract/exportApi.ts';
import type { LongColumn, LongValue } from './longColumn.ts';

interface ListedRows<Row> {
  readonly title: string;
  readonly columns: readonly LongColumn<Row>[];
  readonly rows: readonly Row[];
  readonly totals: ReadonlyMap<string, LongValue>;
  /** Stands before the totals. */
  readonly total: string;
}

export function listRows<Row>({ title, columns, rows, totals, total }: ListedRows<Row>): ListRows {
  const held = heldBy(columns);
  return {
    title,
    columns: held.map(({ head, kind = 'text' }) => ({ head, kind: kind === 'choice' ? 'text' : kind })),
    rows: rows.map((row) => held.map(({ value }) => value?.(row) ?? null)),
    totals: totals.size === 0 ? null : held.map(({ key }, k) => totals.get(key) ?? (k === 0 ? total : null)),
  };
}

/** As a spreadsheet reads them: figures without their grouping, and the heads above a whole table. */
export function copiedRows<Row>(columns: readonly LongColumn<Row>[], rows: readonly Row[], withHeads: boolean): string[][] {
  const held = heldBy(columns);
  const texts = rows.map((row) => held.map(({ value }) => String(value?.(row) ?? '')));
  return withHeads ? [held.map(({ head }) => head), ...texts] : texts;
}

function heldBy<Row>(columns: readonly LongColumn<Row>[]): readonly LongColumn<Row>[] {
  return columns.filter(({ value }) => value !== undefined);
}
