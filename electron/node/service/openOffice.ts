// The composition root: either an open database with every handler on top, or a closed one with the reason and the remedy.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { apiSchemas } from '../../../shared/contract/apiSchemas.ts';
import { anything } from '../../../shared/contract/changeNews.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { loadDrill, type DrillRow } from '../db/drillTable.ts';
import { loadOffice } from '../db/officeTable.ts';
import { ensureIdentity } from '../db/exchangeTables.ts';
import { openDatabase } from '../db/openDatabase.ts';
import type { WritableDatabase } from '../db/sql.ts';
import { storageError } from '../db/storageError.ts';
import { databaseFile, listBackups, removeParts } from '../files/backupFolder.ts';
import { hasOfficeBackup } from '../files/backups.ts';
import { diskError } from '../files/diskError.ts';
import { readNumbers } from '../files/numberFile.ts';
import { finishRestore } from '../files/restoreBackup.ts';
import { createDrills } from '../drill/drills.ts';
import { createJobs } from '../jobs/jobs.ts';
import { forkPlanner } from '../solver/forkPlanner.ts';
import { createPlannerRuns } from '../solver/plannerRuns.ts';
import { postAccountFromPapers } from './accountFromPapers.ts';
import { appState } from './appState.ts';
import { auditHandlers } from './auditHandlers.ts';
import { startBackups } from './automaticBackups.ts';
import { backupMaker, backupReaders, backupState } from './backupHandlers.ts';
import { capacityHandlers } from './capacityHandlers.ts';
import { dailyHandlers } from './dailyHandlers.ts';
import { dayHandlers } from './dayHandlers.ts';
import { followHandlers } from './followHandlers.ts';
import { formHandlers } from './formHandlers.ts';
import { drillHandlers } from './drillHandlers.ts';
import { dayRecordHandlers } from './dayRecordHandlers.ts';
import { officerAtDesk } from './deskDuty.ts';
import { deskHandlers } from './deskHandlers.ts';
import { datasetHandlers } from './datasetHandlers.ts';
import type { ChangeFeed } from './changeFeed.ts';
import { createDispatch, type Dispatch, type Refuse } from './dispatch.ts';
import { createErrorLog } from './errorLog.ts';
import { editHandlers } from './editHandlers.ts';
import { exportHandlers, faultyDatasetHandler } from './exportHandlers.ts';
import { changePricing, changeReaders } from './changeHandlers.ts';
import { createIntake } from './intakeHandlers.ts';
import { jobsOptions } from './jobsOptions.ts';
import { ledgerHandlers } from './ledgerHandlers.ts';
import { watchOtherPrograms } from './otherPrograms.ts';
import { normHandlers } from './normHandlers.ts';
import { numberHandlers } from './numberHandlers.ts';
import { catchUpOpening } from './openingLines.ts';
import { officeHandlers } from './officeHandlers.ts';
import { orderHandlers } from './orderHandlers.ts';
import { paperHandlers } from './paperHandlers.ts';
import { pinHandlers } from './pinHandlers.ts';
import { planHandlers, savePlan } from './planHandlers.ts';
import { positionHandlers } from './positionHandlers.ts';
import { quotaBandHandlers } from './quotaBandHandlers.ts';
import { recodeHandlers } from './recodeHandlers.ts';
import { rehearsalHandlers } from './rehearsalHandlers.ts';
import { createRehearsals } from './rehearsals.ts';
import { reportHandlers } from './reportHandlers.ts';
import { practiceDataset } from './sampleDataset.ts';
import { scenarioHandlers } from './scenarioHandlers.ts';
import { settle, userOf } from './settleOffice.ts';
import { snapshotHandlers } from './snapshotHandlers.ts';
import type { Handlers, PlanningContext, ServiceContext } from './serviceContext.ts';
import type { ServiceOptions } from './serviceOptions.ts';

/** An open database, or the reason why it is not open. */
export interface OpenOffice {
  readonly dispatch: Dispatch;
  isBusy(): boolean;
  /** Ends all runs and closes the database. */
  close(): Promise<void>;
  /** The state the screens start from, or why there is none. */
  state(): Result<AppState, AppError>;
  /** The drill that the office is in; null if it is in none. */
  drill(): DrillRow | null;
  /** Why the database is not open; null if it is. */
  readonly refusal: AppError | null;
}

/** Handlers that work whether or not the database can be opened. */
export type StandingHandlers = Pick<
  Handlers,
  Extract<Channel, `lock.${string}`> | 'backup.restore' | 'backup.beginAnew' | 'drill.leave' | 'drill.week'
>;

/**
 * If the database cannot be opened, every channel except those for backups and the lock answers why. An interrupted restore is finished
 * first. With `beginsAnew`, a missing database is created.
 */
export function openOffice(
  options: ServiceOptions,
  standing: StandingHandlers,
  feed: Pick<ChangeFeed, 'by' | 'note'>,
  beginsAnew = false,
): OpenOffice {
  const { dataDir } = options;
  const log = createErrorLog(path.join(dataDir, 'tongdiao.log'), options.newId);
  const refuse: Refuse = (where, error) => {
    const reference = log.report(where, error);
    return storageError(error, path.join(dataDir, databaseFile)) ?? { kind: 'internal', reference };
  };
  try {
    mkdirSync(dataDir, { recursive: true });
    const restored = finishRestore(dataDir);
    const db = openIn(options, beginsAnew);
    if (!db.ok) return refuseAll(db.error, dataDir, standing, refuse);
    settle(db.value, options, restored);
    return serve(db.value, options, standing, refuse, feed);
  } catch (error) {
    return refuseAll(diskError(error, dataDir) ?? refuse('open', error), dataDir, standing, refuse);
  }
}

