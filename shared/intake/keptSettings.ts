// Applies a saved mapping to the next sheet of its kind. The sheet must have its headers; whatever the sheet says about itself takes
// precedence over the mapping.
import { guessUnit } from './columnGuess.ts';
import { findHead, headsOf } from './headerSearch.ts';
import type { RawSheet } from './rawSheet.ts';
import { unitAround } from './sheetNotes.ts';
import { doubtfulUnit, type KeptMapping, type SheetMapping, type SheetSettings } from './sheetSettings.ts';

/** The settings, or the headers missing for the closest mapping; the list is empty if none of its headers are there. */
export function keptSettings(
  sheet: RawSheet,
  { sheets }: KeptMapping,
): { readonly settings: SheetSettings } | { readonly settings: null; readonly missing: readonly string[] } {
  let best: { readonly mapping: SheetMapping; readonly headRow: number; readonly headRows: number; readonly met: number } | null = null;
  let nearest: { readonly missing: readonly string[]; readonly met: number } = { missing: [], met: 0 };
  for (const mapping of sheets) {
    const wanted = mapping.columns.filter((column) => column.field !== null).map((column) => column.head);
    for (const found of headPlaces(sheet, mapping, wanted)) {
      const heads = new Set(headsOf(sheet, found.headRow, found.headRows));
      const missing = wanted.filter((head) => !heads.has(head));
      const met = wanted.length - missing.length;
      if (missing.length === 0 && met > (best?.met ?? 0)) best = { mapping, ...found, met };
      // One common header, such as 地区, does not make it the same kind of sheet.
      if (met > nearest.met && met * 2 >= wanted.length) nearest = { missing, met };
    }
  }
  if (best === null) return { settings: null, missing: nearest.missing };
  return { settings: settingsOf(sheet, best.mapping, best.headRow, best.headRows) };
}

/** Candidate header positions: where the table's words are found, and where most of the wanted headers are. */
function headPlaces(
  sheet: RawSheet,
  { table }: SheetMapping,
  wanted: readonly string[],
): { readonly headRow: number; readonly headRows: number }[] {
  const places = [findHead(sheet, table)];
  const words = new Set(wanted.filter((head) => head !== ''));
  let most = 0;
  for (let headRow = 0; headRow < Math.min(searchedRows, sheet.rows.length); headRow += 1) {
    for (let headRows = 1; headRows <= maxHeadRows; headRows += 1) {
      const met = headsOf(sheet, headRow, headRows).filter((head) => words.has(head)).length;
      if (met <= most) continue;
      most = met;
      places.push({ headRow, headRows, table });
    }
  }
  return places;
}

const [searchedRows, maxHeadRows] = [60, 3];

function settingsOf(sheet: RawSheet, mapping: SheetMapping, headRow: number, headRows: number): SheetSettings {
  const { table, constants, unit, unitByHand, names, addUp, mode, packings, accepted } = mapping;
  const columns = headsOf(sheet, headRow, headRows).map((head) => {
    const kept = mapping.columns.find((column) => column.head === head && head !== '');
    if (kept === undefined) return { field: null, unit: '', fixed: null, fillDown: false };
    const { field, fixed, fillDown } = kept;
    // A unit in the header is current; a header without one uses the unit people chose.
    return { field, unit: guessUnit(table, field, head) || kept.unit, fixed, fillDown };
  });
  const said = unitAround(
    sheet,
    table,
    headRow,
    headRows,
    columns.flatMap(({ field }) => (field === null ? [] : [field])),
  );
  return {
    table,
    headRow,
    headRows,
    columns,
    constants,
    // The unit may be last week's, so the user is asked.
    unit: said !== '' || unit === '' || unitByHand === true ? said || unit : doubtfulUnit + unit,
    rows: {},
    names,
    cells: {},
    addUp,
    mode,
    packings: packings ?? {},
    takeHidden: false,
    leaveUnknown: false,
    accepted: accepted ?? [],
  };
}
