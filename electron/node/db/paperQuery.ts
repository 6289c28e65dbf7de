// Lists papers through their index: a window of rows, their counts, and the ids of those that pass a filter.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { PaperChoice, PaperCounts, PaperPage, PaperRow, PaperSummary } from '../../../shared/contract/paperApi.ts';
import { noFilter } from '../../../shared/domain/columnFilter.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { cityOf } from '../../../shared/domain/geography.ts';
import type { PaperId, PlanId } from '../../../shared/domain/ids.ts';
import { languages } from '../../../shared/domain/office.ts';
import { paperKinds, type PaperKind } from '../../../shared/papers/paperKind.ts';
import { listStates, paperSorts, type ListState, type PaperFilter, type PaperSort } from '../../../shared/papers/paperQuery.ts';
import { createNames, typedPlaces } from '../../../shared/text/datasetNames.ts';
import { messages } from '../../../shared/text/messages/messages.ts';
import { searchWords } from '../../../shared/text/searchWords.ts';
import { codesOf, codesOfOwner } from '../../../shared/recoding/recoding.ts';
import { columnCondition, type FilteredColumn } from './columnCondition.ts';
import { loadDataset } from './datasetTables.ts';
import { loadPaper } from './paperTable.ts';
import { loadApprovedPlan, loadPlanSummary } from './planTable.ts';
import { loadReceivedPaper } from './receivedPapers.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, type Query, type ReadableDatabase, type SqlValue } from './sql.ts';

export interface PaperWindow {
  readonly filter: PaperFilter;
  readonly sort: PaperSort | null;
  readonly from: number;
  readonly count: number;
  readonly seek: PaperId | null;
}

export function paperPage(db: ReadableDatabase, { filter, sort, from, count, seek }: PaperWindow): PaperPage {
  const where = condition(db, filter);
  const found = first<{ count: number }>(db, query('SELECT count(*) AS count FROM paper_index', where))?.count ?? 0;
  const rows = all<IndexRow>(db, query(selectRow, where, `ORDER BY ${orderBy(sort)} LIMIT ? OFFSET ?`, [count, from]));
  return {
    from,
    rows: rows.flatMap((row) => rowOf(db, row) ?? []),
    found,
    counts: paperCounts(db),
    sought: seek === null ? null : sought(db, seek, where, sort),
  };
}

/** `today` is the working day. */
export function paperSummary(db: ReadableDatabase, today: IsoDate): PaperSummary {
  const plans = all<{ plan: PlanId; label: string; papers: number; drafts: number; due: number }>(db, {
    text: `SELECT plans.id AS plan, plans.label, count(*) AS papers, sum(${stateColumn} = 'draft') AS drafts,
             sum(${stateColumn} = 'draft' AND from_date <= ?) AS due
           FROM paper_index JOIN plans ON plans.rowid = -paper_index.place GROUP BY paper_index.place ORDER BY plans.rowid DESC`,
    values: [today],
  });
  const approved = loadApprovedPlan(db);
  const canMake = approved === null || plans.some(({ plan }) => plan === approved.id) ? null : approved.id;
  return { counts: paperCounts(db), plans, canMake };
}

/** `among` names the ids that count; null for all. */
export function chosenPapers(db: ReadableDatabase, filter: PaperFilter, among: readonly PaperId[] | null): PaperChoice {
  const where = condition(db, filter);
  if (among !== null) {
    where.parts.push('paper_id IN (SELECT value FROM json_each(?))');
    where.values.push(JSON.stringify(among));
  }
  const rows = all<{ paper_id: PaperId; state: ListState }>(
    db,
    query(`SELECT paper_id, ${stateColumn} AS state FROM paper_index`, where, `ORDER BY ${listOrder}`),
  );
  return {
    papers: rows.map(({ paper_id }) => paper_id),
    drafts: rows.flatMap(({ paper_id, state }) => (state === 'draft' ? [paper_id] : [])),
  };
}

interface IndexRow {
  readonly paper_id: PaperId;
  readonly position: number;
  readonly state: ListState;
}

/** A draft is archived by itself as soon as its plan is superseded. What a city still has to share out stays. */
const stateColumn = `CASE WHEN paper_index.state = 'draft' AND paper_index.parent IS NULL
    AND (SELECT plans.state FROM plans WHERE plans.rowid = -paper_index.place) = 'superseded' THEN 'archived' ELSE paper_index.state END`;
const selectRow = `SELECT paper_id, position, ${stateColumn} AS state FROM paper_index`;

function rowOf(db: ReadableDatabase, { paper_id, position, state }: IndexRow): PaperRow | null {
  const paper = loadPaper(db, paper_id);
  if (paper === null) return null;
  const received = loadReceivedPaper(db, paper_id);
  const planLabel = received === null ? (loadPlanSummary(db, paper.plan)?.label ?? '') : String(received.planLabel ?? '');
  return { paper, planLabel, state, position: position + 1, isForeign: received !== null };
}

function paperCounts(db: ReadableDatabase): PaperCounts {
  const rows = all<{ kind: PaperKind; state: ListState; count: number }>(db, {
    text: `SELECT kind, ${stateColumn} AS state, count(*) AS count FROM paper_index GROUP BY kind, 2`,
    values: [],
  });
  const none = () => Object.fromEntries(listStates.map((state) => [state, 0])) as Record<ListState, number>;
  const counts = Object.fromEntries(paperKinds.map((kind) => [kind, none()])) as Record<PaperKind, Record<ListState, number>>;
  for (const { kind, state, count } of rows) counts[kind][state] += count;
  return counts;
}

