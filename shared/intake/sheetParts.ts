// Splits sheets that hold several tables one below the other. Each part becomes its own sheet; the rows above the first part go to it for
// their notes.
import { comparableHead } from './headMatch.ts';
import { bestHeadScore, findHead, headsOf, minScore, countHeadRows } from './headerSearch.ts';
import { plainCellText, type RawCell, type RawSheet } from './rawSheet.ts';
import { rowWord } from './rowWords.ts';
import { trimmedEnd } from '../base/trimmedEnd.ts';

const maxParts = 20;
/** Rows searched for further tables: a longer sheet is a list, whatever in it looks like a header. */
const searchedRows = 20_000;

export function sheetParts(sheet: RawSheet): RawSheet[] {
  const best = findHead(sheet);
  if (best.table === null) return [sheet];
  const first = earliestHead(sheet, best);
  const begins: number[] = [];
  let known = comparableHeads(headsOf(sheet, first.headRow, first.headRows));
  const last = Math.min(sheet.rows.length, searchedRows);
  for (let row = first.headRow + first.headRows; row < last && begins.length < maxParts; row += 1) {
    if (!mayBeginTable(sheet, row)) continue;
    const heads = headsOf(sheet, row, countHeadRows(sheet, row));
    const isSame = comparableHeads(heads) === known;
    const title = titleAbove(sheet, row);
    // A header repeated on the next page does not start another table, unless it has a title of its own.
    if (isSame && title === null) continue;
    if (!isSame && bestHeadScore(heads) < minScore && !(title === row - 1 || isBlank(sheet.rows[row - 1]))) continue;
    begins.push(title ?? row);
    known = comparableHeads(heads);
  }
  if (begins.length === 0) return [sheet];
  const starts = [0, ...begins];
  return starts.map((from, k): RawSheet => {
    const to = (starts[k + 1] ?? sheet.rows.length) - 1;
    const isOwn = (row: number) => row < first.headRow || (row >= from && row <= to);
    return {
      ...sheet,
      part: { from, to },
      rows: sheet.rows.slice(0, to + 1).map((cells, row) => (isOwn(row) ? cells : [])),
      merges: sheet.merges.filter(({ top, bottom }) => bottom < first.headRow || (top >= from && bottom <= to)),
    };
  });
}

/** The best header may belong to a later table. */
function earliestHead(
  sheet: RawSheet,
  best: { readonly headRow: number; readonly headRows: number },
): { readonly headRow: number; readonly headRows: number } {
  for (let row = 0; row < best.headRow; row += 1) {
    if (!mayBeginTable(sheet, row)) continue;
    const headRows = countHeadRows(sheet, row);
    if (row + headRows <= best.headRow && bestHeadScore(headsOf(sheet, row, headRows)) >= minScore) return { headRow: row, headRows };
  }
  return best;
}

function comparableHeads(heads: readonly string[]): string {
  return trimmedEnd(heads.map(comparableHead).join('|'), '|');
}

/** At least two texts and nothing else, with figures below. */
function mayBeginTable({ rows }: RawSheet, row: number): boolean {
  let texts = 0;
  for (const cell of rows[row]) {
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string' || /^[\d\s.,:：/-]{1,40}$/.test(cell)) return false;
    texts += 1;
  }
  if (texts < 2 || rowWord(rows[row]) !== null) return false;
  for (let below = row + 1; below < Math.min(rows.length, row + 4); below += 1) if (rows[below].some(isFigure)) return true;
  return false;
}

function isFigure(cell: RawCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\s{0,5}\d[\d,.]{0,30}\s{0,5}$/.test(cell));
}

function isBlank(row: readonly RawCell[] | undefined): boolean {
  return row === undefined || row.every((cell) => plainCellText(cell) === '');
}

/** The row of a title directly above, or above an empty row: a single text that is neither a total nor a note. */
function titleAbove({ rows }: RawSheet, row: number): number | null {
  for (let above = row - 1; above >= Math.max(0, row - 3); above -= 1) {
    const texts = rows[above].map(plainCellText).filter((text) => text !== '');
    if (texts.length === 0) continue;
    return texts.length === 1 && rowWord(rows[above]) === null ? above : null;
  }
  return null;
}
