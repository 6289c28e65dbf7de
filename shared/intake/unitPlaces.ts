// Hospitals and other units that the office has placed in a region: their names in sheets stand for that region, or for the city as owner.
import type { Dataset } from '../domain/dataset.ts';
import type { NameIndex } from './nameIndex.ts';
import { plainCellText, type RawSheet } from './rawSheet.ts';
import type { SheetSettings } from './sheetSettings.ts';
import { nameKindOf } from './tableFields.ts';

export interface UnitPlace {
  /** As sheets write it. */
  readonly name: string;
  /** Code of a region. */
  readonly region: string;
}

/** The settings with the meanings of all units that the sheet names. What is decided already, or is a name of its own, stays. */
export function withUnitPlaces(
  sheet: RawSheet,
  settings: SheetSettings,
  units: readonly UnitPlace[],
  { regions }: Dataset,
  names: NameIndex,
): SheetSettings {
  if (units.length === 0) return settings;
  const places = new Map(units.map(({ name, region }) => [name, region]));
  const levels = new Map(regions.map(({ code, level }) => [code as string, level]));
  const found: Record<string, string> = {};
  for (const { text, kind } of namedPlaces(sheet, settings)) {
    const region = places.get(text);
    if (region === undefined || Object.hasOwn(settings.names, text) || 'code' in names.find(kind, text)) continue;
    const level = levels.get(region);
    // A county owns no stock: its city does not own it either.
    if (level === undefined || (kind === 'owner' && level !== 'city')) continue;
    found[text] = region;
  }
  return { ...settings, names: { ...found, ...settings.names } };
}

/** The units whose regions people decided in these settings. */
export function decidedUnitPlaces(sheet: RawSheet, settings: SheetSettings, { regions }: Dataset, names: NameIndex): UnitPlace[] {
  const codes = new Set(regions.map(({ code }) => code as string));
  const found = new Map<string, string>();
  for (const { text, kind } of namedPlaces(sheet, settings)) {
    const code = Object.hasOwn(settings.names, text) ? settings.names[text] : '';
    if (codes.has(code) && !('code' in names.find(kind, text))) found.set(text, code);
  }
  return [...found].map(([name, region]) => ({ name, region }));
}

function* namedPlaces(
  sheet: RawSheet,
  { table, columns, headRow, headRows }: SheetSettings,
): Generator<{ readonly text: string; readonly kind: 'region' | 'owner' }> {
  if (table === null) return;
  for (const [column, { field }] of columns.entries()) {
    const kind = field === null ? null : nameKindOf(table, field);
    if (kind !== 'region' && kind !== 'owner') continue;
    const seen = new Set<string>();
    for (let row = headRow + headRows; row < sheet.rows.length; row += 1) {
      const text = plainCellText(sheet.rows[row][column]);
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      yield { text, kind };
    }
  }
}
