// Owns reading foreign sheets in: files opened and held while people decide, read beside the dataset, applied as one step or not at all.
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { UploadedFile } from '../../../shared/contract/files.ts';
import type { EditAnswer } from '../../../shared/contract/editApi.ts';
import type { SheetProposal } from '../../../shared/contract/intakeApi.ts';
import { localDay } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import type { AppError, Problem } from '../../../shared/domain/errors.ts';
import { emptyDataset } from '../../../shared/intake/emptyDataset.ts';
import { guessSettings, settingsFor, settingsForTable } from '../../../shared/intake/guessSettings.ts';
import type { GuessContext } from '../../../shared/intake/guessSettings.ts';
import { headsOf } from '../../../shared/intake/headerSearch.ts';
import { intakeSummary, sheetPage } from '../../../shared/intake/intakeSummary.ts';
import { createNameIndex } from '../../../shared/intake/nameIndex.ts';
import type { RawSheet } from '../../../shared/intake/rawSheet.ts';
import { readSheets } from '../../../shared/intake/readSheets.ts';
import type { SheetsOutcome } from '../../../shared/intake/readSheets.ts';
import type { KeptMapping, SheetSettings } from '../../../shared/intake/sheetSettings.ts';
import { mappingOf } from '../../../shared/intake/sheetSettings.ts';
import { checkDataset } from '../../../shared/planner/checkDataset.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { editHistory, insertEditStep } from '../db/editStepTable.ts';
import { deleteMapping, listMappings, loadMapping, saveMapping } from '../db/intakeMappingTable.ts';
import { loadOffice } from '../db/officeTable.ts';
import { inTransaction } from '../db/sql.ts';
import { readForeignFile } from '../files/foreignFile.ts';
import { appState } from './appState.ts';
import { backUpBeforeImport } from './automaticBackups.ts';
import { changeDataset, replaceDataset } from './datasetHandlers.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';

type IntakeChannel = Extract<Channel, `intake.${string}`>;

interface OpenIntake {
  readonly id: string;
  readonly sheets: readonly RawSheet[];
  readonly label: string;
}

export function intakeHandlers(context: ServiceContext): Pick<Handlers, IntakeChannel> {
  const { db, clock, newId } = context;
  let open: OpenIntake | null = null;
  const opened = (id: string, settings: readonly SheetSettings[] | null): Result<OpenIntake, AppError> => {
    const fits = open !== null && open.id === id && (settings === null || settings.length === open.sheets.length);
    return fits ? ok(open as OpenIntake) : err({ kind: 'intakeClosed' });
  };
  const present = (): Dataset => loadDataset(db) ?? emptyDataset(localDay(clock()));
  const guessContext = (mapping: KeptMapping | null): GuessContext => {
    const dataset = present();
    return { dataset, names: createNameIndex(dataset), mapping };
  };
  const proposal = (sheet: RawSheet, settings: SheetSettings): SheetProposal => ({
    settings,
    heads: headsOf(sheet, settings.headRow, settings.headRows),
  });

  return {
    'intake.open': ({ files, mapping }) => {
      if (loadOffice(db) === null) return err({ kind: 'noOffice' });
      const kept = mapping === null ? null : loadMapping(db, mapping);
      if (mapping !== null && kept === null) return err({ kind: 'mappingNotFound', name: mapping });
      const sheets = sheetsOf(files);
      if (!sheets.ok) return sheets;
      open = { id: newId(), sheets: sheets.value, label: files[0].name.replace(/\.[^.]*$/, '') };
      const guess = guessContext(kept);
      return ok({
        id: open.id,
        sheets: open.sheets.map(sheetPage),
        proposals: open.sheets.map((sheet) => proposal(sheet, guessSettings(sheet, guess))),
      });
    },

    'intake.propose': ({ id, sheet: at, table, headRow, headRows }) => {
      const intake = opened(id, null);
      if (!intake.ok) return intake;
      const sheet = intake.value.sheets[at];
      if (sheet === undefined) return err({ kind: 'intakeClosed' });
      const guess = guessContext(null);
      if (headRow !== null && headRows !== null) return ok(proposal(sheet, settingsFor(sheet, { table, headRow, headRows }, guess)));
      return ok(proposal(sheet, table === null ? { ...guessSettings(sheet, guess), table } : settingsForTable(sheet, table, guess)));
    },

    'intake.read': ({ id, settings }) => {
      const intake = opened(id, settings);
      if (!intake.ok) return intake;
      const summary = intakeSummary(readSheets(intake.value.sheets, settings, present(), checkDataset));
      return ok({ summary, hash: loadDatasetMeta(db)?.hash ?? null });
    },

    'intake.apply': ({ id, settings, hash }) => {
      const intake = opened(id, settings);
      if (!intake.ok) return intake;
      const kept = backUpBeforeImport(context);
      if (!kept.ok) return kept;
      const applied = apply(context, intake.value, settings, hash, present);
      if (applied.ok) open = null;
      return applied;
    },

    'intake.close': ({ id }) => {
      if (open?.id === id) open = null;
      return ok({});
    },

    'intake.mappings': () => ok(listMappings(db)),

    'intake.keepMapping': ({ id, name, settings }) => {
      const intake = opened(id, settings);
      if (!intake.ok) return intake;
      const sheets = settings.flatMap((one, k) => {
        const mapping = mappingOf(one, headsOf(intake.value.sheets[k], one.headRow, one.headRows));
        return mapping === null ? [] : [mapping];
      });
      return inTransaction(db, () => {
        saveMapping(db, { name, sheets }, clock().toISOString());
        audit(context, 'intake.keepMapping', null, { name, sheets: sheets.length });
        return ok(listMappings(db));
      });
    },

    'intake.removeMapping': ({ name }) =>
      inTransaction(db, () => {
        if (loadMapping(db, name) === null) return err<AppError>({ kind: 'mappingNotFound', name });
        deleteMapping(db, name);
        audit(context, 'intake.removeMapping', { name }, null);
        return ok(listMappings(db));
      }),

    'intake.mapping': ({ name }) => {
      const mapping = loadMapping(db, name);
      return mapping === null ? err({ kind: 'mappingNotFound', name }) : ok(mapping);
    },
  };
}

