// Reads our own workbooks back: turns sheets into the files of a dataset folder, which the one dataset reader then checks.
import { isoDate } from '../domain/calendar.ts';
import { csvLine } from '../domain/csvText.ts';
import type { Problem } from '../domain/problem.ts';
import { languages } from '../domain/office.ts';
import { policyFile, tableFiles, tableNames, tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { messages } from '../text/messages/messages.ts';
import { policyCode, sheetName, tableCode } from './workbookLayout.ts';

/** A sheet as read: rows from the first on; null marks an empty cell. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface SheetFiles {
  /** File texts by name. */
  readonly files: ReadonlyMap<string, string>;
  /** The source sheet of each file. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Sheets other than tables, policy and instructions are rejected by name, and so is a second sheet of the same table. */
export function filesFromSheets(workbook: string, sheets: readonly ReadSheet[]): SheetFiles {
  const files = new Map<string, string>();
  const from = new Map<string, string>();
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    if (guides.has(sheet.name)) continue;
    const table = tableNames.find((name) => isSheetOf(sheet.name, tableCode(name), name));
    const file = table !== undefined ? tableFiles[table] : isSheetOf(sheet.name, policyCode, null) ? policyFile : null;
    if (file === null || files.has(file)) {
      problems.push({ file: `${workbook}: ${sheet.name}`, row: null, column: null, value: null, kind: 'unknownFile' });
      continue;
    }
    files.set(file, table === undefined ? policyText(sheet) : tableText(sheet, table));
    from.set(file, sheet.name);
  }
  return { files, sheets: from, problems };
}

const guides = new Set(languages.map((language) => messages[language].data.workbook.guide));

function isSheetOf(name: string, code: string, table: TableName | null): boolean {
  const last = name.trim().split(/\s+/).at(-1)?.toLowerCase();
  return last === code || (table !== null && languages.some((language) => sheetName(table, language) === name));
}

function tableText({ rows }: ReadSheet, table: TableName): string {
  const [head = [], ...body] = rows;
  const names = head.map((cell) => columnCode(String(cell ?? '')));
  // An empty header with nothing below it is only the width of the sheet, not a column.
  const width = names.findLastIndex((name, index) => name !== '' || body.some((row) => (row[index] ?? null) !== null)) + 1;
  const columns = Object.values(tables[table]) as Column<unknown>[];
  const kinds = names.map((name) => columns.find((column) => column.name === name)?.cell.kind);
  const lines = [
    names.slice(0, width),
    ...body.map((row) => Array.from({ length: width }, (_, k) => cellText(row[k] ?? null, kinds[k] === 'date'))),
  ];
  return `${lines.map(csvLine).join('\n')}\n`;
}

/** 数量 (quantity) → quantity. A label alone is accepted if only one column has it. */
function columnCode(head: string): string {
  const inside = /[(（]\s*([a-z_]+)\s*[)）]\s*$/.exec(head.trim());
  if (inside !== null) return inside[1];
  const found = languages.flatMap((language) => Object.entries(messages[language].data.fields).filter(([, word]) => word === head.trim()));
  return found[0]?.[0] ?? head.trim();
}

/** Days between the spreadsheet's day 0 and 1970-01-01. */
const spreadsheetEpoch = 25_569;

function cellText(cell: string | number | boolean | null, isDate: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'string') return cell;
  if (isDate && Number.isInteger(cell)) return isoDate(cell - spreadsheetEpoch);
  const text = String(cell);
  return text.includes('e') ? cell.toFixed(12).replace(/\.?0+$/, '') : text;
}

function policyText({ rows }: ReadSheet): string {
  const settings = rows.slice(1).filter(([key]) => (key ?? null) !== null && String(key).trim() !== '');
  const of = (key: string) => settings.find(([name]) => String(name).trim() === key)?.[1] ?? null;
  const dayOf = (key: string) => (of(key) === null ? null : cellText(of(key), true));
  const list = (value: unknown) =>
    String(value ?? '')
      .split(/[,，、]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const reserves = (prefix: string) =>
    Object.fromEntries(
      settings
        .filter(([key]) => String(key).startsWith(`${prefix}:`))
        .map(([key, value]) => [
          String(key)
            .slice(prefix.length + 1)
            .trim(),
          value ?? null,
        ]),
    );
  const known = new Set(['start', 'cycle_start', 'days', 'tiers', 'support.mode', 'support.threshold', 'support.cities']);
  const unknown = settings.filter(([key]) => !known.has(String(key).trim()) && !/^(material|goods)_reserve:/.test(String(key)));
  const given = (name: string, value: unknown) => (value === null ? {} : { [name]: value });
  return JSON.stringify({
    ...Object.fromEntries(unknown.map(([key, value]) => [String(key), value])),
    ...given('start', dayOf('start')),
    ...given('cycle_start', dayOf('cycle_start')),
    ...given('days', of('days')),
    tiers: list(of('tiers')),
    support: { ...given('mode', of('support.mode')), ...given('threshold', of('support.threshold')), cities: list(of('support.cities')) },
    material_reserve: reserves('material_reserve'),
    goods_reserve: reserves('goods_reserve'),
  });
}
