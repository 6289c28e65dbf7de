// Owns the channels of the audit log: looked at a page at a time, and checked entry by entry.
import type { Empty } from './appState.ts';

export interface AuditLine {
  /** Counted from 1, the oldest first. */
  readonly position: number;
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  /** The channel that did it. */
  readonly what: string;
  /** JSON as it was written, cut where it is long; null where there was or is nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface AuditApi {
  /** The newest before a position, or the newest of all; `more` where older ones are left. */
  'audit.list': (input: { before: number | null }) => { lines: readonly AuditLine[]; more: boolean };
  /** `broken` is the first entry that is not as it was written; `head` is the digest of the last, to be written down elsewhere. */
  'audit.check': (input: Empty) => { entries: number; head: string; broken: number | null };
}
