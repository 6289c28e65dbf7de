// The work of an import, done in a separate thread: opens files and holds them as sheets, makes proposals, and reads the sheets against the
// dataset each time a decision changes.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { IntakeProgress, SheetProposal } from '../../../shared/contract/intakeApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { TableName } from '../../../shared/domain/tables.ts';
import type { EditStep } from '../../../shared/editing/editStep.ts';
import {
  guessSettings,
  guessSheet,
  isNamed,
  settingsFor,
  settingsForTable,
  type GuessContext,
  type LeftOut,
} from '../../../shared/intake/guessSettings.ts';
import { headsOf } from '../../../shared/intake/headerSearch.ts';
import { intakeSummary, sheetPage, type IntakeSummary, type SheetPage } from '../../../shared/intake/intakeSummary.ts';
import { createNameIndex } from '../../../shared/intake/nameIndex.ts';
import { sheetTitle, type RawSheet } from '../../../shared/intake/rawSheet.ts';
import { readSheets, type SheetProblem } from '../../../shared/intake/readSheets.ts';
import { sheetParts } from '../../../shared/intake/sheetParts.ts';
import { unitAround } from '../../../shared/intake/sheetNotes.ts';
import { mappingOf, type KeptMapping, type SheetMapping, type SheetSettings } from '../../../shared/intake/sheetSettings.ts';
import { decidedUnitPlaces, withUnitPlaces, type UnitPlace } from '../../../shared/intake/unitPlaces.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { readForeignFile } from '../files/foreignFile.ts';
import { readWorkbook, type PlainSheet } from '../files/workbookReader.ts';

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Questions to the thread. A dataset is sent once and kept; null stands for the one sent last. */
export interface IntakeQuestions {
  workbook: (input: { bytes: Uint8Array }) => readonly PlainSheet[];
  open: (input: {
    files: readonly OpenedFile[];
    dataset: Dataset;
    mapping: KeptMapping | null;
    wanted: readonly string[] | null;
    /** The office's units, and the regions they lie in. */
    units?: readonly UnitPlace[];
  }) => OpenedSheets;
  propose: (input: {
    sheet: number;
    table: TableName | null;
    headRow: number | null;
    headRows: number | null;
    dataset: Dataset | null;
  }) => SheetProposal;
  read: (input: { settings: readonly SheetSettings[]; dataset: Dataset | null }) => ReadAnswer;
  page: (input: { sheet: number; row: number; column: number }) => SheetPage;
  mappings: (input: { settings: readonly SheetSettings[] }) => readonly SheetMapping[];
  /** Units whose regions were decided. */
  unitPlaces: (input: { settings: readonly SheetSettings[] }) => readonly UnitPlace[];
}

export type IntakeQuestion = keyof IntakeQuestions;
export type IntakeInput<Q extends IntakeQuestion> = Parameters<IntakeQuestions[Q]>[0];
export type IntakeAnswer<Q extends IntakeQuestion> = ReturnType<IntakeQuestions[Q]>;

export interface OpenedSheets {
  readonly pages: readonly SheetPage[];
  readonly proposals: readonly SheetProposal[];
}

export interface ReadAnswer {
  readonly summary: IntakeSummary;
  readonly problems: readonly SheetProblem[];
  readonly steps: readonly EditStep[];
}

/** Problems returned in full; more than anyone reads. */
const maxProblems = 2_000;

