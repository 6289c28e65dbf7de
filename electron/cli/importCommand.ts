// Owns `import FILE… --into DIR`: foreign sheets read by proposal or by a kept mapping and put into a dataset folder, or nothing changed.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { keptMappingSchema } from '../../shared/contract/intakeSchemas.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import type { AppError, Problem } from '../../shared/domain/errors.ts';
import { guessSettings } from '../../shared/intake/guessSettings.ts';
import { intakeSummary, sheetPage, sheetsLeftOut } from '../../shared/intake/intakeSummary.ts';
import { createNameIndex } from '../../shared/intake/nameIndex.ts';
import { sheetTitle } from '../../shared/intake/rawSheet.ts';
import type { RawSheet } from '../../shared/intake/rawSheet.ts';
import { readSheets } from '../../shared/intake/readSheets.ts';
import type { KeptMapping } from '../../shared/intake/sheetSettings.ts';
import { checkDataset } from '../../shared/planner/checkDataset.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { loadMapping } from '../node/db/intakeMappingTable.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import { replaceFiles } from '../node/files/replaceFiles.ts';
import { readForeignFile } from '../node/files/foreignFile.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface ImportOptions extends CommandOptions {
  readonly into: string;
  /** A name kept in the office's data, or a .json file. */
  readonly mapping: string | null;
  /** Folder of the office's data. */
  readonly data: string;
}

/** Errors: those of reading the dataset and the files, `mappingNotFound`, `datasetProblems`, `nothingToApply`, `cannotWrite`. */
export async function importCommand(files: readonly string[], { lang, into, mapping: named, data }: ImportOptions): Promise<Outcome> {
  const present = await readDatasetFolder(into);
  if (!present.ok) return present;
  const mapping = named === null ? ok(null) : await mappingOf(named, data);
  if (!mapping.ok) return mapping;
  const sheets = await sheetsOf(files);
  if (!sheets.ok) return sheets;
  const context = { dataset: present.value, names: createNameIndex(present.value), mapping: mapping.value };
  const settings = sheets.value.map((sheet) => guessSettings(sheet, context));
  const leftOut = sheetsLeftOut(sheets.value.map(sheetPage), settings);
  if (leftOut.length === settings.length) return err({ kind: 'noTableFound', sheets: leftOut.map(sheetTitle) });
  const outcome = readSheets(sheets.value, settings, present.value, checkDataset);
  if (outcome.problems.length > 0) return err({ kind: 'datasetProblems', problems: outcome.problems });
  if (outcome.steps.length === 0) return err({ kind: 'nothingToApply' });
  const before = datasetFiles(present.value);
  const changed = [...datasetFiles(outcome.dataset)].filter(([name, text]) => before.get(name) !== text);
  const written = await replaceFiles(into, new Map(changed));
  if (!written.ok) return written;
  const text = cliText[lang];
  const summary = intakeSummary(outcome).sheets;
  const lines = [
    ...summary.flatMap(({ sheet, table, added, changed: changes, removed, unchanged, skippedCount, filled, conversions, unused }) => [
      text.sheetRead(sheetTitle(sheets.value[sheet]), table, { added, changed: changes, removed, unchanged }),
      ...conversions.map(({ unit, times, to, by, count }) => text.sheetConverted(unit, times, to, by, count)),
      ...(unused.length > 0 ? [text.sheetUnused(unused.join(lang === 'zh' ? '、' : ', '))] : []),
      ...(filled > 0 ? [text.sheetFilled(filled)] : []),
      ...(skippedCount > 0 ? [text.sheetSkipped(skippedCount)] : []),
    ]),
    ...leftOut.map((sheet) => text.sheetLeftOut(sheetTitle(sheet))),
    text.filesReplaced(changed.map(([name]) => name).join(lang === 'zh' ? '、' : ', '), written.value),
  ];
  return ok({
    data: { sheets: summary.map(({ changes: _, ...counts }) => counts), leftOut: leftOut.map(sheetTitle), backup: written.value },
    lines,
  });
}

async function mappingOf(named: string, data: string): Promise<Result<KeptMapping, AppError>> {
  if (/\.json$/i.test(named)) {
    try {
      const parsed = keptMappingSchema.safeParse(JSON.parse(await readFile(named, 'utf8')));
      if (parsed.success) return ok(parsed.data as KeptMapping);
    } catch {
      // Said below: neither there nor readable.
    }
    return err({ kind: 'mappingNotFound', name: named });
  }
  const file = path.join(data, databaseFile);
  // Opening would make a database where there is none.
  if (!existsSync(file)) return err({ kind: 'mappingNotFound', name: named });
  const db = openDatabase(file);
  if (!db.ok) return db;
  const mapping = loadMapping(db.value, named);
  db.value.close();
  return mapping === null ? err({ kind: 'mappingNotFound', name: named }) : ok(mapping);
}

async function sheetsOf(files: readonly string[]): Promise<Result<readonly RawSheet[], AppError>> {
  const sheets: RawSheet[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const place = { file: path.basename(file), row: null, column: null, value: null };
    try {
      const read = readForeignFile(path.basename(file), new Uint8Array(await readFile(file)));
      if (read.ok) sheets.push(...read.value);
      else problems.push({ ...place, ...read.error });
    } catch (cause) {
      problems.push({ ...place, kind: 'unreadableFile', reason: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  return problems.length > 0 ? err({ kind: 'datasetProblems', problems }) : ok(sheets);
}
