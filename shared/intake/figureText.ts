// Parses figures as people write them, to the last character: 1,200 and 1 200, 1.5万, 3万2千, 10箱*200, 3箱 followed by a specification.
import { addDecimals, multiplyDecimals } from '../base/decimalText.ts';
import { readUnit } from './units.ts';

/** A parsed figure: the number, the unit as written, and a specification after it. */
export interface Figure {
  /** A plain decimal that already includes the multipliers of compounds such as 3万2千. */
  readonly number: string;
  readonly unit: string;
  readonly spec: string;
}

/** Longer texts are sentences, not figures. */
const maxFigureCharacters = 80;

/** Null if any part of the text is not understood. */
export function readFigure(written: string): Figure | null {
  const text = written.trim();
  if (text === '' || text.length > maxFigureCharacters) return null;
  return compound(text) ?? single(text);
}

const plainNumber = /^([+-]?)(\d{1,3}(?:,\d{3}){1,6}|\d{1,3}(?: \d{3}){1,6}|\d{1,30})(?:\.(\d{1,30}))?(?![\d.,])/;

function numberOf(sign: string, whole: string, fraction: string | undefined): string {
  return `${sign === '-' ? '-' : ''}${whole.replace(/[ ,]/g, '')}${fraction === undefined ? '' : `.${fraction}`}`;
}

function single(text: string): Figure | null {
  const match = plainNumber.exec(text);
  if (match === null) return null;
  const number = numberOf(match[1], match[2], match[3]);
  const rest = text.slice(match[0].length).trim();
  if (rest === '') return { number, unit: '', spec: '' };
  // 12 345: digits after the number are another number.
  if (/^\d/.test(rest)) return null;
  if (readUnit(rest) !== null && !rest.includes('/')) return { number, unit: rest, spec: '' };
  return withSpec(number, rest);
}

/** 10箱*200, 10箱×200只, 10箱（200只/箱）, 10箱200只装. A figure behind it that does not say what it refers to is not understood. */
function withSpec(number: string, rest: string): Figure | null {
  const split = /^([^\d(（*×x]{1,6})\s?(.{1,60})$/.exec(rest);
  if (split === null) return null;
  const unit = split[1].trim();
  const known = readUnit(unit);
  if (known === null || known.per !== null || known.of !== null) return null;
  const behind = split[2].trim();
  const times = /^[*×x]\s?(\d{1,7})\s?(只|个|片|枚|pcs)?$/.exec(behind);
  if (times !== null) return { number, unit, spec: `${times[1]}只/${known.base === '' ? unit : known.base}` };
  const packed = /^(\d{1,7})\s?(只|个|片|枚|pcs)装$/.exec(behind);
  if (packed !== null) return { number, unit, spec: `${packed[1]}${packed[2]}/${known.base === '' ? unit : known.base}` };
  const inside = /^[(（](.{1,40})[)）]$/.exec(behind)?.[1];
  if (inside === undefined || !/[/每]/.test(inside)) return null;
  return { number, unit, spec: inside };
}

const steps: ReadonlyMap<string, string> = new Map([
  ['亿', '100000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
]);

/**
 * 3万2千 is 32,000, 1亿2千万 is 120,000,000; each multiplier is smaller than the one before, and the last must be written out: 3万2 may be 32,000
 * or 30,002.
 */
function compound(text: string): Figure | null {
  const terms = [...text.matchAll(/(\d{1,4}(?:\.\d{1,6})?)\s?(千万|百万|十万|[亿万千百])\s?/g)];
  if (terms.length < 2 || terms[0].index !== 0) return null;
  let at = 0;
  let [number, least] = ['0', Number.POSITIVE_INFINITY];
  for (const term of terms) {
    const step = steps.get(term[2]) as string;
    if (term.index !== at || Number(step) >= least || (at > 0 && Number(term[1]) * Number(step) >= least)) return null;
    number = addDecimals(number, multiplyDecimals(term[1], step));
    least = Number(step);
    at = term.index + term[0].length;
  }
  const unit = text.slice(at).trim();
  if (unit === '') return { number, unit: '', spec: '' };
  const known = readUnit(unit);
  return known === null || known.times !== '1' || known.of !== null ? null : { number, unit, spec: '' };
}

/** A quantity in two packings, the larger first: 2箱5盒, 3箱200只. */
export interface MixedFigure {
  readonly outer: { readonly number: string; readonly unit: string };
  readonly inner: { readonly number: string; readonly unit: string };
}

/** Null unless it is exactly that. */
export function readMixedFigure(written: string): MixedFigure | null {
  const match = /^(\d{1,9})\s?([^\d\s.,/*×x]{1,3})\s?(?:零|又)?\s?(\d{1,9})\s?([^\d\s.,/*×x]{1,3})$/.exec(written.trim());
  if (match === null) return null;
  const [, outer, outerUnit, inner, innerUnit] = match;
  return { outer: { number: outer, unit: outerUnit }, inner: { number: inner, unit: innerUnit } };
}