/** All sheets of all files, or every file that cannot be read. */
function sheetsOf(files: readonly UploadedFile[]): Result<readonly RawSheet[], AppError> {
  const sheets: RawSheet[] = [];
  const problems: Problem[] = [];
  for (const { name, base64 } of files) {
    const read = readForeignFile(name, Buffer.from(base64, 'base64'));
    if (read.ok) sheets.push(...read.value);
    else problems.push({ file: name, row: null, column: null, value: null, ...read.error });
  }
  return problems.length > 0 ? err({ kind: 'datasetProblems', problems }) : ok(sheets);
}

function apply(
  context: ServiceContext,
  { sheets, label }: OpenIntake,
  settings: readonly SheetSettings[],
  hash: string | null,
  present: () => Dataset,
): Result<EditAnswer, AppError> {
  const { db } = context;
  let outcome: SheetsOutcome | null = null;
  const read = (dataset: Dataset): Result<Dataset, AppError> => {
    outcome = readSheets(sheets, settings, dataset, checkDataset);
    if (outcome.problems.length > 0) return err({ kind: 'datasetProblems', problems: outcome.problems });
    return outcome.steps.length === 0 ? err({ kind: 'nothingToApply' }) : ok(outcome.dataset);
  };
  const meta = loadDatasetMeta(db);
  if ((meta?.hash ?? null) !== hash) return err({ kind: 'editOutdated' });
  if (meta === null) {
    return inTransaction<EditAnswer, AppError>(db, () => {
      const next = read(present());
      if (!next.ok) return next;
      replaceDataset(context, 'intake.apply', next.value, { label, isSample: false });
      return ok({ app: appState(context), history: editHistory(db), done: null });
    });
  }
  const changed = changeDataset(context, {
    what: 'intake.apply',
    changed: read,
    audited: (dataset) => ({ hash: datasetHash(dataset), files: [...new Set(sheets.map(({ file }) => file))] }),
    also: () => insertEditStep(db, outcome?.steps ?? []),
  });
  return changed.ok ? ok({ app: changed.value, history: editHistory(db), done: null }) : changed;
}
