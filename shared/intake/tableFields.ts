// What the import knows about table fields: which hold names, which is the quantity, what tells rows apart without codes.
import { referenceOf, type Column, type Reference } from '../domain/column.ts';
import { tables, type TableName } from '../domain/tables.ts';
import type { NameKind } from './nameIndex.ts';

const nameKinds: { readonly [Target in Reference['to']]: NameKind } = {
  regions: 'region',
  products: 'product',
  materials: 'material',
  enterprises: 'enterprise',
  lines: 'line',
  demands: 'demand',
  items: 'item',
  owners: 'owner',
  parties: 'party',
};

/** The kind of code a field holds; null for a row's own code or for fields without codes. */
export function nameKindOf(table: TableName, field: string): NameKind | null {
  const column = (tables[table] as Readonly<Record<string, Column<unknown> | undefined>>)[field];
  const reference = column === undefined ? null : referenceOf(column.cell);
  return reference === null ? null : nameKinds[reference.to];
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

/** Fields that tell rows apart where a sheet has no codes. */
export const naturalKeys: { readonly [Name in TableName]?: readonly string[] } = {
  regions: ['name'],
  products: ['name'],
  materials: ['name'],
  enterprises: ['name'],
  lines: ['enterprise', 'product'],
  demands: ['tier', 'region', 'product', 'from', 'due', 'source'],
};

/** Prefixes of generated codes for rows without one; null if only people can assign codes. */
export const codePrefixes: { readonly [Name in TableName]?: string } = {
  enterprises: 'E',
  lines: 'L',
  demands: 'D',
  products: 'P',
  materials: 'M',
};
