// Finds where a code is named outside the dataset: in papers, accounts, reports, projects and the plan in force. Exact counts, with the
// numbers of the first few.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { CodeUse, PaperUse } from '../../../shared/domain/recodeError.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import { codesOf } from '../../../shared/recoding/recoding.ts';
import { mayName, references } from '../../../shared/recoding/references.ts';
import type { CodedTable } from '../../../shared/domain/codedTables.ts';
import { tableNames, type TableName } from '../../../shared/domain/tables.ts';
import { loadNormBook } from '../db/normTable.ts';
import { loadApprovedPlan, loadPlanFile } from '../db/planTable.ts';
import { listProjects } from '../db/projectTable.ts';
import { listReceivedQuotas } from '../db/receivedTables.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { all, sql, type ReadableDatabase } from '../db/sql.ts';
import { daysThatName } from './daysThatName.ts';
import { mattersThatName } from './mattersThatName.ts';
import { namesInOrder, ordersThatName, type OrderFields } from './ordersThatName.ts';
import { papersThatName, type PaperNumber } from './papersThatName.ts';
import { rowsHolding } from './rowsHolding.ts';

const maxExamples = 3;

/** Rows entered after these positions only. Null for all. */
export interface Since {
  readonly ledger: number;
  readonly reports: number;
  /** Left out by recodings that were made before there were any. */
  readonly dayRecords?: number;
  readonly projects: number;
  /** Requests, findings and entries of lists; left out by recodings that were made before they were looked at. */
  readonly matters?: number;
  readonly events: number;
  /** The last number of each series of orders and papers; left out by recodings that were made before this was kept. */
  readonly numbers?: readonly PaperNumber[];
}

/** Position of the newest entry of each kind. */
export function newestEntries(db: ReadableDatabase): Since {
  const newest = (table: string, column: string) =>
    all<{ newest: number | null }>(db, { text: `SELECT max(${column}) AS newest FROM ${table}`, values: [] })[0]?.newest ?? 0;
  return {
    ledger: newest('ledger_lines', 'position'),
    reports: newest('daily_reports', 'position'),
    dayRecords: newest('day_records', 'position'),
    projects: newest('capacity_projects', 'position'),
    matters: newest('matters', 'position'),
    events: newest('received_order_events', 'position'),
    numbers: lastNumbers(db),
  };
}

/** Where papers and accounts name a code, under any code it ever had. Places that do not name it are omitted. */
export function paperUsesOf(db: ReadableDatabase, table: CodedTable, code: string): CodeUse[] {
  const codes = codesOf(loadAliases(db), table, code);
  return [
    ...orderUses(db, table, codes),
    ...paperUsesIn(db, table, codes),
    ...enteredUses(db, table, codes, { ledger: 0, reports: 0, dayRecords: 0, projects: 0, matters: 0, events: 0 }),
    ...standingUses(db, table, codes),
  ].filter(({ count }) => count > 0);
}

/** Entries made and papers issued since: they depend on the present code. */
export function usesSince(db: ReadableDatabase, table: CodedTable, code: string, since: Since): CodeUse[] {
  const codes = codesOf(loadAliases(db), table, code);
  return [...issuedUses(db, table, codes, since.numbers), ...enteredUses(db, table, codes, since)].filter(({ count }) => count > 0);
}

/** Orders and papers of this office with a number after these. */
function issuedUses(db: ReadableDatabase, table: CodedTable, codes: readonly string[], numbers: Since['numbers']): CodeUse[] {
  if (numbers === undefined) return [];
  const last = new Map(numbers.map(({ prefix, year, running }) => [`${prefix}|${year}`, running]));
  const isSince = ({ prefix, year, running }: PaperNumber) => running > (last.get(`${prefix}|${year}`) ?? 0);
  const orders = ordersThatName(db, table, codes).flatMap((number) =>
    number !== null && isSince(number) ? [orderNumberText(number)] : [],
  );
  return [use('orders', orders), use('papers', papersThatName(db, table, codes, isSince).issued)];
}

function lastNumbers(db: ReadableDatabase): PaperNumber[] {
  return all<PaperNumber>(
    db,
    sql`SELECT number_prefix AS prefix, number_year AS year, max(number_running) AS running
        FROM (SELECT number_prefix, number_year, number_running FROM orders
              UNION ALL SELECT number_prefix, number_year, number_running FROM papers
              UNION ALL SELECT number_prefix, number_year, number_running FROM share_papers)
        WHERE number_prefix IS NOT NULL GROUP BY number_prefix, number_year ORDER BY number_prefix, number_year`,
  );
}

