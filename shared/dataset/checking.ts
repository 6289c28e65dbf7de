// What all checks between tables use: rows by code, the fault of a code that names nothing, problems with their place.
import type { ProblemKind } from '../domain/problem.ts';
import { poolOwner } from '../domain/ids.ts';
import type { ParsedDataset, ParsedPolicy, ParsedRow, ParsedTables, RowOf } from '../domain/parsedTables.ts';
import type { ProblemList } from '../domain/problemList.ts';
import { codedTables, sharedCodes, type CodedTable } from '../domain/codedTables.ts';
import { tableFiles, tables, type TableName } from '../domain/tables.ts';
import type { Column, Reference, RegionLevel } from '../domain/column.ts';
import { createNearestCode } from './nearestCode.ts';

export type RowsByCode<Name extends CodedTable> = ReadonlyMap<string, ParsedRow<Name>>;

/** The value of a cell, undefined where it could not be read. */
type CodeCell = string | null | undefined;

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
  /** The row a code names; null where there is none. */
  readonly find: <Target extends CodedTable>(target: Target, code: CodeCell) => ParsedRow<Target> | null;
  /** As `find`, over products and materials. */
  readonly findItem: (code: CodeCell) => Item | null;
  /** As `find`, over the pool, cities and enterprises. */
  readonly findOwner: (code: CodeCell) => Owner | null;
  /** What is wrong with a code that should name something: null if it does, or if rows are known to be missing. */
  readonly fault: (reference: Reference, code: CodeCell) => ProblemKind | null;
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
  const find: Checking['find'] = (target, code) => (byCode[target].get(code ?? '') as ParsedRow<typeof target> | undefined) ?? null;
  const findItem: Checking['findItem'] = (code) => {
    const product = find('products', code);
    if (product !== null) return { kind: 'product', row: product };
    const material = find('materials', code);
    return material === null ? null : { kind: 'material', row: material };
  };
  const findOwner: Checking['findOwner'] = (code) => {
    if (code === poolOwner) return { kind: 'pool' };
    const region = find('regions', code);
    if (region?.cells.level === 'city') return { kind: 'city', row: region };
    const enterprise = find('enterprises', code);
    return enterprise === null ? null : { kind: 'enterprise', row: enterprise };
  };
  const wrongLevel = (code: string, levels: readonly RegionLevel[]): ProblemKind | null => {
    const level = find('regions', code)?.cells.level;
    return level === undefined || levels.length === 0 || levels.includes(level)
      ? null
      : { kind: 'wrongRegionLevel', found: level, expectedLevels: levels };
  };
  const unknown = (to: Reference['to'], code: string, places: readonly CodedTable[], candidates: () => Iterable<string>) =>
    places.every((place) => parsed[place].isComplete)
      ? ({ kind: 'unknownReference', expectedTable: to, nearest: nearest(to, code, candidates) } as const)
      : null;
  const fault: Checking['fault'] = ({ to, levels }, code) => {
    if (code === null || code === undefined) return null;
    switch (to) {
      case 'items':
        return findItem(code) === null
          ? unknown(to, code, sharedCodes.items, () => [...byCode.products.keys(), ...byCode.materials.keys()])
          : null;
      case 'owners': {
        if (findOwner(code) !== null) return null;
        // A region that is no city owns nothing.
        if (byCode.regions.has(code)) return wrongLevel(code, ['city']);
        const cities = () => parsed.regions.rows.flatMap(({ cells }) => (cells.level === 'city' && cells.code ? [cells.code] : []));
        return unknown(to, code, sharedCodes.owners, () => [poolOwner, ...cities(), ...byCode.enterprises.keys()]);
      }
      case 'parties':
        return find('regions', code) === null && find('enterprises', code) === null
          ? unknown(to, code, sharedCodes.owners, () => [...byCode.regions.keys(), ...byCode.enterprises.keys()])
          : null;
      case 'regions':
        return find(to, code) === null ? unknown(to, code, [to], () => byCode[to].keys()) : wrongLevel(code, levels);
      default:
        return find(to, code) === null ? unknown(to, code, [to], () => byCode[to].keys()) : null;
    }
  };
  return {
    tables: parsed,
    policy,
    byCode,
    problems,
    report: (table, row, field, problem) => reportAt(problems, table, row, field as string | null, problem),
    find,
    findItem,
    findOwner,
    fault,
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
