// Selects cells by mouse: click, drag, Shift for a block, the row head for a row, Ctrl there to add a row.
import { useRef, type MouseEvent } from 'react';
import { at, to, wholeRow, withMarked, type Selection } from '../../ui/longTable/selection.ts';
import { isTyping } from './useGridBlock.ts';

interface MouseContext {
  readonly selection: Selection;
  readonly columns: number;
  readonly isEditing: boolean;
  readonly select: (selection: Selection) => void;
  /** Selects and scrolls into view. */
  readonly choose: (selection: Selection) => void;
}

export interface GridMouse {
  readonly down: (event: MouseEvent) => void;
  readonly move: (event: MouseEvent) => void;
  readonly up: () => void;
  readonly isOnCell: (event: MouseEvent) => boolean;
}

export function useGridMouse({ selection, columns, isEditing, select, choose }: MouseContext): GridMouse {
  const isDragging = useRef(false);
  return {
    down: (event) => {
      const place = placeOf(event);
      if (place === null || event.button !== 0 || isTyping(event.target)) return;
      const { row, column } = place;
      if (column === null) {
        if (event.ctrlKey || event.metaKey) select(withMarked(selection, row, columns));
        else if (event.shiftKey) select({ ...wholeRow(row, columns), anchor: { row: selection.anchor.row, column: 0 } });
        else select(wholeRow(row, columns));
        return;
      }
      isDragging.current = true;
      choose(event.shiftKey ? to(selection, row, column) : at(row, column));
    },
    move: (event) => {
      if (!isDragging.current || event.buttons !== 1 || isEditing) return;
      const place = placeOf(event);
      if (place === null || place.column === null) return;
      const { focus } = selection;
      if (place.row !== focus.row || place.column !== focus.column) choose(to(selection, place.row, place.column));
    },
    up: () => {
      isDragging.current = false;
    },
    isOnCell: (event) => !isTyping(event.target) && (placeOf(event)?.column ?? null) !== null,
  };
}

/** Column null for the head of a row. */
function placeOf(event: MouseEvent): { readonly row: number; readonly column: number | null } | null {
  const target = event.target as Element;
  const row = target.closest<HTMLElement>('[data-row]');
  const column = target.closest<HTMLElement>('[data-column]');
  return row === null ? null : { row: Number(row.dataset.row), column: column === null ? null : Number(column.dataset.column) };
}
