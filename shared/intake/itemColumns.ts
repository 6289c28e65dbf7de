// Sheets with a column for each product or place: which item each column is about, and which column groups mean something else.
import type { TableName } from '../domain/tables.ts';
import { matchHead } from './headMatch.ts';
import type { NameIndex } from './nameIndex.ts';
import { itemFieldOf, nameKindOf, quantityFieldOf } from './tableFields.ts';
import { headParts, findUnit } from './unitMentions.ts';

export interface ItemColumns {
  /** Item codes by column. */
  readonly items: ReadonlyMap<number, string>;
  /** Headers of columns for the same items that mean something else. */
  readonly others: readonly string[];
}

const none: ItemColumns = { items: new Map(), others: [] };
const maxTokens = 8;

/** None if a column names the item. */
export function itemColumns(table: TableName, heads: readonly string[], names: NameIndex): ItemColumns {
  const field = itemFieldOf(table);
  const quantity = quantityFieldOf(table);
  if (quantity === null || heads.some((head) => matchHead(table, head).some((match) => match.field === field && match.sureness >= 2)))
    return none;
  const found: { readonly column: number; readonly item: string; readonly sureness: number }[] = [];
  const others: string[] = [];
  heads.forEach((head, column) => {
    const parts = itemOf(table, head, names);
    if (parts === null) return;
    const sureness = parts.rest === '' ? 2.4 : (matchHead(table, parts.rest).find((match) => match.field === quantity)?.sureness ?? 0);
    if (sureness > 0) found.push({ column, item: parts.item, sureness });
    else others.push(head);
  });
  const items = new Map<number, string>();
  for (const { column, item, sureness } of found) {
    const alike = found.filter((one) => one.item === item);
    const best = Math.max(...alike.map((one) => one.sureness));
    // 需求量 takes precedence over 缺口; the user is asked about two equally good ones.
    if (sureness === best && alike.filter((one) => one.sureness === best).length === 1) items.set(column, item);
    else others.push(heads[column]);
  }
  return { items, others };
}

/** 需求量 一次性使用 医用口罩: what stands above a group comes first, a name may be written over two lines or in brackets. */
function itemOf(table: TableName, head: string, names: NameIndex): { readonly item: string; readonly rest: string } | null {
  const kind = nameKindOf(table, itemFieldOf(table));
  if (kind === null || head === '') return null;
  const { words, asides } = headParts(head);
  const tokens = words.split(/\s/).filter((word) => word !== '');
  if (tokens.length > maxTokens) return null;
  for (let length = tokens.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const item = codeOf(tokens.slice(from, from + length).join(''), kind, names);
      if (item !== null) return { item, rest: [...tokens.slice(0, from), ...tokens.slice(from + length)].join(' ') };
    }
  }
  for (const aside of asides) {
    const item = findUnit(aside).kind === 'none' ? codeOf(aside, kind, names) : null;
    if (item !== null) return { item, rest: tokens.join(' ') };
  }
  return null;
}

function codeOf(text: string, kind: Parameters<NameIndex['find']>[0], names: NameIndex): string | null {
  const found = names.find(kind, text);
  return 'code' in found ? found.code : null;
}
