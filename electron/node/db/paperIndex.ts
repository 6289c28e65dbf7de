// Keeps the index of papers: before each commit, the rows of changed papers are rebuilt from the papers themselves, so that the two cannot
// disagree.
import type { Paper } from '../../../shared/papers/paper.ts';
import { paperKinds } from '../../../shared/papers/paperKind.ts';
import { paperItems, paperName, paperState } from '../../../shared/papers/paperState.ts';
import { shareOfPaper } from '../../../shared/papers/shareState.ts';
import { messages } from '../../../shared/text/messages/messages.ts';
import { listPapers, loadPaper } from './paperTable.ts';
import { sharePosition } from './sharePaperTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** The place of papers that other offices issued: after all plans. Notices that share theirs out come right before. */
const placeOfReceived = 1;
const placeOfShares = 0;

/** Call within a transaction. */
export function indexChangedPapers(db: WritableDatabase): void {
  if (!hasIndex(db)) return;
  const stale = all<{ paper_id: string }>(db, sql`SELECT paper_id FROM paper_index_stale`).map(({ paper_id }) => paper_id);
  if (stale.length === 0) return;
  run(db, sql`DELETE FROM paper_index WHERE paper_id IN (SELECT paper_id FROM paper_index_stale)`);
  for (const paper of papersOf(db, stale)) insertRow(db, paper);
  run(db, sql`DELETE FROM paper_index_stale`);
}

/** Many are read at once, few one by one. */
const many = 500;

function papersOf(db: ReadableDatabase, ids: readonly string[]): Paper[] {
  if (ids.length < many) return ids.flatMap((id) => loadPaper(db, id) ?? []);
  const wanted = new Set(ids);
  return listPapers(db).filter(({ id }) => wanted.has(id));
}

function insertRow(db: WritableDatabase, paper: Paper): void {
  const { id, kind, issue, from, to } = paper;
  const own =
    first<{ place: number; position: number }>(
      db,
      sql`SELECT -plans.rowid AS place, papers.position FROM papers JOIN plans ON plans.id = papers.plan_id WHERE papers.id = ${id}`,
    ) ?? placeOfShare(db, paper);
  const parent = shareOfPaper(paper)?.paper ?? null;
  const number = issue === null ? '' : paperName(paper);
  const { code, name, city } = partyOf(paper);
  run(
    db,
    sql`INSERT INTO paper_index (place, rank, position, paper_id, kind, state, number_text, number_year, number_running, from_date, to_date,
          party, party_name, city, words, parent)
        VALUES (${own?.place ?? placeOfReceived}, ${paperKinds.indexOf(kind)}, ${own?.position ?? 0}, ${id}, ${kind}, ${paperState(paper)},
          ${number}, ${issue?.number.year ?? 0}, ${issue?.number.running ?? 0}, ${from}, ${to}, ${code}, ${name}, ${city},
          ${searchedText(paper, number)}, ${parent})`,
  );
}

/** After the papers of its parent's plan; null for papers of other offices. */
function placeOfShare(db: ReadableDatabase, paper: Paper): { readonly place: number; readonly position: number } | null {
  const position = sharePosition(db, paper.id);
  if (position === null) return null;
  const last = first<{ place: number; papers: number }>(
    db,
    sql`SELECT -plans.rowid AS place, (SELECT count(*) FROM papers WHERE plan_id = plans.id AND kind = ${paper.kind}) AS papers
        FROM plans WHERE plans.id = ${paper.plan}`,
  );
  return { place: last?.place ?? placeOfShares, position: (last?.papers ?? 0) + position };
}

/** Whom the list shows the paper for. */
export function partyOf(paper: Paper): { readonly code: string; readonly name: string; readonly city: string } {
  if (paper.kind !== 'reserveSlip') return { code: paper.party.code, name: paper.party.name, city: paper.party.city };
  return { code: paper.sender.enterprise ?? 'pool', name: paper.sender.name, city: paper.city.code };
}

/** Names as they were when the paper was made; present names of cities and enterprises are matched by their codes, see paperQuery.ts. */
function searchedText(paper: Paper, number: string): string {
  const goods = paper.kind === 'taskNotice' ? paper.days.flatMap(({ product, name }) => [product, name]) : [];
  const parts = [
    number,
    partyOf(paper).name,
    paper.kind === 'reserveSlip' ? paper.city.name : paper.party.cityName,
    ...(paper.kind === 'allotment' ? paper.lines.flatMap(({ shares }) => shares.map(({ name }) => name)) : []),
    ...sharedPart(paper),
    ...paperItems(paper).flatMap(({ item, name }) => [item, name]),
    ...goods,
    messages.zh.papers.kinds[paper.kind],
    messages.en.papers.kinds[paper.kind],
    paper.from,
    paper.to,
    paper.issue?.on ?? '',
    ...paper.events.map(({ on }) => on),
  ];
  return [...new Set(parts)].filter(Boolean).join(' ').toLowerCase();
}

/** A notice is found by the number of the paper it shares out. */
function sharedPart(paper: Paper): string[] {
  const shareOf = shareOfPaper(paper);
  return shareOf === undefined ? [] : [shareOf.number, shareOf.placeName];
}

/** Older databases have none until their migration. */
function hasIndex(db: ReadableDatabase): boolean {
  const known = withIndex.has(db);
  if (!known && first(db, sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'paper_index_stale'`) === undefined) return false;
  withIndex.add(db);
  return true;
}

const withIndex = new WeakSet<ReadableDatabase>();
