// What verifying lines is worth: the fills a plan would have if lines of capacity projects counted as they are expected to.
import type { FillChange } from './remedy.ts';

export interface ProjectWorth {
  /** Id and name of the project. */
  readonly project: string;
  readonly name: string;
  readonly lines: readonly string[];
  /** Groups whose fill differs, in the plan's order. */
  readonly groups: readonly FillChange[];
}

export interface VerifyingWorth {
  /** All projects together. What each is worth alone may add up to more or less. */
  readonly total: readonly FillChange[];
  /** Each project with only its own lines added, those that gain most first. */
  readonly projects: readonly ProjectWorth[];
}

/** Whole pieces gained; what groups lose to others is taken off. */
export function gainedPieces(groups: readonly FillChange[]): number {
  return groups.reduce((sum, { needPieces, before, after }) => sum + Math.round((after - before) * needPieces), 0);
}
