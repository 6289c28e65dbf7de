// Copies blocks of cells to a spreadsheet, pastes them from one, clears them and fills them down.
import type { ClipboardEvent } from 'react';
import type { TypedRow } from '../../../shared/contract/editApi.ts';
import type { TableName } from '../../../shared/domain/tables.ts';
import { parseBlock, blockText } from '../../../shared/editing/blockText.ts';
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import { useStored } from '../../state/stores.ts';
import { plain, type GridColumn } from './gridColumns.ts';
import { rangeOf, rowsOf, type Selection } from '../../ui/longTable/selection.ts';

interface BlockContext {
  readonly table: TableName;
  readonly rows: readonly EditedRow[];
  readonly order: readonly number[];
  readonly columns: readonly GridColumn[];
  readonly selection: Selection;
  /** Cells can be copied, not changed. */
  readonly isReadOnly: boolean;
}

export interface GridBlock {
  readonly copy: (event: ClipboardEvent) => void;
  readonly cut: (event: ClipboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
}

export function useGridBlock({ table, rows, order, columns, selection, isReadOnly }: BlockContext): GridBlock {
  const change = useStored('edit', (state) => state.change);
  const add = useStored('edit', (state) => state.add);
  const { top, bottom, left, right } = rangeOf(selection);
  const chosen = columns.slice(left, right + 1);
  const chosenRows = () => rowsOf(selection).filter((row) => row < order.length);
  const write = (texts: (row: number) => Record<string, string>) =>
    void change(
      table,
      chosenRows().map((row) => ({ row: order[row], seen: rows[order[row]], texts: texts(row) })),
    );
  const copy = (event: ClipboardEvent) => {
    if (isTyping(event.target) || order.length === 0) return;
    event.preventDefault();
    const block = chosenRows().map((row) => chosen.map(({ field }) => plain(rows[order[row]][field] ?? null)));
    event.clipboardData.setData('text/plain', blockText(block));
  };
  if (isReadOnly) return { copy, cut: copy, paste: nothing, clear: nothing, fillDown: nothing };
  const clear = () => write(() => Object.fromEntries(chosen.map(({ field }) => [field, ''])));
  return {
    copy,
    clear,
    cut: (event) => {
      if (isTyping(event.target)) return;
      copy(event);
      clear();
    },
    paste: (event) => {
      if (isTyping(event.target)) return;
      event.preventDefault();
      const block = parseBlock(event.clipboardData.getData('text/plain'));
      if (block.length === 0) return;
      const isOne = block.length === 1 && block[0].length === 1;
      // A single cell fills every selected cell; a block is pasted down and to the right from the first.
      if (isOne && order.length > 0) {
        write(() => Object.fromEntries(chosen.map(({ field, read }) => [field, read(block[0][0])])));
        return;
      }
      const changed: TypedRow[] = [];
      const added: Record<string, string>[] = [];
      block.forEach((cells, k) => {
        const texts = Object.fromEntries(
          cells.flatMap((text, c) => {
            const column = columns[left + c];
            return column === undefined ? [] : [[column.field, column.read(text)]];
          }),
        );
        const row = order[top + k];
        if (row === undefined) added.push(texts);
        else changed.push({ row, seen: rows[row], texts });
      });
      void (async () => {
        if (changed.length > 0 && !(await change(table, changed))) return;
        if (added.length > 0) await add(table, added);
      })();
    },
    fillDown: () => {
      // A single row takes the row above it, several rows take the first of them.
      const from = top === bottom ? top - 1 : top;
      const first = top === bottom ? top : top + 1;
      if (from < 0 || order[from] === undefined) return;
      const texts = Object.fromEntries(chosen.map(({ field }) => [field, plain(rows[order[from]][field] ?? null)]));
      const filled = order.slice(first, bottom + 1);
      void change(
        table,
        filled.map((row) => ({ row, seen: rows[row], texts })),
      );
    },
  };
}

function nothing(): void {}

export function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
