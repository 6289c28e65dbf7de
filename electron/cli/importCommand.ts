// `import FILE… --into DIR`: reads foreign sheets by automatic proposal or a saved mapping and puts them into a dataset folder; on any
// error nothing changes.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { keptMappingSchema } from '../../shared/contract/intakeSchemas.ts';
import type { SheetProposal } from '../../shared/contract/intakeApi.ts';
import { datasetFiles } from '../../shared/domain/datasetText.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { applySteps } from '../../shared/editing/editStep.ts';
import type { SheetPage } from '../../shared/intake/intakeSummary.ts';
import { sheetTitle } from '../../shared/intake/rawSheet.ts';
import { questions, type KeptMapping, type SheetSettings } from '../../shared/intake/sheetSettings.ts';
import { intakeCliText } from '../../shared/text/intakeCliText.ts';
import { warningText } from '../../shared/text/warningText.ts';
import { loadMapping } from '../node/db/intakeMappingTable.ts';
import { openDatabase } from '../node/db/openDatabase.ts';
import { databaseFile } from '../node/files/backupFolder.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import { replaceFiles } from '../node/files/replaceFiles.ts';
import { startIntakeThread, type IntakeThread } from '../node/intake/intakeThreads.ts';
import type { OpenedFile } from '../node/intake/intakeWork.ts';
import { sheetLines } from './importLines.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface ImportOptions extends CommandOptions {
  readonly into: string;
  /** A name saved in the office's data, or a .json file. */
  readonly mapping: string | null;
  /** The office's data folder. */
  readonly data: string;
  /** Names of the sheets to read; null for all visible ones. */
  readonly sheets: readonly string[] | null;
  readonly skipUnknown: boolean;
  readonly addUp: boolean;
  readonly keepEqual: boolean;
  readonly withHidden: boolean;
  readonly asUsual: boolean;
}

/** Errors: those of reading the dataset and the files, `mappingNotFound`, `sheetNotFound`, `noTableFound`, `datasetProblems`,
 * `nothingToApply`, `cannotWrite`. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<Outcome> {
  const { lang, into, mapping: named, data } = options;
  const present = await readDatasetFolder(into);
  if (!present.ok) return present;
  const mapping = named === null ? ok(null) : await mappingOf(named, data);
  if (!mapping.ok) return mapping;
  const opened = await filesOf(files);
  if (!opened.ok) return opened;
  const thread = startIntakeThread(files.map((file) => path.basename(file)).join(', '));
  try {
    const answer = await thread.ask('open', {
      files: opened.value,
      dataset: present.value,
      mapping: mapping.value,
      wanted: options.sheets,
    });
    if (!answer.ok) return answer;
    const { pages, proposals } = answer.value;
    const isNoneRead = proposals.every(({ settings }) => settings.table === null);
    const left = leftProblems(pages, proposals, isNoneRead);
    if (left.length > 0)
      return err({ kind: 'datasetProblems', problems: [...left, ...(isNoneRead ? await wantsOf(thread, proposals) : [])] });
    if (isNoneRead) return err({ kind: 'noTableFound', sheets: [...new Set(pages.map(sheetTitle))] });
    const settings = proposals.map((proposal) => withOptions(proposal.settings, options));
    const read = await thread.ask('read', { settings, dataset: null });
    if (!read.ok) return read;
    if (read.value.problems.length > 0) return err({ kind: 'datasetProblems', problems: read.value.problems });
    if (read.value.steps.length === 0) return err({ kind: 'nothingToApply' });
    const changed = applySteps(present.value, read.value.steps);
    if (changed === null) return err({ kind: 'editOutdated' });
    const before = datasetFiles(present.value);
    const texts = [...datasetFiles(changed)].filter(([name, text]) => before.get(name) !== text);
    const written = await replaceFiles(into, new Map(texts));
    if (!written.ok) return written;
    const said = intakeCliText[lang];
    const { sheets } = read.value.summary;
    const leftOut = pages.flatMap((page, k) =>
      proposals[k].left === null || proposals[k].left?.kind === 'notChosen' ? [] : [{ page, left: proposals[k].left }],
    );
    return ok({
      data: {
        sheets: sheets.map(({ changes: _, ...counts }) => counts),
        leftOut: leftOut.map(({ page }) => sheetTitle(page)),
        backup: written.value,
      },
      lines: [
        ...sheets.flatMap((sheet) => sheetLines(sheet, sheetTitle(pages[sheet.sheet]), lang)),
        ...leftOut.map(({ page, left: why }) =>
          why?.kind === 'hidden' ? said.leftOutHidden(sheetTitle(page)) : said.leftOut(sheetTitle(page)),
        ),
        ...read.value.summary.warnings.map((warning) => said.warning(warningText(warning, lang))),
        said.filesReplaced(texts.map(([name]) => name).join(lang === 'zh' ? '、' : ', '), written.value),
      ],
    });
  } finally {
    await thread.close();
  }
}

/** For sheets with too few known heads: what they lack of the table they come closest to. */
async function wantsOf(thread: IntakeThread, proposals: readonly SheetProposal[]): Promise<readonly Problem[]> {
  const settings = proposals.map((proposal) => proposal.settings);
  for (const [sheet, { left }] of proposals.entries()) {
    if (left?.kind !== 'tableUnclear') continue;
    const proposed = await thread.ask('propose', { sheet, table: left.table, headRow: null, headRows: null, dataset: null });
    if (proposed.ok) settings[sheet] = proposed.value.settings;
  }
  const read = await thread.ask('read', { settings, dataset: null });
  return read.ok ? read.value.problems : [];
}

