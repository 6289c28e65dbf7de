// Stores the notices by which a city's or county's allotments and task notices are shared out: made here, from a paper of this office or of
// another.
import { assert } from '../../../shared/base/assert.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import type { PaperToShare } from '../../../shared/papers/paper.ts';
import { all, first, run, sql, type Query, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** A notice without its events. */
export type StoredShare = PaperToShare extends infer Kind ? (Kind extends PaperToShare ? Omit<Kind, 'events'> : never) : never;

/** Saves drafts in the given order. Call within a transaction. */
export function insertShares(db: WritableDatabase, notices: readonly PaperToShare[]): void {
  for (const { issue, events: _, ...document } of notices) {
    assert(issue === null && document.shareOf !== undefined, 'a new notice is a draft that shares something out');
    const parent = document.shareOf.paper;
    const next = first<{ next: number }>(db, sql`SELECT coalesce(max(position) + 1, 0) AS next FROM share_papers WHERE parent = ${parent}`);
    run(
      db,
      sql`INSERT INTO share_papers (id, parent, position, state, document_json)
          VALUES (${document.id}, ${parent}, ${next?.next ?? 0}, 'draft', ${JSON.stringify(document)})`,
    );
  }
}

/** Drafts of one parent are made anew when it is shared out again. Call within the transaction that does so. */
export function deleteShareDrafts(db: WritableDatabase, parent: PaperId): void {
  run(db, sql`DELETE FROM share_papers WHERE parent = ${parent} AND state = 'draft'`);
}

export function loadShare(db: ReadableDatabase, id: PaperId): StoredShare | null {
  return found(db, sql`SELECT * FROM share_papers WHERE id = ${id}`)[0] ?? null;
}

/** Of one parent, or of all; drafts too. */
export function listShares(db: ReadableDatabase, parent: PaperId | null = null): StoredShare[] {
  return found(
    db,
    parent === null
      ? sql`SELECT * FROM share_papers ORDER BY rowid`
      : sql`SELECT * FROM share_papers WHERE parent = ${parent} ORDER BY position`,
  );
}

/** Issued ones: on `day` or later, those of `also`, and all of `parents`. */
export function listSharesSince(db: ReadableDatabase, day: IsoDate, also: readonly PaperId[], parents: readonly PaperId[]): StoredShare[] {
  return found(
    db,
    sql`SELECT * FROM share_papers WHERE state = 'issued' AND id IN (
          SELECT id FROM share_papers WHERE issued_on >= ${day}
          UNION SELECT value FROM json_each(${JSON.stringify(also)})
          UNION SELECT id FROM share_papers WHERE parent IN (SELECT value FROM json_each(${JSON.stringify(parents)}))
        ) ORDER BY rowid`,
  );
}

/** Place among the notices of its parent; null for other papers. */
export function sharePosition(db: ReadableDatabase, id: PaperId): number | null {
  return first<{ position: number }>(db, sql`SELECT position FROM share_papers WHERE id = ${id}`)?.position ?? null;
}

/** Records that a draft was issued. Call within the transaction that took its number. */
export function saveShareIssue(db: WritableDatabase, { id, issue }: PaperToShare): void {
  assert(issue !== null, 'only an issued paper has a number');
  const { number, on, at } = issue;
  run(
    db,
    sql`UPDATE share_papers SET state = 'issued', number_prefix = ${number.prefix}, number_year = ${number.year},
          number_running = ${number.running}, issued_on = ${on}, issued_at = ${at}
        WHERE id = ${id}`,
  );
}

interface ShareRow {
  readonly state: 'draft' | 'issued';
  readonly number_prefix: string;
  readonly number_year: number;
  readonly number_running: number;
  readonly issued_on: string;
  readonly issued_at: string;
  readonly document_json: string;
}

function found(db: ReadableDatabase, query: Query): StoredShare[] {
  return all<ShareRow>(db, query).map((row) => {
    const number = { prefix: row.number_prefix, year: row.number_year, running: row.number_running };
    const issue = row.state === 'draft' ? null : { number, on: row.issued_on, at: row.issued_at };
    return { ...JSON.parse(row.document_json), issue } as StoredShare;
  });
}
