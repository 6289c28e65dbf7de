// Store of a long list, such as orders or papers of one kind: the rows that pass a filter, fetched as they come into view, and which of them
// are ticked.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { everyRow, missingPages, noRows, pagesFrom, pageSize, placeOf, rowAt, withPage, type PagedRows } from './pagedRows.ts';

/** What the list fetches, and from where. A row shows one `Subject`: an order, a paper. */
export interface ListSource<Row, Subject, Question, Found extends { readonly count: number }> {
  /** Rows from `from` on, at most `count`; `seek` is a subject whose place is wanted. Null if refused. */
  readonly list: (question: Question, from: number, count: number, seek: string | null) => Promise<ListPage<Row, Subject, Found> | null>;
  /** Those that pass the question's filter, among these or among all, in the order of the list. */
  readonly choose: (question: Question, among: readonly string[] | null) => Promise<ListChoice | null>;
  readonly subjectOf: (row: Row) => Subject;
  readonly idOf: (subject: Subject) => string;
  readonly isDraft: (subject: Subject) => boolean;
  readonly nothingFound: Found;
  /** At most this many are ticked, issued or printed at a time. */
  readonly most: number;
}

export interface ListPage<Row, Subject, Found> {
  readonly from: number;
  readonly rows: readonly Row[];
  readonly found: Found;
  readonly sought: Sought<Subject> | null;
}

export interface Sought<Subject> {
  readonly subject: Subject;
  /** Among those found; null if the filter leaves it out. */
  readonly place: number | null;
}

export interface ListChoice {
  readonly ids: readonly string[];
  /** Those of them that are drafts and can be issued. */
  readonly drafts: readonly string[];
}

export interface ListState<Row, Subject, Question, Found> {
  /** The query that the rows answer; null before the first answer. */
  readonly question: Question | null;
  readonly rows: PagedRows<Row>;
  readonly found: Found;
  /** What was looked for or clicked. */
  readonly focused: Sought<Subject> | null;
  readonly ticked: ReadonlySet<string>;
  /** The ticked ones that pass the filter: hidden ones are not chosen. */
  readonly chosen: ListChoice;
  /** Whether ticking all that are found would exceed what can be issued or printed at a time. */
  isTooMuch: () => boolean;
  /** `seek` is a subject whose place is wanted. Resolves when the rows are there, or a later query has replaced this one. */
  ask: (question: Question, seek: string | null) => Promise<void>;
  /** Fetches what is missing from `from` up to `end`. */
  near: (from: number, end: number) => Promise<void>;
  /** Fetches the nearby rows again, because something has changed. */
  reload: () => Promise<void>;
  focus: (row: Row, place: number) => void;
  tick: (row: Row) => void;
  /** Ticks or unticks everything that passes the filter. */
  tickAll: (isTicked: boolean) => Promise<void>;
  /** Those chosen now, in the order of the list, in which they are also numbered and printed. */
  choose: () => Promise<ListChoice | null>;
  clearTicks: () => void;
  /** Everything that passes the filter, in the order of the list; null if refused. */
  all: () => Promise<readonly Row[] | null>;
}

export type ListStore<Row, Subject, Question, Found> = StoreApi<ListState<Row, Subject, Question, Found>>;

const nothingChosen: ListChoice = { ids: [], drafts: [] };

export function createListStore<Row, Subject, Question, Found extends { readonly count: number }>(
  source: ListSource<Row, Subject, Question, Found>,
): ListStore<Row, Subject, Question, Found> {
  const rowId = (row: Row) => source.idOf(source.subjectOf(row));
  return createStore<ListState<Row, Subject, Question, Found>>()((set, get) => {
    /** Grows with every question: an answer to an older one is dropped. */
    let turn = 0;
    let seen = { from: 0, end: pageSize };
    const awaited = new Set<number>();

    const chosenBy = async (question: Question): Promise<ListChoice | null> => {
      const among = [...get().ticked].slice(0, source.most);
      return among.length === 0 ? nothingChosen : await source.choose(question, among);
    };
    const answer = async (question: Question, seek: string | null): Promise<void> => {
      turn += 1;
      const own = turn;
      awaited.clear();
      const from = seen.from - (seen.from % pageSize);
      const count = Math.max(1, Math.ceil((seen.end - from) / pageSize)) * pageSize;
      const [page, chosen] = await Promise.all([source.list(question, from, count, seek), chosenBy(question)]);
      if (own !== turn || page === null || chosen === null) return;
      const { found, sought } = page;
      set({ question, rows: { count: found.count, pages: pagesFrom(page.from, page.rows) }, found, focused: sought, chosen });
    };

    return {
      question: null,
      rows: noRows,
      found: source.nothingFound,
      focused: null,
      ticked: new Set(),
      chosen: nothingChosen,
      isTooMuch: () => {
        const { found, ticked, chosen } = get();
        return found.count + ticked.size - chosen.ids.length > source.most;
      },
      ask: async (question, seek) => {
        const { question: known, rows, focused } = get();
        if (known === null || !isSame(known, question)) seen = { from: 0, end: pageSize };
        else {
          if (seek === null || (focused !== null && source.idOf(focused.subject) === seek)) return;
          const place = placeOf(rows, (row) => rowId(row) === seek);
          const row = place === null ? null : rowAt(rows, place);
          if (row !== null) return set({ focused: { subject: source.subjectOf(row), place } });
        }
        await answer(question, seek);
      },
      near: async (from, end) => {
        seen = { from, end };
        const { question, rows } = get();
        if (question === null) return;
        const own = turn;
        await Promise.all(
          missingPages(rows, from, end)
            .filter((page) => !awaited.has(page))
            .map(async (page) => {
              awaited.add(page);
              const fetched = await source.list(question, page * pageSize, pageSize, null);
              awaited.delete(page);
              if (own === turn && fetched !== null) set({ rows: withPage(get().rows, page, fetched.rows) });
            }),
        );
      },
      reload: async () => {
        const { question, focused } = get();
        if (question !== null) await answer(question, focused === null ? null : source.idOf(focused.subject));
      },
      focus: (row, place) => set({ focused: { subject: source.subjectOf(row), place } }),
      tick: (row) => {
        const { ticked, chosen } = get();
        const id = rowId(row);
        const next = new Set(ticked);
        const isOff = next.delete(id);
        if (!isOff) next.add(id);
        const changed = (ids: readonly string[]) => (isOff ? ids.filter((one) => one !== id) : [...ids, id]);
        const drafts = source.isDraft(source.subjectOf(row)) ? changed(chosen.drafts) : chosen.drafts;
        set({ ticked: next, chosen: { ids: changed(chosen.ids), drafts } });
      },
      tickAll: async (isTicked) => {
        const { question, ticked, chosen } = get();
        if (question === null) return;
        if (!isTicked) {
          const off = new Set(chosen.ids);
          set({ ticked: new Set([...ticked].filter((id) => !off.has(id))), chosen: nothingChosen });
          return;
        }
        const own = turn;
        const all = await source.choose(question, null);
        if (all === null || own !== turn) return;
        set({ ticked: new Set([...get().ticked, ...all.ids]), chosen: all });
      },
      choose: async () => {
        const { question } = get();
        const chosen = question === null ? null : await chosenBy(question);
        if (chosen !== null) set({ chosen });
        return chosen;
      },
      clearTicks: () => set({ ticked: new Set(), chosen: nothingChosen }),
      all: async () => {
        const { question } = get();
        return question === null ? [] : await everyRow((from, count) => source.list(question, from, count, null));
      },
    };
  });
}

/** Questions are plain values whose keys always stand in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
