// Owns starting a planner as a process of Node.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { breakdownByExit, maxMegabytes } from './plannerChild.ts';
import type { StartPlanner } from './plannerChild.ts';
import { breakdownOf } from './plannerJob.ts';
import type { Breakdown, PlannerMessage } from './plannerJob.ts';

export interface ForkOptions {
  readonly megabytes?: number;
  /** The planner's thread, where it is another than the real one. */
  readonly worker?: URL;
}

/** Characters of what the process wrote last that are kept for the log. */
const lastWordsLength = 2000;

export function forkPlanner({ megabytes = maxMegabytes, worker }: ForkOptions = {}): StartPlanner {
  return ({ onMessage, onEnd }) => {
    let child: ChildProcess;
    try {
      child = forked(megabytes, worker);
    } catch (error) {
      // a machine without memory cannot even begin one
      queueMicrotask(() => onEnd(breakdownOf(error)));
      return { send: () => {}, kill: () => {} };
    }
    let lastWords = '';
    let hasEnded = false;
    const end = (breakdown: Breakdown) => {
      if (hasEnded) return;
      hasEnded = true;
      onEnd(breakdown);
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-lastWordsLength);
    });
    child.on('message', (message) => onMessage(message as PlannerMessage));
    child.on('error', (error) => {
      // a message that cannot be sent any more is told by the end, a process that never was by nothing else
      if (child.pid === undefined) end(breakdownOf(error));
    });
    // 'close' comes after the last words, 'exit' may come before them
    child.on('close', (code, signal) => end(breakdownByExit(code, signal, lastWords)));
    return {
      send: (request) => void child.send(request, () => {}),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

function forked(megabytes: number, worker: URL | undefined): ChildProcess {
  const words = [String(megabytes), ...(worker === undefined ? [] : [worker.href])];
  return fork(new URL('./plannerProcess.ts', import.meta.url), words, {
    // no flag of this process, such as a debugger's port, is meant for that one
    execArgv: [],
    env: { ...process.env, ...compileCache() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Modules the app keeps compiled are compiled for its planner too. */
function compileCache(): Record<string, string> {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}
