// Owns the composition root: one database, open, with every handler over it; or closed, with the reason and what mends it.
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { apiSchemas } from '../../../shared/contract/apiSchemas.ts';
import { anything } from '../../../shared/contract/changeNews.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { ensureIdentity } from '../db/exchangeTables.ts';
import { openDatabase } from '../db/openDatabase.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { inTransaction } from '../db/sql.ts';
import { storageError } from '../db/storageError.ts';
import { databaseFile, removeOwnParts } from '../files/backups.ts';
import { createJobs } from '../jobs/jobs.ts';
import type { JobsOptions } from '../jobs/jobs.ts';
import { createPlannerRuns } from '../solver/plannerRuns.ts';
import { appState } from './appState.ts';
import { auditHandlers } from './auditHandlers.ts';
import { startBackups } from './automaticBackups.ts';
import { backupMaker, backupReaders } from './backupHandlers.ts';
import { capacityHandlers } from './capacityHandlers.ts';
import { dailyHandlers } from './dailyHandlers.ts';
import { datasetHandlers } from './datasetHandlers.ts';
import type { Dispatch, Refuse } from './dispatch.ts';
import { createDispatch } from './dispatch.ts';
import { createErrorLog } from './errorLog.ts';
import { editHandlers } from './editHandlers.ts';
import { exportHandlers, faultyDatasetHandler } from './exportHandlers.ts';
import { intakeHandlers } from './intakeHandlers.ts';
import { ledgerHandlers } from './ledgerHandlers.ts';
import { watchOtherPrograms } from './otherPrograms.ts';
import { normHandlers } from './normHandlers.ts';
import { officeHandlers } from './officeHandlers.ts';
import { orderHandlers } from './orderHandlers.ts';
import { pinHandlers } from './pinHandlers.ts';
import { planHandlers, savePlan } from './planHandlers.ts';
import { quotaBandHandlers } from './quotaBandHandlers.ts';
import { reportHandlers } from './reportHandlers.ts';
import { practiceDataset } from './sampleDataset.ts';
import { scenarioHandlers } from './scenarioHandlers.ts';
import { snapshotHandlers } from './snapshotHandlers.ts';
import type { Handlers, PlanningContext, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';
import type { ServiceOptions, ThreadOptions } from './serviceOptions.ts';

/** A database that is open, or the reason why it is not. */
export interface OpenOffice {
  readonly dispatch: Dispatch;
  isBusy(): boolean;
  /** Ends runs under way and closes the database. */
  close(): Promise<void>;
  /** Writes down that a backup took the place of the database that is open now. */
  noteRestored(name: string, kept: string | null): Result<AppState, AppError>;
}

/** What holds whether or not the database can be opened. */
export type StandingHandlers = Pick<Handlers, Extract<Channel, `lock.${string}`> | 'backup.restore'>;

/** Where the database cannot be opened, every channel but those of backups and lock answers why. */
export function openOffice(options: ServiceOptions, standing: StandingHandlers, noted: (what: string) => void): OpenOffice {
  const log = createErrorLog(path.join(options.dataDir, 'tongdiao.log'), options.newId);
  const db = openIn(options.dataDir);
  const refuse: Refuse = (where, error) => {
    const reference = log.report(where, error);
    return storageError(error, path.join(options.dataDir, databaseFile)) ?? { kind: 'internal', reference };
  };
  return db.ok ? serve(db.value, options, standing, refuse, noted) : refuseAll(db.error, options.dataDir, standing, refuse);
}

function openIn(dataDir: string): Result<WritableDatabase, AppError> {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    return err({ kind: 'cannotWrite', path: dataDir, reason: error instanceof Error ? error.message : String(error) });
  }
  return openDatabase(path.join(dataDir, databaseFile));
}

