// Runs long work in threads, so that the thread that answers channels never blocks. Handles queues, progress, cancelling, and who may
// write.
import { setTimeout as wait } from 'node:timers/promises';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { apiSchemas } from '../../../shared/contract/apiSchemas.ts';
import type { EditAnswer } from '../../../shared/contract/editApi.ts';
import type { JobState } from '../../../shared/contract/jobApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { isJobName, type JobName, type JobStage } from '../../../shared/domain/jobs.ts';
import type { Answer, Handlers, IntakeWrite } from '../service/serviceContext.ts';
import type { JobCall } from './jobMessages.ts';
import { handleOf, held, jobRules, readingChannels, type JobChannel, type JobLane } from './jobRules.ts';
import { createJobThread, type JobThread, type JobThreadOptions } from './jobThread.ts';
import { createWriteGate } from './writeGate.ts';

export interface JobsOptions extends JobThreadOptions {
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Seconds a short write waits for long work; ten by default. */
  readonly patienceSeconds?: number;
  /** Called after work was cancelled, when nothing else is running: removes files a killed thread may have left. */
  readonly sweep: () => void;
}

export interface Jobs {
  /** Wraps the handlers: long work runs in threads, short writes wait for it, and the running jobs can be listed. */
  around(handlers: Handlers): Handlers;
  /** The scheduled backup. */
  backUp(): Promise<Result<unknown, AppError>>;
  /** Makes the backup before an import and writes the import. */
  writeIntake(write: IntakeWrite): Promise<Result<EditAnswer, AppError>>;
  /** For a plan that has been found: waits until no long work writes. */
  whenWritable(): Promise<() => void>;
  isBusy(): boolean;
  /** Cancels whatever is not final, waits for what is, and closes every connection. */
  close(): Promise<void>;
}

interface Job {
  readonly id: string;
  readonly name: JobName;
  readonly askedAt: number;
  stage: JobStage;
  canCancel: boolean;
  isWanted: boolean;
}

interface Lane {
  readonly thread: JobThread;
  last: Promise<unknown>;
  current: Job | null;
  /** The last call whose result the thread keeps, to be repeated in a new thread. */
  kept: { readonly job: JobChannel; readonly input: unknown; readonly handle: unknown; readonly generation: number } | null;
}

const defaultPatience = 10;

