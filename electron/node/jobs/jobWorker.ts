// Entry point of a job thread. Runs the same handlers as the service, over its own connection, one call after another.
import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../../../shared/base/assert.ts';
import { err, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { connectDatabase } from '../db/connectDatabase.ts';
import { guardCommits } from '../db/sql.ts';
import { storageError } from '../db/storageError.ts';
import { databaseFile } from '../files/backupFolder.ts';
import { officerAtDesk } from '../service/deskDuty.ts';
import type { Answer, IntakeWrite, ServiceContext } from '../service/serviceContext.ts';
import { hostPrinter, hostSeal } from './hostQuestions.ts';
import { cancelled, committed, finality, open, type FromJobThread, type JobCall, type JobStart, type ToJobThread } from './jobMessages.ts';
import type { JobChannel } from './jobRules.ts';

assert(parentPort !== null, 'long work runs in a thread of its own');
const port = parentPort;
const start = workerData as JobStart;
const numbers = new Int32Array(start.shared);
const file = path.join(start.dataDir, databaseFile);
const say = (message: FromJobThread) => port.postMessage(message);

const db = connectDatabase(file);
guardCommits(db, () => Atomics.compareExchange(numbers, finality, open, committed) !== cancelled);
// Reuse what the host has compiled.
if (start.compiled !== null) enableCompileCache(start.compiled);
const context: ServiceContext = {
  db,
  dataDir: start.dataDir,
  sampleDir: start.sampleDir,
  account: start.who,
  who: () => officerAtDesk(db) ?? start.who,
  version: start.version,
  clock: () => new Date(),
  newId: randomUUID,
  printPdf: start.canPrint ? hostPrinter(port) : undefined,
  keySeal: start.canSeal ? hostSeal(port, start) : undefined,
  tell: (stage) => say({ kind: 'stage', stage }),
};
/** Loaded when first needed: a thread does one kind of work, and starts faster the less it loads. */
const families: { readonly [Name in FamilyOf<JobChannel>]: () => Promise<object> } = {
  snapshot: async () => (await import('../service/snapshotHandlers.ts')).snapshotHandlers(context),
  dataset: async () => (await import('../service/datasetHandlers.ts')).datasetHandlers(context),
  export: async () => (await import('../service/exportHandlers.ts')).exportHandlers(context),
  day: async () => (await import('../service/dayHandlers.ts')).dayHandlers(context),
  report: async () => (await import('../service/reportHandlers.ts')).reportHandlers(context),
  order: async () => (await import('../service/orderHandlers.ts')).orderHandlers(context),
  change: async () => (await import('../service/changeHandlers.ts')).changeReaders(context),
  position: async () => (await import('../service/positionHandlers.ts')).positionHandlers(context),
  paper: async () => (await import('../service/paperHandlers.ts')).paperHandlers(context),
  audit: async () => (await import('../service/auditHandlers.ts')).auditHandlers(context),
  backup: async () => {
    const { backupMaker, backupReaders } = await import('../service/backupHandlers.ts');
    return { ...backupReaders(start.dataDir), ...backupMaker(context) };
  },
};
type FamilyOf<Name extends string> = Name extends `${infer Family}.${string}` ? Family : never;
const loaded = new Map<string, Promise<object>>();

port.on('message', (message: ToJobThread) => {
  if (message.kind === 'call') void answer(message.call);
});

async function answer(call: JobCall): Promise<void> {
  try {
    say({ kind: 'answer', answer: await outcomeOf(call) });
  } catch (error) {
    const known = storageError(error, file);
    if (known !== null) say({ kind: 'answer', answer: err(known) });
    else say({ kind: 'thrown', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function outcomeOf({ job, input, before }: JobCall): Promise<Result<unknown, AppError>> {
  if (job === 'backup.auto') {
    const { backUpByClock } = await import('../service/automaticBackups.ts');
    return backUpByClock(context);
  }
  if (job === 'intake.write') {
    const { writeIntake } = await import('../service/intakeHandlers.ts');
    return writeIntake(context, input as IntakeWrite);
  }
  if (before === null) return call(job, input);
  const opened = await call(before.job, before.input);
  if (!opened.ok) return opened;
  const { [before.handle]: handle } = opened.value as Record<string, unknown>;
  return call(job, { ...(input as object), [before.handle]: handle });
}

/** Handlers keep their state, such as an opened snapshot, between calls. */
async function call(job: JobChannel, input: unknown): Promise<Result<unknown, AppError>> {
  const family = job.slice(0, job.indexOf('.')) as FamilyOf<JobChannel>;
  const handlers = loaded.get(family) ?? families[family]();
  loaded.set(family, handlers);
  return ((await handlers) as Readonly<Record<JobChannel, (input: unknown) => Answer<unknown>>>)[job](input);
}
