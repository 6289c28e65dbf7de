// What a checkpoint says for a cycle: all of it for the cycle it was made in; for one that began since, that cycle's part is of an earlier one.
import type { IsoDate } from '../domain/calendar.ts';
import type { Checkpoint } from './checkpoint.ts';

export type PastOfCycle = Pick<Checkpoint, 'received' | 'given' | 'secured' | 'earlier' | 'committed' | 'eligible'> & {
  readonly left: Checkpoint['left']['cycle'];
};

const nothing: PastOfCycle = { left: [], received: [], given: [], secured: [], earlier: [], committed: [], eligible: null };

export function pastOfCycle(checkpoint: Checkpoint | undefined, cycleStart: IsoDate): PastOfCycle {
  if (checkpoint === undefined) return nothing;
  const { left, received, given, secured, earlier, committed, eligible } = checkpoint;
  return checkpoint.cycleStart === cycleStart
    ? { left: left.cycle, received, given, secured, earlier, committed, eligible }
    : { ...nothing, earlier: [...secured, ...earlier] };
}

/** The first day of the cycle of which the checkpoint says nothing. */
export function firstOpenDay(checkpoint: Checkpoint | undefined, cycleStart: IsoDate): IsoDate {
  return checkpoint === undefined || checkpoint.morning < cycleStart ? cycleStart : checkpoint.morning;
}
