// Finds the header of a sheet: the row or rows, below titles and notes, whose words name the fields of a table.
import { enteredTables, tableFiles, tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { messages } from '../text/messages/messages.ts';
import { languages } from '../domain/office.ts';
import { parseHead } from './headMatch.ts';
import { plainCellText, type RawCell, type RawSheet } from './rawSheet.ts';
import { quantityFieldOf } from './tableFields.ts';
import { maxHeadCharacters, findUnit } from './unitMentions.ts';

export interface FoundHead {
  readonly headRow: number;
  readonly headRows: number;
  /** Null if no table's words were found. */
  readonly table: TableName | null;
}

/** Headers are near the top; if none is found there, the search continues below long explanations. */
const [nearRows, farRows] = [40, 1000];
const maxHeadRows = 3;
/** Minimum score of a header: at least two known words. */
export const minScore = 3.5;

/** `only` restricts the search to one table. */
export function findHead(sheet: RawSheet, only: TableName | null = null): FoundHead {
  let best: FoundHead & { readonly score: number } = { headRow: firstWideRow(sheet), headRows: 1, table: only, score: 0 };
  const candidates = only === null ? enteredTables : [only];
  const named = new Map(candidates.map((table) => [table, isNamedAfter(sheet.name, table) ? 2 : 0]));
  for (let headRow = 0; headRow < Math.min(farRows, sheet.rows.length); headRow += 1) {
    if (headRow >= nearRows && best.score >= minScore) break;
    if (!mayBeHead(sheet.rows[headRow])) continue;
    const headRows = countHeadRows(sheet, headRow);
    const heads = headsOf(sheet, headRow, headRows);
    for (const table of candidates) {
      const score = headScore(table, heads);
      // Among equally good headers, the earlier one.
      if (score > 0 && score + (named.get(table) ?? 0) > best.score + 0.01)
        best = { headRow, headRows, table, score: score + (named.get(table) ?? 0) };
    }
  }
  const table = best.score >= minScore || only !== null ? best.table : null;
  // Cells merged down into the header belong to it, from the row where they begin.
  const top = sheet.merges.reduce(
    (first, merge) => (merge.top < first && merge.bottom >= best.headRow && merge.bottom > merge.top ? merge.top : first),
    best.headRow,
  );
  if (best.score > 0 && top < best.headRow && best.headRow - top < maxHeadRows)
    return { headRow: top, headRows: countHeadRows(sheet, top), table };
  return { headRow: best.headRow, headRows: best.headRows, table };
}

/** At least one field named and one hinted at, or two named. */
const minCloseness = 1.5;

/** Words that show what a list of goods is about if no field's own word occurs: 所需物资信息. */
const goodsHints: { readonly [Name in TableName]?: RegExp } = {
  demands: /所需|急需|需求|需要|缺|need|require|demand/i,
  stocks: /库存|结存|储备|stock|inventory|on hand/i,
  supplies: /到货|入库|捐|接收|arriv|received|donat/i,
};

/** The table whose fields the headers name or hint at most, though not enough to read them; null if there is none. */
export function closestTable(heads: readonly string[]): { readonly table: TableName; readonly heads: readonly string[] } | null {
  let best: { readonly table: TableName; readonly heads: readonly string[]; readonly closeness: number } | null = null;
  for (const table of enteredTables) {
    const met = new Map<string, { readonly head: string; readonly worth: number }>();
    for (const head of heads) {
      if (head === '') continue;
      const { fields, near } = parseHead(table, head);
      const [sure] = fields;
      if (sure !== undefined && !met.has(sure.field)) met.set(sure.field, { head, worth: 1 });
      for (const field of near) if (!met.has(field)) met.set(field, { head, worth: 0.5 });
    }
    const own = [...met].filter(([field]) => Object.hasOwn(tables[table], field)).map(([, one]) => one);
    const hint = heads.some((head) => goodsHints[table]?.test(head)) ? 1 : 0;
    const closeness = own.length === 0 ? 0 : own.reduce((sum, { worth }) => sum + worth, hint);
    if (closeness >= minCloseness && closeness > (best?.closeness ?? 0))
      best = { table, heads: [...new Set(own.map(({ head }) => head))], closeness };
  }
  return best;
}

/** How well a row would serve as the header of any table. */
export function bestHeadScore(heads: readonly string[]): number {
  return Math.max(...enteredTables.map((table) => headScore(table, heads)));
}

/** At least two texts. */
function mayBeHead(row: readonly RawCell[]): boolean {
  let texts = 0;
  for (const cell of row) if (typeof cell === 'string' && cell.trim() !== '') texts += 1;
  return texts > 1;
}

/** Headers by column; those that span several rows are joined from the top: 熔喷布 数量. */
export function headsOf(sheet: RawSheet, headRow: number, headRows: number): string[] {
  const lines = Array.from({ length: headRows }, (_, k) => filledLine(sheet, headRow + k));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const parts = lines.map((line) => plainCellText(line[column]).slice(0, maxHeadCharacters)).filter((part) => part !== '');
    return [...new Set(parts)].join(' ').slice(0, maxHeadCharacters);
  });
}

