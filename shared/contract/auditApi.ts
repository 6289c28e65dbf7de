// Channels of the audit log: read page by page, and verified entry by entry.
import type { AuditFilter, AuditSort } from '../domain/auditQuery.ts';
import type { AuditTold } from '../domain/auditTold.ts';
import type { Empty } from './appState.ts';
import type { ListPart, ListWindow } from './listWindow.ts';

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

export interface AuditPage extends ListPart<AuditLine> {
  /** Who and what the log names, with the first rows; null with later ones. */
  readonly choices: { readonly who: readonly string[]; readonly what: readonly string[] } | null;
}

export interface AuditApi {
  /** The newest first unless sorted. */
  'audit.list': (input: ListWindow & { filter: AuditFilter; sort: AuditSort | null }) => AuditPage;
  /** `broken` is the first altered entry; `head` is the digest of the last, to be noted outside the system. */
  'audit.check': (input: Empty) => { entries: number; head: string; broken: number | null };
}
