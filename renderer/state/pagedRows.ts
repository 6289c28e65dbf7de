// Rows of a long list, fetched a page at a time: which rows are known, and which pages a range of rows still needs.

export const pageSize = 100;

/** The service answers with at most so many rows at a time. */
const mostRows = 500;

export interface PagedRows<Row> {
  /** Of the whole list. */
  readonly count: number;
  /** By number of the page, from 0. */
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

export const noRows: PagedRows<never> = { count: 0, pages: new Map() };

export function rowAt<Row>({ pages }: PagedRows<Row>, place: number): Row | null {
  return pages.get(Math.floor(place / pageSize))?.[place % pageSize] ?? null;
}

/** All rows fetched so far, in the order of the list. */
export function knownRows<Row>({ pages }: PagedRows<Row>): readonly Row[] {
  return [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
}

/** The position of the first known row that matches; null if none does. */
export function placeOf<Row>({ pages }: PagedRows<Row>, isIt: (row: Row) => boolean): number | null {
  for (const [page, rows] of pages) {
    const at = rows.findIndex(isIt);
    if (at !== -1) return page * pageSize + at;
  }
  return null;
}

/** The unknown pages needed for the rows from `from` up to but not including `end`. */
export function missingPages<Row>({ count, pages }: PagedRows<Row>, from: number, end: number): number[] {
  return pagesOf(from, Math.min(end, count)).filter((page) => !pages.has(page));
}

export function pagesOf(from: number, end: number): number[] {
  if (end <= from) return [];
  const first = Math.floor(from / pageSize);
  return Array.from({ length: Math.floor((end - 1) / pageSize) - first + 1 }, (_, k) => first + k);
}

/** `from` is the place of the first of the rows: the start of a page. */
export function pagesFrom<Row>(from: number, rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  return new Map(pagesOf(from, from + rows.length).map((page) => [page, rows.slice(page * pageSize - from, (page + 1) * pageSize - from)]));
}

/** All rows, by as few calls as may be; null if one was refused. */
export async function everyRow<Row>(
  fetch: (from: number, count: number) => Promise<{ readonly rows: readonly Row[] } | null>,
): Promise<readonly Row[] | null> {
  const rows: Row[] = [];
  for (;;) {
    const part = await fetch(rows.length, mostRows);
    if (part === null) return null;
    rows.push(...part.rows);
    if (part.rows.length < mostRows) return rows;
  }
}

export function withPage<Row>({ count, pages }: PagedRows<Row>, page: number, rows: readonly Row[]): PagedRows<Row> {
  return { count, pages: new Map(pages).set(page, rows) };
}