function serve(
  db: WritableDatabase,
  options: ServiceOptions,
  standing: StandingHandlers,
  refuse: Refuse,
  noted: (what: string) => void,
): OpenOffice {
  const { clock, newId } = options;
  const base: ServiceContext = {
    db,
    dataDir: options.dataDir,
    keySeal: options.keySeal,
    clock,
    newId,
    who: options.who ?? os.userInfo().username,
    version: packageJson.version,
    sampleDir: options.sampleDir,
    printPdf: options.printPdf,
    noted,
  };
  // Threads that only look must find it: they do not write beside work that does.
  if (options.threads !== undefined) ensureIdentity(db, newId);
  const jobs = options.threads === undefined ? null : createJobs(jobsOptions(base, options, options.threads, refuse));
  const runs = createPlannerRuns({
    clock,
    newId,
    startPlanner: options.startPlanner,
    practice: options.keepsPlanner === true ? () => practiceDataset(options.sampleDir) : undefined,
    savePlan: (found, seconds, scenario) => savePlan(base, found, seconds, scenario),
    whenWritable: jobs?.whenWritable,
    refuse: (error) => refuse('plan.start', error),
  });
  const context: PlanningContext = { ...base, runs };
  const inPlace: Handlers = {
    ...standing,
    ...backupReaders(options.dataDir),
    ...backupMaker(context),
    ...auditHandlers(context),
    ...officeHandlers(context),
    ...capacityHandlers(context),
    ...dailyHandlers(context),
    ...datasetHandlers(context),
    ...editHandlers(context),
    ...exportHandlers(context),
    ...faultyDatasetHandler(context),
    ...intakeHandlers(context),
    ...ledgerHandlers(context),
    ...normHandlers(context),
    ...planHandlers(context),
    ...pinHandlers(context),
    ...quotaBandHandlers(context),
    ...scenarioHandlers(context),
    ...orderHandlers(context),
    ...reportHandlers(context),
    ...snapshotHandlers(context),
    'job.list': () => ok([]),
    'job.cancel': () => ok([]),
  };
  const stopWatching = watchOtherPrograms(db, () => noted(anything));
  const handlers = jobs?.around(inPlace) ?? inPlace;
  const dispatch = createDispatch(handlers, refuse);
  const stopBackups = startBackups(context, (error) => refuse('backup', error), jobs?.backUp);
  return {
    dispatch: (channel, input) => {
      runs.touch();
      return dispatch(channel, input);
    },
    isBusy: () => runs.isBusy() || jobs?.isBusy() === true,
    async close() {
      stopBackups();
      stopWatching();
      await runs.close();
      await jobs?.close();
      db.close();
    },
    noteRestored: (name, kept) =>
      inTransaction<AppState, AppError>(db, () => {
        audit(context, 'backup.restore', { kept }, { name });
        return ok(appState(context));
      }),
  };
}

const [mostMegabytes, idle] = [2048, 60_000];

function jobsOptions(base: ServiceContext, options: ServiceOptions, threads: ThreadOptions, refuse: Refuse): JobsOptions {
  const { dataDir, sampleDir, who, version, printPdf, clock, newId } = base;
  const keySeal = threads.keySeal ?? options.keySeal;
  return {
    place: { dataDir, sampleDir, who, version, canPrint: printPdf !== undefined, canSeal: keySeal !== undefined },
    host: { printPdf, keySeal },
    workerUrl: threads.workerUrl,
    limits: { maxOldGenerationSizeMb: threads.mostMegabytes ?? mostMegabytes },
    idle: threads.idle ?? idle,
    patienceSeconds: threads.patienceSeconds,
    report: refuse,
    clock,
    newId,
    sweep: () => removeOwnParts(dataDir),
  };
}

function refuseAll(error: AppError, dataDir: string, standing: StandingHandlers, refuse: Refuse): OpenOffice {
  const refused = Object.fromEntries(Object.keys(apiSchemas).map((channel) => [channel, () => err(error)])) as unknown as Handlers;
  return {
    dispatch: createDispatch({ ...refused, ...standing, ...backupReaders(dataDir) }, refuse),
    isBusy: () => false,
    close: async () => {},
    noteRestored: () => err(error),
  };
}
