// Selects the rows of a sheet to be read: fills empty cells from above, resolves merged cells, and drops rows that are not data.
import { takesWords } from './columnGuess.ts';
import { measureOf } from './fieldMeasure.ts';
import { comparableHead } from './headMatch.ts';
import { plainCellText, type RawCell, type RawSheet } from './rawSheet.ts';
import { rowWord } from './rowWords.ts';
import { cellKey, type SheetSettings } from './sheetSettings.ts';

export type SkipReason = 'total' | 'sum' | 'note' | 'repeatedHead' | 'hidden' | 'unknownName' | 'byHand';

export interface TableRows {
  readonly rows: readonly (readonly RawCell[])[];
  /** Cells filled from above. */
  readonly filled: number;
  /** Figures merged into the cell where the merge begins, by position. */
  readonly mergedAway: ReadonlySet<string>;
  /** Text cells filled from above, by position. */
  readonly inherited: ReadonlySet<string>;
  /** Empty cells for which it is unclear whether they repeat the one above. */
  readonly unsure: ReadonlySet<string>;
}

export function tableRows(sheet: RawSheet, settings: SheetSettings, isTaken: (row: number) => boolean): TableRows {
  const { headRow, headRows, columns, cells, table } = settings;
  const firstRow = headRow + headRows;
  const isFigure = columns.map(({ field }) => field !== null && table !== null && measureOf(table, field) !== null);
  const rows: RawCell[][] = sheet.rows.map((row) => [...row]);
  const mergedAway = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (bottom < firstRow) continue;
    const value = sheet.rows[top]?.[left] ?? null;
    if (value === null) continue;
    for (let row = Math.max(top, firstRow); row <= Math.min(bottom, rows.length - 1); row += 1)
      for (let column = left; column <= right; column += 1) {
        if (row === top && column === left) continue;
        if (isFigure[column] === true) mergedAway.add(cellKey(row, column));
        else rows[row][column] = value;
      }
  }
  const inherited = new Set<string>();
  const unsure = new Set<string>();
  let filled = 0;
  const down = columns.flatMap(({ fillDown }, column) => (fillDown ? [column] : []));
  let above: number | null = null;
  for (let row = firstRow; row < rows.length && down.length > 0; row += 1) {
    if (!isTaken(row)) continue;
    const line = rows[row];
    // A row without any name is not data: nothing is filled in.
    const namesSomething = columns.some(
      ({ field }, column) => field !== null && isFigure[column] !== true && plainCellText(line[column]) !== '',
    );
    if (namesSomething) {
      for (const column of down) {
        if (plainCellText(line[column]) !== '' || above === null) continue;
        const value = rows[above][column] ?? null;
        if (plainCellText(value) === '') continue;
        // When an outer group changes, empty cells within it do not continue the previous group.
        if (down.some((outer) => outer < column && plainCellText(line[outer]) !== plainCellText(rows[above as number][outer]))) {
          unsure.add(cellKey(row, column));
          continue;
        }
        line[column] = value;
        inherited.add(cellKey(row, column));
        filled += 1;
      }
    }
    if (namesSomething) above = row;
  }
  for (const [key, text] of Object.entries(cells)) {
    const [row, column] = key.split('|').map(Number);
    if (rows[row] === undefined || row < firstRow) continue;
    while (rows[row].length < column) rows[row].push(null);
    rows[row][column] = text;
    mergedAway.delete(key);
    unsure.delete(key);
  }
  return { rows, filled, mergedAway, inherited, unsure };
}

/** Criteria for judging the rows of a sheet, computed once. */
export function createRowFilter(sheet: RawSheet, settings: SheetSettings, heads: readonly string[]) {
  const hidden = new Set(settings.takeHidden ? [] : sheet.hiddenRows);
  const { table, columns } = settings;
  const mapped = columns.flatMap(({ field }, column) => (field === null ? [] : [column]));
  const named = columns.flatMap(({ field }, column) =>
    field !== null && table !== null && takesWords(table, field) ? [column] : field === 'name' ? [column] : [],
  );
  // Also looks at unread text columns: 小计 may be written there.
  const beside = columns.flatMap(({ field }, column) => (field === null && column < Math.max(0, ...mapped) ? [column] : []));
  const looked = [...named, ...beside];
  const plainHeads = mapped.map((column) => comparableHead(heads[column] ?? ''));
  return (row: number): SkipReason | 'blank' | null => {
    const own = sheet.rows[row] ?? [];
    const ruling = settings.rows[row];
    if (ruling === 'skip') return 'byHand';
    if (own.every((cell) => plainCellText(cell) === '')) return 'blank';
    if (ruling === 'take') return null;
    if (hidden.has(row)) return 'hidden';
    const word = rowWord(own, looked);
    if (word !== null) return word;
    const given = mapped.filter((column) => plainCellText(own[column]) !== '');
    if (given.length === 0) return 'note';
    if (given.length === mapped.length && mapped.every((column, k) => comparableHead(plainCellText(own[column])) === plainHeads[k]))
      return 'repeatedHead';
    // A single name or day below the table: a signature, or the title of a section.
    const only = own.filter((cell) => plainCellText(cell) !== '');
    if (only.length === 1 && mapped.length > 2 && (given[0] === mapped[0] || isDay(own[given[0]]))) return 'note';
    return null;
  };
}

function isDay(cell: RawCell | undefined): boolean {
  return typeof cell === 'object' && cell !== null && cell.as === 'day';
}

/** Whether people chose to leave out rows with a name in this row. */
export function namesLeftOut(cells: readonly RawCell[], { table, columns, names }: SheetSettings): boolean {
  return columns.some(({ field }, column) => {
    if (field === null || table === null || !takesWords(table, field)) return false;
    const text = plainCellText(cells[column]);
    return Object.hasOwn(names, text) && names[text] === '';
  });
}
