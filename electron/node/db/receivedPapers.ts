// Stores papers that other offices issued, and events of papers that came from other offices.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import type { Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { all, first, run, sql, type Query, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** As their snapshots described them. */
export function listReceivedPapers(db: ReadableDatabase): Fields[] {
  return fieldsOf(db, sql`SELECT paper_json FROM received_papers ORDER BY id`);
}

/** Those issued on `day` or later, and those allotments of `also`. */
export function listReceivedPapersSince(db: ReadableDatabase, day: IsoDate, also: readonly PaperId[]): Fields[] {
  return fieldsOf(
    db,
    sql`SELECT paper_json FROM received_papers
        WHERE coalesce(paper_json ->> '$.issue.on', '') >= ${day}
           OR (id IN (SELECT value FROM json_each(${JSON.stringify(also)})) AND paper_json ->> '$.kind' = 'allotment')
        ORDER BY id`,
  );
}

/** Notices that share out what these allotments gave. */
export function listReceivedShares(db: ReadableDatabase, parents: readonly PaperId[]): Fields[] {
  return fieldsOf(
    db,
    sql`SELECT paper_json FROM received_papers
        WHERE paper_json ->> '$.shareOf.paper' IN (SELECT value FROM json_each(${JSON.stringify(parents)})) ORDER BY id`,
  );
}

function fieldsOf(db: ReadableDatabase, query: Query): Fields[] {
  return all<{ paper_json: string }>(db, query).map(({ paper_json }) => JSON.parse(paper_json) as Fields);
}

export function loadReceivedPaper(db: ReadableDatabase, id: PaperId): Fields | null {
  const row = first<{ paper_json: string }>(db, sql`SELECT paper_json FROM received_papers WHERE id = ${id}`);
  return row === undefined ? null : (JSON.parse(row.paper_json) as Fields);
}

/** Null deletes it. */
export function saveReceivedPaper(db: WritableDatabase, id: string, paper: Fields | null): void {
  if (paper === null) run(db, sql`DELETE FROM received_papers WHERE id = ${id}`);
  else run(db, sql`INSERT OR REPLACE INTO received_papers (id, paper_json) VALUES (${id}, ${JSON.stringify(paper)})`);
}

export interface PaperEventRow {
  readonly paper_id: PaperId;
  readonly office: string;
  readonly event_json: string;
}

/** In the order they came in; of all papers if `paper` is null. */
export function listReceivedPaperEvents(db: ReadableDatabase, paper: PaperId | null): PaperEventRow[] {
  return all<PaperEventRow>(
    db,
    paper === null
      ? sql`SELECT paper_id, office, event_json FROM received_paper_events ORDER BY position`
      : sql`SELECT paper_id, office, event_json FROM received_paper_events WHERE paper_id = ${paper} ORDER BY position`,
  );
}

export function insertReceivedPaperEvent(
  db: WritableDatabase,
  event: { readonly id: string; readonly paper: string; readonly office: string; readonly event: unknown },
  who: string,
  at: string,
): void {
  run(
    db,
    sql`INSERT INTO received_paper_events (id, paper_id, office, event_json, entered_by, entered_at)
        VALUES (${event.id}, ${event.paper}, ${event.office}, ${JSON.stringify(event.event)}, ${who}, ${at})`,
  );
}

export function deleteReceivedPaperEvent(db: WritableDatabase, id: string): void {
  run(db, sql`DELETE FROM received_paper_events WHERE id = ${id}`);
}
