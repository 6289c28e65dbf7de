// Finds the units a sheet mentions near its figures: in a header, in brackets, in a note or a title. A unit that is mentioned but not
// understood is reported, never ignored.
import { isBase } from './unitWords.ts';
import { readUnit } from './units.ts';

/** Longer headers and notes are cut: the rest is no longer part of a header. */
export const maxHeadCharacters = 200;
const maxNoteCharacters = 400;

/** Multipliers and units of measures other than pieces, anywhere in a text. */
const strong =
  /[十百千]?[万亿](?=[只个片枚副支双套台件盒包袋箱人份米克斤吨公千元、/)）】\]\s]|$)|千[只个片枚副支双套台件盒包袋箱人克米]|百[只个片枚]|公斤|公吨|千克|公里|千米|\b(?:thousands?|millions?|kg|kgs|tons?|tonnes?|km|000s?|10k|k pcs|cartons?|ctns?)\b/i;
/** Units that are also parts of other words: they count only alone, in brackets or after punctuation. */
const marks = /[()[\]{}（）【】〔〕［］｛｝《》<>/\\,，:：;；、|\s—–·.。-]+/;

/** What part of a header or a bracketed text says about units: a unit, something similar that is not understood, or nothing. */
export type UnitMention =
  | { readonly kind: 'unit'; readonly text: string }
  | { readonly kind: 'unclear'; readonly text: string }
  | { readonly kind: 'none' };

const nothing: UnitMention = { kind: 'none' };

/** For a text next to a word: 万只, 单位：只, 万只、箱. */
export function findUnit(text: string): UnitMention {
  const plain = text
    .normalize('NFKC')
    .slice(0, maxHeadCharacters)
    .trim()
    .replace(/^(?:计量)?单位\s?(?:[:为是])?\s?|^units?\s?(?:[:=])?\s?/i, '');
  if (plain === '') return nothing;
  if (/^[%％]$|^百分比$|^percent$/i.test(plain)) return { kind: 'unit', text: '%' };
  if (readUnit(plain) !== null) return { kind: 'unit', text: plain };
  if (strong.test(plain)) return { kind: 'unclear', text: plain };
  const parts = plain.split(marks).filter((part) => part !== '');
  if (parts.length > 1 && parts.some((part) => isBase(part.toLowerCase()))) return { kind: 'unclear', text: plain };
  // 只（片）, 每盒 and the like: a unit with additions.
  return parts.length === 1 && /^(?:每|按|以|论)/.test(plain) && plain.length <= 6 ? { kind: 'unclear', text: plain } : nothing;
}

/** Dates, days of a plan, footnote numbers and formulas of columns: digits in brackets that are no multiplier. */
const plainAside = /^\d{1,2}$|[=＝年月日号天周期]|\d{4}[-./]\d|^\d{1,2}[-/]\d{1,2}$|gb|yy/i;
/** A multiplier in a form that is not read, money, a share of a thousand, or a period. */
const oddAside =
  /[×x*^]\s?\d|\d\s?[×x*^]|^\d[\d,.]*\s?\D{0,4}$|‰|‱|^[wkmb]$|^[wkmb]\s?(?:只|个|片|枚|pcs|pieces)$|^(?:lakhs?|crores?|hundreds?|dozens?|doz|gross|bn|billions?|mm|mil)\b|[元￥$€]|金额|价值/i;
const periodAside = /^[每按/]?(?:月|周|年|季|季度|旬|小时|时|班|分钟|hour|hr|shift|week|month|quarter|year)(?:度|均|计|ly)?$/i;

/** A bracketed or appended part of a head above figures that says how much they are, in a way that is not read. */
export function isOddAside(aside: string): boolean {
  const text = aside.trim();
  // 10⁴ is normalized to 104 and must not be taken for it.
  return /[⁰¹²³⁴-⁹]/.test(text) || periodAside.test(text) || (oddAside.test(text.normalize('NFKC')) && !plainAside.test(text));
}

const bracketed = /[(（[【〔［{｛<《]([^()（）[\]【】〔〕［］{}｛｝<>《》]{1,60})[)）\]】〕］}｝>》]/g;

