// Owns the audit log: who did what when, and what stood there before and after. Only ever added to.
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { all, run, sql } from './sql.ts';

export interface AuditEntry {
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  /** The channel that did it, or 'plan.save' where a run ended with a plan. */
  readonly what: string;
  /** JSON values; null where there was or is nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Call within the transaction that does what it tells. */
export function insertAudit(db: WritableDatabase, { at, who, what, before, after }: AuditEntry): void {
  run(db, sql`INSERT INTO audit (at, who, what, before_json, after_json) VALUES (${at}, ${who}, ${what}, ${json(before)}, ${json(after)})`);
}

/** Oldest first. */
export function loadAudit(db: ReadableDatabase): AuditEntry[] {
  const rows = all<AuditRow>(db, sql`SELECT at, who, what, before_json, after_json FROM audit ORDER BY id`);
  return rows.map(({ at, who, what, before_json, after_json }) => ({
    at,
    who,
    what,
    before: parsed(before_json),
    after: parsed(after_json),
  }));
}

interface AuditRow {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly before_json: string | null;
  readonly after_json: string | null;
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
