// What an entry of the audit log is about, in names: from this and the names of its channel it reads as a sentence.
import type { DifferingPart } from './editError.ts';

/** What an entry is about, in names. */
export interface AuditTold {
  /** Numbers of papers, labels of plans, names of makers and places, days: the widest first. */
  readonly subject: readonly string[];
  /** Kind of what happened to a paper. */
  readonly event: string | null;
  /** The table whose rows were changed. */
  readonly table: string | null;
  readonly count: number | null;
  /** What stood in its place before. */
  readonly replaced: string | null;
  readonly changes: readonly DifferingPart[];
  /** Further changes that are not listed. */
  readonly more: number;
  /** The person who decided it, and why, where that was asked. */
  readonly by: string | null;
  readonly reason: string | null;
  /** The machine's user, where somebody took the seat at the desk. */
  readonly account: string | null;
}
