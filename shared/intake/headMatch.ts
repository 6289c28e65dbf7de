// Interprets a header: matches it as a whole, after separating its unit. A header that merely contains a known word (出库数量, 期初库存, 失效日期)
// means something else, and is only offered as a candidate when the user is asked.
import { languages } from '../domain/office.ts';
import { tables, type EnteredTable, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';
import { messages } from '../text/messages/messages.ts';
import {
  genericWords,
  headWords,
  movementWords,
  neutralWords,
  specColumn,
  specWords,
  unitColumn,
  unitNameWords,
  unitWords,
} from './headerWords.ts';
import { headParts, isOddAside, maxHeadCharacters, findUnit, type UnitMention } from './unitMentions.ts';

export interface HeadMatch {
  readonly field: string;
  /** Certainty: 3 the field's own name, 2.5 a synonym, 2 a generic word, 1.8 a unit for its region, 1.5 a known word among neutral words. */
  readonly sureness: number;
}

export interface HeadSense {
  /** Fields the header may mean, most certain first. */
  readonly fields: readonly HeadMatch[];
  /** Fields whose words it contains among others. */
  readonly near: readonly string[];
}

const nothing: HeadSense = { fields: [], near: [] };
const cache = new Map<TableName, Map<string, HeadSense>>();
const maxCached = 20_000;

export function parseHead(table: TableName, head: string): HeadSense {
  if (head === '') return nothing;
  const known = cache.get(table) ?? new Map<string, HeadSense>();
  cache.set(table, known);
  const before = known.get(head);
  if (before !== undefined) return before;
  const sense = readHead(table, head.slice(0, maxHeadCharacters));
  if (known.size > maxCached) known.clear();
  known.set(head, sense);
  return sense;
}

export function matchHead(table: TableName, head: string): readonly HeadMatch[] {
  return parseHead(table, head).fields;
}

function readHead(table: TableName, head: string): HeadSense {
  const code = codeIn(head);
  const { words, asides } = headParts(head);
  const text = code ?? joined(words);
  const whole = code ?? joined(head.normalize('NFKC').toLowerCase());
  // (期初) after 库存 changes its meaning just as it does before it.
  const isOther = asides.some((aside) => otherMeaning.test(aside) || movementWords.test(aside));
  // 产品名称（英文）
  const isEnglish = asides.some((aside) => /^(?:英文|english|en)$/i.test(aside));
  const fields: HeadMatch[] = [];
  const near: string[] = [];
  for (const [field, { names, words: known }] of wordsOf(table)) {
    const isElse = isOther || (field === 'name' && isEnglish);
    const match = isElse ? 0 : Math.max(surenessOf(text, names, known), whole === text ? 0 : surenessOf(whole, names, known));
    const sureness = field === 'region' && unitNameWords.has(text) ? Math.min(match, 1.8) : match;
    if (sureness > 0) fields.push({ field, sureness });
    else if (known.some((word) => word.length > 1 && /[^a-z]/.test(word) && whole.includes(word))) near.push(field);
    else if (
      known.some(
        (word) =>
          /^[a-z]{3,}$/.test(word) &&
          head
            .toLowerCase()
            .split(/[^a-z]+/)
            .includes(word),
      )
    )
      near.push(field);
  }
  return { fields: fields.sort((a, b) => b.sureness - a.sureness), near };
}

/** Words for another time or state than the column's own. */
const otherMeaning =
  /期初|期末|上期|上周|上月|昨日|去年|上年|同期|前日|本期|已|累计|失效|过期|生产|盘点|可用|opening|closing|previous|yesterday|expiry|last/;

function surenessOf(text: string, names: readonly string[], words: readonly string[]): number {
  if (text === '') return 0;
  if (names.includes(text)) return 3;
  if (words.includes(text)) return genericWords.has(text) ? 2 : 2.5;
  const bare = withoutNeutral(text);
  return bare !== text && bare !== '' && words.includes(bare) ? 1.5 : 0;
}

/** 口罩需求量 is 需求量, 数量合计 is 数量. */
function withoutNeutral(text: string): string {
  let bare = text;
  for (let round = 0; round < 4; round += 1) {
    const word = neutralWords.find((one) => bare.length > one.length && (bare.startsWith(one) || bare.endsWith(one)));
    if (word === undefined) break;
    bare = bare.startsWith(word) ? bare.slice(word.length) : bare.slice(0, -word.length);
  }
  return bare;
}

/** The unit in a header: 需求量（万只）, 需求量 万只, 产能/万只, Quantity (thousands). */
export function unitOfHead(head: string): UnitMention {
  const { words, asides } = headParts(head);
  const said = asides.map(findUnit).filter((saying) => saying.kind !== 'none');
  const units = [...new Set(said.map(({ text }) => text))];
  if (units.length > 1) return { kind: 'unclear', text: units.join('、') };
  if (said.length === 1 || units.length === 1) return said[0] as UnitMention;
  const odd = rawAsides(head).find(isOddAside) ?? asides.find(isOddAside);
  if (odd !== undefined) return { kind: 'unclear', text: odd };
  // 需求量万只, 库存箱: what remains after removing the field's word.
  const text = joined(words);
  for (const word of longestWords()) {
    if (!text.startsWith(word) || text === word) continue;
    const saying = findUnit(text.slice(word.length));
    if (saying.kind !== 'none') return saying;
  }
  const token = words.split(/\s/).find((one) => /^[wk]$|^[x×*]\d{2,}$|\^\d/i.test(one));
  if (token !== undefined) return { kind: 'unclear', text: token };
  const stripped = text.replace(/千只|每千只|thousand/g, '');
  const loose = findUnit(stripped);
  return loose.kind === 'unclear' ? loose : { kind: 'none' };
}

/** The parts in brackets as written. */
function rawAsides(head: string): string[] {
  return [...head.slice(0, maxHeadCharacters).matchAll(/[(（[【〔［]([^()（）[\]【】〔〕［］]{1,60})[)）\]】〕］]/g)].map(
    ([, inside]) => inside,
  );
}

let everyWord: readonly string[] | null = null;

function longestWords(): readonly string[] {
  everyWord ??= [
    ...new Set(
      Object.values(headWords).flatMap((fields) =>
        Object.values(fields as Readonly<Record<string, string>>).flatMap((list) => list.split(' ')),
      ),
    ),
  ]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length);
  return everyWord;
}

