// Runs SQL safely: a tag that binds every value, types that separate reading from writing, and transactions that roll back on refusal.
import type BetterSqlite3 from 'better-sqlite3';
import type { Result } from '../../../shared/base/result.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may read. */
export type ReadableDatabase = BetterSqlite3.Database & { readonly [readable]: true };
/** A connection that may read and write. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

export type SqlValue = string | number | Uint8Array | null;

export interface Query {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** Tag for SQL: each `${value}` becomes a bound parameter, never text. */
export function sql(parts: TemplateStringsArray, ...values: readonly SqlValue[]): Query {
  return { text: parts.join('?'), values };
}

export function all<Row>(db: ReadableDatabase, query: Query): Row[] {
  return prepared(db, query.text).all(...query.values) as Row[];
}

export function first<Row>(db: ReadableDatabase, query: Query): Row | undefined {
  return prepared(db, query.text).get(...query.values) as Row | undefined;
}

export function run(db: WritableDatabase, query: Query): void {
  prepared(db, query.text).run(...query.values);
}

/** Preparing costs more than most statements take to run, so each text is prepared once per connection. */
function prepared(db: ReadableDatabase, text: string): BetterSqlite3.Statement {
  const known = statements.get(db) ?? new Map<string, BetterSqlite3.Statement>();
  statements.set(db, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  // Dynamically composed texts must not grow the cache without limit.
  if (known.size >= maxStatements) known.clear();
  const statement = db.prepare(text);
  known.set(text, statement);
  return statement;
}

const maxStatements = 400;
const statements = new WeakMap<ReadableDatabase, Map<string, BetterSqlite3.Statement>>();

/** Run before each commit of a connection, within its transaction. */
const completions = new WeakMap<WritableDatabase, () => void>();

/** From now on `complete` runs at the end of every transaction of this connection that is going to commit. */
export function beforeCommit(db: WritableDatabase, complete: () => void): void {
  completions.set(db, complete);
}

/** Asked before each commit of a connection; a refusal rolls the transaction back. */
const guards = new WeakMap<WritableDatabase, () => boolean>();

/**
 * From now on this connection commits only if `mayCommit` returns true, asked at the last moment when the work can still be rolled back.
 */
export function guardCommits(db: WritableDatabase, mayCommit: () => boolean): void {
  guards.set(db, mayCommit);
}

/**
 * Runs `work` in one IMMEDIATE transaction: nobody else writes between its reads and its writes. A refusal or an exception rolls everything
 * back.
 */
export function inTransaction<T, E>(db: WritableDatabase, work: () => Result<T, E>): Result<T, E> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    if (result.ok) completions.get(db)?.();
    if (result.ok && guards.get(db)?.() === false) throw new Error('cancelled before the commit');
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
