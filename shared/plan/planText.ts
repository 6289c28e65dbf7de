// Writes plan.json as one canonical text of a plan and its dataset, and reads it back, checking its whole shape.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { assert } from '../base/assert.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Dataset } from '../domain/dataset.ts';
import { datasetHash } from '../domain/datasetText.ts';
import type { Discrepancy, Violation } from '../domain/violation.ts';
import { formOf } from './cellForms.ts';
import { datasetFormat, livingDataset, writtenFields, writtenTables } from '../domain/frozenDataset.ts';
import { formatChanges, formatOf, leastFormat, newestFormat, upgradedFrom, type FormatChange } from '../domain/frozenFormats.ts';
import type { TableName } from '../domain/tables.ts';
import type { Plan, PlanFile } from './plan.ts';
import { canonicalPlan } from './planTables.ts';
import { planFileSchema } from './planSchema.ts';

/** Why a text cannot be read: it is not JSON, or values have the wrong shape, each listed with its path. */
export type PlanTextError =
  | { readonly kind: 'notJson'; readonly reason: string }
  | { readonly kind: 'wrongShape'; readonly violations: readonly Violation[] };

/** Maximum number of problems listed: a file of another kind has thousands. */
const listedProblems = 100;
/** Maximum characters quoted of a value. */
const shownCharacters = 80;

/**
 * Keys and rows have a fixed order, one row per line. The same plan gives the same bytes, and reading and writing it again changes nothing.
 */
export function planText(file: PlanFile): string {
  const body = bodyText(file);
  return `{\n${body},\n"digest": ${JSON.stringify(digestOf(body))}\n}\n`;
}

/** SHA-256 of plan and dataset as planText writes them, in lower-case hex. Any alteration of the file changes it. */
export function planDigest(file: PlanFile): string {
  return digestOf(bodyText(file));
}

function digestOf(body: string): string {
  return bytesToHex(sha256(utf8ToBytes(body)));
}

function bodyText({ plan, dataset }: PlanFile): string {
  const format = Math.max(plan.format, datasetFormat(dataset), leastFormat(['plan']));
  const planMembers = memberLines({ ...canonicalPlan(plan, dataset.policy.tiers), format }, planFields);
  const datasetMembers = [
    ...writtenTables(dataset).map((name) => listText(name, dataset[name], writtenFields(dataset, name))),
    memberText('policy', orderedPolicy(dataset)),
  ];
  return `"plan": {\n${planMembers.join(',\n')}\n},\n"dataset": {\n${datasetMembers.join(',\n')}\n}`;
}

/**
 * Reads what planText wrote, in any format up to the newest, and upgrades it to the newest. Refuses unknown fields, missing fields and
 * values of the wrong type, each by its path, and formats of later programs.
 */
export function parsePlanText(text: string, changes: readonly FormatChange[] = formatChanges): Result<PlanFile, PlanTextError> {
  let value: unknown;
  try {
    value = parsedJson(text);
  } catch (cause) {
    return err({ kind: 'notJson', reason: cause instanceof Error ? cause.message : String(cause) });
  }
  const [format, newest] = [planFormat(value), newestFormat(changes)];
  if (format !== null && format > newest) {
    const place = { file: 'plan.json', field: 'plan format' };
    return err({ kind: 'wrongShape', violations: [{ rule: 'shape', place, kind: 'laterFormat', found: format, newest }] });
  }
  const document = format === null ? value : inNewestFormat(value, format, changes);
  const parsed = planFileSchema.safeParse(document);
  if (parsed.success) {
    // The schema is built from the tables' columns, so its type is looser than theirs.
    const file = parsed.data as unknown as PlanFile;
    if (format !== null && format < leastFormat(['plan'], changes)) return ok(resealed(file, text, changes));
    // The digest is of a text with the format that the rows ask for: a lower number was put there by hand.
    return ok(format !== null && format < datasetFormat(file.dataset) ? { ...file, digest: digestOf(text) } : file);
  }
  const violations = parsed.error.issues.slice(0, listedProblems).map((issue) => violationOf(issue, document));
  return err({ kind: 'wrongShape', violations });
}

/** Reads a plan that this or an earlier program froze in its own database. Its shape is not checked again. */
export function frozenPlan(text: string, changes: readonly FormatChange[] = formatChanges): PlanFile {
  const value = parsedJson(text);
  const format = planFormat(value);
  assert(format !== null && format <= newestFormat(changes), 'a plan in the database has a format this program knows');
  const file = inNewestFormat(value, format, changes) as PlanFile;
  return format < leastFormat(['plan'], changes) ? resealed(file, text, changes) : file;
}

function parsedJson(text: string): unknown {
  return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
}

function planFormat(value: unknown): number | null {
  return typeof value === 'object' && value !== null ? formatOf((value as { readonly plan?: unknown }).plan) : null;
}

function inNewestFormat(value: unknown, format: number, changes: readonly FormatChange[]): unknown {
  const upgraded = upgradedFrom(format, 'plan', value, changes);
  if (typeof upgraded !== 'object' || upgraded === null) return upgraded;
  const { dataset } = upgraded as { readonly dataset?: unknown };
  const living = livingDataset(dataset);
  return living === dataset ? upgraded : { ...upgraded, dataset: living };
}

