// Owns workbooks as bytes on the way in, .xlsx and the old .xls: what is in them is looked at before they are opened; values are taken,
// formulas never run. The one place that names the reading library.
import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { err, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { ProblemKind } from '../../../shared/domain/errors.ts';
import { isTooLarge, tooLarge } from '../../../shared/domain/fileText.ts';
import type { RawCell, RawSheet } from '../../../shared/intake/rawSheet.ts';
import { dayZeroOf1900, dayZeroOf1904 } from '../../../shared/intake/rawSheet.ts';

/** Unpacked, and times its packed size: more is a bomb, no dataset. */
const mostUnpackedBytes = 1_000_000_000;
const mostRatio = 200;
const mostEntries = 10_000;
const mostRows = 1_000_000;

/** Whether the bytes are a workbook of either kind, by how they begin. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isOldWorkbook(bytes) || isPacked(bytes);
}

/** The sheets with their cells as they are stored; a sheet that is hidden is read like any other. `file` is the workbook's name. */
export function readWorkbook(file: string, bytes: Uint8Array): Result<readonly RawSheet[], ProblemKind> {
  if (isTooLarge(bytes.byteLength)) return err(tooLarge(bytes.byteLength));
  if (!isWorkbook(bytes)) return err({ kind: 'unreadableFile', reason: 'noWorkbook' });
  const bomb = isPacked(bytes) ? bombIn(bytes) : null;
  if (bomb !== null) return err({ kind: 'unreadableFile', reason: bomb });
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellStyles: false,
      bookVBA: false,
      // A formula whose value was never saved is a cell too: it is refused, not taken for an empty one.
      sheetStubs: true,
      sheetRows: mostRows + 1,
    });
    const dayZero = book.Workbook?.WBProps?.date1904 === true ? dayZeroOf1904 : dayZeroOf1900;
    const sheets = book.SheetNames.map((name) => rawSheet(file, name, book.Sheets[name], dayZero));
    if (sheets.some(({ rows }) => rows.length > mostRows)) return err({ kind: 'unreadableFile', reason: 'tooManyRows' });
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

/** Reads the directory of the archive alone: nothing is unpacked. */
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
  if (entries > mostEntries) return 'tooManyParts';
  return unpacked > mostUnpackedBytes || unpacked > Math.max(10_000_000, mostRatio * bytes.byteLength) ? 'tooLargeInside' : null;
}

type SheetCells = ReturnType<typeof read>['Sheets'][string];
interface StoredCell {
  readonly v?: unknown;
  readonly t?: string;
  /** Its formula, where one gave the value. */
  readonly f?: string;
}

function rawSheet(file: string, name: string, sheet: SheetCells | undefined, dayZero: number): RawSheet {
  const data = (sheet?.['!data'] ?? []) as readonly (readonly (StoredCell | undefined)[] | undefined)[];
  let formulas = 0;
  const rows = Array.from(data, (row) =>
    Array.from(row ?? [], (cell) => {
      if (cell?.f !== undefined) formulas += 1;
      return storedValue(cell);
    }),
  );
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { file, name, rows, merges, formulas, dayZero };
}

/** A broken formula, or one whose value was never saved, is told as text, so that the cell is refused by name. */
function storedValue(cell: StoredCell | undefined): RawCell {
  if (cell === undefined) return null;
  if (cell.t === 'e') return '#ERROR';
  if (cell.t === 'z') return cell.f === undefined ? null : '#ERROR';
  if (typeof cell.v === 'string' || typeof cell.v === 'number' || typeof cell.v === 'boolean') return cell.v;
  return cell.f === undefined ? null : '#ERROR';
}