/** Splits a header into its words and the parts in brackets or after a slash, comma or colon. */
export function headParts(head: string): { readonly words: string; readonly asides: readonly string[] } {
  const text = head.normalize('NFKC').slice(0, maxHeadCharacters).toLowerCase();
  const asides: string[] = [];
  const bare = text.replace(bracketed, (_, inside: string) => {
    asides.push(inside.trim());
    return ' ';
  });
  // The words of a multi-row header are side by side: a unit among them is treated like one in brackets.
  const tokens = bare.split(/\s/).filter((token) => token !== '');
  const words = tokens.length < 2 ? tokens : tokens.filter((token) => readUnit(token) === null);
  asides.push(...tokens.filter((token) => !words.includes(token)));
  if (words.at(-1) === 'in' && asides.length > 0) words.pop();
  const rest = words.join(' ');
  const mark = rest.search(/[/,，:：;；|\\—–]/);
  if (mark < 0) return { words: rest, asides };
  const behind = rest.slice(mark + 1).trim();
  return { words: rest.slice(0, mark).trim(), asides: behind === '' ? asides : [...asides, behind] };
}

/** Units that a note or title declares for the whole table: 单位：万只, 计量单位 万只, （万只）, 以万只计. */
export function noteUnits(note: string): readonly UnitMention[] {
  const text = note.normalize('NFKC').slice(0, maxNoteCharacters);
  const found: UnitMention[] = [];
  const add = (saying: UnitMention) => {
    if (saying.kind !== 'none' && !found.some((one) => one.kind === saying.kind && one.text === saying.text)) found.push(saying);
  };
  for (const [, said] of text.matchAll(
    /(?:单\s?位|units?)(?:\s?[:：为是=]\s?|\s?[(（[【]\s?|\s{1,4})([^\s,;；，。、()（）[\]【】]{1,24}(?:、[^\s,;；，。()（）]{1,12})?)/gi,
  )) {
    const saying = findUnit(said);
    // 填报单位：某某办公室 names an office, not a unit.
    if (saying.kind === 'unit') add(saying);
    else if (saying.kind === 'unclear') add(saying);
  }
  for (const [, inside] of text.matchAll(bracketed)) {
    const saying = findUnit(inside);
    if (saying.kind === 'unit' || (saying.kind === 'unclear' && !/\d/.test(inside))) add(saying);
  }
  for (const [, said] of text.matchAll(
    /(?:以|按|均为|都是|all in|figures in|quantities in|in)\s?([^\s,;:；，。()（）\d以按均都]{1,8}?)(?:计|为单位|为计量单位|$|[\s,;；，。])/gi,
  )) {
    if (readUnit(said) !== null) add({ kind: 'unit', text: said });
  }
  const loose = /(?<![\d.,]\s?)\b(?:thousands?|millions?)\b/i.exec(text);
  if (loose !== null) add({ kind: 'unit', text: loose[0].toLowerCase() });
  const power = /10\s?\^\s?\d{1,2}|10[⁰¹²³⁴-⁹]/.exec(note.slice(0, maxNoteCharacters));
  if (power !== null) add({ kind: 'unclear', text: power[0] });
  for (const [said] of text.matchAll(/[x×*]\s?10{2,8}(?![\d.,])/gi)) add({ kind: 'unit', text: said.replace(/\s/g, '') });
  // 000 pcs is the rest of an unquoted 10,000 pcs.
  if (/^000\s?[a-z]/i.test(text.trim())) add({ kind: 'unclear', text: text.trim() });
  else if (readUnit(text.trim()) !== null) add({ kind: 'unit', text: text.trim() });
  // 万只 that does not follow a figure applies to the whole table.
  for (const match of text.matchAll(/(?:[十百千]?[万亿]|[千百])(?:只|个|片|枚|副|支|双|套|台|件|盒|包|袋|箱|人|份)/g)) {
    const before = text.slice(0, match.index).trimEnd().at(-1) ?? '';
    if (!/[\d.零一二三四五六七八九十百千万亿两几数约]/.test(before)) add({ kind: 'unit', text: match[0] });
  }
  return found;
}
