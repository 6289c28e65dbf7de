// Owns workbooks as bytes on the way in: what is in them is looked at before they are opened; values are taken, formulas never run.
// The one place that names the reading library.
import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { err, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { ProblemKind } from '../../../shared/domain/errors.ts';
import { isTooLarge, tooLarge } from '../../../shared/domain/fileText.ts';
import type { ReadSheet } from '../../../shared/workbook/filesFromSheets.ts';

/** Unpacked, and times its packed size: more is a bomb, no dataset. */
const mostUnpackedBytes = 1_000_000_000;
const mostRatio = 200;
const mostEntries = 10_000;
const mostRows = 1_000_000;

/** The sheets with their cells as they are stored; a sheet that is hidden is read like any other. */
export function readWorkbook(bytes: Uint8Array): Result<readonly ReadSheet[], ProblemKind> {
  if (isTooLarge(bytes.byteLength)) return err(tooLarge(bytes.byteLength));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err({ kind: 'unreadableFile', reason: 'oldOrEncrypted' });
  if (!startsWith(bytes, [0x50, 0x4b])) return err({ kind: 'unreadableFile', reason: 'noWorkbook' });
  const bomb = bombIn(bytes);
  if (bomb !== null) return err({ kind: 'unreadableFile', reason: bomb });
  try {
    const book = read(bytes, {
      type: 'array',
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellStyles: false,
      bookVBA: false,
      sheetRows: mostRows + 1,
    });
    return ok(book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name]) })));
  } catch {
    return err({ kind: 'unreadableFile', reason: 'brokenWorkbook' });
  }
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

function rowsOf(sheet: SheetCells | undefined): ReadSheet['rows'] {
  const data = sheet?.['!data'] as readonly (readonly ({ v?: unknown; t?: string } | undefined)[] | undefined)[] | undefined;
  if (sheet === undefined) return [];
  if (data !== undefined) return data.map((row) => Array.from(row ?? [], (cell) => storedValue(cell)));
  const rows: (string | number | boolean | null)[][] = [];
  for (const [place, cell] of Object.entries(sheet)) {
    const match = /^([A-Z]+)(\d+)$/.exec(place);
    if (match === null) continue;
    const row = Number(match[2]) - 1;
    rows[row] ??= [];
    rows[row][columnOf(match[1])] = storedValue(cell as { v?: unknown; t?: string });
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}

function storedValue(cell: { v?: unknown; t?: string } | undefined): string | number | boolean | null {
  if (cell === undefined || cell.t === 'z') return null;
  // What a broken formula left is told as text, so that the cell is refused by name.
  if (cell.t === 'e') return '#ERROR';
  return typeof cell.v === 'string' || typeof cell.v === 'number' || typeof cell.v === 'boolean' ? cell.v : null;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
