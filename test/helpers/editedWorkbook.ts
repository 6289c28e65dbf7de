// Workbooks as somebody edits them: opened, cells filled in, saved by a program other than ours.
import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';

export function openedWorkbook(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: 'array', cellStyles: true, cellNF: true, cellFormula: true });
}

export function savedWorkbook(book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

export function editedWorkbook(bytes: Uint8Array, change: (book: WorkBook) => void): Uint8Array {
  const book = openedWorkbook(bytes);
  change(book);
  return savedWorkbook(book);
}

/** The sheet with this name, or whose name ends in this code. */
export function sheetOf(book: WorkBook, name: string): WorkSheet {
  const found = book.SheetNames.find((one) => one === name || one.endsWith(` ${name}`));
  if (found === undefined) throw new Error(`no sheet ${name} among ${book.SheetNames.join()}`);
  return book.Sheets[found];
}

/** `place` such as E2. */
export function putCell(sheet: WorkSheet, place: string, value: string | number, formula?: string): void {
  const { r: row, c: column } = utils.decode_cell(place);
  const cell: CellObject = { t: typeof value === 'number' ? 'n' : 's', v: value, ...(formula === undefined ? {} : { f: formula }) };
  sheet[place] = cell;
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  sheet['!ref'] = utils.encode_range({
    s: range.s,
    e: { r: Math.max(range.e.r, row), c: Math.max(range.e.c, column) },
  });
}

export function rowsOf(sheet: WorkSheet): (string | number | null)[][] {
  return utils.sheet_to_json(sheet, { header: 1, defval: null, raw: true });
}

/** Replaces everything on the sheet by these rows. */
export function putRows(sheet: WorkSheet, rows: readonly (readonly (string | number | null)[])[]): void {
  for (const place of Object.keys(sheet).filter((key) => !key.startsWith('!'))) delete sheet[place];
  utils.sheet_add_aoa(sheet, rows as (string | number | null)[][], { origin: 'A1' });
}
