// The selection of a grid: a rectangle from its anchor to its focus, plus rows marked one by one.

export interface CellPlace {
  /** Position among the rows shown, from 0. */
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
  /** Rows shown that are marked as a whole, in addition to the rectangle. */
  readonly marked: ReadonlySet<number>;
}

export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Visible rows. */
  readonly page: number;
}

export interface PressedKey {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
}

const none: ReadonlySet<number> = new Set();

export function at(row: number, column: number): Selection {
  const place = { row, column };
  return { anchor: place, focus: place, marked: none };
}

export function to(selection: Selection, row: number, column: number): Selection {
  return { ...selection, focus: { row, column } };
}

export function wholeRow(row: number, columns: number): Selection {
  return { anchor: { row, column: 0 }, focus: { row, column: columns - 1 }, marked: none };
}

export function rangeOf({ anchor, focus }: Selection): CellRange {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** Toggles the row; the rows of the rectangle are kept as marked rows. */
export function withMarked(selection: Selection, row: number, columns: number): Selection {
  const marked = new Set(rowsOf(selection));
  if (marked.delete(row)) {
    const rest = [...marked][marked.size - 1];
    return rest === undefined ? at(row, 0) : { ...wholeRow(rest, columns), marked };
  }
  marked.add(row);
  return { ...wholeRow(row, columns), marked };
}

/** Rows shown that contain a selected cell, ascending. */
export function rowsOf(selection: Selection): number[] {
  const { top, bottom } = rangeOf(selection);
  const rows = new Set(selection.marked);
  for (let row = top; row <= bottom; row += 1) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** The selection after a key press; null if the key does not move it. */
export function moved(selection: Selection, { key, shift, control }: PressedKey, { rows, columns, page }: GridSize): Selection | null {
  if (rows === 0 || columns === 0) return null;
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  if (control && key.toLowerCase() === 'a')
    return { anchor: { row: 0, column: 0 }, focus: { row: lastRow, column: lastColumn }, marked: none };
  if (key === ' ' && shift) {
    const { top, bottom } = rangeOf(selection);
    return { anchor: { row: top, column: 0 }, focus: { row: bottom, column: lastColumn }, marked: none };
  }
  const { row, column } = selection.focus;
  const place = (): CellPlace | null => {
    switch (key) {
      case 'ArrowUp':
        return { row: control ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: control ? lastRow : row + 1, column };
      case 'ArrowLeft':
        return { row, column: control ? 0 : column - 1 };
      case 'ArrowRight':
        return { row, column: control ? lastColumn : column + 1 };
      case 'Home':
        return { row: control ? 0 : row, column: 0 };
      case 'End':
        return { row: control ? lastRow : row, column: lastColumn };
      case 'PageUp':
        return { row: row - page, column };
      case 'PageDown':
        return { row: row + page, column };
      default:
        return null;
    }
  };
  const next = place();
  if (next === null) return null;
  const inside = { row: Math.max(0, Math.min(lastRow, next.row)), column: Math.max(0, Math.min(lastColumn, next.column)) };
  return shift ? to(selection, inside.row, inside.column) : at(inside.row, inside.column);
}

/** Clips the selection to a grid that has shrunk. */
export function within(selection: Selection, rows: number, columns: number): Selection {
  const { anchor, focus, marked } = selection;
  const fits = ({ row, column }: CellPlace) => row < rows && column < columns;
  if (fits(anchor) && fits(focus) && [...marked].every((row) => row < rows)) return selection;
  return at(Math.max(0, Math.min(rows - 1, focus.row)), Math.max(0, Math.min(columns - 1, focus.column)));
}
