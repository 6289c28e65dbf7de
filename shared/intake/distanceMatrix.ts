// Reads distance matrices: sheets with places down the side and across the top.
import type { NameIndex } from './nameIndex.ts';
import { plainCellText, type RawSheet } from './rawSheet.ts';
import type { ColumnChoice } from './sheetSettings.ts';

const searchedRows = 40;
/** Minimum share of headers and row names that must be places. */
const share = 0.6;
const fewest = 2;

/** Null if the sheet is not a distance matrix. */
export function distanceMatrix(
  sheet: RawSheet,
  names: NameIndex,
): { readonly headRow: number; readonly columns: readonly ColumnChoice[] } | null {
  const placeOf = (text: string) => {
    const found = text === '' ? null : names.find('region', text);
    return found !== null && 'code' in found ? found.code : null;
  };
  for (let headRow = 0; headRow < Math.min(searchedRows, sheet.rows.length - fewest); headRow += 1) {
    const heads = sheet.rows[headRow].map(plainCellText);
    if (heads.length <= fewest || heads.length > 2000) continue;
    const [, ...across] = heads;
    const codes = across.map(placeOf);
    const met = codes.filter((code) => code !== null);
    if (met.length < fewest || met.length < share * across.filter((text) => text !== '').length || new Set(met).size !== met.length)
      continue;
    const side = sheet.rows.slice(headRow + 1).map((row) => plainCellText(row[0]));
    const down = side.filter((text) => placeOf(text) !== null).length;
    if (down < fewest || down < share * side.filter((text) => text !== '').length) continue;
    const columns = codes.map(
      (code): ColumnChoice =>
        code === null
          ? { field: null, unit: '', fixed: null, fillDown: false }
          : { field: 'km', unit: '', fixed: { field: 'to', text: code }, fillDown: false },
    );
    return { headRow, columns: [{ field: 'from', unit: '', fixed: null, fillDown: false }, ...columns] };
  }
  return null;
}