export function createJobs(options: JobsOptions): Jobs {
  const { clock, newId, sweep } = options;
  const jobs = new Map<string, Job>();
  const lanes = new Map<JobLane, Lane>();
  const gate = createWriteGate(options.patienceSeconds ?? defaultPatience, (milliseconds) => wait(milliseconds, undefined, { ref: false }));
  let isClosing = false;

  return {
    around(handlers) {
      const around = Object.keys(apiSchemas).map((name) => {
        const channel = name as Channel;
        const handler = handlers[channel] as (input: unknown) => Answer<unknown>;
        if (isJobName(channel)) {
          const { isShort = () => false } = jobRules[channel];
          return [channel, (input: unknown) => (isShort(input) ? handler(input) : run(channel, input))];
        }
        return [channel, readingChannels.has(channel) ? handler : (input: unknown) => write(() => handler(input))];
      });
      return { ...(Object.fromEntries(around) as Handlers), 'job.list': () => ok(list()), 'job.cancel': ({ job }) => ok(cancel(job)) };
    },
    backUp: () => run('backup.auto', null),
    writeIntake: (write) => run('intake.write', write) as Promise<Result<EditAnswer, AppError>>,
    whenWritable: gate.enterSurely,
    isBusy: () => jobs.size > 0,
    async close() {
      isClosing = true;
      for (const job of jobs.values()) cancel(job.id);
      await Promise.all([...lanes.values()].map(({ last }) => last));
      await Promise.all([...lanes.values()].map(({ thread }) => thread.close()));
    },
  };

  function list(): JobState[] {
    const now = clock().getTime();
    return [...jobs.values()].map(({ id, name, stage, canCancel, askedAt }) => {
      return { id, job: name, stage, canCancel, seconds: Math.max(0, Math.floor((now - askedAt) / 1000)) };
    });
  }

  function cancel(id: string): JobState[] {
    const job = jobs.get(id);
    if (job?.canCancel === true) {
      job.stage = 'ending';
      job.canCancel = false;
      const lane = lanes.get(jobRules[job.name].lane);
      // If the thread says that the work is final, it runs to completion.
      if (lane?.current !== job) job.isWanted = false;
      else if (lane.thread.cancel()) job.isWanted = false;
      gate.lookAgain();
    }
    return list();
  }

  /** Runs after the work before it in the same lane. */
  async function run(name: JobName, input: unknown): Promise<Result<unknown, AppError>> {
    const job: Job = { id: newId(), name, askedAt: clock().getTime(), stage: 'waiting', canCancel: true, isWanted: !isClosing };
    jobs.set(job.id, job);
    const lane = laneOf(name);
    const mine = lane.last.then(() => inTurn(job, lane, input)).finally(() => jobs.delete(job.id));
    lane.last = mine.catch(() => {});
    return mine;
  }

  async function inTurn(job: Job, lane: Lane, input: unknown): Promise<Result<unknown, AppError>> {
    if (!job.isWanted) return err({ kind: 'cancelled' });
    const leave = jobRules[job.name].writes ? await gate.enterLong(job.name, () => job.isWanted) : () => {};
    if (leave === null) return err({ kind: 'cancelled' });
    lane.current = job;
    job.stage = 'working';
    try {
      const { generation } = lane.thread;
      const before = openedBefore(job.name, input, lane);
      const now = generation();
      const answer = await lane.thread.run({ job: job.name, input, before }, (stage) => {
        if (job.canCancel) job.stage = stage;
      });
      if (answer.ok) keep(job.name, input, answer.value, now, lane);
      else if (brokenOff.has(answer.error.kind) && jobs.size === 1) sweep();
      return answer;
    } finally {
      lane.current = null;
      leave();
    }
  }

  /** The call that opened what this one refers to, if its thread has ended. */
  function openedBefore(name: JobName, input: unknown, { kept, thread }: Lane): JobCall['before'] {
    const need = held[name];
    if (need === undefined || kept === null || kept.generation === thread.generation()) return null;
    if ((input as Record<string, unknown>)[need.handle] !== kept.handle) return null;
    return { job: kept.job, input: kept.input, handle: need.handle };
  }

  function keep(name: JobName, input: unknown, value: unknown, generation: number, lane: Lane): void {
    const handle = handleOf[name];
    const opener = held[name]?.opener;
    // The opened object has been used up.
    if (opener !== undefined && handle === undefined) lane.kept = null;
    if (handle === undefined) return;
    // Whatever followed the opening, such as trust, is in the database, so opening again finds it there.
    if (opener === undefined)
      lane.kept = { job: name as JobChannel, input, handle: (value as Record<string, unknown>)[handle], generation };
    else if (lane.kept !== null) lane.kept = { ...lane.kept, handle: (value as Record<string, unknown>)[handle], generation };
  }

  function laneOf(name: JobName): Lane {
    const key = jobRules[name].lane;
    const known = lanes.get(key);
    if (known !== undefined) return known;
    const lane: Lane = { thread: createJobThread(options), last: Promise.resolve(), current: null, kept: null };
    lanes.set(key, lane);
    return lane;
  }

  async function write(work: () => Answer<unknown>): Promise<Result<unknown, AppError>> {
    const entered = await gate.enterShort();
    if (!entered.ok) return entered;
    try {
      return await work();
    } finally {
      entered.value();
    }
  }
}

const brokenOff: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>(['cancelled', 'jobCrashed', 'jobOutOfMemory']);
