// Owns the composition root: one data folder becomes one service, whichever host it is spoken to through.
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ResourceLimits } from 'node:worker_threads';
import type { Result } from '../../../shared/base/result.ts';
import { err } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { openDatabase } from '../db/openDatabase.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { storageError } from '../db/storageError.ts';
import { databaseFile } from '../files/backups.ts';
import type { KeySeal } from '../sync/officeKeys.ts';
import { createPlannerRuns } from '../solver/plannerRuns.ts';
import { startBackups } from './automaticBackups.ts';
import { capacityHandlers } from './capacityHandlers.ts';
import { dailyHandlers } from './dailyHandlers.ts';
import { datasetHandlers } from './datasetHandlers.ts';
import type { Dispatch, Refuse } from './dispatch.ts';
import { createDispatch } from './dispatch.ts';
import { createErrorLog } from './errorLog.ts';
import { editHandlers } from './editHandlers.ts';
import { exportHandlers } from './exportHandlers.ts';
import { intakeHandlers } from './intakeHandlers.ts';
import { ledgerHandlers } from './ledgerHandlers.ts';
import { normHandlers } from './normHandlers.ts';
import { officeHandlers } from './officeHandlers.ts';
import { orderHandlers } from './orderHandlers.ts';
import { pinHandlers } from './pinHandlers.ts';
import { planHandlers, savePlan } from './planHandlers.ts';
import { quotaBandHandlers } from './quotaBandHandlers.ts';
import { reportHandlers } from './reportHandlers.ts';
import { scenarioHandlers } from './scenarioHandlers.ts';
import { snapshotHandlers } from './snapshotHandlers.ts';
import type { PrintPdf, ServiceContext } from './serviceContext.ts';

export interface ServiceOptions {
  /** The office's folder, made where it does not exist: `tongdiao.db` and `tongdiao.log` lie in it. */
  readonly dataDir: string;
  readonly clock: () => Date;
  /** Ids of plans, orders, runs and errors: unique on this machine and over time, at most 64 characters. */
  readonly newId: () => string;
  /** Folder of the dataset that comes with the app. */
  readonly sampleDir: string;
  /** Left out where this machine cannot make PDFs. */
  readonly printPdf?: PrintPdf;
  /** The planner's worker script where sources are bundled. */
  readonly workerUrl?: URL;
  readonly workerLimits?: ResourceLimits;
  /** How the host hides the office's key from who reads the disk; left out where it cannot. */
  readonly keySeal?: KeySeal;
  /** Who the audit log names; the user of the machine where left out. */
  readonly who?: string;
}

export interface Service {
  readonly dispatch: Dispatch;
  /** Whether a run of the planner is under way or waits. */
  isBusy(): boolean;
  /** Ends runs under way and closes the database. */
  close(): Promise<void>;
}

/** Where the database cannot be opened, every channel answers why (`databaseNewer`, `databaseUnreadable`, `cannotWrite`). */
export function createService(options: ServiceOptions): Service {
  const db = openIn(options.dataDir);
  return db.ok ? serve(db.value, options) : refuseAll(db.error);
}

function openIn(dataDir: string): Result<WritableDatabase, AppError> {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    return err({ kind: 'cannotWrite', path: dataDir, reason: error instanceof Error ? error.message : String(error) });
  }
  return openDatabase(path.join(dataDir, databaseFile));
}

function serve(db: WritableDatabase, options: ServiceOptions): Service {
  const { clock, newId, workerUrl } = options;
  const log = createErrorLog(path.join(options.dataDir, 'tongdiao.log'), newId);
  const refuse: Refuse = (where, error) => {
    const reference = log.report(where, error);
    return storageError(error, db.name) ?? { kind: 'internal', reference };
  };
  const base: Omit<ServiceContext, 'runs'> = {
    db,
    dataDir: options.dataDir,
    keySeal: options.keySeal,
    clock,
    newId,
    who: options.who ?? os.userInfo().username,
    version: packageJson.version,
    sampleDir: options.sampleDir,
    printPdf: options.printPdf,
  };
  const runs = createPlannerRuns({
    clock,
    newId,
    workerUrl,
    resourceLimits: options.workerLimits,
    savePlan: (found, seconds, scenario) => savePlan(base, found, seconds, scenario),
    refuse: (error) => refuse('plan.start', error),
  });
  const context: ServiceContext = { ...base, runs };
  const handlers = {
    ...officeHandlers(context),
    ...capacityHandlers(context),
    ...dailyHandlers(context),
    ...datasetHandlers(context),
    ...editHandlers(context),
    ...exportHandlers(context),
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
  };
  const stopBackups = startBackups(context, (error) => refuse('backup', error));
  return {
    dispatch: createDispatch(handlers, refuse),
    isBusy: runs.isBusy,
    async close() {
      stopBackups();
      await runs.close();
      db.close();
    },
  };
}

function refuseAll(error: AppError): Service {
  return { dispatch: async () => err(error), isBusy: () => false, close: async () => {} };
}
