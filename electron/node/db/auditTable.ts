// The audit log: who did what and when, with the values before and after. Append-only.
import { createHash } from 'node:crypto';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

export interface AuditEntry {
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  /** The channel that made the change, or 'plan.save' when a run ended with a plan. */
  readonly what: string;
  /** JSON values; null if there was or is no value. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Call within the transaction it describes. The digest covers the entry and the digest of the entry before. */
export function insertAudit(db: WritableDatabase, { at, who, what, before, after }: AuditEntry): void {
  const last = first<{ hash: string | null }>(db, sql`SELECT hash FROM audit ORDER BY id DESC LIMIT 1`);
  const row: AuditRow = { at, who, what, before_json: json(before), after_json: json(after) };
  const hash = digest(last === undefined ? '' : (last.hash ?? digestOfOlder(db)), row);
  run(
    db,
    sql`INSERT INTO audit (at, who, what, before_json, after_json, hash)
        VALUES (${at}, ${who}, ${what}, ${row.before_json}, ${row.after_json}, ${hash})`,
  );
}

export interface AuditCheck {
  readonly entries: number;
  /** Digest of the last entry. Recorded elsewhere, it proves that no entries were removed from the end. */
  readonly head: string;
  /** The first altered entry, counted from 1; null if all are intact. */
  readonly broken: number | null;
}

export function checkAudit(db: ReadableDatabase): AuditCheck {
  const rows = all<AuditRow & { readonly hash: string | null }>(
    db,
    sql`SELECT at, who, what, before_json, after_json, hash FROM audit ORDER BY id`,
  );
  let head = '';
  let isChained = false;
  for (const [k, row] of rows.entries()) {
    const expected = digest(head, row);
    // After the first entry with a digest, every entry must have one.
    if (row.hash === null ? isChained : row.hash !== expected) return { entries: rows.length, head, broken: k + 1 };
    isChained ||= row.hash !== null;
    head = expected;
  }
  return { entries: rows.length, head, broken: null };
}

/** One digest over the entries of older programs, which have none of their own, in sequence. */
function digestOfOlder(db: ReadableDatabase): string {
  const rows = all<AuditRow>(db, sql`SELECT at, who, what, before_json, after_json FROM audit ORDER BY id`);
  return rows.reduce((before, row) => digest(before, row), '');
}

function digest(before: string, { at, who, what, before_json, after_json }: AuditRow): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, who, what, before_json, after_json]))
    .digest('hex');
}

/** ISO instant of the last entry. */
export function lastAuditAt(db: ReadableDatabase): string | null {
  return first<{ at: string }>(db, sql`SELECT at FROM audit ORDER BY id DESC LIMIT 1`)?.at ?? null;
}

/** An entry as it was written. */
export interface WrittenAudit {
  /** Counted from 1, oldest first. */
  readonly position: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  /** JSON; null if there is no value. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Newest first; only those before a position, if one is given. */
export function listAudit(db: ReadableDatabase, before: number | null, count: number): WrittenAudit[] {
  const rows = all<AuditRow & { readonly id: number }>(
    db,
    sql`SELECT id, at, who, what, before_json, after_json FROM audit
        WHERE id < ${before ?? Number.MAX_SAFE_INTEGER} ORDER BY id DESC LIMIT ${count}`,
  );
  return rows.map(({ id, at, who, what, before_json, after_json }) => ({
    position: id,
    at,
    who,
    what,
    before: before_json,
    after: after_json,
  }));
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
