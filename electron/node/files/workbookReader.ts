// Reads workbooks from bytes: .xlsx, .xlsb, .ods, the old .xls, and HTML or XML tables named .xls. Inspects them before opening; takes
// values, never runs formulas. The only file that imports the reading library; called in a separate thread (sheetThread).
import { read, type ParsingOptions } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { ProblemKind } from '../../../shared/domain/problem.ts';
import { isTooLarge, tooLarge } from '../../../shared/domain/fileText.ts';
import { dayZeroOf1900, dayZeroOf1904, sheetLimits, type Merge, type RawCell, type RawSheet } from '../../../shared/intake/rawSheet.ts';
import { formattedValue } from './cellFormat.ts';

/** Unpacked bytes, and the ratio to the packed size, above which a file is a zip bomb rather than a dataset. */
const maxUnpackedBytes = 1_000_000_000;
const maxRatio = 200;
const maxEntries = 10_000;

/** A sheet with values only, as in our own forms. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly dayZero: number;
}

/** Whether the bytes are a workbook of any kind, judged by how they begin. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isOldWorkbook(bytes) || isPacked(bytes);
}

/** The sheets with their values as stored. */
export function readWorkbook(bytes: Uint8Array): Result<readonly PlainSheet[], ProblemKind> {
  const sheets = readForeignWorkbook('', bytes, false);
  return sheets.ok ? ok(sheets.value as readonly RawSheet[] as readonly PlainSheet[]) : sheets;
}

/** The sheets with what formats add to the values, including hidden sheets. `file` is the workbook's name. */
export function readForeignWorkbook(file: string, bytes: Uint8Array, formats = true): Result<readonly RawSheet[], ProblemKind> {
  if (isTooLarge(bytes.byteLength)) return err(tooLarge(bytes.byteLength));
  if (!isWorkbook(bytes)) return err({ kind: 'unreadableFile', reason: 'noWorkbook' });
  const bomb = isPacked(bytes) ? bombIn(bytes) : null;
  if (bomb !== null) return err({ kind: 'unreadableFile', reason: bomb });
  return sheetsOf(file, bytes, { type: 'array' }, formats);
}

/** Whether a text is an HTML page or an XML workbook rather than a text table. */
export function isMarkup(text: string): boolean {
  return text.trimStart().startsWith('<') && /<(?:table|html|body|workbook|\w+:workbook)[\s>]/i.test(text.slice(0, 20_000));
}

/** Tables of an HTML page, or sheets of an XML workbook. Cells of pages stay text. */
export function readMarkup(file: string, text: string): Result<readonly RawSheet[], ProblemKind> {
  return sheetsOf(file, text, { type: 'string', raw: true }, true);
}

function sheetsOf(
  file: string,
  content: Uint8Array | string,
  options: ParsingOptions,
  formats: boolean,
): Result<readonly RawSheet[], ProblemKind> {
  try {
    const book = read(content, {
      ...options,
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      // Hidden rows and number formats are part of the styles.
      cellStyles: formats,
      cellNF: formats,
      bookVBA: false,
      // A formula whose value was never saved counts as a cell: it is refused, not treated as empty.
      sheetStubs: true,
      sheetRows: sheetLimits.rows + 1,
    });
    const dayZero = book.Workbook?.WBProps?.date1904 === true ? dayZeroOf1904 : dayZeroOf1900;
    const sheets: RawSheet[] = [];
    let cells = 0;
    for (const [at, name] of book.SheetNames.entries()) {
      const filled = filledRows(book.Sheets[name]);
      if (filled.length > sheetLimits.rows) return err({ kind: 'unreadableFile', reason: 'tooManyRows' });
      if (filled.some(({ width }) => width > sheetLimits.columns)) return err({ kind: 'unreadableFile', reason: 'tooManyColumns' });
      cells += filled.reduce((sum, { width }) => sum + width, 0);
      if (cells > sheetLimits.cells) return err({ kind: 'unreadableFile', reason: 'tooManyCells' });
      const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
      const sheet = rawSheet(file, name, book.Sheets[name], filled, { dayZero, isHidden, formats });
      if (sheet === null) return err({ kind: 'unreadableFile', reason: 'tooManyCells' });
      sheets.push(sheet);
    }
    return ok(sheets);
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|ECMA-376|Encryption ?(?:Info|Flags|scheme)/.test(cause.message);
    return err({ kind: 'unreadableFile', reason: isLocked ? 'encrypted' : 'brokenWorkbook' });
  }
}

function isOldWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function isPacked(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Reads only the archive's directory: nothing is unpacked. */
function bombIn(bytes: Uint8Array): string | null {
  let unpacked = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        entries += 1;
        return false;
      },
    });
  } catch {
    return 'brokenWorkbook';
  }
  if (entries > maxEntries) return 'tooManyParts';
  return unpacked > maxUnpackedBytes || unpacked > Math.max(10_000_000, maxRatio * bytes.byteLength) ? 'tooLargeInside' : null;
}

type SheetCells = ReturnType<typeof read>['Sheets'][string];
interface StoredCell {
  readonly v?: unknown;
  readonly t?: string;
  /** Its formula, if the value comes from one. */
  readonly f?: string;
  /** Its number format. */
  readonly z?: string | number;
}

interface FilledRow {
  readonly cells: readonly (StoredCell | undefined)[];
  /** Up to the last cell with content; cells with only formats do not count. */
  readonly width: number;
}

/** Rows are sparse, and a row may hold a single cell far to the right, so only existing cells are visited. */
function filledRows(sheet: SheetCells | undefined): FilledRow[] {
  const data = (sheet?.['!data'] ?? []) as readonly (readonly (StoredCell | undefined)[] | undefined)[];
  const rows = Array.from(data, (row): FilledRow => {
    const cells = row ?? [];
    let width = 0;
    for (const key in cells) {
      const column = Number(key);
      if (column >= width && holdsSomething(cells[column])) width = column + 1;
    }
    return { cells, width };
  });
  let length = rows.length;
  while (length > 0 && rows[length - 1].width === 0) length -= 1;
  return rows.slice(0, length);
}

function holdsSomething(cell: StoredCell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.f !== undefined || (cell.v !== undefined && cell.v !== null && cell.v !== '' && cell.t !== 'z') || cell.t === 'e';
}

/** Null if merged areas alone would make too many cells. */
function rawSheet(
  file: string,
  name: string,
  sheet: SheetCells | undefined,
  filled: readonly FilledRow[],
  { dayZero, isHidden, formats }: { readonly dayZero: number; readonly isHidden: boolean; readonly formats: boolean },
): RawSheet | null {
  let formulas = 0;
  const rows = filled.map(({ cells, width }) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      if (cell?.f !== undefined) formulas += 1;
      return storedValue(cell, formats ? dayZero : null);
    }),
  );
  const width = Math.max(0, ...filled.slice(0, 100_000).map((row) => row.width), ...filled.slice(100_000).map((row) => row.width));
  const given = sheet?.['!merges'] ?? [];
  if (given.length > sheetLimits.merges) return null;
  const merges: Merge[] = [];
  let merged = 0;
  for (const { s, e } of given) {
    const merge = { top: s.r, left: s.c, bottom: Math.min(e.r, rows.length - 1), right: Math.min(e.c, width - 1) };
    if (merge.bottom < merge.top || merge.right < merge.left || (merge.bottom === merge.top && merge.right === merge.left)) continue;
    merged += (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    merges.push(merge);
  }
  if (merged > sheetLimits.cells) return null;
  const hiddenRows = (sheet?.['!rows'] ?? []).flatMap((row, k) => (row?.hidden === true && k < rows.length ? [k] : []));
  const hiddenColumns = (sheet?.['!cols'] ?? []).flatMap((column, k) => (column?.hidden === true && k < width ? [k] : []));
  return { file, name, rows, merges, formulas, dayZero, isHidden, hiddenRows, hiddenColumns, part: null };
}

/** A broken formula, or one whose value was never saved, is returned as text, so that the cell is refused by name. */
function storedValue(cell: StoredCell | undefined, dayZero: number | null): RawCell {
  if (cell === undefined) return null;
  if (cell.t === 'e') return '#ERROR';
  if (cell.t === 'z') return cell.f === undefined ? null : '#ERROR';
  if (typeof cell.v === 'number') return dayZero === null || typeof cell.z !== 'string' ? cell.v : formattedValue(cell.v, cell.z, dayZero);
  if (typeof cell.v === 'string') return cell.v.slice(0, sheetLimits.cellCharacters);
  if (typeof cell.v === 'boolean') return cell.v;
  return cell.f === undefined ? null : '#ERROR';
}