/** `onProgress` may throw to cancel. */
export function createIntakeWork(onProgress: (progress: IntakeProgress) => void) {
  let sheets: readonly RawSheet[] = [];
  let present: Dataset | null = null;
  let units: readonly UnitPlace[] = [];
  const guessContext = (mapping: KeptMapping | null): GuessContext => {
    if (present === null) throw new Error('no dataset was sent');
    return { dataset: present, names: createNameIndex(present), mapping };
  };
  const proposal = (sheet: RawSheet, settings: SheetSettings, left: LeftOut | null = null): SheetProposal => ({
    settings: present === null ? settings : withUnitPlaces(sheet, settings, units, present, createNameIndex(present)),
    heads: headsOf(sheet, settings.headRow, settings.headRows),
    left,
  });
  const hold = (dataset: Dataset | null) => {
    present = dataset ?? present;
  };
  const answers: { readonly [Q in IntakeQuestion]: (input: IntakeInput<Q>) => Result<IntakeAnswer<Q>, AppError> } = {
    workbook: ({ bytes }) => {
      const read = readWorkbook(bytes);
      return read.ok
        ? read
        : err({ kind: 'datasetProblems', problems: [{ file: '', row: null, column: null, value: null, ...read.error }] });
    },
    open: ({ files, dataset, mapping, wanted, units: placed = [] }) => {
      const opened = sheetsOf(files, onProgress);
      if (!opened.ok) return opened;
      sheets = opened.value;
      units = placed;
      hold(dataset);
      const unknown = (wanted ?? []).find((name) => !sheets.some((sheet) => isNamed(sheet, name)));
      if (unknown !== undefined) return err({ kind: 'sheetNotFound', name: unknown, sheets: [...new Set(sheets.map(sheetTitle))] });
      const guess = { ...guessContext(mapping), wanted };
      const proposals = sheets.map((sheet, k) => {
        onProgress({ stage: 'guessing', name: sheet.name || sheet.file, done: k, total: sheets.length });
        const { settings, left } = guessSheet(sheet, guess);
        return proposal(sheet, settings, left);
      });
      return ok({ pages: sheets.map((sheet) => sheetPage(sheet)), proposals });
    },
    propose: ({ sheet: at, table, headRow, headRows, dataset }) => {
      hold(dataset);
      const sheet = sheets[at];
      if (sheet === undefined) return err({ kind: 'intakeClosed' });
      const guess = guessContext(null);
      if (headRow !== null && headRows !== null) return ok(proposal(sheet, settingsFor(sheet, { table, headRow, headRows }, guess)));
      return ok(proposal(sheet, table === null ? { ...guessSettings(sheet, guess), table } : settingsForTable(sheet, table, guess)));
    },
    read: ({ settings, dataset }) => {
      hold(dataset);
      if (present === null || settings.length !== sheets.length) return err({ kind: 'intakeClosed' });
      const outcome = readSheets(sheets, settings, present, checkDataset, onProgress);
      return ok({
        summary: intakeSummary(outcome, sheets),
        problems: oneAName(outcome.problems),
        steps: outcome.problems.length > 0 ? [] : outcome.steps,
      });
    },
    page: ({ sheet, row, column }) =>
      sheets[sheet] === undefined ? err({ kind: 'intakeClosed' }) : ok(sheetPage(sheets[sheet], row, column)),
    unitPlaces: ({ settings }) => {
      if (present === null || settings.length !== sheets.length) return err({ kind: 'intakeClosed' });
      const [dataset, names] = [present, createNameIndex(present)];
      return ok(settings.flatMap((one, k) => decidedUnitPlaces(sheets[k], one, dataset, names)));
    },
    mappings: ({ settings }) => {
      if (settings.length !== sheets.length) return err({ kind: 'intakeClosed' });
      return ok(
        settings.flatMap((one, k) => {
          const { table, headRow, headRows, columns } = one;
          const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
          const said = table === null ? '' : unitAround(sheets[k], table, headRow, headRows, fields);
          const mapping = mappingOf(one, headsOf(sheets[k], headRow, headRows), said);
          return mapping === null ? [] : [mapping];
        }),
      );
    },
  };
  return answers;
}

/** Lists each unknown name once, with its count; the order is kept. Beyond the limit, only the number of further problems is given. */
function oneAName(problems: readonly SheetProblem[]): SheetProblem[] {
  const kept: SheetProblem[] = [];
  const names = new Map<string, number>();
  for (const problem of problems) {
    const key = problem.kind === 'unknownName' ? `${problem.sheet}|${problem.column}|${problem.expected}|${problem.value}` : null;
    const known = key === null ? undefined : names.get(key);
    const first = known === undefined ? undefined : kept[known];
    if (known !== undefined && first?.kind === 'unknownName') kept[known] = { ...first, count: (first.count ?? 1) + 1 };
    else {
      if (key !== null) names.set(key, kept.length);
      kept.push(problem);
    }
  }
  if (kept.length <= maxProblems) return kept;
  const { file, sheet } = kept[maxProblems];
  const more = {
    file,
    sheet,
    row: null,
    column: null,
    value: null,
    cell: null,
    kind: 'moreProblems',
    count: kept.length - maxProblems,
  } as const;
  return [...kept.slice(0, maxProblems), more];
}

/** All sheets of all files, or every file that cannot be read. */
function sheetsOf(files: readonly OpenedFile[], onProgress: (progress: IntakeProgress) => void): Result<readonly RawSheet[], AppError> {
  const sheets: RawSheet[] = [];
  const problems: Problem[] = [];
  for (const [at, { name, bytes }] of files.entries()) {
    onProgress({ stage: 'opening', name, done: at, total: files.length });
    const read = readForeignFile(name, bytes);
    if (read.ok) for (const sheet of read.value) sheets.push(...sheetParts(sheet));
    else problems.push({ file: name, row: null, column: null, value: null, ...read.error });
  }
  return problems.length > 0 ? err({ kind: 'datasetProblems', problems }) : ok(sheets);
}
