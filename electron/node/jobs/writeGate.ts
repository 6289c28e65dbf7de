// Lets one long job write at a time. Short writes wait for it up to a limit and are then refused, so that none of them blocks the thread.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { JobName } from '../../../shared/domain/jobs.ts';

export interface WriteGate {
  /**
   * For a short write: waits for long work that holds the gate or is next in line. Refused: `busy`. Call the returned function after
   * writing.
   */
  enterShort(): Promise<Result<() => void, AppError>>;
  /** For a short write that must not be lost: waits without limit. */
  enterSurely(): Promise<() => void>;
  /**
   * For long work: waits without limit for everything that writes. Null if it is no longer wanted. Call the returned function at the end.
   */
  enterLong(job: JobName, isWanted: () => boolean): Promise<(() => void) | null>;
  /** Makes waiting jobs check again whether they are still wanted. */
  lookAgain(): void;
}

/** `pause` resolves after the given milliseconds. */
export function createWriteGate(patienceSeconds: number, pause: (milliseconds: number) => Promise<unknown>): WriteGate {
  let holder: JobName | null = null;
  let short = 0;
  const line: { readonly job: JobName }[] = [];
  let sleeping: (() => void)[] = [];
  const changed = () => new Promise<void>((resolve) => sleeping.push(resolve));
  const lookAgain = () => {
    const woken = sleeping;
    sleeping = [];
    for (const wake of woken) wake();
  };
  /** Queued long work takes precedence over short writes that arrive later: otherwise it might never start. */
  const inTheWay = () => holder ?? line[0]?.job ?? null;
  const enter = () => {
    short += 1;
    return () => {
      short -= 1;
      lookAgain();
    };
  };
  return {
    lookAgain,

    async enterShort() {
      let isOver = false;
      let patience: Promise<void> | null = null;
      for (let job = inTheWay(); job !== null; job = inTheWay()) {
        if (isOver) return err({ kind: 'busy', job, seconds: patienceSeconds });
        patience ??= pause(patienceSeconds * 1000).then(() => {
          isOver = true;
        });
        await Promise.race([changed(), patience]);
      }
      return ok(enter());
    },

    async enterSurely() {
      while (inTheWay() !== null) await changed();
      return enter();
    },

    async enterLong(job, isWanted) {
      const place = { job };
      line.push(place);
      while (isWanted() && (holder !== null || short > 0 || line[0] !== place)) await changed();
      line.splice(line.indexOf(place), 1);
      if (!isWanted()) {
        lookAgain();
        return null;
      }
      holder = job;
      return () => {
        holder = null;
        lookAgain();
      };
    },
  };
}
