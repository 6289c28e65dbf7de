// Parses units as people write them: what a unit counts, per what time or number, and how many of a product's pieces or a material's unit
// it equals.
import { multiplyDecimals } from '../base/decimalText.ts';
import { packedIn } from './packing.ts';
import { cartonWords, isBase, isCartonWord, isPacking, measures, multipliers, pieceWords } from './unitWords.ts';
import { trimmedDecimal } from '../base/trimmedEnd.ts';

/** A parsed unit: 万只 is 只 times ten thousand, 万只/月 the same per month. */
export interface Unit {
  /** Empty for a multiplier without a unit. */
  readonly base: string;
  /** A plain decimal. */
  readonly times: string;
  /** The period; null if none is given. */
  readonly per: 'day' | 'other' | null;
  /** The part after the slash in 克/千只; null if there is none. */
  readonly of: Unit | null;
}

const maxUnitCharacters = 24;
const periods: readonly (readonly [RegExp, 'day' | 'other'])[] = [
  [/[/每](?:日|天|d|day)$/, 'day'],
  [/perday$/, 'day'],
  [/daily$/, 'day'],
  [/[/每](?:月|年|周|星期|旬|季|季度|半年|小时|时|班|分钟|分|h|hr|hour|w|wk|week|m|mo|month|y|yr|year)$/, 'other'],
  [/per(?:month|week|year|hour|shift|quarter)$/, 'other'],
];

/** Null if it is not a known unit. */
export function readUnit(written: string): Unit | null {
  if (written.length > maxUnitCharacters * 2) return null;
  let text = written.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/[‘’′]/g, "'");
  if (text.length > maxUnitCharacters) return null;
  text = text
    .replace(/^(?:[([【]|单位[:：为]?|unit[s:]?|in(?=thousand|million)|每(?=.)|以(?=.))/, '')
    .replace(/(?:[)\]】]|计|为单位)$/, '');
  const period = periods.find(([pattern]) => pattern.test(text));
  if (period !== undefined) text = text.replace(period[0], '');
  const per = period?.[1] ?? null;
  const stroke = text.indexOf('/');
  if (stroke > 0) {
    const [front, back] = [simpleUnit(text.slice(0, stroke)), simpleUnit(text.slice(stroke + 1))];
    return front === null || back === null ? null : { ...front, per, of: { ...back, per: null, of: null } };
  }
  const simple = simpleUnit(text);
  return simple === null ? null : { ...simple, per, of: null };
}

function simpleUnit(text: string): { readonly base: string; readonly times: string } | null {
  if (text === '') return null;
  if (isBase(text)) return { base: text, times: '1' };
  for (const [word, times] of multipliers) {
    if (text === word && !/^\d/.test(word)) return { base: '', times };
    if (text.startsWith(word) && isBase(text.slice(word.length).replace(/^of/, '')))
      return { base: text.slice(word.length).replace(/^of/, ''), times };
    if (text.endsWith(word) && isBase(text.slice(0, -word.length).replace(/in$/, '')))
      return { base: text.slice(0, -word.length).replace(/in$/, ''), times };
  }
  // 1000只, 10k pcs: a round number of units.
  const round = /^[x×*]?(10{1,8})([万k]?)(.{0,12})$/.exec(text);
  if (round !== null && (round[3] === '' ? round[2] !== '' || /^[x×*]/.test(text) : isBase(round[3]))) {
    const more = round[2] === '万' ? '10000' : round[2] === 'k' ? '1000' : '1';
    return { base: round[3], times: multiplyDecimals(round[1], more) };
  }
  return /^k(?:pcs|pieces)?$/.test(text) ? { base: text.slice(1), times: '1000' } : null;
}

export interface Counted {
  /** Unit of the product or material, of people or distances. */
  readonly unit: string;
  /** Pieces per carton; null for items not packed in cartons. */
  readonly cartonPieces: number | null;
}

export type FactorSource = 'same' | 'measure' | 'spec' | 'carton' | 'kept';

/**
 * How many of the item's own unit one `base` is, and the source of that figure; null if unknown. `packings` are sizes people entered, by
 * `unit|specification`.
 */
export function unitFactor(
  base: string,
  spec: string,
  { unit, cartonPieces }: Counted,
  packings: Readonly<Record<string, string>> = {},
): { readonly times: string; readonly by: FactorSource } | 'specUnclear' | null {
  const own = unit.toLowerCase();
  if (base === '' || base === own) return { times: '1', by: 'same' };
  const [from, to] = [measures.get(base), measures.get(own)];
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined || from.dimension !== to.dimension) return null;
    return { times: quotientText(from.size, to.size), by: from.size === to.size ? 'same' : 'measure' };
  }
  if (pieceWords.has(base) && pieceWords.has(own)) return { times: '1', by: 'same' };
  if (cartonPieces === null || !isPacking(base)) return null;
  const kept = packings[packingKey(base, spec)];
  if (kept !== undefined && /^\d{1,9}$/.test(kept) && Number(kept) > 0) return { times: kept, by: 'kept' };
  const packed = packedIn(base, spec);
  if (packed !== null) return { times: packed, by: 'spec' };
  if (isCartonWord(base) && !/\d/.test(spec)) return { times: String(cartonPieces), by: 'carton' };
  return spec === '' ? null : 'specUnclear';
}

/** Key of a packing whose size people may enter. */
export function packingKey(base: string, spec: string): string {
  return `${base}|${spec.trim()}`;
}

/** Whether two units are equivalent, such as 只 and 个. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || (pieceWords.has(a) && pieceWords.has(b)) || (cartonWords.has(a) && cartonWords.has(b));
}

/** Sizes are decimals with few digits, and so is the quotient. */
function quotientText(a: string, b: string): string {
  return trimmedDecimal(Number((Number(a) / Number(b)).toPrecision(12)).toFixed(9));
}
