// Owns units as people write them: what a unit counts, and how many of a product's pieces or a material's unit it is.
import { timesText } from '../base/decimalText.ts';

/** A unit read: 万只 is 只 ten thousand times. */
export interface Unit {
  readonly base: string;
  /** A plain decimal. */
  readonly times: string;
}

const multipliers: readonly (readonly [string, string])[] = [
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

/** Units of mass in grams, of length in millimetres, of volume in millilitres. */
const measures: ReadonlyMap<string, { readonly dimension: string; readonly size: string }> = new Map(
  (
    [
      ['mass', '1', ['g', '克', 'gram', 'grams']],
      ['mass', '0.001', ['mg', '毫克']],
      ['mass', '500', ['斤', '市斤']],
      ['mass', '1000', ['kg', '公斤', '千克', 'kgs', 'kilogram', 'kilograms']],
      ['mass', '1000000', ['t', '吨', '公吨', 'ton', 'tons', 'tonne', 'tonnes']],
      ['length', '1', ['mm', '毫米']],
      ['length', '10', ['cm', '厘米']],
      ['length', '1000', ['m', '米', 'metre', 'metres', 'meter', 'meters']],
      ['length', '1000000', ['km', '公里', '千米']],
      ['volume', '1', ['ml', '毫升']],
      ['volume', '1000', ['l', '升', '公升']],
    ] as const
  ).flatMap(([dimension, size, names]) => names.map((name) => [name, { dimension, size }] as const)),
);

const pieceWords = new Set(['只', '个', '片', '枚', '副', '支', '双', '套', '台', 'pcs', 'pc', 'piece', 'pieces', 'ea', 'each']);
/** Outer packing: as many pieces as a carton has, unless the sheet says otherwise. 件 is a carton to carriers and a piece to others: the
 * sheet must say. */
const cartonWords = new Set(['箱', '标箱', '整箱', 'carton', 'cartons', 'ctn', 'ctns', 'case', 'cases']);
/** Inner packing: as many pieces as the sheet says. */
const packWords = new Set([
  '件',
  '盒',
  '包',
  '袋',
  '捆',
  '打',
  '提',
  '瓶',
  '桶',
  '卷',
  '板',
  '条',
  'box',
  'boxes',
  'bag',
  'bags',
  'pack',
  'packs',
  'roll',
]);

/** Null where it is no unit this knows. Rates (万只/日) count as their unit. */
export function readUnit(written: string): Unit | null {
  const text = written
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^每(?=.)/, '')
    .replace(/(?:[/每](?:日|天|月|d|day)|per ?day)$/, '');
  if (isBase(text)) return { base: text, times: '1' };
  for (const [word, times] of multipliers) {
    if (text === word) return { base: '', times };
    if (text.startsWith(word) && isBase(text.slice(word.length))) return { base: text.slice(word.length), times };
  }
  return null;
}

function isBase(text: string): boolean {
  return pieceWords.has(text) || cartonWords.has(text) || packWords.has(text) || measures.has(text);
}

export interface Counted {
  /** Unit of the product or material. */
  readonly unit: string;
  /** Pieces a carton; null for materials. */
  readonly cartonPieces: number | null;
}

/** How many of the item's own unit one of `base` is, and by what it is known; null where nothing says. */
export function unitFactor(base: string, spec: string, { unit, cartonPieces }: Counted): { times: string; by: FactorSource } | null {
  const own = unit.toLowerCase();
  if (base === '' || base === own) return { times: '1', by: 'same' };
  const [from, to] = [measures.get(base), measures.get(own)];
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined || from.dimension !== to.dimension) return null;
    return { times: quotientText(from.size, to.size), by: 'measure' };
  }
  if (cartonPieces === null) return null;
  if (pieceWords.has(base)) return { times: '1', by: 'same' };
  const packed = packedIn(base, spec);
  if (packed !== null) return { times: packed, by: 'spec' };
  return cartonWords.has(base) ? { times: String(cartonPieces), by: 'carton' } : null;
}

/** Whether two units count the same, such as 只 and 个. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || (pieceWords.has(a) && pieceWords.has(b));
}

export type FactorSource = 'same' | 'measure' | 'spec' | 'carton';

/** Sizes are powers of ten and 500: the quotient is a decimal of few digits. */
function quotientText(a: string, b: string): string {
  return String(Number((Number(a) / Number(b)).toPrecision(12)).toFixed(9)).replace(/\.?0+$/, '');
}

/** 200个/箱 → 200; 50只/盒, 40盒/箱 → 2000; 每箱200只 → 200. Null where it does not say how many pieces one holds. */
function packedIn(outer: string, spec: string): string | null {
  const text = spec.toLowerCase().replace(/[\s,]/g, '');
  const pairs = [
    ...[...text.matchAll(/(\d+)([^\d/*×x每;、(（]+)[/每一]+([^\d/*×x;、，)）]+)/g)].map(([, count, inner, of]) => ({ count, inner, of })),
    ...[...text.matchAll(/(?:每|一|1)([^\d/*×x每一]{1,2})(?:装|内)?(\d+)([^\d/*×x每;、)）]+)/g)].map(([, of, count, inner]) => ({
      count,
      inner,
      of,
    })),
  ].map((pair) => ({ ...pair, inner: pair.inner.replace(/装$/, '') }));
  let [times, unit] = ['1', outer];
  for (let depth = 0; depth < 4; depth += 1) {
    if (depth > 0 && pieceWords.has(unit)) return times;
    const found = pairs.filter(({ of }) => of === unit || (cartonWords.has(of) && cartonWords.has(unit)));
    if (found.length === 0 || found.some(({ count }) => count !== found[0].count)) return null;
    times = timesText(times, found[0].count);
    unit = found[0].inner;
  }
  return null;
}
