// Owns the audit log: who did what when, and what stood there before and after. Only ever added to.
import { createHash } from 'node:crypto';
import type { AuditLine } from '../../../shared/contract/auditApi.ts';
import type { ReadableDatabase, WritableDatabase } from './sql.ts';
import { all, first, run, sql } from './sql.ts';

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

/** Call within the transaction that does what it tells. Its digest is over it and the digest of the entry before. */
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
  /** Digest of the last entry: written down elsewhere, it shows that nothing was cut off. */
  readonly head: string;
  /** The first entry that is not as it was written, counted from 1; null where all are. */
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
    // Once entries have digests, all have.
    if (row.hash === null ? isChained : row.hash !== expected) return { entries: rows.length, head, broken: k + 1 };
    isChained ||= row.hash !== null;
    head = expected;
  }
  return { entries: rows.length, head, broken: null };
}

/** Of entries of older programs, which have none of their own, one after the other. */
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

/** The newest first, those before a position where one is given; values cut where they are long. */
export function listAudit(db: ReadableDatabase, before: number | null, count: number): AuditLine[] {
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
    before: cut(before_json),
    after: cut(after_json),
  }));
}

/** Characters of a value that are shown: what was really written is in the table. */
const maxCharacters = 400;

function cut(text: string | null): string | null {
  return text !== null && text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
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
