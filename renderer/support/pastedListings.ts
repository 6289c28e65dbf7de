// Reads rows of a list as they come from a spreadsheet: cells by tabs, in a fixed order. What cannot be read is told by row and column.
import type { EnteredListing } from '../../shared/contract/listApi.ts';
import { parseDay } from '../../shared/domain/calendar.ts';
import type { RegionCode } from '../../shared/domain/ids.ts';
import type { Region } from '../../shared/domain/tables.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import type { ListKind } from '../../shared/lists/listEntry.ts';

export const pastedColumns = ['name', 'region', 'category', 'headcount', 'unit', 'from', 'to', 'addedBy', 'basis'] as const;
export type PastedColumn = (typeof pastedColumns)[number];

export interface PasteFault {
  /** From 1. */
  readonly row: number;
  readonly column: PastedColumn;
  readonly value: string;
  readonly problem: 'place' | 'number' | 'day' | 'empty';
}

export interface PastedListings {
  readonly listings: readonly EnteredListing[];
  readonly faults: readonly PasteFault[];
}

/** `by` stands where a row does not say who put it on. A row of heads and empty rows are left out. */
export function pastedListings(
  text: string,
  {
    kind,
    regions,
    today,
    by,
  }: { readonly kind: ListKind; readonly regions: readonly Region[]; readonly today: string; readonly by: string },
): PastedListings {
  const listings: EnteredListing[] = [];
  const faults: PasteFault[] = [];
  for (const [k, line] of text.split(/\r?\n/).entries()) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const cell = (column: PastedColumn) => cells[pastedColumns.indexOf(column)] ?? '';
    if (cells.every((one) => one === '') || (listings.length === 0 && isHead(cell))) continue;
    const region = regionOf(cell('region'), regions);
    const headcount = cell('headcount') === '' ? null : Number(normalizeTyped(cell('headcount'), 'pieces'));
    const from = cell('from') === '' ? today : normalizeTyped(cell('from'), 'date');
    const to = cell('to') === '' ? null : normalizeTyped(cell('to'), 'date');
    const addedBy = cell('addedBy') === '' ? by : cell('addedBy');
    const wrong: (readonly [PastedColumn, PasteFault['problem']] | false)[] = [
      cell('name') === '' && ['name', 'empty'],
      region === null && ['region', 'place'],
      cell('category') === '' && ['category', 'empty'],
      headcount !== null && !(Number.isInteger(headcount) && headcount > 0) && ['headcount', 'number'],
      parseDay(from) === null && ['from', 'day'],
      to !== null && parseDay(to) === null && ['to', 'day'],
      addedBy.trim() === '' && ['addedBy', 'empty'],
    ];
    const found = wrong.filter((one) => one !== false);
    for (const [column, problem] of found) faults.push({ row: k + 1, column, value: cell(column), problem });
    if (found.length > 0 || region === null) continue;
    const [name, category, unit, basis] = [cell('name'), cell('category'), cell('unit'), cell('basis')];
    listings.push({ id: '', kind, name, region, category, headcount, unit, demands: [], from, to, addedBy, basis });
  }
  return { listings, faults };
}

/** 名称 or Name, as the heads of our own workbook say. */
function isHead(cell: (column: PastedColumn) => string): boolean {
  return /^(名称|name)$/i.test(cell('name')) || /^(序号|no\.?)$/i.test(cell('name'));
}

/** By code, full name, or the name without its 市, 县 or 区; null where none or several are called so. */
function regionOf(text: string, regions: readonly Region[]): RegionCode | null {
  const places = regions.filter(({ level }) => level === 'city' || level === 'county');
  const found = places.filter(({ code, name }) => code === text || name === text);
  const short =
    found.length > 0 ? found : places.filter(({ name }) => text.length > 1 && /[市县区]$/.test(name) && name.slice(0, -1) === text);
  return short.length === 1 ? short[0].code : null;
}
