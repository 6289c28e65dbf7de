// Reads foreign files in a test as the app does by itself: opens, splits into parts, guesses, and reads them against a dataset.
import { readForeignFile } from '../../electron/node/files/foreignFile.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { guessSheet, type LeftOut } from '../../shared/intake/guessSettings.ts';
import { createNameIndex } from '../../shared/intake/nameIndex.ts';
import type { RawSheet } from '../../shared/intake/rawSheet.ts';
import { readSheets, type SheetsOutcome } from '../../shared/intake/readSheets.ts';
import { sheetParts } from '../../shared/intake/sheetParts.ts';
import type { KeptMapping, SheetSettings } from '../../shared/intake/sheetSettings.ts';
import { checkDataset } from '../../shared/dataset/checkDataset.ts';

export interface ForeignReading extends SheetsOutcome {
  readonly raw: readonly RawSheet[];
  readonly settings: readonly SheetSettings[];
  readonly left: readonly (LeftOut | null)[];
}

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function readForeign(
  dataset: Dataset,
  files: readonly ForeignFile[],
  {
    mapping = null,
    change = (settings) => settings,
  }: { readonly mapping?: KeptMapping | null; readonly change?: (settings: SheetSettings, at: number) => SheetSettings } = {},
): ForeignReading {
  const raw = files.flatMap(({ name, bytes }) => {
    const sheets = readForeignFile(name, bytes);
    if (!sheets.ok) throw new Error(`${name}: ${JSON.stringify(sheets.error)}`);
    return sheets.value.flatMap(sheetParts);
  });
  const names = createNameIndex(dataset);
  const guesses = raw.map((sheet) => guessSheet(sheet, { dataset, names, mapping }));
  const settings = guesses.map((guess, at) => change(guess.settings, at));
  return { ...readSheets(raw, settings, dataset, checkDataset), raw, settings, left: guesses.map(({ left }) => left) };
}

/** What would be written: each new or changed row, with its values in the order of the table's fields, without invented codes. */
export function writtenRows({ sheets }: SheetsOutcome): string[] {
  return sheets.flatMap(({ changes, reading }) =>
    changes.map(({ after }) =>
      Object.entries(after ?? {})
        .filter(([field, value]) => value !== null && !(field === 'code' && (reading.table === 'demands' || reading.table === 'lines')))
        .map(([, value]) => String(value))
        .join(' '),
    ),
  );
}
