// Lays out a paper on the office's official form: the heights of its rows, and which rows go on which page.
import {
  cellLines,
  closingHeight,
  fittedNumber,
  headHeight,
  layClosing,
  layHead,
  page,
  rowHeight,
  splitRows,
  type LaidClosing,
  type LaidHead,
  type Lines,
} from '../orders/formLayout.ts';
import type { PaperDocument } from './paperDocument.ts';
import type { TableColumn } from './paperTable.ts';

/** Millimetres for the label of a note; its text gets the rest. */
export const noteLabel = 27;

export type LaidRow =
  | { readonly kind: 'row'; readonly cells: readonly Lines[]; readonly isStrong: boolean; readonly height: number }
  | { readonly kind: 'note'; readonly label: string; readonly gloss: string; readonly text: Lines; readonly height: number };

/** The first page has the head, the last page whatever closes the paper. */
export interface PaperPage {
  readonly number: number;
  readonly count: number;
  readonly head: LaidHead | null;
  readonly rows: readonly LaidRow[];
  readonly closing: LaidClosing | null;
}

/** The pages of one paper, numbered on their own. The table's header stands on every page that has rows of the table. */
export function paperPages(document: PaperDocument): PaperPage[] {
  const { columns, rows, notes } = document.table;
  const head = layHead(document);
  const closing = layClosing(document);
  const laid: LaidRow[] = [
    ...rows.map(({ cells, isStrong }): LaidRow => {
      const set = cells.map((text, k) => cellOf(text, columns[k]));
      return { kind: 'row', cells: set, isStrong, height: rowHeight(Math.max(...set.map(({ lines }) => lines.length))) };
    }),
    ...notes.map(({ label, gloss, text }): LaidRow => {
      const set = cellLines(text, page.areaWidth - noteLabel, Number.POSITIVE_INFINITY);
      return { kind: 'note', label, gloss, text: set, height: rowHeight(set.lines.length) };
    }),
  ];
  const chunks = splitRows(laid, { head: headHeight(head), header: rowHeight(1), tail: closingHeight(closing) });
  return chunks.map((ofPage, index) => ({
    number: index + 1,
    count: chunks.length,
    head: index === 0 ? head : null,
    rows: ofPage,
    closing: index === chunks.length - 1 ? closing : null,
  }));
}

function cellOf(text: string, { width, kind }: TableColumn): Lines {
  return kind === 'number' ? fittedNumber([text], width) : cellLines(text, width, Number.POSITIVE_INFINITY);
}
