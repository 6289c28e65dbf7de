// Moves through a long table by keys, takes rows and cells, and copies them.
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { blockText } from '../../../shared/editing/blockText.ts';
import { copyText } from '../copyText.ts';
import { copiedRows } from './listRows.ts';
import type { LongSort } from './longColumn.ts';
import type { LongList } from './longList.ts';
import { at, moved, rangeOf, within, type CellRange, type Selection } from './selection.ts';

interface LongKeysOptions<Row> {
  readonly list: LongList<Row>;
  /** Rows that fit in sight. */
  readonly page: () => number;
  /** The place of the chosen row among those drawn; null if there is none. */
  readonly current: number | null;
  /** The first row in sight. */
  readonly first: number;
  /** Keys moved to this row: it is scrolled into view and, where the table has a chosen row, chosen. */
  readonly onMove: (place: number) => void;
  /** The space bar on a row; null if rows cannot be ticked. */
  readonly onSpace: ((row: Row, place: number) => void) | null;
  /** Takes everything found; null if taking it means no more than copying it. */
  readonly onAll: (() => void) | null;
  /** Presses what stands in a cell; false if nothing does. */
  readonly press: (place: number, column: number) => boolean;
}

export interface LongKeys {
  /** Cells taken; null before the first key or click. */
  readonly range: CellRange | null;
  readonly focus: { readonly row: number; readonly column: number } | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  /** A click on a cell; with Shift the rows up to it are taken. */
  readonly onCell: (place: number, column: number, isExtended: boolean) => void;
}

interface KeptSelection {
  readonly selection: Selection;
  /** The chosen row at that time. */
  readonly current: number | null;
  readonly sort: LongSort | null;
  readonly filters: unknown;
}

export function useLongKeys<Row>(options: LongKeysOptions<Row>): LongKeys {
  const { list, page, current, first, onMove, onSpace, onAll, press } = options;
  const [kept, keep] = useState<KeptSelection | null>(null);
  const size = { rows: list.count, columns: list.columns.length };
  // Rows that were ordered or filtered anew are other rows.
  const isKept = kept !== null && size.rows > 0 && kept.sort === list.sort && kept.filters === list.filters;
  const selection = isKept ? within(kept.selection, size.rows, size.columns) : null;
  const setSelection = (next: Selection) => keep({ selection: next, current, sort: list.sort, filters: list.filters });
  const range = selection === null ? null : rangeOf(selection);
  /** A row chosen by other means, such as a link, is where keys go on from. */
  const start = (): Selection => {
    if (selection !== null && (current === null || current === selection.focus.row || current === kept?.current)) return selection;
    return at(current ?? first, selection?.focus.column ?? 0);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (list.count === 0 || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    const from = start();
    if (event.key === ' ' && !event.shiftKey && !control) {
      const taken = rangeOf(from);
      if (onSpace !== null) {
        event.preventDefault();
        for (let place = taken.top; place <= taken.bottom; place += 1) {
          const row = list.rowAt(place);
          if (row !== null) onSpace(row, place);
        }
      } else if (press(from.focus.row, from.focus.column)) event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !control) {
      if (press(from.focus.row, from.focus.column)) event.preventDefault();
      return;
    }
    if (control && event.key.toLowerCase() === 'c') return;
    // Lists begin and end with their rows, not with their columns.
    const pressed =
      event.key === 'Home' || event.key === 'End'
        ? { key: event.key === 'Home' ? 'ArrowUp' : 'ArrowDown', shift: event.shiftKey, control: true }
        : { key: event.key, shift: event.shiftKey, control };
    const isFirst = selection === null && current === null && (pressed.key === 'ArrowDown' || pressed.key === 'ArrowUp') && !control;
    const next = isFirst ? at(first, 0) : moved(from, pressed, { ...size, page: page() });
    if (next === null) return;
    event.preventDefault();
    setSelection(next);
    if (control && pressed.key.toLowerCase() === 'a') onAll?.();
    else onMove(next.focus.row);
  };

  const onCopy = (event: ClipboardEvent) => {
    // Text marked with the mouse is what was meant.
    if (range === null || event.target instanceof HTMLInputElement || window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const columns = list.columns.slice(range.left, range.right + 1);
    const isWhole = range.bottom - range.top + 1 === list.count && columns.length === list.columns.length && list.count > 1;
    const places = Array.from({ length: range.bottom - range.top + 1 }, (_, k) => range.top + k);
    const here = places.map(list.rowAt);
    const known = here.filter((row) => row !== null);
    if (known.length === places.length) {
      event.clipboardData.setData('text/plain', blockText(copiedRows(columns, known, isWhole)));
      return;
    }
    void list.fetch().then((rows) => {
      if (rows !== null) copyText(blockText(copiedRows(columns, rows.slice(range.top, range.bottom + 1), isWhole)));
    });
  };

  return {
    range,
    focus: selection?.focus ?? null,
    onKeyDown,
    onCopy,
    onCell: (row, column, isExtended) => {
      if (!isExtended) return setSelection(at(row, column));
      const { anchor } = start();
      setSelection({ anchor: { row: anchor.row, column: 0 }, focus: { row, column: size.columns - 1 }, marked: new Set() });
    },
  };
}
