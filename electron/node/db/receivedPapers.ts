// Stores papers that other offices issued, and events of papers that came from other offices.
import type { PaperId } from '../../../shared/domain/ids.ts';
import type { Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** As their snapshots described them; those issued on `from` or later. */
export function listReceivedPapers(db: ReadableDatabase, from = ''): Fields[] {
  return all<{ paper_json: string }>(
    db,
    sql`SELECT paper_json FROM received_papers WHERE coalesce(paper_json ->> '$.issue.on', '') >= ${from} ORDER BY id`,
  ).map(({ paper_json }) => JSON.parse(paper_json) as Fields);
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
