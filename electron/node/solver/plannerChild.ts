// The port to a planner in a separate process, implemented once for Node and once for Electron.
import type { Breakdown, PlannerMessage, PlannerRequest } from './plannerJob.ts';

export interface PlannerEvents {
  readonly onMessage: (message: PlannerMessage) => void;
  /** Called once when the process has ended, even if it was asked to. */
  readonly onEnd: (breakdown: Breakdown) => void;
}

export interface PlannerChild {
  send(request: PlannerRequest): void;
  /** Ends the process at once, whatever it is doing; `onEnd` follows. */
  kill(): void;
}

/** Never throws: a process that cannot be started is reported by `onEnd`. */
export type StartPlanner = (events: PlannerEvents) => PlannerChild;

/** Maximum JavaScript heap of a planner in megabytes; the engine's own memory of at most 2 GB comes on top. */
export const mostMegabytes = 4096;

/**
 * Why a process ended without saying so itself. A kill nobody asked for means that the system ran out of memory: recognised by the signal,
 * by the signal's code where Electron reports only a code, or on Windows by Chromium's own code (0xE0000008).
 */
export function breakdownByExit(code: number | null, signal: string | null, lastWords: string): Breakdown {
  const reason = signal ?? `exit ${code}`;
  const isKilled = signal === 'SIGKILL' || (signal === null && code !== null && [9, 0xe0000008, 0xe0000008 | 0].includes(code));
  return {
    isOutOfMemory: isKilled || /heap out of memory|heap limit/i.test(lastWords),
    reason,
    detail: `the planner's process ended with ${reason} and no answer\n${lastWords}`.trim(),
  };
}
