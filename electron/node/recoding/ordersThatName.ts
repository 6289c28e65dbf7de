// Finds the dispatch orders that name a code, and says which codes an order names.
import type { CodedTable } from '../../../shared/domain/codedTables.ts';
import { all, type ReadableDatabase } from '../db/sql.ts';
import type { PaperNumber } from './papersThatName.ts';
import { rowsHolding } from './rowsHolding.ts';

interface Lines {
  readonly lines?: readonly { readonly product: string }[];
}
export interface OrderFields extends Lines {
  readonly sender: string;
  readonly receiver: string;
  readonly shares?: readonly { readonly demand: string; readonly product: string }[];
  readonly sources?: readonly { readonly enterprise: string | null }[];
}

export function namesInOrder(order: OrderFields, table: CodedTable, codes: ReadonlySet<string>): boolean {
  switch (table) {
    case 'regions':
      return codes.has(order.sender) || codes.has(order.receiver);
    case 'enterprises':
      return order.sources?.some(({ enterprise }) => enterprise !== null && codes.has(enterprise)) === true;
    case 'products':
      return order.lines?.some(({ product }) => codes.has(product)) === true;
    case 'demands':
      return order.shares?.some(({ demand }) => codes.has(demand)) === true;
    default:
      return false;
  }
}

/** The numbers of this office's orders; null for a draft. */
export function ordersThatName(db: ReadableDatabase, table: CodedTable, list: readonly string[]): (PaperNumber | null)[] {
  const codes = new Set(list);
  const rows = all<{ text: string; prefix: string | null; year: number; running: number }>(
    db,
    rowsHolding(
      'SELECT document_json AS text, number_prefix AS prefix, number_year AS year, number_running AS running FROM orders',
      'document_json',
      list,
    ),
  );
  return rows.flatMap(({ text, prefix, year, running }) => {
    if (!namesInOrder(JSON.parse(text) as OrderFields, table, codes)) return [];
    return [prefix === null ? null : { prefix, year, running }];
  });
}
