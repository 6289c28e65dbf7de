// Applies a saved mapping to the next sheet of its kind. The sheet must have its headers; whatever the sheet says about itself takes
// precedence over the mapping.
import { guessUnit } from './columnGuess.ts';
import { findHead, headsOf } from './headerSearch.ts';
import type { RawSheet } from './rawSheet.ts';
import { unitAround } from './sheetNotes.ts';
import { doubtfulUnit } from './sheetSettings.ts';
import type { KeptMapping, SheetMapping, SheetSettings } from './sheetSettings.ts';

/** The settings, or the heads that are missing of the mapping that comes nearest; none are missing where nothing of it is there. */
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
      // One head in common, such as 地区, makes no sheet of its kind.
      if (met > nearest.met && met * 2 >= wanted.length) nearest = { missing, met };
    }
  }
  if (best === null) return { settings: null, missing: nearest.missing };
  return { settings: settingsOf(sheet, best.mapping, best.headRow, best.headRows) };
}

/** Where the head may be: where the words of the table are found, and where most of the wanted heads stand. */
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
    // A head that says its unit says it now; one that says none was decided by people.
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
    // A unit that may be last week's is asked about.
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
