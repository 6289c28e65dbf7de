// Fails if the shape of frozen documents changes and their format does not.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatChanges, newestFormat } from '../../../shared/domain/frozenFormats.ts';
import { policyFile, tableNames, tableRules, tables, type TableName } from '../../../shared/domain/tables.ts';
import type { CellKind, Column } from '../../../shared/domain/column.ts';
import { planFileSchema } from '../../../shared/plan/planSchema.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { manifestSchema } from '../../../shared/snapshot/manifest.ts';
import { rowKey } from '../../../shared/snapshot/recordKey.ts';
import { recordShapes } from '../../../shared/snapshot/recordShapes.ts';
import { otherTables } from '../../../shared/snapshot/snapshotRecord.ts';

const remedy = 'Give the change a number: docs/formats.md says how.';
const folder = path.join(import.meta.dirname, '../../fixtures/frozen');

const cell = z.strictObject({ text: z.string(), value: z.number().nullable(), source: z.string().nullable() });
const paper = z.strictObject({
  language: z.enum(['zh', 'en']),
  agency: z.string(),
  title: z.string(),
  subtitle: z.string(),
  paragraphs: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      title: z.string(),
      heads: z.array(z.strictObject({ text: z.string(), isNumber: z.boolean() })),
      rows: z.array(z.strictObject({ cells: z.array(cell), isStrong: z.boolean() })),
      note: z.string(),
    }),
  ),
  annexFrom: z.number().optional(),
  signed: z.string(),
});
type Same<A, B> = A extends B ? (B extends A ? true : never) : never;
type Depth<T> = T extends readonly (infer Item)[] ? Depth<Item>[] : T extends object ? { -readonly [Key in keyof T]-?: Depth<T[Key]> } : T;
/** Does not compile if a paper's shape differs from the one written down here. */
const isPaper: Same<Depth<Paper>, Depth<z.infer<typeof paper>>> = true;

/** Tables and columns of a format, with everything that decides what a cell may hold and how it is written. */
function tablesOf(format: number) {
  const known = tableNames.filter((name) => (tableRules[name].since ?? 1) <= format);
  return Object.fromEntries(
    known.map((name) => [
      name,
      { file: tableRules[name].file, key: keyOf(name), isOptional: tableRules[name].isOptional === true, columns: columnsOf(name, format) },
    ]),
  );
}

function columnsOf(name: TableName, format: number) {
  const columns = Object.entries(tables[name]) as [string, Column<unknown>][];
  return columns
    .filter(([, { since = 1 }]) => since <= format)
    .map(([field, column]) => ({ field, ...column, cell: withoutReference(column.cell) }));
}

/** What a code refers to is checked between tables and does not change how a cell is written. */
function withoutReference(cell: CellKind): CellKind {
  return cell.kind === 'code' || cell.kind === 'regionCode' ? { kind: cell.kind } : cell;
}

/** The fields that make up a record's id, in order. */
function keyOf(name: TableName): string {
  return rowKey(name, Object.fromEntries(Object.keys(tables[name]).map((field) => [field, field])));
}

function schemaOf(schema: z.ZodType): unknown {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
}

const documents = () => ({
  plan: schemaOf(planFileSchema.shape.plan),
  policy: schemaOf(planFileSchema.shape.dataset.shape.policy),
  policyFile,
  manifest: schemaOf(manifestSchema.omit({ tables: true })),
  otherTables,
  records: Object.fromEntries(Object.entries(recordShapes).map(([name, shape]) => [name, schemaOf(shape)])),
  paper: schemaOf(paper),
});

/** The format as it was when introduced. The first run writes down a new one, which is then committed. */
function recorded(format: number, name: string, now: unknown): unknown {
  const file = path.join(folder, `format${format}`, `${name}.json`);
  if (!existsSync(file) && process.env.FREEZE === 'yes') writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const formats = formatChanges.map(({ format }) => format);

describe('Formats of frozen documents', () => {
  it('are numbered from 1 without a gap', () => {
    expect(formats).toEqual(formats.map((_, k) => k + 1));
    expect(isPaper).toBe(true);
  });

  it('introduce every later column and table, which are optional', () => {
    for (const name of tableNames) {
      const since = tableRules[name].since ?? 1;
      expect(formats, name).toContain(since);
      if (since > 1) expect(tableRules[name].isOptional, name).toBe(true);
      for (const [field, column] of Object.entries(tables[name]) as [string, Column<unknown>][]) {
        if (column.since === undefined) continue;
        expect(formats, `${name}.${field}`).toContain(column.since);
        expect(column.since, `${name}.${field}`).toBeGreaterThan(since);
        expect(column.optional, `${name}.${field}`).toBe(true);
      }
    }
  });

  it.each(formats)('have the tables and columns of format %i as when it was introduced', (format) => {
    const now = JSON.parse(JSON.stringify(tablesOf(format))) as unknown;
    expect(now, remedy).toEqual(recorded(format, 'tables', now));
  });

  it('have plans, policies, snapshots and reports as recorded for the newest format', () => {
    const now = JSON.parse(JSON.stringify(documents())) as unknown;
    expect(now, remedy).toEqual(recorded(newestFormat(), 'documents', now));
  });
});
