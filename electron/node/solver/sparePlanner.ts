// Keeps one planner ready: started when the app is idle, warmed up, lent to a run, taken back after it, and ended with the app.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { PlannerChild, PlannerEvents, StartPlanner } from './plannerChild.ts';
import type { PlannerRequest } from './plannerJob.ts';

export interface TakenPlanner {
  send(request: PlannerRequest): void;
  /** Ends it at once; its `onEnd` follows. */
  kill(): void;
  /** It is free again: kept ready, unless it uses too much memory. Its events are ignored from now on. */
  giveBack(megabytes: number): void;
}

export interface SparePlanner {
  /** The planner kept ready, or a new one. */
  take(events: PlannerEvents): TakenPlanner;
  touch(): void;
  /** Ends the spare planner and those lent out, and resolves once they are gone. */
  close(): Promise<void>;
}

interface Held {
  readonly child: PlannerChild;
  readonly gone: Promise<void>;
  events: PlannerEvents | null;
}

/** Idle time before a planner is made ready: pages come first. */
const quietMilliseconds = 1500;

/**
 * A large province leaves much memory allocated. Beyond this, a new process costs the machine less than the lost warm-up costs the next
 * run.
 */
const mostMegabytesKept = 800;

/** `practice` null: no planner is made ready in advance, only kept after a run. */
export function createSparePlanner(start: StartPlanner, practice: (() => Promise<Dataset | null>) | null): SparePlanner {
  const living = new Set<Held>();
  let spare: Held | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  /** A spare planner that ended by itself is not restarted repeatedly: the next run starts a new one. */
  let mayMakeReady = practice !== null;

  return {
    take(events) {
      const held = spare ?? begin();
      spare = null;
      held.events = events;
      return {
        send: held.child.send,
        kill: held.child.kill,
        giveBack(megabytes) {
          held.events = null;
          mayMakeReady = practice !== null;
          if (isClosed || megabytes > mostMegabytesKept) held.child.kill();
          else spare = held;
        },
      };
    },
    touch,
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      for (const { child } of living) child.kill();
      await Promise.all([...living].map(({ gone }) => gone));
    },
  };

  function touch(): void {
    if (isClosed) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void makeReady(), quietMilliseconds);
    timer.unref();
  }

  async function makeReady(): Promise<void> {
    if (!mayMakeReady || living.size > 0 || practice === null) return;
    const held = begin();
    spare = held;
    const dataset = await practice();
    // if it was taken meanwhile, skip the warm-up
    if (dataset !== null && spare === held) held.child.send({ kind: 'practise', dataset });
  }

  function begin(): Held {
    let isGone = () => {};
    const gone = new Promise<void>((resolve) => {
      isGone = resolve;
    });
    const child = start({
      onMessage: (message) => {
        if (held.events !== null) held.events.onMessage(message);
        else if (message.kind === 'broken') held.child.kill();
      },
      onEnd: (breakdown) => {
        living.delete(held);
        isGone();
        if (spare === held) {
          spare = null;
          mayMakeReady = false;
        }
        held.events?.onEnd(breakdown);
        touch();
      },
    });
    const held: Held = { child, gone, events: null };
    living.add(held);
    return held;
  }
}