/** A row in which all merged cells have the value of the first. */
function filledLine({ rows, merges }: RawSheet, row: number): RawCell[] {
  const line = [...(rows[row] ?? [])];
  for (const { top, left, bottom, right } of merges) {
    if (row < top || row > bottom) continue;
    const value = rows[top]?.[left] ?? null;
    if (value !== null) for (let column = left; column <= right; column += 1) line[column] = value;
  }
  return Array.from(line, (cell) => cell ?? null);
}

/**
 * A header reaches down as far as the cells merged in its first row, one row further if they are merged sideways above words, and includes
 * a row that holds only units.
 */
export function countHeadRows(sheet: RawSheet, headRow: number): number {
  const { rows, merges } = sheet;
  const starting = merges.filter(({ top }) => top === headRow);
  const width = rows[headRow]?.length ?? 0;
  const below = rows[headRow + 1] ?? [];
  const isGroup = ({ left, right }: (typeof merges)[number]) =>
    right > left && right - left + 1 < width && below.slice(left, right + 1).every((cell) => typeof cell === 'string');
  let last = headRow;
  for (const { bottom } of starting) last = Math.max(last, bottom);
  if (starting.some(isGroup)) last = Math.max(last, headRow + 1);
  last = Math.min(last, headRow + maxHeadRows - 1);
  if (last - headRow + 1 < maxHeadRows && isUnitRow(rows[last + 1])) last += 1;
  return last - headRow + 1;
}

/** Units below headers further right: 单位：箱 at the left is a note. */
function isUnitRow(row: readonly RawCell[] | undefined): boolean {
  const texts = (row ?? []).map(plainCellText);
  const given = texts.filter((text) => text !== '');
  if (given.length === 0 || (texts[0] ?? '') !== '') return false;
  return given.every(
    (text) =>
      text.length <= maxHeadCharacters &&
      !/^(?:计量)?单位|^unit/i.test(text) &&
      findUnit(text.replace(/^[(（]|[)）]$/g, '')).kind !== 'none',
  );
}

function headScore(table: TableName, heads: readonly string[]): number {
  const used = new Map<string, number>();
  const quantity = quantityFieldOf(table);
  let isNear = false;
  for (const head of heads) {
    if (head === '') continue;
    const { fields, near } = parseHead(table, head);
    const match = fields.find(({ field }) => !used.has(field));
    if (match !== undefined) used.set(match.field, match.sureness);
    else if (quantity !== null && near.includes(quantity)) isNear = true;
  }
  const columns = Object.entries(tables[table]) as [string, Column<unknown>][];
  const needed = columns.filter(([, column]) => !column.optional);
  let sure = 0;
  for (const sureness of used.values()) sure += Math.min(2, sureness);
  const met = needed.filter(([field]) => used.has(field)).length / needed.length;
  // 昨日产量 is not capacity, but closer to it than to stock.
  return sure < 3 ? 0 : sure + 2 * met + (isNear && !used.has(quantity ?? '') ? 0.5 : 0);
}

function isNamedAfter(sheet: string, table: TableName): boolean {
  const name = sheet.toLowerCase();
  const code = tableFiles[table].replace('.csv', '');
  return (
    name !== '' &&
    (name.includes(code) || languages.some((language) => name.includes(messages[language].data.tableNames[table].toLowerCase())))
  );
}

function firstWideRow({ rows }: RawSheet): number {
  const filled = (row: RawSheet['rows'][number]) => row.filter((cell) => plainCellText(cell) !== '').length;
  const counts = rows.slice(0, nearRows).map(filled);
  const widest = Math.max(0, ...counts);
  return Math.max(
    0,
    counts.findIndex((count) => count >= Math.max(2, widest * 0.6)),
  );
}
