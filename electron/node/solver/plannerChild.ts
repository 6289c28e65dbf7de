// Owns the port to a planner in a process of its own: Node and Electron each start one in their way.
import type { Breakdown, PlannerMessage, PlannerRequest } from './plannerJob.ts';

export interface PlannerEvents {
  readonly onMessage: (message: PlannerMessage) => void;
  /** Once, when the process is gone, also where that was asked for. */
  readonly onEnd: (breakdown: Breakdown) => void;
}

export interface PlannerChild {
  send(request: PlannerRequest): void;
  /** Ends the process at once, whatever it does; `onEnd` follows. */
  kill(): void;
}

/** Never throws: a process that cannot be started is one that ends. */
export type StartPlanner = (events: PlannerEvents) => PlannerChild;

/** Megabytes of JavaScript a planner may hold; the engine's own memory comes on top, 2 GB at most. */
export const maxMegabytes = 4096;

/**
 * How a process ended, where it said nothing itself. What the system kills unasked it kills for want of memory: told by the signal, or
 * where Electron tells only a code, by that of the signal, or on Windows by Chromium's own (0xE0000008).
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
