// Owns starting a planner as a process of Electron: the app's own program runs as no other Node here.
import { utilityProcess } from 'electron';
import { breakdownByExit, maxMegabytes } from '../node/solver/plannerChild.ts';
import type { StartPlanner } from '../node/solver/plannerChild.ts';
import type { PlannerMessage } from '../node/solver/plannerJob.ts';

/** `script`: the built `utilityPlannerProcess`. Only once the app is ready. */
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
    // V8 could not go on; the end follows
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

    /** A process that computes hears no gentle wish to end. Before it has a number there is nothing to end. */
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
