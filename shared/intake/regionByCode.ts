// Derives the rest of a region from its code or name: its level and parent from the digits of GB/T 2260, its code from its name.
import type { CellValue } from '../domain/cells.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { NameIndex } from './nameIndex.ts';

/** What the sheet itself says stays as it is. */
export function regionByCode(
  values: Readonly<Record<string, CellValue>>,
  { regions }: Dataset,
  names: NameIndex,
): Record<string, CellValue> {
  const known = values.code === undefined && typeof values.name === 'string' ? names.find('region', values.name) : null;
  if (known !== null && 'code' in known) {
    const region = regions.find(({ code }) => code === known.code);
    return { ...values, code: known.code, ...(region === undefined ? {} : { name: region.name }) };
  }
  const { code } = values;
  if (typeof code !== 'string' || !/^\d{6}$/.test(code) || regions.some((region) => region.code === code)) return { ...values };
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
  const above = level === 'province' ? null : level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
  return {
    ...values,
    ...(values.level === undefined ? { level } : {}),
    ...(values.parent === undefined && above !== null && (values.level === undefined || values.level === level) ? { parent: above } : {}),
  };
}
