// Starts a planner as a Node process.
import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { breakdownByExit, maxMegabytes, type StartPlanner } from './plannerChild.ts';
import { breakdownOf, type Breakdown, type PlannerMessage } from './plannerJob.ts';

export interface ForkOptions {
  readonly megabytes?: number;
  /** The planner's thread, if it is not the real one. */
  readonly worker?: URL;
}

/** Characters of the process's last output that are kept for the log. */
const lastWordsLength = 2000;

export function forkPlanner({ megabytes = maxMegabytes, worker }: ForkOptions = {}): StartPlanner {
  return ({ onMessage, onEnd }) => {
    let child: ChildProcess;
    try {
      child = forked(megabytes, worker);
    } catch (error) {
      // a machine out of memory cannot even start one
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
      // a message that can no longer be sent is reported by 'close'; a process that never started is reported only here
      if (child.pid === undefined) end(breakdownOf(error));
    });
    // 'close' comes after the last output, 'exit' may come before it
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
    // pass on none of this process's flags, such as a debugger port
    execArgv: [],
    env: { ...process.env, ...compileCache() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** The planner shares the app's compile cache. */
function compileCache(): Record<string, string> {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}
