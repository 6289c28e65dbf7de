// Normalizes what people type into a cell (full-width digits, separators, 万 and 亿, date formats) to the one form the dataset parser
// accepts. Anything else stays as typed, so that the parser can report it.
import { isoDate, parseDay } from '../domain/calendar.ts';
import type { CellKind } from '../domain/column.ts';
import { trimmedEnd } from '../base/trimmedEnd.ts';

export function normalizeTyped(typed: string, kind: CellKind['kind']): string {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim();
  if (kind === 'pieces' || kind === 'decimal') return plainNumber(text);
  if (kind === 'date') return plainDay(text);
  if (kind === 'flag') return flags.get(text.toLowerCase()) ?? text;
  return kind === 'text' ? typed.trim() : text;
}

const flags = new Map([
  ['是', '1'],
  ['否', '0'],
  ['yes', '1'],
  ['no', '0'],
]);

const units = new Map([
  ['万', 4],
  ['亿', 8],
]);

/** 1.5万 → 15000. Exact: moves the decimal point, multiplies nothing. */
function plainNumber(text: string): string {
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?\s*([万亿]?)$/.exec(text);
  if (match === null) return text;
  const [, sign, whole, fraction = '', unit] = match;
  const places = units.get(unit) ?? 0;
  const digits = fraction.padEnd(places, '0');
  const head = `${whole.replaceAll(',', '')}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  const tail = trimmedEnd(digits.slice(places), '0');
  return `${sign === '-' ? '-' : ''}${head}${tail === '' ? '' : `.${tail}`}`;
}

/** 2020/3/2, 2020.3.2, 2020年3月2日, 2020年3月2号 and 20200302 → 2020-03-02. */
function plainDay(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return text;
  const day = `${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`;
  const number = parseDay(day);
  return number === null ? text : isoDate(number);
}
