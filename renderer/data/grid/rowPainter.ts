// Paints the rows of a grid: only the visible ones exist, reused while scrolling, and written to the DOM directly, because a table of
// 100,000 rows scrolls faster than components render.
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { RefusedCell } from '../../state/editStore.ts';
import { isNumber, type GridColumn } from './gridColumns.ts';
import { rangeOf, type Selection } from '../../ui/longTable/selection.ts';
import styles from './TableGrid.module.css';

export const rowHeight = 28;
export const rowHeadWidth = 56;
/** Rows kept above and below the visible ones. */
const spare = 4;

/** The content of the rows; the scroll position is passed separately. */
export interface RowsView {
  readonly rows: readonly EditedRow[];
  /** Positions in the table of the rows shown. */
  readonly order: readonly number[];
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  /** Columns frozen at the left. */
  readonly frozen: number;
  readonly selection: Selection;
  /** By row of the table, then by field. */
  readonly refused: ReadonlyMap<number, ReadonlyMap<string, RefusedCell>>;
  readonly sentences: (problems: readonly Problem[]) => string;
}

export interface RowPainter {
  /** Writes what has changed: all visible rows if the view is a new one, otherwise only those that came into view. */
  readonly paint: (view: RowsView, scrollTop: number, height: number) => void;
}

interface Slot {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly cells: readonly HTMLElement[];
  /** The row shown, or -1. */
  row: number;
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** Pixels from the first column to this one. */
export function offsetOf(widths: readonly number[], column: number): number {
  return widths.slice(0, column).reduce((sum, width) => sum + width, 0);
}

/** The body must contain nothing else. */
export function createRowPainter(body: HTMLElement): RowPainter {
  let slots: Slot[] = [];
  let painted: RowsView | null = null;
  return {
    paint: (view, scrollTop, height) => {
      const count = Math.ceil(height / rowHeight) + 1 + 2 * spare;
      const isNew = painted?.columns !== view.columns || painted.widths !== view.widths || painted.frozen !== view.frozen;
      if (isNew || slots.length !== count) {
        slots = Array.from({ length: count }, () => createSlot(view));
        body.replaceChildren();
        painted = null;
      }
      const from = Math.max(0, Math.min(Math.floor(scrollTop / rowHeight) - spare, view.order.length - count));
      const range = rangeOf(view.selection);
      for (let row = from; row < from + count; row += 1) {
        const slot = slots[row % count];
        if (row >= view.order.length) {
          slot.element.remove();
          slot.row = -1;
        } else if (slot.row !== row || painted !== view) {
          write(slot, row, view, range);
          if (!slot.element.isConnected) body.append(slot.element);
        }
      }
      painted = view;
    },
  };
}

function createSlot({ columns, widths, frozen }: RowsView): Slot {
  const element = document.createElement('div');
  element.className = styles.row;
  element.setAttribute('role', 'row');
  const head = document.createElement('div');
  head.setAttribute('role', 'rowheader');
  head.setAttribute('aria-colindex', '1');
  head.append('');
  element.append(head);
  const cells = columns.map(({ field }, index) => {
    const cell = document.createElement('div');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', String(index + 2));
    cell.dataset.column = String(index);
    cell.dataset.field = field;
    cell.style.width = `${widths[index]}px`;
    if (index < frozen) cell.dataset.frozen = '';
    cell.append('');
    element.append(cell);
    return cell;
  });
  return { element, head, cells, row: -1 };
}

function write(slot: Slot, row: number, view: RowsView, range: ReturnType<typeof rangeOf>): void {
  const { rows, order, columns, frozen, selection, refused, sentences } = view;
  const place = order[row];
  const values = rows[place] ?? {};
  const isMarked = selection.marked.has(row);
  const isIn = row >= range.top && row <= range.bottom;
  const [left, right] = isMarked ? [0, columns.length - 1] : isIn ? [range.left, range.right] : [-1, -2];
  if (slot.row !== row) {
    slot.row = row;
    slot.element.style.top = `${row * rowHeight}px`;
    slot.element.dataset.row = String(row);
    slot.element.setAttribute('aria-rowindex', String(row + 2));
  }
  setText(slot.head, String(place + 1));
  setClass(slot.head, left === 0 && right === columns.length - 1 ? styles.rowHeadChosen : styles.rowHead);
  const wrongs = refused.get(place);
  columns.forEach(({ field, column, shown }, index) => {
    const cell = slot.cells[index];
    const wrong = wrongs?.get(field);
    const isChosen = index >= left && index <= right;
    const isFocused = selection.focus.row === row && selection.focus.column === index;
    const text = wrong?.typed ?? shown(values[field] ?? null);
    setText(cell, text);
    let name = index < frozen ? `${styles.cell} ${styles.frozen}` : styles.cell;
    if (isNumber(column.cell.kind)) name += ` ${styles.number}`;
    if (isChosen) name += ` ${styles.chosen}`;
    if (isFocused) name += ` ${styles.focused}`;
    if (wrong !== undefined) name += ` ${styles.refused}`;
    setClass(cell, name);
    setAttribute(cell, 'aria-selected', isChosen ? 'true' : null);
    setAttribute(cell, 'aria-invalid', wrong === undefined ? null : 'true');
    setAttribute(cell, 'title', wrong === undefined ? titleOf(text) : sentences(wrong.problems));
    setAttribute(cell, 'id', isFocused ? cellId(row, index) : null);
  });
}

/** What a column may be too narrow for. */
function titleOf(text: string): string | null {
  return text.length > 8 ? text : null;
}

function setText(element: HTMLElement, text: string): void {
  const node = element.firstChild as Text;
  if (node.data !== text) node.data = text;
}

function setClass(element: HTMLElement, name: string): void {
  if (element.className !== name) element.className = name;
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
