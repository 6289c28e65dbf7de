// Owns what every cross-table check works with: rows by code, references that resolve or are reported, problems with their place.
import type { ProblemKind } from '../domain/problem.ts';
import { poolOwner } from '../domain/ids.ts';
import type { ParsedDataset, ParsedPolicy, ParsedRow, ParsedTables, RowOf } from '../domain/parsedTables.ts';
import type { ProblemList } from '../domain/problemList.ts';
import { tableFiles, tables } from '../domain/tables.ts';
import type { Column, TableName } from '../domain/tables.ts';
import { createNearestCode } from './nearestCode.ts';
import type { NearestCode } from './nearestCode.ts';

export const codedTables = ['regions', 'products', 'materials', 'enterprises', 'lines', 'demands'] as const;
export type CodedTable = (typeof codedTables)[number];
export type RowsByCode<Name extends CodedTable> = ReadonlyMap<string, ParsedRow<Name>>;

/** The value of a cell, undefined where it could not be read. */
type Reference = string | null | undefined;

export interface Checking {
  readonly tables: ParsedTables;
  readonly policy: ParsedPolicy;
  /** The first row of every code. */
  readonly byCode: { readonly [Name in CodedTable]: RowsByCode<Name> };
  readonly problems: ProblemList;
  /** Adds a problem at a cell, quoting the cell, or at a whole row where the field is null. */
  readonly report: <Name extends TableName>(
    table: Name,
    row: ParsedRow<Name>,
    field: keyof RowOf<Name> | null,
    problem: ProblemKind,
  ) => void;
  /** The row a code names; null where there is none, which is reported unless rows of that table are known to be missing. */
  readonly resolve: <Target extends CodedTable>(
    target: Target,
    code: Reference,
    unknown: (problem: ProblemKind) => void,
  ) => ParsedRow<Target> | null;
  /** As `resolve`, over products and materials. */
  readonly resolveItem: (code: Reference, unknown: (problem: ProblemKind) => void) => Item | null;
  /** As `resolve`, over the pool, cities and enterprises. */
  readonly resolveOwner: (code: Reference, unknown: (problem: ProblemKind) => void) => Owner | null;
}

export type Item =
  | { readonly kind: 'product'; readonly row: ParsedRow<'products'> }
  | { readonly kind: 'material'; readonly row: ParsedRow<'materials'> };
export type Owner =
  | { readonly kind: 'pool' }
  | { readonly kind: 'city'; readonly row: ParsedRow<'regions'> }
  | { readonly kind: 'enterprise'; readonly row: ParsedRow<'enterprises'> };

export function startChecking({ tables: parsed, policy }: ParsedDataset, problems: ProblemList): Checking {
  const byCode = indexCodes(parsed);
  const nearest = createNearestCode();
  return {
    tables: parsed,
    policy,
    byCode,
    problems,
    report: (table, row, field, problem) => reportAt(problems, table, row, field as string | null, problem),
    resolve: (target, code, unknown) => {
      if (code === null || code === undefined) return null;
      const row = byCode[target].get(code) as ParsedRow<typeof target> | undefined;
      if (row === undefined && parsed[target].isComplete) unknown(unknownReference(target, code, () => byCode[target].keys(), nearest));
      return row ?? null;
    },
    resolveItem: (code, unknown) => {
      if (code === null || code === undefined) return null;
      const product = byCode.products.get(code);
      if (product !== undefined) return { kind: 'product', row: product };
      const material = byCode.materials.get(code);
      if (material !== undefined) return { kind: 'material', row: material };
      if (parsed.products.isComplete && parsed.materials.isComplete) {
        unknown(unknownReference('items', code, () => [...byCode.products.keys(), ...byCode.materials.keys()], nearest));
      }
      return null;
    },
    resolveOwner: (code, unknown) => {
      if (code === null || code === undefined) return null;
      if (code === poolOwner) return { kind: 'pool' };
      const region = byCode.regions.get(code);
      if (region?.cells.level === 'city') return { kind: 'city', row: region };
      const enterprise = byCode.enterprises.get(code);
      if (enterprise !== undefined) return { kind: 'enterprise', row: enterprise };
      if (region?.cells.level !== undefined) unknown({ kind: 'wrongRegionLevel', found: region.cells.level, expectedLevels: ['city'] });
      else if (region === undefined && parsed.regions.isComplete && parsed.enterprises.isComplete) {
        const cities = () => parsed.regions.rows.flatMap(({ cells }) => (cells.level === 'city' && cells.code ? [cells.code] : []));
        unknown(unknownReference('owners', code, () => [poolOwner, ...cities(), ...byCode.enterprises.keys()], nearest));
      }
      return null;
    },
  };
}

function indexCodes(parsed: ParsedTables): Checking['byCode'] {
  const index = (name: CodedTable) => {
    const rows = new Map<string, ParsedRow<CodedTable>>();
    for (const row of parsed[name].rows) {
      if (row.cells.code !== undefined && !rows.has(row.cells.code)) rows.set(row.cells.code, row);
    }
    return rows;
  };
  return Object.fromEntries(codedTables.map((name) => [name, index(name)])) as unknown as Checking['byCode'];
}

function reportAt(problems: ProblemList, table: TableName, row: ParsedRow<TableName>, field: string | null, problem: ProblemKind): void {
  const columns = tables[table] as Readonly<Record<string, Column<unknown>>>;
  const cells = row.cells as Readonly<Record<string, unknown>>;
  const place = { file: tableFiles[table], row: row.row, column: field === null ? null : columns[field].name };
  problems.add(place, field === null ? null : cellText(cells[field]), problem);
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function unknownReference(expectedTable: string, code: string, candidates: () => Iterable<string>, nearest: NearestCode): ProblemKind {
  return { kind: 'unknownReference', expectedTable, nearest: nearest(expectedTable, code, candidates) };
}
