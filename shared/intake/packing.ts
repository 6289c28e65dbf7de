// Parses packing specifications: 50只/盒，40盒/箱 gives the pieces of one carton, or nothing if the text does not say.
import { multiplyDecimals } from '../base/decimalText.ts';
import { isCartonWord, isPieceWord } from './unitWords.ts';

/** Longer texts are descriptions, not specifications. */
const maxSpecCharacters = 120;
const deepest = 4;

/**
 * 200个/箱 → 200; 50只/盒, 40盒/箱 → 2000; 30只*80盒/箱 → 2400; 每箱200只 → 200; 2500/箱 → 2500. Null if the text does not say how many pieces one
 * `outer` holds, or contradicts itself.
 */
export function packedIn(outer: string, spec: string): string | null {
  const text = spec.normalize('NFKC').toLowerCase().replace(/[\s,]/g, '');
  if (text.length > maxSpecCharacters) return null;
  const pairs = [...chained(text), ...said(text)];
  let [times, unit] = ['1', outer];
  for (let depth = 0; depth < deepest; depth += 1) {
    if (depth > 0 && isPieceWord(unit)) return times;
    const found = pairs.filter(({ of }) => of === unit || (isCartonWord(of) && isCartonWord(unit)));
    if (found.length === 0 || found.some(({ count, inner }) => count !== found[0].count || inner !== found[0].inner)) return null;
    times = multiplyDecimals(times, found[0].count);
    unit = found[0].inner;
  }
  return null;
}

const saying =
  /(?:每|一)(?:箱|盒|包|件|袋)[^\d，,；;。]{0,4}\d{1,7}(?:只|个|片|枚|副|盒|包|袋|双|支)?|(?<!\d)\d{1,7}(?:只|个|片|枚|副|盒|包|袋|双|支|pcs)?[/每](?:箱|盒|包|件|袋|carton|ctn|case|box)/i;

/** The packing given in a remark, note or header, such as 每箱1000只; empty if there is none. */
export function packingSaid(text: string): string {
  return saying.exec(text.slice(0, maxSpecCharacters))?.[0] ?? '';
}

interface Pair {
  readonly count: string;
  readonly inner: string;
  readonly of: string;
}

/** 30只*80盒/箱: 80 boxes per carton, 30 pieces per box. */
function chained(text: string): Pair[] {
  const whole = /^(\d{1,7})([^\d/*×x]{1,4})[*×x](\d{1,7})([^\d/*×x]{1,4})\/([^\d/*×x;、，)）]{1,4})$/.exec(text);
  if (whole === null) return [];
  const [, inside, piece, count, box, carton] = whole;
  return [
    { count, inner: box, of: carton },
    { count: inside, inner: piece, of: box },
  ];
}

/** 200个/箱, 200/箱, 每箱200只, 箱内200只. */
function said(text: string): Pair[] {
  const strokes = [...text.matchAll(/(?<!\d)(\d{1,7})([^\d/*×每;、，(（)）]{0,6})[/每](?:一|1)?([^\d/*×;、，)）(（]{1,7})/g)];
  const each = [...text.matchAll(/(?:每|一|1)([^\d/*×x每一;、，]{1,2})(?:装|内|内装)?(\d{1,7})([^\d/*×x每;、，)）(（]{1,4})/g)];
  return [
    ...strokes.map(([, count, inner, of]) => ({ count, inner: plainInner(inner), of: of.replace(/装$/, '') })),
    ...each.map(([, of, count, inner]) => ({ count, inner: plainInner(inner), of })),
  ];
}

/** Without a counting word, pieces are meant. */
function plainInner(inner: string): string {
  const word = inner.replace(/装$/, '');
  return word === '' ? '只' : word;
}
