// Channels of the audit log: read page by page, and verified entry by entry.
import type { DifferingPart } from '../domain/editError.ts';
import type { Empty } from './appState.ts';

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

export interface AuditLine {
  /** Counted from 1, oldest first. */
  readonly position: number;
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  /** The channel that made the change. */
  readonly what: string;
  /** JSON as written, shortened if long; null if there is no value. */
  readonly before: string | null;
  readonly after: string | null;
  readonly told: AuditTold;
  /** `who` is the machine's user, since nobody sat at the desk. */
  readonly isAccount: boolean;
}

export interface AuditApi {
  /** The newest entries before a position, or of all; `more` is set if older ones remain. */
  'audit.list': (input: { before: number | null }) => { lines: readonly AuditLine[]; more: boolean };
  /** `broken` is the first altered entry; `head` is the digest of the last, to be noted outside the system. */
  'audit.check': (input: Empty) => { entries: number; head: string; broken: number | null };
}