/**
 * An upgrade changes the text that digest and dataset hash were computed from. If the digest matches the text as written, both are computed
 * again for the upgraded plan; if not, the old digest is kept, and verifyPlan reports that the file was altered.
 */
function resealed({ plan, ...rest }: PlanFile, text: string, changes: readonly FormatChange[]): PlanFile {
  const file = { ...rest, plan: { ...plan, format: leastFormat(['plan'], changes) } };
  const written = /^\ufeff?\{\n([\s\S]*),\n"digest": "([0-9a-f]{64})"\n\}\n$/.exec(text);
  if (written === null || digestOf(written[1]) !== written[2]) {
    // The digest of an older text cannot be that of the upgraded plan: then only the format's number was altered by hand.
    return planDigest(file) === file.digest ? { ...file, digest: digestOf(text) } : file;
  }
  const sealed = { ...file, plan: { ...file.plan, datasetHash: datasetHash(file.dataset) } };
  return { ...sealed, digest: planDigest(sealed) };
}

function violationOf(issue: z.core.$ZodIssue, root: unknown): Violation {
  let value: unknown = root;
  for (const key of issue.path)
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return { rule: 'shape', place: { file: 'plan.json', field: issue.path.map(String).join(' ') }, ...discrepancyOf(issue, value) };
}

function discrepancyOf(issue: z.core.$ZodIssue, value: unknown): Discrepancy {
  if (issue.code === 'unrecognized_keys') return { kind: 'unknownFields', found: issue.keys.map((key) => key.slice(0, shownCharacters)) };
  if (value === undefined) return { kind: 'missingField' };
  const found = (JSON.stringify(value) ?? String(value)).slice(0, shownCharacters);
  if (issue.code === 'invalid_type') return { kind: 'wrongType', found, expected: issue.expected };
  if (issue.code === 'invalid_value') return { kind: 'notOneOf', found, options: issue.values.map(String) };
  if (typeof value === 'number' && issue.code === 'too_small') return { kind: 'tooLittle', found: value, min: Number(issue.minimum) };
  if (typeof value === 'number' && issue.code === 'too_big') return { kind: 'tooMuch', found: value, max: Number(issue.maximum) };
  return { kind: 'malformed', found, form: formOf(issue.message) };
}

/** Members of a plan in order: null for a single value, otherwise the fields of a row or of the object. */
const planFields: { readonly [Field in keyof Required<Plan>]: readonly string[] | null } = {
  format: null,
  engine: null,
  datasetHash: null,
  start: null,
  days: null,
  assessment: ['city', 'product', 'need', 'stock', 'potential', 'ratio', 'eligible'],
  quotas: ['enterprise', 'material', 'need', 'rating', 'quota', 'given', 'quantity'],
  production: ['date', 'line', 'product', 'quantityPieces'],
  deliveries: ['date', 'enterprise', 'product', 'quantityPieces'],
  releases: ['date', 'enterprise', 'product', 'quantityPieces'],
  tasks: ['enterprise', 'material', 'owed', 'called', 'balance'],
  dispatches: ['date', 'from', 'to', 'demand', 'tier', 'product', 'quantityPieces', 'cartons', 'km'],
  ownUse: ['date', 'city', 'demand', 'product', 'quantityPieces'],
  commitments: ['order', 'product', 'date', 'quantityPieces'],
  reserve: ['city', 'product', 'quantityPieces'],
  groups: ['tier', 'region', 'product', 'needPieces', 'securedPieces', 'ownPieces', 'poolPieces', 'fill', 'fillExact'],
  reasons: ['tier', 'region', 'product', 'shortPieces', 'parts', 'remedies'],
  pursued: null,
  leastChange: null,
  lines: ['basis', 'apart'],
  certificate: ['level', 'tier', 'weights', 'prices', 'earliest'],
  solve: ['columns', 'rows', 'solves'],
};

function memberLines(plan: Plan, fields: typeof planFields): string[] {
  const written = (Object.keys(fields) as (keyof Plan)[]).filter((name) => plan[name] !== undefined);
  return written.map((name) => {
    const value = plan[name];
    const order = fields[name];
    if (Array.isArray(value) && order !== null) return listText(name, value as readonly object[], order);
    return memberText(name, order === null ? value : ordered(value as object, order));
  });
}

function listText(name: keyof Plan | TableName, rows: readonly object[], fields: readonly string[]): string {
  return rows.length === 0 ? `"${name}": []` : `"${name}": [\n${rows.map((row) => JSON.stringify(ordered(row, fields))).join(',\n')}\n]`;
}

function memberText(name: string, value: unknown): string {
  return `"${name}": ${JSON.stringify(value)}`;
}

function orderedPolicy({ policy }: Dataset) {
  const { start, cycleStart, days, tiers, support, materialReserve, goodsReserve } = policy;
  const { mode, threshold, cities } = support;
  return {
    start,
    days,
    tiers,
    support: { mode, threshold, cities },
    materialReserve: sortedKeys(materialReserve),
    goodsReserve: sortedKeys(goodsReserve),
    ...(cycleStart === undefined ? {} : { cycleStart }),
  };
}

function ordered(row: object, fields: readonly string[]): object {
  const cells = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map((field) => [field, cells[field]]));
}

/** JavaScript puts keys made of digits first in any object; that order too is the same on every machine. */
function sortedKeys(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