/** A missing or empty database does not mean a new office if backups or the number file show that there was one. */
function openIn({ dataDir, clock }: ServiceOptions, beginsAnew: boolean): Result<WritableDatabase, AppError> {
  const file = path.join(dataDir, databaseFile);
  removeParts(dataDir);
  const missing = (): AppError => ({ kind: 'databaseMissing', path: file, backups: listBackups(dataDir).length });
  const isThere = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!isThere && !beginsAnew && (hasOfficeBackup(dataDir) || readNumbers(dataDir, true).length > 0)) return err(missing());
  const db = openDatabase(file, undefined, clock);
  if (!db.ok || loadOffice(db.value) !== null || !hasOfficeBackup(dataDir)) return db;
  db.value.close();
  return err(missing());
}

function serve(
  db: WritableDatabase,
  options: ServiceOptions,
  standing: StandingHandlers,
  refuse: Refuse,
  feed: Pick<ChangeFeed, 'by' | 'note'>,
): OpenOffice {
  const { clock, newId } = options;
  const base: ServiceContext = {
    db,
    dataDir: options.dataDir,
    keySeal: options.keySeal,
    clock,
    newId,
    account: userOf(options.who),
    who: () => officerAtDesk(db) ?? userOf(options.who),
    version: packageJson.version,
    sampleDir: options.sampleDir,
    printPdf: options.printPdf,
    noted: feed.note,
  };
  catchUpOpening(base);
  postAccountFromPapers(base);
  // Threads that only read must find the identity: they do not write alongside other work.
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
  const context: PlanningContext = { ...base, runs, writeApart: jobs?.writeIntake };
  const backups = startBackups(context, (error) => refuse('backup', error), jobs?.backUp);
  const rehearsals = createRehearsals({
    dataDir: options.dataDir,
    clock,
    startPlanner: options.startPlanner ?? forkPlanner(),
    report: (error) => void refuse('rehearsal', new Error(JSON.stringify(error))),
  });
  const drills = createDrills({
    context,
    openOfficeIn: (dataDir) =>
      openOffice({ dataDir, clock, newId, sampleDir: options.sampleDir, who: options.who }, standing, {
        by: (_, work) => work(),
        note: () => {},
      }),
    dispatch: (channel, input) => feed.by(null, () => dispatch(channel, input)),
    report: (error) => void refuse('drill', new Error(JSON.stringify(error))),
  });
  const intake = createIntake(context);
  const inPlace: Handlers = {
    ...standing,
    ...backupReaders(options.dataDir),
    ...backupMaker(context),
    ...backupState(context, backups),
    ...auditHandlers(context),
    ...officeHandlers(context),
    ...capacityHandlers(context),
    ...dailyHandlers(context),
    ...dayHandlers(context),
    ...dayRecordHandlers(context),
    ...drillHandlers(context, drills),
    ...followHandlers(context),
    ...formHandlers(context),
    ...deskHandlers(context),
    ...datasetHandlers(context),
    ...editHandlers(context),
    ...exportHandlers(context),
    ...faultyDatasetHandler(context),
    ...intake.handlers,
    ...ledgerHandlers(context),
    ...normHandlers(context),
    ...numberHandlers(context),
    ...planHandlers(context),
    ...pinHandlers(context),
    ...quotaBandHandlers(context),
    ...scenarioHandlers(context),
    ...orderHandlers(context),
    ...positionHandlers(context),
    ...changeReaders(context),
    ...changePricing(context),
    ...paperHandlers(context),
    ...recodeHandlers(context),
    ...rehearsalHandlers(context, rehearsals),
    ...reportHandlers(context),
    ...snapshotHandlers(context),
    'job.list': () => ok([]),
    'job.cancel': () => ok([]),
  };
  const stopWatching = watchOtherPrograms(db, () => feed.note(anything));
  const handlers = jobs?.around(inPlace) ?? inPlace;
  const dispatch = createDispatch(handlers, refuse);
  return {
    dispatch: (channel, input) => {
      runs.touch();
      return dispatch(channel, input);
    },
    isBusy: () => runs.isBusy() || rehearsals.isBusy() || drills.isBusy() || jobs?.isBusy() === true,
    async close() {
      backups.stop();
      stopWatching();
      const drilled = drills.close();
      await runs.close();
      await drilled;
      await rehearsals.close();
      await intake.close();
      await jobs?.close();
      db.close();
    },
    state: () => ok(appState(context)),
    drill: () => loadDrill(db),
    refusal: null,
  };
}

function refuseAll(error: AppError, dataDir: string, standing: StandingHandlers, refuse: Refuse): OpenOffice {
  const refused = Object.fromEntries(Object.keys(apiSchemas).map((channel) => [channel, () => err(error)])) as unknown as Handlers;
  return {
    dispatch: createDispatch({ ...refused, ...standing, ...backupReaders(dataDir) }, refuse),
    isBusy: () => false,
    close: async () => {},
    state: () => err(error),
    drill: () => null,
    refusal: error,
  };
}
