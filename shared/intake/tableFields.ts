// What the import knows about table fields: which hold names, which is the quantity, which identify a row.
import type { TableName } from '../domain/tables.ts';
import type { NameKind } from './nameIndex.ts';

/** The kind of code a field holds; null for a row's own code or for fields without codes. */
export function nameKindOf(table: TableName, field: string): NameKind | null {
  switch (field) {
    case 'parent':
    case 'region':
      return 'region';
    case 'from':
    case 'to':
      return table === 'distances' ? 'region' : null;
    case 'product':
    case 'serves':
      return 'product';
    case 'material':
    case 'linkageMaterial':
      return 'material';
    case 'item':
    case 'owner':
    case 'enterprise':
    case 'demand':
      return field;
    case 'line':
      return 'line';
    default:
      return null;
  }
}

/** The field that counts an item, in pieces or the material's unit; for distances the kilometres. */
export function quantityFieldOf(table: TableName): 'quantity' | 'quantityPieces' | 'ratePiecesPerDay' | 'km' | null {
  if (table === 'distances') return 'km';
  if (table === 'stocks' || table === 'supplies' || table === 'arrears') return 'quantity';
  if (table === 'demands') return 'quantityPieces';
  return table === 'lines' ? 'ratePiecesPerDay' : null;
}

/** The field that names the item counted, which may have a column for each item; for distances the destination. */
export function itemFieldOf(table: TableName): 'item' | 'product' | 'material' | 'to' {
  if (table === 'distances') return 'to';
  if (table === 'arrears') return 'material';
  return table === 'stocks' || table === 'supplies' ? 'item' : 'product';
}

/** The fields that identify a row of a table, and those that help to identify it if a sheet has no codes. */
export const keyFields: {
  readonly [Name in TableName]: { readonly coded: readonly string[]; readonly natural: readonly string[] | null };
} = {
  regions: { coded: ['code'], natural: ['name'] },
  products: { coded: ['code'], natural: ['name'] },
  materials: { coded: ['code'], natural: ['name'] },
  bom: { coded: ['product', 'material'], natural: null },
  enterprises: { coded: ['code'], natural: ['name'] },
  lines: { coded: ['code', 'product'], natural: ['enterprise', 'product'] },
  lineDays: { coded: ['line', 'date'], natural: null },
  stocks: { coded: ['owner', 'item', 'region'], natural: null },
  supplies: { coded: ['date', 'owner', 'item', 'region'], natural: null },
  demands: { coded: ['code'], natural: ['tier', 'region', 'product', 'from', 'due', 'source'] },
  substitutes: { coded: ['product', 'serves'], natural: null },
  arrears: { coded: ['enterprise', 'material'], natural: null },
  distances: { coded: ['from', 'to'], natural: null },
  pins: { coded: ['kind', 'enterprise', 'material', 'product', 'demand'], natural: null },
  secured: { coded: ['demand', 'product', 'state'], natural: null },
  committed: { coded: ['order', 'product'], natural: null },
  given: { coded: ['enterprise', 'material'], natural: null },
  opening: { coded: ['enterprise', 'material'], natural: null },
  eligible: { coded: ['city', 'product'], natural: null },
  previous: { coded: ['kind', 'date', 'from', 'to', 'enterprise', 'product'], natural: null },
};

/** Tables in which several rows may share a key. */
export const repeatable: ReadonlySet<TableName> = new Set(['supplies', 'arrears', 'pins']);

/** Prefixes of generated codes for rows without one; null if only people can assign codes. */
export const codePrefixes: { readonly [Name in TableName]?: string } = {
  enterprises: 'E',
  lines: 'L',
  demands: 'D',
  products: 'P',
  materials: 'M',
};
