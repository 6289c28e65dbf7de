// Lists orders through their index: a window of rows, their counts, and the ids of those that pass a filter.
import { assert } from '../../../shared/base/assert.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { OrderChoice, OrderPage, OrderSummary } from '../../../shared/contract/orderApi.ts';
import { noFilter } from '../../../shared/domain/columnFilter.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { OrderId, PlanId } from '../../../shared/domain/ids.ts';
import { languages } from '../../../shared/domain/office.ts';
import { tiers } from '../../../shared/domain/tables.ts';
import { orderStates, type OrderState } from '../../../shared/orders/order.ts';
import { orderSorts, type OrderFilter, type OrderSort } from '../../../shared/orders/orderQuery.ts';
import { poolRegion } from '../../../shared/plan/plan.ts';
import { createNames, typedPlaces, type Names } from '../../../shared/text/datasetNames.ts';
import { searchWords } from '../../../shared/text/searchWords.ts';
import { columnCondition, type FilteredColumn } from './columnCondition.ts';
import { loadDataset } from './datasetTables.ts';
import { codeWord } from './orderIndex.ts';
import { loadOrder } from './orderTable.ts';
import { all, first, type Query, type ReadableDatabase, type SqlValue } from './sql.ts';

export interface OrderWindow {
  readonly filter: OrderFilter;
  readonly sort: OrderSort | null;
  readonly from: number;
  readonly count: number;
  readonly seek: OrderId | null;
}

export function orderPage(db: ReadableDatabase, { filter, sort, from, count, seek }: OrderWindow): OrderPage {
  const where = condition(db, filter);
  const { places, states } = census(db);
  const found = first<OrderPage['found']>(
    db,
    query(`SELECT count(*) AS count, coalesce(sum(pieces), 0) AS pieces, coalesce(sum(cartons), 0) AS cartons FROM order_index`, where),
  );
  assert(found !== undefined, 'a count has one row');
  const rows = all<IndexRow>(
    db,
    query('SELECT order_id, place, position FROM order_index', where, `ORDER BY ${orderBy(sort)} LIMIT ? OFFSET ?`, [count, from]),
  );
  return {
    from,
    rows: rows.flatMap(({ order_id, place, position }) => {
      const order = loadOrder(db, order_id);
      return order === null ? [] : [{ order, position: (places.get(place) ?? 0) + position + 1 }];
    }),
    found,
    states,
    sought: seek === null ? null : sought(db, seek, where, sort),
  };
}

/** `today` is the working day. */
export function orderSummary(db: ReadableDatabase, today: IsoDate): OrderSummary {
  const plans = all<{ id: PlanId; label: string; orders: number; drafts: number; due: number }>(db, {
    text: `SELECT plans.id, plans.label, count(*) AS orders, sum(${stateColumn} = 'draft') AS drafts,
             sum(${stateColumn} = 'draft' AND from_date <= ?) AS due
           FROM order_index JOIN plans ON plans.rowid = -order_index.place GROUP BY order_index.place ORDER BY order_index.place`,
    values: [today],
  });
  const { states, archived } = census(db);
  return { states, archived, plans: Object.fromEntries(plans.map(({ id, ...plan }) => [id, plan])) };
}

/** `among` names the ids that count; null for all. */
export function chosenOrders(db: ReadableDatabase, filter: OrderFilter, among: readonly OrderId[] | null): OrderChoice {
  const where = condition(db, filter);
  if (among !== null) {
    where.parts.push('order_id IN (SELECT value FROM json_each(?))');
    where.values.push(JSON.stringify(among));
  }
  const rows = all<{ order_id: OrderId; state: OrderState['kind'] }>(
    db,
    query(`SELECT order_id, ${stateColumn} AS state FROM order_index`, where, `ORDER BY ${orderBy(null)}`),
  );
  const ids = (of: readonly { readonly order_id: OrderId }[]) => of.map(({ order_id }) => order_id);
  return { orders: ids(rows), drafts: ids(rows.filter(({ state }) => state === 'draft')) };
}

/** A draft is archived by itself as soon as its plan is superseded. */
const stateColumn = `CASE WHEN order_index.state = 'draft'
    AND (SELECT plans.state FROM plans WHERE plans.rowid = -order_index.place) = 'superseded' THEN 'archived' ELSE order_index.state END`;

interface IndexRow {
  readonly order_id: OrderId;
  readonly place: number;
  readonly position: number;
}

/** How many orders come before each plan's, and how many there are of each state. */
function census(db: ReadableDatabase): {
  places: ReadonlyMap<number, number>;
  states: OrderPage['states'];
  archived: number;
} {
  const rows = all<{ place: number; state: OrderState['kind'] | 'archived'; count: number }>(db, {
    text: `SELECT place, ${stateColumn} AS state, count(*) AS count FROM order_index GROUP BY place, 2 ORDER BY place`,
    values: [],
  });
  const places = new Map<number, number>();
  const states = Object.fromEntries(orderStates.map((state) => [state, 0])) as Record<OrderState['kind'], number>;
  let [before, archived] = [0, 0];
  for (const { place, state, count } of rows) {
    if (!places.has(place)) places.set(place, before);
    before += count;
    if (state === 'archived') archived += count;
    else states[state] += count;
  }
  return { places, states, archived };
}

