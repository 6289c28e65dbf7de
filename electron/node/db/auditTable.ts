// The audit log: who did what and when, with the values before and after. Append-only.
import { createHash } from 'node:crypto';
import type { ListPart, ListWindow } from '../../../shared/contract/listWindow.ts';
import { auditColumns, type AuditColumn, type AuditFilter, type AuditSort } from '../../../shared/domain/auditQuery.ts';
import { addDays, parseDay, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import { columnCondition, type FilteredColumn } from './columnCondition.ts';
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

export interface AuditWindow extends ListWindow {
  readonly filter: AuditFilter;
  readonly sort: AuditSort | null;
}

const written = "coalesce(before_json, '') || ' ' || coalesce(after_json, '')";
const columns: { readonly [Column in AuditColumn]: FilteredColumn & { readonly order: string } } = {
  position: { least: 'id', greatest: 'id', isNumber: true, order: 'id' },
  at: { least: 'at', greatest: 'at', order: 'at' },
  who: { text: 'who', choice: 'who', order: 'who' },
  what: { text: 'what', choice: 'what', order: 'what' },
  detail: { text: written, order: written },
};

/** Newest first unless sorted. Ties are in the order of the log. */
export function auditPage(db: ReadableDatabase, { filter, sort, from, count }: AuditWindow): ListPart<WrittenAudit> {
  const parts = auditColumns.flatMap((column) => {
    const own = filter[column];
    const condition = own === undefined ? null : columnCondition(columns[column], column === 'at' ? instantsOf(own) : own);
    return condition === null ? [] : [condition];
  });
  const where = parts.length === 0 ? '' : `WHERE ${parts.map(({ part }) => part).join(' AND ')}`;
  const values = parts.flatMap((one) => one.values);
  const order =
    sort === null ? 'id DESC' : `${columns[sort.by].order} ${sort.descending ? 'DESC' : 'ASC'}, id ${sort.descending ? 'DESC' : 'ASC'}`;
  const total = first<{ count: number }>(db, { text: `SELECT count(*) AS count FROM audit ${where}`, values });
  const rows = all<AuditRow & { readonly id: number }>(db, {
    text: `SELECT id, at, who, what, before_json, after_json FROM audit ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    values: [...values, count, from],
  });
  return {
    from,
    count: total?.count ?? 0,
    rows: rows.map(({ id, at, who, what, before_json, after_json }) => ({
      position: id,
      at,
      who,
      what,
      before: before_json,
      after: after_json,
    })),
  };
}

/** Days of this machine's calendar, both included, as the instants of the log. */
function instantsOf(filter: ColumnFilter): ColumnFilter {
  const midnight = (day: string) => new Date(`${day}T00:00:00`);
  const isDay = (text: string) => parseDay(text) !== null;
  const next = isDay(filter.to) ? midnight(addDays(filter.to as IsoDate, 1)).getTime() - 1 : null;
  return {
    ...filter,
    from: isDay(filter.from) ? midnight(filter.from).toISOString() : '',
    to: next === null ? '' : new Date(next).toISOString(),
  };
}

/** Who and what the log names. */
export function auditChoices(db: ReadableDatabase): { readonly who: string[]; readonly what: string[] } {
  const of = (column: 'who' | 'what') =>
    all<{ value: string }>(db, { text: `SELECT DISTINCT ${column} AS value FROM audit ORDER BY ${column}`, values: [] }).map(
      ({ value }) => value,
    );
  return { who: of('who'), what: of('what') };
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
