// What a frozen document writes of a dataset: the tables and columns of the first format always, later ones only if they hold something. A
// dataset that does not use later ones therefore keeps its bytes, hash and format, whatever the tables have gained since.
import type { Dataset } from './dataset.ts';
import { tableNames, tableRules, tables, type TableName } from './tables.ts';
import type { Column } from './column.ts';

type Cells = Readonly<Record<string, unknown>>;

/** Every table of the first format, and later ones that have rows. */
export function writtenTables(dataset: Dataset): TableName[] {
  return tableNames.filter((name) => sinceOf(name) === 1 || dataset[name].length > 0);
}

/** Every column the table began with, and later ones that some row fills. */
export function writtenFields(dataset: Dataset, name: TableName): string[] {
  return Object.keys(tables[name]).filter((field) => !isLater(name, field) || isFilled(dataset, name, field));
}

/** The lowest format that can hold everything in the dataset. */
export function datasetFormat(dataset: Dataset): number {
  return Math.max(
    policyFormat(dataset.policy),
    ...writtenTables(dataset).flatMap((name) => [sinceOf(name), ...writtenFields(dataset, name).map((field) => columnSince(name, field))]),
  );
}

/** The lowest format that can hold the record of a snapshot's table. */
export function recordFormat(table: string, fields: Cells): number {
  if (table === 'policy') return policyFormat(fields);
  if (!isTable(table)) return otherFormat(table, fields);
  return Math.max(sinceOf(table), ...Object.keys(fields).map((field) => columnSince(table, field)));
}

/** Tables of snapshots besides the dataset's that came after the first format, with the format that brought them. */
const otherSince: Readonly<Record<string, number>> = {
  cityReports: 4,
  counts: 4,
  arrivals: 4,
  papers: 4,
  paperEvents: 4,
  requests: 6,
  decisions: 6,
  findings: 6,
  findingAnswers: 6,
  releases: 6,
  releaseEntries: 6,
  contracts: 6,
  contractEntries: 6,
  listEntries: 6,
};

/**
 * The format that brought notices by which cities share out their allotments, counts of what they hold, receipts of papers said to be others,
 * and in allotments what was handed out earlier in the cycle.
 */
const sharedFormat = 6;

/** The format that brought the form an order was issued in. */
const issuedFormFormat = 6;

/** Records that are no rows of the dataset. */
function otherFormat(table: string, fields: Cells): number {
  if (table === 'papers' && ('shareOf' in fields || hasCycle(fields))) return sharedFormat;
  if (table === 'counts' && (fields as { readonly place?: { readonly kind?: unknown } }).place?.kind === 'cityMaterial')
    return sharedFormat;
  if (table === 'arrivals' && saysOrigin(fields)) return originFormat;
  const event = (fields as { readonly event?: object }).event ?? {};
  if (table === 'paperEvents' && 'another' in event) return sharedFormat;
  if (table === 'orders' && 'form' in fields) return issuedFormFormat;
  if (table !== 'orderEvents') return otherSince[table] ?? 1;
  const isVoid = 'kind' in event && event.kind === 'voided';
  return isVoid || ('road' in event && event.road !== null) || 'another' in event ? 4 : 1;
}

/** Whether an allotment says what was handed out earlier in the cycle. */
function hasCycle({ lines }: { readonly lines?: unknown }): boolean {
  const rows = (Array.isArray(lines) ? lines : []) as readonly { readonly shares?: readonly object[] }[];
  return rows.some(({ shares = [] }) => shares.some((share) => 'cycle' in share));
}

/** The format that brought the source of an arrival and the receiver of a directed donation. */
const originFormat = 6;

function saysOrigin({ announced }: Cells): boolean {
  return typeof announced === 'object' && announced !== null && ('source' in announced || 'receiver' in announced);
}

/** The policy's fields that came after the first format, with the format that brought them. */
const policySince: Readonly<Record<string, number>> = { cycleStart: 2 };

function policyFormat(policy: object): number {
  return Math.max(1, ...Object.keys(policy).map((field) => policySince[field] ?? 1));
}

/** Whether the column came after its table: documents leave it out where it is empty. */
export function isLater(name: TableName, field: string): boolean {
  return columnSince(name, field) > sinceOf(name);
}

/** The row without later columns that are empty; the same object if there is nothing to leave out. */
export function frozenRow<Row extends Cells>(table: string, row: Row): Row {
  if (!isTable(table)) return row;
  const empty = laterFields(table).filter((field) => field in row && (row[field] ?? null) === null);
  return empty.length === 0 ? row : (Object.fromEntries(Object.entries(row).filter(([field]) => !empty.includes(field))) as Row);
}

/** The row with every column of its table in their order; the same object if none is missing. */
export function livingRow<Row extends Cells>(table: TableName, row: Row): Row {
  const missing = laterFields(table).filter((field) => !(field in row));
  if (missing.length === 0) return row;
  const fields = [...Object.keys(tables[table]).filter((field) => field in row || missing.includes(field)), ...Object.keys(row)];
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null])) as Row;
}

/** The dataset of a document, with empty tables and columns added where its format lacks them. What is no dataset stays as it is. */
export function livingDataset(frozen: unknown): unknown {
  if (typeof frozen !== 'object' || frozen === null) return frozen;
  const known = frozen as Readonly<Record<string, unknown>>;
  const parts = tableNames.flatMap((name): [string, unknown][] => {
    const rows = known[name];
    if (rows === undefined) return sinceOf(name) > 1 ? [[name, []]] : [];
    if (!Array.isArray(rows) || laterFields(name).length === 0) return [];
    return [[name, rows.map((row) => (typeof row === 'object' && row !== null ? livingRow(name, row) : row))]];
  });
  return parts.length === 0 ? frozen : { ...known, ...Object.fromEntries(parts) };
}

function isFilled(dataset: Dataset, name: TableName, field: string): boolean {
  const rows = dataset[name] as readonly unknown[] as readonly Cells[];
  return rows.some((row) => (row[field] ?? null) !== null);
}

function laterFields(name: TableName): string[] {
  return Object.keys(tables[name]).filter((field) => isLater(name, field));
}

function sinceOf(name: TableName): number {
  return tableRules[name].since ?? 1;
}

/** A column without a number of its own is as old as its table. */
function columnSince(name: TableName, field: string): number {
  const column = (tables[name] as Readonly<Record<string, Column<unknown>>>)[field];
  return column?.since ?? sinceOf(name);
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}
