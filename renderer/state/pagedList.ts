// Fetches a long list page by page as it comes into view. An answer to an earlier load is dropped.
import type { ListPart } from '../../shared/contract/listWindow.ts';
import { missingPages, noRows, pageSize, withPage, type PagedRows } from './pagedRows.ts';

export interface PagedList {
  /** Fetches the first page, and with it how many rows there are. */
  load: () => Promise<void>;
  /** Fetches what is missing from `from` up to `end`. */
  near: (from: number, end: number) => Promise<void>;
}

/** `fetch` answers null if it was refused. */
export function createPagedList<Row>(
  fetch: (from: number, count: number) => Promise<ListPart<Row> | null>,
  show: (rows: PagedRows<Row>) => void,
): PagedList {
  let rows: PagedRows<Row> = noRows;
  let turn = 0;
  const awaited = new Set<number>();
  const keep = (next: PagedRows<Row>) => {
    rows = next;
    show(rows);
  };
  return {
    load: async () => {
      turn += 1;
      const own = turn;
      awaited.clear();
      const first = await fetch(0, pageSize);
      if (first !== null && own === turn) keep(withPage({ count: first.count, pages: new Map() }, 0, first.rows));
    },
    near: async (from, end) => {
      const own = turn;
      await Promise.all(
        missingPages(rows, from, end)
          .filter((page) => !awaited.has(page))
          .map(async (page) => {
            awaited.add(page);
            const part = await fetch(page * pageSize, pageSize);
            if (own !== turn) return;
            awaited.delete(page);
            if (part !== null) keep(withPage(rows, page, part.rows));
          }),
      );
    },
  };
}
