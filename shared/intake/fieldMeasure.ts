// What a numeric field measures: the unit figures are converted to, and what a unit next to them may say.
import type { Dataset } from '../domain/dataset.ts';
import { tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import type { Counted } from './units.ts';
import { quantityFieldOf } from './tableFields.ts';

export interface FieldMeasure {
  /** `item`: pieces of a product or the unit of a material, by the row; `fixed`: always `unit`; `share`: of one. */
  readonly kind: 'item' | 'material' | 'fixed' | 'share';
  readonly unit: string;
  /** Whether it is a daily figure. */
  readonly isDaily: boolean;
  /** Number of pieces it refers to: 1000 for 克/千只. */
  readonly forPieces: string | null;
}

/** Null for fields without figures or without a unit. */
export function measureOf(table: TableName, field: string): FieldMeasure | null {
  const column = (tables[table] as Readonly<Record<string, Column<unknown>>>)[field];
  if (column === undefined || (column.cell.kind !== 'pieces' && column.cell.kind !== 'decimal')) return null;
  const measure = (kind: FieldMeasure['kind'], unit = '', isDaily = false, forPieces: string | null = null): FieldMeasure => ({
    kind,
    unit,
    isDaily,
    forPieces,
  });
  switch (field) {
    case 'longitude':
    case 'latitude':
      return null;
    case 'population':
      return measure('fixed', '人');
    case 'km':
      return measure('fixed', 'km');
    case 'weightGrams':
      return measure('fixed', 'g');
    case 'cartonPieces':
      return measure('fixed', '只');
    case 'perThousand':
      return measure('material', '', false, '1000');
    case 'lot':
      return measure('material');
    case 'ratePiecesPerDay':
      return measure('item', '', true);
    case 'loss':
    case 'rating':
    case 'availability':
    case 'linkageRatio':
      return measure('share');
    default:
      return measure('item');
  }
}

/** The field a note such as 单位：万只 refers to: the quantity, or the table's only figure with a unit. */
export function fieldOfNote(table: TableName, fields: readonly string[]): string | null {
  const quantity = quantityFieldOf(table);
  if (quantity !== null) return quantity;
  const measured = fields.filter((field) => {
    const measure = measureOf(table, field);
    return measure !== null && measure.kind !== 'share';
  });
  return measured.length === 1 ? measured[0] : null;
}

/** The unit of each product and material. */
export function countedItems({ products, materials }: Dataset): ReadonlyMap<string, Counted> {
  return new Map([
    ...products.map(({ code, unit, cartonPieces }): [string, Counted] => [code, { unit, cartonPieces }]),
    ...materials.map(({ code, unit }): [string, Counted] => [code, { unit, cartonPieces: null }]),
  ]);
}