/** Rows of the dataset that name the code, except its own. */
export function datasetUsesOf(dataset: Dataset, table: CodedTable, code: string): CodeUse[] {
  return tableNames.flatMap((name: TableName): CodeUse[] => {
    const fields = [...references[name]].flatMap(([field, named]) =>
      mayName(named, table) && !(name === table && field === 'code') ? [field] : [],
    );
    const rows = dataset[name] as readonly unknown[] as readonly Readonly<Record<string, unknown>>[];
    const count = rows.filter((row) => fields.some((field) => row[field] === code)).length;
    return count === 0 ? [] : [{ what: name, count, examples: [] }];
  });
}

function use(what: PaperUse, found: readonly string[]): CodeUse {
  return { what, count: found.length, examples: [...new Set(found)].slice(0, maxExamples) };
}

function orderUses(db: ReadableDatabase, table: CodedTable, list: readonly string[]): CodeUse[] {
  const codes = new Set(list);
  const received = all<{ text: string }>(db, rowsHolding('SELECT order_json AS text FROM received_orders', 'order_json', list));
  const found = ordersThatName(db, table, list);
  const others = received.flatMap(({ text }) => {
    const order = JSON.parse(text) as OrderFields & { readonly number: Parameters<typeof orderNumberText>[0] };
    return namesInOrder(order, table, codes) ? [orderNumberText(order.number)] : [];
  });
  const issued = found.flatMap((number) => (number === null ? [] : [orderNumberText(number)]));
  const drafts = found.length - issued.length;
  return [use('orders', [...issued, ...others]), { what: 'drafts', count: drafts, examples: [] }];
}

function paperUsesIn(db: ReadableDatabase, table: CodedTable, codes: readonly string[]): CodeUse[] {
  const { issued, drafts } = papersThatName(db, table, codes);
  return [use('papers', issued), { what: 'paperDrafts', count: drafts, examples: [] }];
}

function enteredUses(db: ReadableDatabase, table: CodedTable, list: readonly string[], since: Since): CodeUse[] {
  const codes = new Set(list);
  return [
    lineUses(db, table, list, since.ledger),
    reportUses(db, table, list, since.reports),
    use('dayRecords', table === 'lines' || table === 'demands' ? [] : daysThatName(db, list, since.dayRecords ?? 0)),
    projectUses(db, table, codes, since.projects),
    ...mattersThatName(db, table, list, since.matters ?? Number.MAX_SAFE_INTEGER).map(({ what, names }) => use(what, names)),
    eventUses(db, table, list, since.events),
  ];
}

function lineUses(db: ReadableDatabase, table: CodedTable, codes: readonly string[], since: number): CodeUse {
  const columns: Partial<Record<CodedTable, string>> = {
    enterprises: 'enterprise',
    // Cities and counties that answer for their makers.
    regions: 'enterprise',
    materials: 'material',
    products: "json_extract(line_json, '$.product')",
  };
  const column = columns[table];
  if (column === undefined) return use('ledgerLines', []);
  const [row] = all<{ count: number; sources: string | null }>(db, {
    text: `SELECT count(*) AS count, (SELECT json_group_array(source) FROM (SELECT DISTINCT source FROM ledger_lines
             WHERE ${column} ${among(codes)} AND position > ? LIMIT ${maxExamples})) AS sources
           FROM ledger_lines WHERE ${column} ${among(codes)} AND position > ?`,
    values: [...codes, since, ...codes, since],
  });
  const examples = (JSON.parse(row?.sources ?? '[]') as string[]).filter((source) => source !== '');
  return { what: 'ledgerLines', count: row?.count ?? 0, examples };
}

interface ReportFields {
  readonly date: string;
  readonly enterprise: string;
  readonly output: readonly { readonly product: string }[];
  readonly materials: readonly { readonly material: string }[];
}

