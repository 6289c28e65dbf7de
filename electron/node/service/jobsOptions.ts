// The options of an office's long work: where its threads find what they need, and their limits.
import { removeOwnParts } from '../files/backupFolder.ts';
import type { JobsOptions } from '../jobs/jobs.ts';
import type { Refuse } from './dispatch.ts';
import type { ServiceContext } from './serviceContext.ts';
import type { ServiceOptions, ThreadOptions } from './serviceOptions.ts';

const [maxMegabytes, idle] = [2048, 60_000];

export function jobsOptions(base: ServiceContext, options: ServiceOptions, threads: ThreadOptions, refuse: Refuse): JobsOptions {
  const { dataDir, sampleDir, account, version, printPdf, clock, newId } = base;
  const keySeal = threads.keySeal ?? options.keySeal;
  return {
    place: { dataDir, sampleDir, who: account, version, canPrint: printPdf !== undefined, canSeal: keySeal !== undefined },
    host: { printPdf, keySeal },
    workerUrl: threads.workerUrl,
    limits: { maxOldGenerationSizeMb: threads.maxMegabytes ?? maxMegabytes },
    idle: threads.idle ?? idle,
    patienceSeconds: threads.patienceSeconds,
    report: refuse,
    clock,
    newId,
    sweep: () => removeOwnParts(dataDir),
  };
}
