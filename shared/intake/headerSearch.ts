// Owns finding the head of a sheet: the row or rows under titles and notes whose words name the fields of a table.
import { tableFiles, tableNames, tables } from '../domain/tables.ts';
import type { Column, TableName } from '../domain/tables.ts';
import { messages } from '../text/messages/messages.ts';
import { languages } from '../domain/office.ts';
import { fieldsOfHead } from './headerWords.ts';
import { plainCellText, withMergesFilled } from './rawSheet.ts';
import type { RawSheet } from './rawSheet.ts';
import { readUnit } from './units.ts';

export interface FoundHead {
  readonly headRow: number;
  readonly headRows: number;
  /** Null where no table's words were found. */
  readonly table: TableName | null;
}

const searchedRows = 40;
const mostHeadRows = 3;

/** `only` restricts the search to one table. */
export function findHead(sheet: RawSheet, only: TableName | null = null): FoundHead {
  const top = withMergesFilled({ rows: sheet.rows.slice(0, searchedRows + mostHeadRows), merges: sheet.merges });
  let best: FoundHead & { readonly score: number } = { headRow: firstWideRow(sheet), headRows: 1, table: only, score: 0 };
  const candidates = only === null ? tableNames : [only];
  for (let headRow = 0; headRow < Math.min(searchedRows, sheet.rows.length); headRow += 1) {
    const headRows = rowsOfHead(sheet, headRow);
    const heads = joinedHeads(top, headRow, headRows);
    for (const table of candidates) {
      const score = headScore(table, heads) + (isNamedAfter(sheet.name, table) ? 2 : 0);
      // Of heads that are as good, the earlier one.
      if (score > best.score + 0.01) best = { headRow, headRows, table, score };
    }
  }
  const { headRow, headRows, table } = best;
  return { headRow, headRows, table: best.score >= leastScore || only !== null ? table : null };
}

/** A head of two words at least. */
const leastScore = 3.5;

/** Heads by column, those of several rows joined from the top: 熔喷布 数量. */
export function headsOf(sheet: RawSheet, headRow: number, headRows: number): string[] {
  const rows = withMergesFilled({ rows: sheet.rows.slice(0, headRow + headRows), merges: sheet.merges });
  return joinedHeads(rows, headRow, headRows);
}

function joinedHeads(rows: readonly (readonly unknown[])[], headRow: number, headRows: number): string[] {
  const lines = rows.slice(headRow, headRow + headRows);
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = lines.map((line) => plainCellText((line[column] ?? null) as string | null)).filter((part) => part !== '');
    return [...new Set(parts)].join(' ');
  });
}

/** A head reaches as far down as cells merged in its first row, and one row more where they are merged to the side over words. */
function rowsOfHead({ rows, merges }: RawSheet, headRow: number): number {
  const starting = merges.filter(({ top }) => top === headRow);
  const width = rows[headRow]?.length ?? 0;
  const below = rows[headRow + 1] ?? [];
  const isGroup = ({ left, right }: (typeof merges)[number]) =>
    right > left && right - left + 1 < width && below.slice(left, right + 1).every((cell) => typeof cell === 'string');
  const last = Math.max(headRow, ...starting.map(({ bottom }) => bottom), starting.some(isGroup) ? headRow + 1 : headRow);
  return Math.min(mostHeadRows, last - headRow + 1);
}

function headScore(table: TableName, heads: readonly string[]): number {
  const used = new Map<string, number>();
  for (const head of heads) {
    const [match] = fieldsOfHead(table, head).filter(({ field }) => (used.get(field) ?? 0) === 0);
    if (match !== undefined) used.set(match.field, match.sureness);
  }
  const columns = Object.entries(tables[table]) as [string, Column<unknown>][];
  const needed = columns.filter(([, column]) => !column.optional);
  const sure = [...used.values()].reduce((sum, sureness) => sum + Math.min(2, sureness), 0);
  const met = needed.filter(([field]) => used.has(field)).length / needed.length;
  return sure < 3 ? 0 : sure + 2 * met;
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
  const widest = Math.max(0, ...rows.slice(0, searchedRows).map(filled));
  const at = rows.findIndex((row) => filled(row) >= Math.max(2, widest * 0.6));
  return Math.max(0, at);
}

/** The unit a note above the head gives: 单位：万只. Empty where there is none. */
export function sheetUnit({ rows }: RawSheet, headRow: number): string {
  for (const row of rows.slice(0, headRow)) {
    for (const cell of row) {
      const match = /(?:单位|unit)\s*[:：]\s*([^\s)）,，;；、]+)/i.exec(plainCellText(cell));
      if (match !== null && readUnit(match[1]) !== null) return match[1];
    }
  }
  return '';
}