/** The place is null if the filter excludes the paper. */
function sought(db: ReadableDatabase, id: PaperId, where: Condition, sort: PaperSort | null): PaperPage['sought'] {
  const known = first<IndexRow>(db, { text: `${selectRow} WHERE paper_id = ?`, values: [id] });
  const row = known === undefined ? null : rowOf(db, known);
  if (row === null) return null;
  const place = first<{ place: number }>(db, {
    text: `SELECT place FROM (SELECT paper_id, row_number() OVER (ORDER BY ${orderBy(sort)}) - 1 AS place FROM paper_index WHERE ${text(where)})
           WHERE paper_id = ?`,
    values: [...where.values, id],
  });
  return { row, place: place?.place ?? null };
}

interface Condition {
  readonly parts: string[];
  readonly values: SqlValue[];
}

function condition(
  db: ReadableDatabase,
  { kind, state, day, plan, city, party = null, find, numberOnly = false, columns: chosen = {} }: PaperFilter,
): Condition {
  const where: Condition = { parts: [], values: [] };
  const add = (part: string, ...values: readonly SqlValue[]) => {
    where.parts.push(part);
    where.values.push(...values);
  };
  if (kind !== 'all') add('kind = ?', kind);
  if (state === 'all') add(`${stateColumn} <> 'archived'`);
  else add(`${stateColumn} = ?`, state);
  if (day !== null) add('from_date <= ? AND to_date >= ?', day, day);
  if (plan !== null) add('place = (SELECT -rowid FROM plans WHERE id = ?)', plan);
  // Papers keep the codes they were issued with.
  if (city !== null) add('city IN (SELECT value FROM json_each(?))', JSON.stringify(codesOf(loadAliases(db), 'regions', city)));
  if (party !== null) add('party IN (SELECT value FROM json_each(?))', JSON.stringify(codesOfOwner(loadAliases(db), party)));
  for (const by of paperSorts) {
    const filtered = columnCondition(filteredColumns[by], chosen[by] ?? noFilter);
    if (filtered !== null) add(filtered.part, ...filtered.values);
  }
  if (find.trim() === '') return where;
  if (numberOnly) {
    add("number_text <> ''");
    for (const word of searchWords(find, [])) add('instr(lower(number_text), ?) > 0', word);
    return where;
  }
  // The text of a scanned QR code has the paper's number between vertical bars.
  const barred = find
    .split('|')
    .slice(1, -1)
    .map((part) => part.trim());
  const dataset = loadDataset(db);
  const words = searchWords(find, typedPlaces(dataset));
  if (words.length === 0) return where;
  const places = placesNamed(dataset);
  const matches = words.map((word) => {
    const codes = JSON.stringify(places(word));
    return {
      part: `(instr(words, ?) > 0 OR (parent IS NOT NULL AND instr(?, ?) > 0)
              OR city IN (SELECT value FROM json_each(?)) OR party IN (SELECT value FROM json_each(?)))`,
      values: [word, sharedWords, word, codes, codes],
    };
  });
  const scanned = barred.length === 0 ? '' : `number_text IN (${barred.map(() => '?').join(', ')}) OR `;
  add(`(${scanned}(${matches.map(({ part }) => part).join(' AND ')}))`, ...barred, ...matches.flatMap(({ values }) => values));
  return where;
}

/** What the list adds to the name of whom a notice is for that shares out an allotment: 分配, from. */
const sharedWords = languages.map((language) => messages[language].papers.sharedParty.replace(/\{\{\w+\}\}/g, ' ')).join(' ');

/** Codes of cities and enterprises with the word in one of their present names. */
function placesNamed(dataset: Dataset | null): (word: string) => readonly string[] {
  const names = languages.map((language) => createNames(dataset, language));
  const regions = new Map((dataset?.regions ?? []).map((region) => [region.code, region]));
  const cities = [...new Set([...regions.keys()].flatMap((code) => cityOf(code, regions) ?? []))];
  return (word) => [
    ...cities.filter((code) => names.some(({ place }) => place(code).toLowerCase().includes(word))),
    ...(dataset?.enterprises ?? []).flatMap(({ code, name }) => (name.toLowerCase().includes(word) ? [code] : [])),
  ];
}

function text({ parts }: Condition): string {
  return parts.length === 0 ? '1' : parts.join(' AND ');
}

function query(select: string, where: Condition, rest = '', after: readonly SqlValue[] = []): Query {
  return { text: `${select} WHERE ${text(where)} ${rest}`, values: [...where.values, ...after] };
}

const listOrder = 'place, rank, position, paper_id';
const columns = {
  number: ['number_year', 'number_running'],
  from: ['from_date', 'to_date'],
  party: ['party_name', 'party'],
  city: ['city'],
  state: [`instr('${listStates.join(' ')}', ${stateColumn})`],
} as const satisfies { readonly [By in PaperSort['by']]: readonly string[] };

const filteredColumns: { readonly [By in PaperSort['by']]: FilteredColumn } = {
  number: { text: 'number_text' },
  from: { least: 'from_date', greatest: 'to_date' },
  party: { text: 'party_name' },
  city: { choice: 'city' },
  state: { choice: stateColumn },
};

function orderBy(sort: PaperSort | null): string {
  if (sort === null) return listOrder;
  return [...columns[sort.by].map((column) => `${column} ${sort.descending ? 'DESC' : 'ASC'}`), listOrder].join(', ');
}
