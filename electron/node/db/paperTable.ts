// Stores allotments, task notices and slips into the reserve: the content is kept whole as JSON, state and number in columns.
import { assert } from '../../../shared/base/assert.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { PaperId, PlanId } from '../../../shared/domain/ids.ts';
import type { Paper, PaperToShare } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import type { Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { officeOwner } from './officeTable.ts';
import {
  insertReceivedPaperEvent,
  listReceivedPaperEvents,
  listReceivedPapers,
  listReceivedPapersSince,
  listReceivedShares,
  loadReceivedPaper,
} from './receivedPapers.ts';
import { listShares, listSharesSince, loadShare, saveShareIssue } from './sharePaperTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Saves new drafts in the given order. Call within a transaction. */
export function insertPapers(db: WritableDatabase, papers: readonly Paper[]): void {
  const next = new Map<string, number>();
  for (const paper of papers) {
    const { issue, events: _, ...document } = paper;
    assert(issue === null, 'a new paper is a draft');
    const key = `${paper.plan}|${paper.kind}`;
    const position = next.get(key) ?? nextPosition(db, paper);
    next.set(key, position + 1);
    run(
      db,
      sql`INSERT INTO papers (id, plan_id, kind, position, state, document_json)
          VALUES (${paper.id}, ${paper.plan}, ${paper.kind}, ${position}, 'draft', ${JSON.stringify(document)})`,
    );
  }
}

function nextPosition(db: ReadableDatabase, { plan, kind }: Paper): number {
  return (
    first<{ next: number }>(db, sql`SELECT coalesce(max(position) + 1, 0) AS next FROM papers WHERE plan_id = ${plan} AND kind = ${kind}`)
      ?.next ?? 0
  );
}

/** Of this office and of others; null if there is none. */
export function loadPaper(db: ReadableDatabase, id: PaperId): Paper | null {
  const row = first<PaperRow>(db, sql`SELECT * FROM papers WHERE id = ${id}`);
  if (row !== undefined) return paperOf(row, eventsByPaper(db, id));
  const share = loadShare(db, id);
  if (share !== null) return { ...share, events: eventsByPaper(db, id).get(id) ?? [] };
  const received = loadReceivedPaper(db, id);
  return received === null ? null : receivedPaper(received, eventsByPaper(db, id));
}

/** All papers: the newest plan's first, within a plan by kind and position; then notices that share out, then those of other offices. */
export function listPapers(db: ReadableDatabase): Paper[] {
  return [
    ...own(db, `JOIN plans ON plans.id = papers.plan_id ORDER BY plans.rowid DESC, papers.kind, papers.position`),
    ...shares(db),
    ...received(db),
  ];
}

/** Those that were issued here or elsewhere, with all their events. */
export function loadIssuedPapers(db: ReadableDatabase): Paper[] {
  return [...loadOwnIssuedPapers(db), ...received(db)];
}

/**
 * Of these, those that were issued on a day or later, allotments to which something happened since, and those of `open`. What was allotted to
 * a city comes with all notices that share it out.
 */
export function loadPapersSince(db: ReadableDatabase, day: IsoDate, open: readonly PaperId[]): Paper[] {
  const also = [...open, ...papersMovedSince(db, day)];
  const rows = all<PaperRow>(
    db,
    sql`SELECT * FROM papers WHERE id IN (
          SELECT id FROM papers WHERE issued_on >= ${day}
          UNION SELECT id FROM papers WHERE kind = 'allotment' AND state = 'issued' AND id IN (SELECT value FROM json_each(${JSON.stringify(also)}))
        ) ORDER BY rowid`,
  );
  const others = listReceivedPapersSince(db, day, also);
  const parents = [...rows, ...others].flatMap(({ id, kind }) => (kind === 'allotment' ? [String(id)] : []));
  const notices = listSharesSince(db, day, also, parents);
  const received = new Map([...others, ...listReceivedShares(db, parents)].map((fields) => [String(fields.id), fields]));
  const events = new Map(
    [...rows.map(({ id }) => id), ...notices.map(({ id }) => id), ...received.keys()].map((id) => [
      id,
      eventsByPaper(db, id).get(id) ?? [],
    ]),
  );
  return [
    ...rows.map((row) => paperOf(row, events)),
    ...notices.map((notice) => ({ ...notice, events: events.get(notice.id) ?? [] })),
    ...[...received.values()].map((fields) => receivedPaper(fields, events)),
  ];
}

function papersMovedSince(db: ReadableDatabase, day: IsoDate): PaperId[] {
  return all<{ paper_id: PaperId }>(
    db,
    sql`SELECT paper_id FROM paper_events WHERE event_json ->> '$.on' >= ${day}
        UNION SELECT paper_id FROM received_paper_events WHERE event_json ->> '$.on' >= ${day}`,
  ).map(({ paper_id }) => paper_id);
}

/** Those that this office issued: its account follows from them. */
export function loadOwnIssuedPapers(db: ReadableDatabase): Paper[] {
  return [...own(db, `WHERE papers.state = 'issued' ORDER BY papers.rowid`), ...shares(db).filter(({ issue }) => issue !== null)];
}

/** The notices that share out a paper, drafts among them; made here or by another office. */
export function noticesOf(db: ReadableDatabase, parent: PaperId): PaperToShare[] {
  const eventsOf = (id: PaperId) => eventsByPaper(db, id);
  const made = listShares(db, parent).map((share) => ({ ...share, events: eventsOf(share.id).get(share.id) ?? [] }));
  const others = listReceivedPapers(db)
    .filter(({ shareOf }) => (shareOf as Fields | undefined)?.paper === parent)
    .map((fields) => receivedPaper(fields, eventsOf(String(fields.id))) as PaperToShare);
  return [...made, ...others];
}

function shares(db: ReadableDatabase): PaperToShare[] {
  const stored = listShares(db);
  if (stored.length === 0) return [];
  const events = eventsByPaper(db, null);
  return stored.map((share) => ({ ...share, events: events.get(share.id) ?? [] }));
}

function own(db: ReadableDatabase, rest: string): Paper[] {
  const events = eventsByPaper(db, null);
  return all<PaperRow>(db, { text: `SELECT papers.* FROM papers ${rest}`, values: [] }).map((row) => paperOf(row, events));
}

function received(db: ReadableDatabase): Paper[] {
  const events = eventsByPaper(db, null);
  return listReceivedPapers(db).map((fields) => receivedPaper(fields, events));
}

export function countPapers(db: ReadableDatabase, plan: PlanId): number {
  return first<{ count: number }>(db, sql`SELECT count(*) AS count FROM papers WHERE plan_id = ${plan}`)?.count ?? 0;
}

/** Records that a draft was issued. Call within the transaction that took its number. */
export function savePaperIssue(db: WritableDatabase, paper: Paper): void {
  if (paper.kind !== 'reserveSlip' && paper.shareOf !== undefined) return saveShareIssue(db, paper);
  const { id, issue } = paper;
  assert(issue !== null, 'only an issued paper has a number');
  const { number, on, at } = issue;
  run(
    db,
    sql`UPDATE papers SET state = 'issued', number_prefix = ${number.prefix}, number_year = ${number.year},
          number_running = ${number.running}, issued_on = ${on}, issued_at = ${at}
        WHERE id = ${id}`,
  );
}

/** Call within the transaction that checked the event. */
export function insertPaperEvent(db: WritableDatabase, paper: PaperId, event: PaperEvent, who: string, at: string): void {
  const isOwn = first(db, sql`SELECT 1 FROM papers WHERE id = ${paper}`) !== undefined;
  if (!isOwn) {
    insertReceivedPaperEvent(db, { id: `${paper}|${event.id}`, paper, office: officeOwner(db), event }, who, at);
    return;
  }
  run(
    db,
    sql`INSERT INTO paper_events (paper_id, event_json, entered_by, entered_at) VALUES (${paper}, ${JSON.stringify(event)}, ${who}, ${at})`,
  );
}

/** The latest day on a paper issued by this office itself. */
export function lastPaperIssuedOn(db: ReadableDatabase): IsoDate | null {
  return (
    first<{ last: IsoDate | null }>(
      db,
      sql`SELECT max(issued_on) AS last FROM (SELECT issued_on FROM papers UNION ALL SELECT issued_on FROM share_papers)`,
    )?.last ?? null
  );
}

interface PaperRow {
  readonly id: PaperId;
  readonly kind: Paper['kind'];
  readonly state: 'draft' | 'issued';
  readonly number_prefix: string;
  readonly number_year: number;
  readonly number_running: number;
  readonly issued_on: IsoDate;
  readonly issued_at: string;
  readonly document_json: string;
}

function eventsByPaper(db: ReadableDatabase, paper: PaperId | null): ReadonlyMap<PaperId, readonly PaperEvent[]> {
  const rows = all<{ paper_id: PaperId; event_json: string }>(
    db,
    paper === null
      ? sql`SELECT paper_id, event_json FROM paper_events ORDER BY id`
      : sql`SELECT paper_id, event_json FROM paper_events WHERE paper_id = ${paper} ORDER BY id`,
  );
  const events = new Map<PaperId, PaperEvent[]>();
  for (const { paper_id, event_json } of [...rows, ...listReceivedPaperEvents(db, paper)]) {
    const event = JSON.parse(event_json) as PaperEvent;
    const list = events.get(paper_id);
    if (list === undefined) events.set(paper_id, [event]);
    else list.push(event);
  }
  return events;
}

function paperOf(row: PaperRow, eventsOf: ReadonlyMap<PaperId, readonly PaperEvent[]>): Paper {
  const document = JSON.parse(row.document_json) as Omit<Paper, 'issue' | 'events'>;
  const number = { prefix: row.number_prefix, year: row.number_year, running: row.number_running };
  const issue = row.state === 'draft' ? null : { number, on: row.issued_on, at: row.issued_at };
  return { ...document, issue, events: eventsOf.get(row.id) ?? [] } as Paper;
}

/** A paper issued by another office, as its snapshot described it. */
function receivedPaper({ planLabel: _, ...fields }: Fields, eventsOf: ReadonlyMap<PaperId, readonly PaperEvent[]>): Paper {
  return { ...fields, events: eventsOf.get(String(fields.id)) ?? [] } as unknown as Paper;
}