function reportUses(db: ReadableDatabase, table: CodedTable, codes: readonly string[], since: number): CodeUse {
  if (table === 'enterprises') {
    const rows = all<{ report_date: string }>(db, {
      text: `SELECT DISTINCT report_date FROM daily_reports WHERE enterprise ${among(codes)} AND position > ? ORDER BY report_date DESC`,
      values: [...codes, since],
    });
    return use(
      'dailyReports',
      rows.map(({ report_date }) => report_date),
    );
  }
  if (table !== 'products' && table !== 'materials') return use('dailyReports', []);
  const known = new Set(codes);
  const query = rowsHolding('SELECT report_json FROM daily_reports', 'report_json', codes);
  const rows = all<{ report_json: string }>(db, { text: `${query.text} AND position > ?`, values: [...query.values, since] });
  return use(
    'dailyReports',
    rows.flatMap(({ report_json }) => {
      const { date, output, materials } = JSON.parse(report_json) as ReportFields;
      const isNamed =
        table === 'products' ? output.some(({ product }) => known.has(product)) : materials.some(({ material }) => known.has(material));
      return isNamed ? [date] : [];
    }),
  );
}

function projectUses(db: ReadableDatabase, table: CodedTable, codes: ReadonlySet<string>, since: number): CodeUse {
  const recent = new Set(
    all<{ id: string }>(db, { text: 'SELECT DISTINCT id FROM capacity_projects WHERE position > ?', values: [since] }).map(({ id }) => id),
  );
  const found = listProjects(db).filter(({ id, enterprise, lines }) => {
    if (!recent.has(id)) return false;
    if (table === 'enterprises') return codes.has(enterprise);
    if (table === 'products') return lines.some(({ product }) => codes.has(product));
    return table === 'lines' && lines.some(({ code }) => codes.has(code));
  });
  return use(
    'projects',
    found.map(({ name }) => name),
  );
}

/** Events that other offices reported, or that this office reported to others, by the place of the office. */
function eventUses(db: ReadableDatabase, table: CodedTable, codes: readonly string[], since: number): CodeUse {
  if (table !== 'regions' || since === 0) return use('orders', []);
  const [row] = all<{ count: number }>(db, {
    text: `SELECT count(*) AS count FROM received_order_events WHERE office ${among(codes)} AND position > ?`,
    values: [...codes, since],
  });
  return { what: 'orders', count: row?.count ?? 0, examples: [] };
}

function standingUses(db: ReadableDatabase, table: CodedTable, list: readonly string[]): CodeUse[] {
  const codes = new Set(list);
  const uses: CodeUse[] = [];
  const approved = loadApprovedPlan(db);
  const file = approved === null ? null : loadPlanFile(db, approved.id);
  if (approved !== null && file !== null) {
    const { quotas, deliveries, assessment, groups } = file.plan;
    const isNamed = {
      regions: () => assessment.some(({ city }) => codes.has(city)) || groups.some(({ region }) => codes.has(region)),
      enterprises: () =>
        quotas.some(({ enterprise, quantity }) => quantity > 0 && codes.has(enterprise)) ||
        deliveries.some(({ enterprise }) => codes.has(enterprise)),
      products: () => deliveries.some(({ product }) => codes.has(product)) || groups.some(({ product }) => codes.has(product)),
      materials: () => quotas.some(({ material, quantity }) => quantity > 0 && codes.has(material)),
      lines: () => false,
      demands: () => false,
    }[table]();
    uses.push(use('plan', isNamed ? [approved.label] : []));
  }
  const quotas = [...listReceivedQuotas(db, 'province').values()];
  if (table === 'enterprises')
    uses.push(
      use(
        'quotas',
        quotas.flatMap(({ enterprise, material }) => (codes.has(String(enterprise)) ? [String(material)] : [])),
      ),
    );
  if (table === 'regions') {
    uses.push(
      use(
        'headcounts',
        [...loadNormBook(db).headcounts, ...(loadNormBook(db).riskDays ?? []).map(({ region, from }) => ({ region, group: from }))].flatMap(
          ({ region, group }) => (codes.has(region) ? [group] : []),
        ),
      ),
    );
    const offices = all<{ name: string; region: string | null }>(db, {
      text: 'SELECT name, region FROM exchange_peers UNION ALL SELECT name, region FROM office',
      values: [],
    });
    uses.push(
      use(
        'offices',
        offices.flatMap(({ name, region }) => (region !== null && codes.has(region) ? [name] : [])),
      ),
    );
  }
  if (table === 'products')
    uses.push(
      use(
        'headcounts',
        loadNormBook(db).norms.flatMap(({ product, group }) => (codes.has(product) ? [group] : [])),
      ),
    );
  return uses;
}

function among(codes: readonly string[]): string {
  return `IN (${codes.map(() => '?').join(', ')})`;
}