/** Lower case, without spaces and punctuation. */
function joined(text: string): string {
  return text.replace(/[\s*:：、,，;；_.\-()[\]\u200b-\u200f\ufeff]/g, '');
}

/** The code in our own headers, 数量 (quantity). */
function codeIn(head: string): string | null {
  const code = /[(（]\s?([a-z_]{1,40})\s?[)）]\s?$/.exec(head);
  return code !== null && fieldNames.has(code[1]) ? code[1] : null;
}

/** Normalizes a header for comparison: 数 量（万只） is 数量. */
export function comparableHead(head: string): string {
  return codeIn(head) ?? joined(headParts(head).words);
}

const fieldNames = new Set(
  Object.values(tables).flatMap((columns) => Object.values(columns).map((column: Column<unknown>) => column.name)),
);

interface KnownHead {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

const known = new Map<TableName, ReadonlyMap<string, KnownHead>>();

function wordsOf(table: TableName): ReadonlyMap<string, KnownHead> {
  const before = known.get(table);
  if (before !== undefined) return before;
  const made = new Map<string, KnownHead>();
  for (const [field, column] of Object.entries(tables[table]) as [string, Column<unknown>][]) {
    const shown = languages.map((language) => joined(messages[language].data.fields[column.name as 'code'].toLowerCase()));
    const list = (headWords[table as EnteredTable] as Readonly<Record<string, string>>)[field].split(' ');
    made.set(field, { names: [column.name.replace(/_/g, ''), column.name], words: [...list, ...shown] });
  }
  if (!Object.hasOwn(tables[table], 'unit')) made.set(unitColumn, { names: [], words: unitWords.split(' ') });
  made.set(specColumn, { names: [], words: specWords.split(' ') });
  known.set(table, made);
  return made;
}
