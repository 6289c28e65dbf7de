// Owns how SQL is written and run: a tag that binds every value, rights in the types, transactions that undo a refusal.
import type BetterSqlite3 from 'better-sqlite3';
import type { Result } from '../../../shared/base/result.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may be read from. */
export type ReadableDatabase = BetterSqlite3.Database & { readonly [readable]: true };
/** A connection that may be read from and written to. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

export type SqlValue = string | number | null;

export interface Query {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** SQL as SQL: each `${value}` becomes a bound parameter, never text. */
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

/** Preparing costs more than most statements take: the same text is prepared once a connection. */
function prepared(db: ReadableDatabase, text: string): BetterSqlite3.Statement {
  const known = statements.get(db) ?? new Map<string, BetterSqlite3.Statement>();
  statements.set(db, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  // Texts that are put together of parts are bounded too.
  if (known.size >= maxStatements) known.clear();
  const statement = db.prepare(text);
  known.set(text, statement);
  return statement;
}

const maxStatements = 400;
const statements = new WeakMap<ReadableDatabase, Map<string, BetterSqlite3.Statement>>();

/** Asked before each commit of a connection: a refusal takes the work back. */
const guards = new WeakMap<WritableDatabase, () => boolean>();

/** From now on nothing is committed on this connection but with `mayCommit` saying yes, at the last moment at which it can be taken back. */
export function guardCommits(db: WritableDatabase, mayCommit: () => boolean): void {
  guards.set(db, mayCommit);
}

/**
 * Runs `work` in one IMMEDIATE transaction: nobody writes between its reads and its writes. A refusal or an exception
 * leaves everything as it was.
 */
export function inTransaction<T, E>(db: WritableDatabase, work: () => Result<T, E>): Result<T, E> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    if (result.ok && guards.get(db)?.() === false) throw new Error('cancelled before the commit');
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
