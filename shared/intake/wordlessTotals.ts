// Finds unlabelled totals by their sums: a row without a name, a province above its cities, a row whose name was filled down from the rows
// it adds up.
import { addDecimals } from '../base/decimalText.ts';
import type { Dataset } from '../domain/dataset.ts';
import { tableRules, type TableName } from '../domain/tables.ts';
import { measureOf } from './fieldMeasure.ts';
import { readFigure } from './figureText.ts';
import { plainCellText, type RawSheet } from './rawSheet.ts';
import type { ReadRow } from './readRow.ts';
import { cellKey, type SheetSettings } from './sheetSettings.ts';
import { naturalKeys, quantityFieldOf } from './tableFields.ts';
import type { SkipReason } from './tableRows.ts';

/**
 * Rows without a name whose figures are the sums of those above, since the previous such row or the beginning. They are reported and not
 * read.
 */
export function unnamedSums(
  sheet: RawSheet,
  settings: SheetSettings,
  judge: (row: number) => SkipReason | 'blank' | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { headRow, headRows, columns, table } = settings;
  if (table === null || quantityFieldOf(table) === null) return found;
  const figures = columns.flatMap(({ field }, column) => (field !== null && measureOf(table, field) !== null ? [column] : []));
  const others = columns.flatMap(({ field }, column) => (field !== null && !figures.includes(column) ? [column] : []));
  if (figures.length === 0 || others.length === 0) return found;
  const covered = new Set<number>();
  for (const { top, bottom, left, right } of sheet.merges)
    if (others.some((column) => column >= left && column <= right)) for (let row = top + 1; row <= bottom; row += 1) covered.add(row);
  const zero = () => figures.map(() => '0');
  let [since, all, rows] = [zero(), zero(), 0];
  for (let row = headRow + headRows; row < sheet.rows.length; row += 1) {
    if (judge(row) !== null || settings.rows[row] !== undefined) continue;
    const cells = sheet.rows[row];
    const amounts = figures.map((column) => readFigure(plainCellText(cells[column]))?.number ?? null);
    const isUnnamed = !covered.has(row) && others.every((column) => plainCellText(cells[column]) === '');
    const equals = (sums: readonly string[]) =>
      amounts.some((amount) => amount !== null) && amounts.every((amount, k) => amount === null || addDecimals(amount, '0') === sums[k]);
    if (isUnnamed && rows > 0 && (equals(since) || equals(all))) {
      found.add(row);
      [since, rows] = [zero(), 0];
      continue;
    }
    amounts.forEach((amount, k) => {
      if (amount === null) return;
      since[k] = addDecimals(since[k], amount);
      all[k] = addDecimals(all[k], amount);
    });
    rows += 1;
  }
  return found;
}

export interface WordlessTotal {
  readonly row: number;
  readonly column: number;
  readonly value: string;
  /** The rows it adds up. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Rows whose figure is the sum of rows within their region, or of the rows directly above from which their names were filled down. */
export function wordlessTotals(
  settings: SheetSettings,
  rows: readonly ReadRow[],
  { regions }: Dataset,
  inherited: ReadonlySet<string>,
): WordlessTotal[] {
  const table = settings.table as TableName;
  const quantity = quantityFieldOf(table);
  if (quantity === null || table === 'distances') return [];
  const taken = (row: ReadRow) => settings.rows[row.place.row] === 'take';
  const amountOf = ({ values }: ReadRow) => (typeof values[quantity] === 'number' ? (values[quantity] as number) : null);
  return [...regionTotals(table, quantity, rows, regions), ...runningTotals(settings, rows, inherited)].flatMap((total) => {
    const row = rows[total.at];
    const amount = amountOf(row);
    if (amount === null || taken(row)) return [];
    const { place } = row;
    return [{ row: place.row, column: place.column, value: String(amount), firstRow: total.first, lastRow: total.last }];
  });
}

interface Found {
  /** Index in the list of rows. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

function regionTotals(table: TableName, quantity: string, rows: readonly ReadRow[], regions: Dataset['regions']): Found[] {
  const regionField = table === 'stocks' || table === 'supplies' ? 'owner' : 'region';
  const parents = new Map(regions.map(({ code, parent }) => [code as string, parent as string | null]));
  const keys = (naturalKeys[table] ?? tableRules[table].key).filter((field) => field !== regionField);
  const groups = new Map<string, Map<string, number[]>>();
  rows.forEach(({ values }, at) => {
    const region = values[regionField];
    if (typeof region !== 'string' || !parents.has(region)) return;
    const key = keys.map((field) => String(values[field] ?? '')).join('|');
    const group = groups.get(key) ?? new Map<string, number[]>();
    groups.set(key, group);
    group.set(region, [...(group.get(region) ?? []), at]);
  });
  const found: Found[] = [];
  for (const group of groups.values()) {
    const below = new Map<string, number[]>();
    for (const [region, places] of group)
      for (let up = parents.get(region) ?? null, depth = 0; up !== null && depth < 4; up = parents.get(up) ?? null, depth += 1)
        if (group.has(up)) {
          below.set(up, [...(below.get(up) ?? []), ...places]);
          break;
        }
    for (const [region, places] of below) {
      if (places.length < 2) continue;
      const sum = places.reduce((total, at) => total + Number(rows[at].values[quantity]), 0);
      for (const at of group.get(region) ?? [])
        if (Number(rows[at].values[quantity]) === sum) {
          const lines = places.map((one) => rows[one].place.row);
          found.push({ at, first: Math.min(...lines), last: Math.max(...lines) });
        }
    }
  }
  return found;
}

/** A row with a name filled from above that adds up two or more rows directly above it. */
function runningTotals({ columns, table }: SheetSettings, rows: readonly ReadRow[], inherited: ReadonlySet<string>): Found[] {
  const quantity = table === null ? null : quantityFieldOf(table);
  if (quantity === null || inherited.size === 0) return [];
  const words = columns.flatMap(({ field, fillDown }, column) => (field !== null && fillDown ? [column] : []));
  const found: Found[] = [];
  let begin = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const { place, values } = rows[at];
    // The block it may add up begins at the row that states the outermost name itself.
    if (!words.some((column) => inherited.has(cellKey(place.row, column)))) begin = at;
    const amount = values[quantity];
    if (typeof amount !== 'number' || at - begin < 2) continue;
    let sum = 0;
    for (let from = at - 1; from >= begin && at - from <= maxBlockRows; from -= 1) {
      const other = rows[from];
      if (other.place.column !== place.column) continue;
      sum += Number(other.values[quantity]);
      if (from < at - 1 && sum === amount && amount > 0) {
        found.push({ at, first: other.place.row, last: rows[at - 1].place.row });
        break;
      }
      if (sum > amount) break;
    }
  }
  return found;
}

const maxBlockRows = 500;
