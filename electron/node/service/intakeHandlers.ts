// Handlers for importing foreign sheets. A separate thread opens and holds the files while the user decides; the result is applied as one
// step or not at all. No long work is done here, so other calls do not wait.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { EditAnswer } from '../../../shared/contract/editApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { applySteps } from '../../../shared/editing/editStep.ts';
import type { UnitPlace } from '../../../shared/intake/unitPlaces.ts';
import { emptyDataset } from '../../../shared/intake/emptyDataset.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { editHistory, insertEditStep } from '../db/editStepTable.ts';
import { deleteMapping, listMappings, loadMapping, saveMapping } from '../db/intakeMappingTable.ts';
import { loadOffice } from '../db/officeTable.ts';
import { inTransaction } from '../db/sql.ts';
import { deleteUnitPlace, listUnitPlaces, saveUnitPlace } from '../db/unitPlaceTable.ts';
import { startIntakeThread, type IntakeThread } from '../intake/intakeThreads.ts';
import { appState } from './appState.ts';
import { backUpBeforeImport } from './automaticBackups.ts';
import { changeDataset, replaceDataset } from './datasetHandlers.ts';
import { audit, type Handlers, type IntakeWrite, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type IntakeChannel = Extract<Channel, `intake.${string}`>;

interface OpenIntake {
  readonly id: string;
  readonly thread: IntakeThread;
  readonly files: readonly string[];
  /** Hash of the dataset the thread holds. */
  sentHash: string | null;
}

export interface Intake {
  readonly handlers: Pick<Handlers, IntakeChannel>;
  /** Ends the open import. */
  close(): Promise<void>;
}

export function createIntake(context: ServiceContext): Intake {
  const { db, clock, newId } = context;
  let open: OpenIntake | null = null;
  const opened = (id: string): Result<OpenIntake, AppError> => (open?.id === id ? ok(open) : err({ kind: 'intakeClosed' }));
  const present = (): Dataset => loadDataset(db) ?? emptyDataset(workingDay(db, clock));
  const hashNow = () => loadDatasetMeta(db)?.hash ?? null;
  /** The dataset, unless the thread already holds it. */
  const toSend = (intake: OpenIntake): Dataset | null => {
    const hash = hashNow();
    if (hash === intake.sentHash) return null;
    intake.sentHash = hash;
    return present();
  };
  const closeOpen = async () => {
    const closing = open;
    open = null;
    await closing?.thread.close();
  };

  const handlers: Intake['handlers'] = {
    'intake.open': async ({ files, mapping }) => {
      if (loadOffice(db) === null) return err({ kind: 'noOffice' });
      const kept = mapping === null ? null : loadMapping(db, mapping);
      if (mapping !== null && kept === null) return err({ kind: 'mappingNotFound', name: mapping });
      await closeOpen();
      const names = files.map(({ name }) => name);
      const intake: OpenIntake = { id: newId(), thread: startIntakeThread(names.join(', ')), files: names, sentHash: hashNow() };
      open = intake;
      const given = files.map(({ name, base64 }) => ({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }));
      const answer = await intake.thread.ask('open', {
        files: given,
        dataset: present(),
        mapping: kept,
        wanted: null,
        units: listUnitPlaces(db),
      });
      if (answer.ok) return ok({ id: intake.id, sheets: answer.value.pages, proposals: answer.value.proposals });
      if (open === intake) await closeOpen();
      return answer;
    },

    'intake.propose': async ({ id, sheet, table, headRow, headRows }) => {
      const intake = opened(id);
      if (!intake.ok) return intake;
      return intake.value.thread.ask('propose', { sheet, table, headRow, headRows, dataset: toSend(intake.value) });
    },

    'intake.read': async ({ id, settings }) => {
      const intake = opened(id);
      if (!intake.ok) return intake;
      // A repeated request means that a decision has changed: the result in progress would be discarded anyway.
      intake.value.thread.cancel();
      const hash = hashNow();
      const answer = await intake.value.thread.ask('read', { settings, dataset: toSend(intake.value) });
      return answer.ok ? ok({ summary: answer.value.summary, hash }) : answer;
    },

    'intake.apply': async ({ id, settings, hash }) => {
      const intake = opened(id);
      if (!intake.ok) return intake;
      if (hashNow() !== hash) return err({ kind: 'editOutdated' });
      const read = await intake.value.thread.ask('read', { settings, dataset: toSend(intake.value) });
      if (!read.ok) return read;
      if (read.value.problems.length > 0) return err({ kind: 'datasetProblems', problems: read.value.problems });
      if (read.value.steps.length === 0) return err({ kind: 'nothingToApply' });
      const units = await intake.value.thread.ask('unitPlaces', { settings });
      const write: IntakeWrite = { files: intake.value.files, steps: read.value.steps, hash };
      const applied = await (context.writeApart?.(write) ?? writeIntake(context, write));
      if (!applied.ok) return applied;
      if (units.ok) keepUnits(context, units.value);
      await closeOpen();
      return applied;
    },

    'intake.page': async ({ id, sheet, row, column }) => {
      const intake = opened(id);
      return intake.ok ? intake.value.thread.ask('page', { sheet, row, column }) : intake;
    },

    'intake.progress': () => ok(open?.thread.progress() ?? null),

    'intake.cancel': async () => {
      // An import that is still opening has no result yet: end it together with its thread.
      if (open?.thread.progress()?.stage === 'opening') await closeOpen();
      else open?.thread.cancel();
      return ok({});
    },

    'intake.close': async ({ id }) => {
      if (open?.id === id) await closeOpen();
      return ok({});
    },

    'intake.units': () => ok(listUnitPlaces(db)),

    'intake.saveUnit': ({ name, region }) =>
      inTransaction(db, () => {
        if (!present().regions.some(({ code }) => code === region)) {
          const problem = { row: null, column: null, kind: 'unknownName', expected: 'region', candidates: [] } as const;
          return err<AppError>({ kind: 'datasetProblems', problems: [{ file: name, value: region, ...problem }] });
        }
        const before = listUnitPlaces(db).find((unit) => unit.name === name) ?? null;
        saveUnitPlace(db, { name, region }, clock().toISOString());
        audit(context, 'intake.saveUnit', before, { name, region });
        return ok(listUnitPlaces(db));
      }),

    'intake.removeUnit': ({ name }) =>
      inTransaction(db, () => {
        const before = listUnitPlaces(db).find((unit) => unit.name === name) ?? null;
        if (before === null) return ok(listUnitPlaces(db));
        deleteUnitPlace(db, name);
        audit(context, 'intake.removeUnit', before, null);
        return ok(listUnitPlaces(db));
      }),

    'intake.mappings': () => ok(listMappings(db)),

    'intake.keepMapping': async ({ id, name, settings }) => {
      const intake = opened(id);
      if (!intake.ok) return intake;
      const sheets = await intake.value.thread.ask('mappings', { settings });
      if (!sheets.ok) return sheets;
      return inTransaction(db, () => {
        saveMapping(db, { name, sheets: sheets.value }, clock().toISOString());
        audit(context, 'intake.keepMapping', null, { name, sheets: sheets.value.length });
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
  return { handlers, close: closeOpen };
}

/** Keeps where units lie, as it was decided in an import, for the next sheet that names them. */
function keepUnits(context: ServiceContext, units: readonly UnitPlace[]): void {
  const { db, clock } = context;
  inTransaction(db, () => {
    const known = new Map(listUnitPlaces(db).map(({ name, region }) => [name, region]));
    const changed = units.filter(({ name, region }) => known.get(name) !== region);
    for (const unit of changed) saveUnitPlace(db, unit, clock().toISOString());
    if (changed.length > 0) audit(context, 'intake.saveUnit', null, { units: changed });
    return ok(undefined);
  });
}

/** Makes a backup and writes the import. In whatever thread it runs, it applies exactly the steps that were previewed, or none. */
export function writeIntake(context: ServiceContext, { files, steps, hash }: IntakeWrite): Result<EditAnswer, AppError> {
  context.tell?.('backup');
  const kept = backUpBeforeImport(context);
  if (!kept.ok) return kept;
  context.tell?.('writing');
  const { db, clock } = context;
  const meta = loadDatasetMeta(db);
  if ((meta?.hash ?? null) !== hash) return err({ kind: 'editOutdated' });
  const changed = (dataset: Dataset): Result<Dataset, AppError> => {
    const next = applySteps(dataset, steps);
    return next === null ? err({ kind: 'editOutdated' }) : ok(next);
  };
  if (meta === null) {
    return inTransaction<EditAnswer, AppError>(db, () => {
      const next = changed(loadDataset(db) ?? emptyDataset(workingDay(db, clock)));
      if (!next.ok) return next;
      replaceDataset(context, 'intake.apply', next.value, { label: files[0].replace(/\.[^.]*$/, ''), isSample: false });
      return ok({ app: appState(context), history: editHistory(db), done: null });
    });
  }
  const done = changeDataset(context, {
    what: 'intake.apply',
    changed,
    audited: (dataset) => ({ hash: datasetHash(dataset), files: [...new Set(files)] }),
    also: () => insertEditStep(db, steps),
  });
  return done.ok ? ok({ app: done.value, history: editHistory(db), done: null }) : done;
}