/** Sheets that were skipped for a reason people must know before anything is written. */
function leftProblems(pages: readonly SheetPage[], proposals: readonly SheetProposal[], isNoneRead: boolean): Problem[] {
  return proposals.flatMap(({ left }, k): Problem[] => {
    if (left === null || left.kind === 'noTable' || left.kind === 'hidden' || left.kind === 'notChosen') return [];
    // If other sheets are read, a sheet with too few known heads is reported as left out.
    if (left.kind === 'tableUnclear' && !isNoneRead) return [];
    return [{ file: sheetTitle(pages[k]), row: null, column: null, value: null, ...left }];
  });
}

function withOptions(settings: SheetSettings, { skipUnknown, addUp, keepEqual, withHidden, asUsual }: ImportOptions): SheetSettings {
  return {
    ...settings,
    leaveUnknown: settings.leaveUnknown || skipUnknown,
    addUp: settings.addUp || addUp,
    takeHidden: settings.takeHidden || withHidden,
    accepted: [...settings.accepted, ...(keepEqual ? [questions.equalRows] : []), ...(asUsual ? [questions.usualMeasure] : [])],
  };
}

async function mappingOf(named: string, data: string): Promise<Result<KeptMapping, AppError>> {
  if (/\.json$/i.test(named)) {
    try {
      const parsed = keptMappingSchema.safeParse(JSON.parse(await readFile(named, 'utf8')));
      if (parsed.success) return ok(parsed.data as KeptMapping);
    } catch {
      // Reported below: it neither exists nor can be read.
    }
    return err({ kind: 'mappingNotFound', name: named });
  }
  const file = path.join(data, databaseFile);
  // Opening it would create a database if there is none.
  if (!existsSync(file)) return err({ kind: 'mappingNotFound', name: named });
  const db = openDatabase(file);
  if (!db.ok) return db;
  const mapping = loadMapping(db.value, named);
  db.value.close();
  return mapping === null ? err({ kind: 'mappingNotFound', name: named }) : ok(mapping);
}

async function filesOf(files: readonly string[]): Promise<Result<readonly OpenedFile[], AppError>> {
  const opened: OpenedFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const name = path.basename(file);
    try {
      opened.push({ name, bytes: new Uint8Array(await readFile(file)) });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      problems.push({ file: name, row: null, column: null, value: null, kind: 'unreadableFile', reason });
    }
  }
  return problems.length > 0 ? err({ kind: 'datasetProblems', problems }) : ok(opened);
}
