// What the import knows about table fields: which hold names, which is the quantity, which identify a row.
import type { TableName } from '../domain/tables.ts';
import type { NameKind } from './nameIndex.ts';

/** The kind of code a field takes; null where it is a row's own code or no code at all. */
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

/** The field that counts an item, in pieces or the material's unit; of distances the way itself. */
export function quantityFieldOf(table: TableName): 'quantity' | 'quantityPieces' | 'ratePiecesPerDay' | 'km' | null {
  if (table === 'distances') return 'km';
  if (table === 'stocks' || table === 'supplies' || table === 'arrears') return 'quantity';
  if (table === 'demands') return 'quantityPieces';
  return table === 'lines' ? 'ratePiecesPerDay' : null;
}

/** The field that names the item counted, and may have a column an item; of distances the place at the other end. */
export function itemFieldOf(table: TableName): 'item' | 'product' | 'material' | 'to' {
  if (table === 'distances') return 'to';
  if (table === 'arrears') return 'material';
  return table === 'stocks' || table === 'supplies' ? 'item' : 'product';
}

/** What tells one row of a table from another; where a sheet gives no codes, what tells its rows apart besides. */
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
};

/** Rows of one key may stand beside each other. */
export const repeatable: ReadonlySet<TableName> = new Set(['supplies', 'arrears', 'pins']);

/** How codes of new rows begin where a sheet gives none; null where only people can give them. */
export const codePrefixes: { readonly [Name in TableName]?: string } = {
  enterprises: 'E',
  lines: 'L',
  demands: 'D',
  products: 'P',
  materials: 'M',
};
