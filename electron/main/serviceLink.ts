// Runs the service in a separate process, so that its work never blocks a window, and restarts it after a crash.
import { utilityProcess, type UtilityProcess } from 'electron';
import { err, type Result } from '../../shared/base/result.ts';
import type { ChangeNews } from '../../shared/contract/changeNews.ts';
import type { Transport } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { answerFromHost, type JobHost } from '../node/jobs/jobThread.ts';
import type { StartPlanner } from '../node/solver/plannerChild.ts';
import { keepPlanners } from './plannerRelay.ts';
import type { FromService, ServiceStart, ToService } from './serviceMessages.ts';

export interface ServiceLinkOptions {
  /** The script of the process. */
  readonly script: string;
  readonly start: Omit<ServiceStart, 'canSeal'>;
  readonly host: JobHost;
  readonly startPlanner: StartPlanner;
  /** Called for every change, whoever made it. */
  readonly onNews: (news: ChangeNews) => void;
  /** Logs a crash. */
  readonly report: (what: string) => void;
  readonly clock: () => number;
}

export interface ServiceLink {
  /** Calls in progress when the process crashes are answered `serviceCrashed`; whether they took effect can be seen in the database. */
  readonly dispatch: (channel: string, input: unknown, window: string) => ReturnType<Transport>;
  /** Resolves once the database is closed and the process has ended. */
  close(): Promise<void>;
}

/** A process that crashes this often within this time would crash for ever. */
const [maxStarts, milliseconds] = [4, 60_000];

interface Live {
  readonly child: UtilityProcess;
  readonly calls: Map<number, (answer: Result<unknown, AppError>) => void>;
  readonly ended: Promise<void>;
}

/** Call once the app is ready. */
export function linkService({ script, start, host, startPlanner, onNews, report, clock }: ServiceLinkOptions): ServiceLink {
  let starts: number[] = [];
  let lastReason = '';
  let isClosing = false;
  let ids = 0;
  let live: Live | null = launch();

  return {
    dispatch: async (channel, input, window) => {
      live ??= mayStart() ? launch() : null;
      const process = live;
      if (process === null || isClosing) return err({ kind: 'serviceCrashed', reason: lastReason, restarted: false });
      ids += 1;
      const id = ids;
      return new Promise((resolve) => {
        process.calls.set(id, resolve);
        send(process.child, { kind: 'call', id, channel, input, window });
      });
    },

    async close() {
      isClosing = true;
      if (live === null) return;
      send(live.child, { kind: 'close' });
      await live.ended;
    },
  };

  function launch(): Live {
    starts.push(clock());
    const child = utilityProcess.fork(script, [], { serviceName: 'Tongdiao service', stdio: 'inherit' });
    const calls: Live['calls'] = new Map();
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const mine: Live = { child, calls, ended };
    let lastWords = '';
    let hasEnded = false;
    const planners = keepPlanners(startPlanner, (news) => {
      if (!hasEnded) send(child, news);
    });
    child.on('message', (message: FromService) => {
      if (message.kind === 'question') void reply(child, message);
      else if (message.kind === 'news') onNews(message.news);
      else if (message.kind !== 'answer') planners.obey(message);
      else {
        calls.get(message.id)?.(message.answer);
        calls.delete(message.id);
      }
    });
    // V8 had a fatal error; the process is about to exit.
    child.on('error', (type, location) => {
      lastWords = `${type} ${location}`;
    });
    child.on('exit', (code) => {
      hasEnded = true;
      planners.endAll();
      if (live === mine) live = null;
      if (!isClosing) crashed(calls, lastWords === '' ? `exit ${code}` : lastWords);
      end();
    });
    send(child, { kind: 'start', start: { ...start, canSeal: host.keySeal !== undefined } });
    return mine;
  }

  /** Answers waiting calls and restarts the process at once: scheduled backups must go on. */
  function crashed(calls: Live['calls'], reason: string): void {
    lastReason = reason;
    report(`the service ended: ${reason}`);
    const restarted = mayStart();
    if (restarted) live = launch();
    for (const resolve of calls.values()) resolve(err({ kind: 'serviceCrashed', reason, restarted }));
  }

  function mayStart(): boolean {
    starts = starts.filter((at) => at > clock() - milliseconds);
    return starts.length < maxStarts;
  }

  async function reply(child: UtilityProcess, { id, question }: Extract<FromService, { readonly kind: 'question' }>): Promise<void> {
    send(child, { kind: 'reply', id, reply: await answerFromHost(question, host) });
  }
}

function send(child: UtilityProcess, message: ToService): void {
  child.postMessage(message);
}
