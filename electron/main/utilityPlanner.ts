// Starts a planner as an Electron utility process, since the packaged app cannot run as plain Node.
import { utilityProcess } from 'electron';
import { breakdownByExit, maxMegabytes, type StartPlanner } from '../node/solver/plannerChild.ts';
import type { PlannerMessage } from '../node/solver/plannerJob.ts';

/** `script` is the built `utilityPlannerProcess`. Call once the app is ready. */
export function utilityPlanner(script: string): StartPlanner {
  return ({ onMessage, onEnd }) => {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Tongdiao planner',
      execArgv: [`--max-old-space-size=${maxMegabytes}`],
      stdio: 'ignore',
    });
    let lastWords = '';
    let isUnwanted = false;
    child.on('message', (message: PlannerMessage) => onMessage(message));
    // V8 had a fatal error; the process is about to exit
    child.on('error', (type, location) => {
      lastWords = `${type} ${location}`;
    });
    child.on('spawn', () => {
      if (isUnwanted) end();
    });
    child.on('exit', (code) => onEnd(breakdownByExit(code, null, lastWords)));
    return {
      send: (request) => child.postMessage(request),
      kill: () => {
        isUnwanted = true;
        end();
      },
    };

    /** A computing process does not react to a polite request, so it is killed by process id. Before it has one there is nothing to end. */
    function end(): void {
      if (child.pid === undefined) return;
      try {
        process.kill(child.pid, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    }
  };
}
