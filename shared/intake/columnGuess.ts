// Proposes what each column means. A field goes to the column that clearly names it; if two columns name it equally clearly, neither gets
// it and the user is asked.
import { tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { hasHoles, holdsFigures, holdsUnits, isSameColumn, profileOf, type ColumnProfile } from './columnProfile.ts';
import { fieldOfNote, measureOf } from './fieldMeasure.ts';
import { matchHead, unitOfHead } from './headMatch.ts';
import { unitColumn } from './headerWords.ts';
import { itemColumns } from './itemColumns.ts';
import type { NameIndex } from './nameIndex.ts';
import type { RawSheet } from './rawSheet.ts';
import type { ColumnChoice } from './sheetSettings.ts';
import { itemFieldOf, nameKindOf, quantityFieldOf } from './tableFields.ts';

export const skippedColumn: ColumnChoice = { field: null, unit: '', fixed: null, fillDown: false };

interface Match {
  readonly column: number;
  readonly field: string;
  readonly sureness: number;
}

export function guessColumns(
  sheet: RawSheet,
  table: TableName,
  heads: readonly string[],
  firstRow: number,
  names: NameIndex,
): ColumnChoice[] {
  const quantity = quantityFieldOf(table);
  const { items } = itemColumns(table, heads, names);
  const profiles = new Map<number, ColumnProfile>();
  const profile = (column: number) => {
    const known = profiles.get(column) ?? profileOf(sheet, column, firstRow);
    profiles.set(column, known);
    return known;
  };
  const hidden = new Set(sheet.hiddenColumns ?? []);
  const matches = heads.flatMap((head, column): Match[] =>
    hidden.has(column) || items.has(column)
      ? []
      : matchHead(table, head).flatMap((match) => (fits(match.field, head, profile(column)) ? [{ ...match, column }] : [])),
  );
  const byColumn = assigned(sheet, heads, firstRow, matches, new Set(items.size > 0 && quantity !== null ? [quantity] : []));
  takeUnitColumn(table, heads, byColumn, profile);
  return heads.map((head, column): ColumnChoice => {
    if (hidden.has(column)) return skippedColumn;
    const item = items.get(column);
    if (item !== undefined)
      return {
        field: quantity,
        unit: guessUnit(table, quantity, head),
        fixed: { field: itemFieldOf(table), text: item },
        fillDown: false,
      };
    const field = byColumn.get(column);
    if (field === undefined) return skippedColumn;
    return {
      field,
      unit: guessUnit(table, field, head),
      fixed: null,
      fillDown: takesWords(table, field) && !isFineRegion(heads, head) && hasHoles(sheet, column, firstRow),
    };
  });
}

/** A 单位 header above 只 and 箱 is a unit; above names it is an owner. */
function fits(field: string, head: string, profile: ColumnProfile): boolean {
  // UoM and 计量单位 can only mean a unit: units below them that are not understood are refused row by row.
  if (field === unitColumn) return profile.filled === 0 || holdsUnits(profile) || (!/^单位/.test(head.trim()) && !holdsFigures(profile));
  return !(field === 'owner' || field === 'enterprise' || field === 'region') || !holdsUnits(profile);
}

/** Assigns the most certain matches first. Columns and fields with several equally certain matches are left open. */
function assigned(
  sheet: RawSheet,
  heads: readonly string[],
  firstRow: number,
  matches: readonly Match[],
  taken: Set<string>,
): Map<number, string> {
  const byColumn = new Map<number, string>();
  const levels = [...new Set(matches.map(({ sureness }) => sureness))].sort((a, b) => b - a);
  for (const level of levels) {
    const open = matches.filter(({ sureness, column, field }) => sureness === level && !byColumn.has(column) && !taken.has(field));
    for (const field of new Set(open.map((match) => match.field))) {
      const rivals = open.filter((match) => match.field === field && !byColumn.has(match.column)).map(({ column }) => column);
      if (rivals.length === 0) continue;
      const chosen = rivals.length === 1 ? rivals[0] : oneOf(sheet, heads, field, rivals, firstRow);
      // A field the user is asked about is not given to a less certain column either.
      taken.add(field);
      if (chosen !== null) byColumn.set(chosen, field);
    }
  }
  return byColumn;
}

/** Chooses among columns that name a field equally clearly: the finer of two regions, the first of those equal in every row. */
function oneOf(sheet: RawSheet, heads: readonly string[], field: string, rivals: readonly number[], firstRow: number): number | null {
  if (field === 'region' || field === 'name') {
    const fine = rivals.filter((column) => fineRegion.test(heads[column]));
    if (fine.length === 1 && rivals.every((column) => column === fine[0] || coarseRegion.test(heads[column]))) return fine[0];
  }
  return rivals.slice(1).every((column) => isSameColumn(sheet, rivals[0], column, firstRow)) ? rivals[0] : null;
}

const fineRegion = /县|区县|county|district/i;
const coarseRegion = /^(?:设区市|地市|城市|市|所在市|city)$/i;

/** Next to a city column, an empty county cell means the city's own row, not the county above. */
function isFineRegion(heads: readonly string[], head: string): boolean {
  return fineRegion.test(head) && heads.some((other) => coarseRegion.test(other));
}

/** A column of units without a header that says so. */
function takeUnitColumn(
  table: TableName,
  heads: readonly string[],
  byColumn: Map<number, string>,
  profile: (column: number) => ColumnProfile,
): void {
  if (fieldOfNote(table, [...byColumn.values()]) === null || [...byColumn.values()].includes(unitColumn)) return;
  const free = heads.flatMap((_, column) => (!byColumn.has(column) && holdsUnits(profile(column)) ? [column] : []));
  if (free.length === 1) byColumn.set(free[0], unitColumn);
}

/** The unit in a figure column's header; empty if there is none or it is unclear. */
export function guessUnit(table: TableName, field: string | null, head: string): string {
  if (field === null || measureOf(table, field) === null) return '';
  const saying = unitOfHead(head);
  return saying.kind === 'unit' ? saying.text : '';
}

/** Names and fixed words may be filled down a column; figures and days may not. */
export function takesWords(table: TableName, field: string): boolean {
  const column = (tables[table] as Readonly<Record<string, Column<unknown>>>)[field];
  return nameKindOf(table, field) !== null || column?.cell.kind === 'oneOf';
}