/** The place of an order among those found; the place is null if the filter excludes the order. */
function sought(db: ReadableDatabase, id: OrderId, where: Condition, sort: OrderSort | null): OrderPage['sought'] {
  const order = loadOrder(db, id);
  if (order === null) return null;
  const rank =
    sort === null
      ? query(
          `SELECT count(*) AS place, (SELECT 1 FROM order_index WHERE order_id = ? AND ${text(where)}) AS is_found FROM order_index`,
          {
            parts: ['(place, position, order_id) < (SELECT place, position, order_id FROM order_index WHERE order_id = ?)', ...where.parts],
            values: [id, ...where.values],
          },
          '',
          [],
          [id, ...where.values],
        )
      : query(
          `SELECT place, 1 AS is_found FROM (SELECT order_id, row_number() OVER (ORDER BY ${orderBy(sort)}) - 1 AS place FROM order_index`,
          where,
          ') WHERE order_id = ?',
          [id],
        );
  const found = first<{ place: number; is_found: number | null }>(db, rank);
  return { order, place: found === undefined || found.is_found === null ? null : found.place };
}

interface Condition {
  readonly parts: string[];
  readonly values: SqlValue[];
}

function condition(
  db: ReadableDatabase,
  { find, state, numberOnly = false, day = null, plan = null, columns: chosen = {} }: OrderFilter,
): Condition {
  const where: Condition = { parts: [], values: [] };
  const add = (part: string, ...values: readonly SqlValue[]) => {
    where.parts.push(part);
    where.values.push(...values);
  };
  if (state === 'all') add(`${stateColumn} <> 'archived'`);
  else add(`${stateColumn} = ?`, state);
  if (day !== null) add('from_date <= ? AND to_date >= ?', day, day);
  if (plan !== null) add('place = (SELECT -rowid FROM plans WHERE id = ?)', plan);
  for (const by of orderSorts) {
    const filtered = columnCondition(filteredColumns[by], chosen[by] ?? noFilter);
    if (filtered !== null) add(filtered.part, ...filtered.values);
  }
  if (find.trim() === '') return where;
  if (numberOnly) {
    add("state <> 'draft'");
    for (const word of searchWords(find, [])) add('instr(lower(number_text), ?) > 0', word);
    return where;
  }
  // The text of a scanned QR code has the order's number between vertical bars.
  const barred = find
    .split('|')
    .slice(1, -1)
    .map((part) => part.trim());
  const dataset = loadDataset(db);
  const names = languages.map((language) => createNames(dataset, language));
  const words = searchWords(find, typedPlaces(dataset));
  if (words.length === 0) return where;
  const matches = words.map((word) => wordMatch(word, dataset, names));
  const scanned = barred.length === 0 ? '' : `number_text IN (${barred.map(() => '?').join(', ')}) OR `;
  add(`(${scanned}(${matches.map(({ part }) => part).join(' AND ')}))`, ...barred, ...matches.flatMap(({ values }) => values));
  return where;
}

/** A word matches the order's own text or the present names of its places and goods. */
function wordMatch(word: string, dataset: Dataset | null, names: readonly Names[]): { part: string; values: SqlValue[] } {
  const isNamed = (nameOf: (name: Names) => string) => names.some((name) => nameOf(name).toLowerCase().includes(word));
  const places = [poolRegion, ...(dataset?.regions.map(({ code }) => code) ?? [])].filter((code) => isNamed(({ place }) => place(code)));
  const products = (dataset?.products ?? []).filter(
    ({ code, name }) => name.toLowerCase().includes(word) || isNamed(({ product }) => product(code)),
  );
  const parts = [
    'instr(words, ?) > 0',
    ...(places.length === 0 ? [] : ['sender IN (SELECT value FROM json_each(?))', 'receiver IN (SELECT value FROM json_each(?))']),
    ...products.map(() => 'instr(words, ?) > 0'),
  ];
  const codes = JSON.stringify(places);
  return {
    part: `(${parts.join(' OR ')})`,
    values: [word, ...(places.length === 0 ? [] : [codes, codes]), ...products.map(({ code }) => codeWord(code).toLowerCase())],
  };
}

function text({ parts }: Condition): string {
  return parts.length === 0 ? '1' : parts.join(' AND ');
}

function query(select: string, where: Condition, rest = '', after: readonly SqlValue[] = [], ahead: readonly SqlValue[] = []): Query {
  return { text: `${select} WHERE ${text(where)} ${rest}`, values: [...ahead, ...where.values, ...after] };
}

const listOrder = 'place, position, order_id';
const columns = {
  number: ['number_year', 'number_running'],
  from: ['from_date'],
  sender: ['sender'],
  receiver: ['receiver'],
  goods: ['goods', 'pieces'],
  cartons: ['cartons'],
  tiers: [`instr('${tiers.join(' ')}', substr(tiers, 2, instr(substr(tiers, 2), ' ') - 1))`, 'tiers'],
  state: [`instr('${orderStates.join(' ')}', state)`],
} as const satisfies { readonly [By in OrderSort['by']]: readonly string[] };

const filteredColumns: { readonly [By in OrderSort['by']]: FilteredColumn } = {
  number: { text: 'number_text' },
  from: { least: 'from_date', greatest: 'to_date' },
  sender: { choice: 'sender' },
  receiver: { choice: 'receiver' },
  goods: { codes: 'goods' },
  cartons: { least: 'cartons', greatest: 'cartons', isNumber: true },
  tiers: { codes: 'tiers' },
  state: { choice: stateColumn },
};

function orderBy(sort: OrderSort | null): string {
  if (sort === null) return listOrder;
  return [...columns[sort.by].map((column) => `${column} ${sort.descending ? 'DESC' : 'ASC'}`), listOrder].join(', ');
}
