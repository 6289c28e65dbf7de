// Grid of one table: selection and navigation by mouse and keyboard, editing in place; refused input stays in its cell with the reason.
import {
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { isDerived, type TableName } from '../../../shared/domain/tables.ts';
import { filtersNothing, type ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import type { SeenRow } from '../../../shared/editing/seenRow.ts';
import { problemSentence } from '../../../shared/text/problemText.ts';
import { useStored } from '../../state/stores.ts';
import { nextSort, type LongSort } from '../../ui/longTable/longColumn.ts';
import { useLanguage } from '../../ui/names.ts';
import { useFixedWords } from '../useFixedWords.ts';
import { CellEditor } from './CellEditor.tsx';
import { GridHead } from './GridHead.tsx';
import { frozenColumns, gridColumns, plain } from './gridColumns.ts';
import { at, moved, rowsOf, within, type CellPlace, type Selection } from '../../ui/longTable/selection.ts';
import styles from './TableGrid.module.css';
import { refusedByRow } from './refusedByRow.ts';
import { isTyping, useGridBlock } from './useGridBlock.ts';
import { cellId, createRowPainter, offsetOf, rowHeadWidth, rowHeight, type RowPainter, type RowsView } from './rowPainter.ts';
import { useGridMouse } from './useGridMouse.ts';
import { useGridRows } from './useGridRows.ts';
import { useRowOrder } from './useRowOrder.ts';

export interface GridHandle {
  /** Scrolls a cell of the table into view and selects it. */
  reveal: (row: number, field: string) => void;
}

/** The key that started editing, and the row as it was then: another row may be in its place at the end. */
interface EditedCell extends SeenRow {
  readonly typed: string | null;
}

interface TableGridProps {
  readonly handle: Ref<GridHandle>;
  readonly table: TableName;
  readonly dataset: Dataset;
  readonly find: string;
  readonly hidden: ReadonlySet<string>;
  /** Rows of the table. */
  readonly onSelected: (rows: readonly SeenRow[]) => void;
  readonly onShown: (count: number) => void;
}

const headHeight = 30;

export function TableGrid({ handle, table, dataset, find, hidden, onSelected, onShown }: TableGridProps) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const word = useFixedWords();
  const change = useStored('edit', (state) => state.change);
  const refused = useStored('edit', (state) => state.refused);
  const isReadOnly = isDerived(table);
  const rows = useGridRows(table, dataset);
  const [sort, setSort] = useState<LongSort | null>(null);
  const [filters, setFilters] = useState<ReadonlyMap<string, ColumnFilter>>(new Map());
  const [chosenWidths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());
  const [selection, setSelection] = useState<Selection>(at(0, 0));
  const [editing, setEditing] = useState<EditedCell | null>(null);
  const [height, setHeight] = useState(600);
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const painter = useRef<RowPainter | null>(null);

  const all = useMemo(() => gridColumns(table, dataset, word), [table, dataset, word]);
  const columns = useMemo(() => all.filter(({ field }) => !hidden.has(field)), [all, hidden]);
  const widths = useMemo(() => columns.map(({ field, width }) => chosenWidths.get(field) ?? width), [columns, chosenWidths]);
  const frozen = useMemo(() => frozenColumns(table, columns), [table, columns]);
  const sought = useDeferredValue(find);
  const order = useRowOrder(rows, all, sought, filters, sort);
  const refusedRows = useMemo(() => refusedByRow(table, refused), [table, refused]);
  const current = useMemo(() => within(selection, order.length, columns.length), [selection, order.length, columns.length]);
  const view = useMemo(
    (): RowsView => ({
      rows,
      order,
      columns,
      widths,
      frozen,
      selection: current,
      refused: refusedRows,
      sentences: (problems) => problems.map((problem) => problemSentence(problem, language)).join('\n'),
    }),
    [rows, order, columns, widths, frozen, current, refusedRows, language],
  );
  const inSight = Math.max(1, Math.floor((height - headHeight) / rowHeight));
  const block = useGridBlock({ table, rows, order, columns, selection: current, isReadOnly });

  useEffect(() => onShown(order.length), [order, onShown]);
  useEffect(
    () => onSelected(order.length === 0 ? [] : rowsOf(current).map((row) => ({ row: order[row], seen: rows[order[row]] ?? {} }))),
    [rows, order, current, onSelected],
  );
  useLayoutEffect(() => {
    const viewport = root.current;
    if (viewport === null) return;
    const observer = new ResizeObserver(() => setHeight(viewport.clientHeight));
    observer.observe(viewport);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (body.current === null || root.current === null) return;
    painter.current ??= createRowPainter(body.current);
    painter.current.paint(view, root.current.scrollTop, height);
  }, [view, height]);

  const reveal = ({ row, column }: { row: number; column: number }) => {
    const viewport = root.current;
    if (viewport === null) return;
    const y = row * rowHeight;
    const lowest = y + rowHeight + headHeight - viewport.clientHeight;
    if (y < viewport.scrollTop) viewport.scrollTop = y;
    else if (lowest > viewport.scrollTop) viewport.scrollTop = lowest;
    if (column < frozen) return;
    const x = offsetOf(widths, column);
    const leftmost = x - offsetOf(widths, frozen);
    const rightmost = x + widths[column] + rowHeadWidth - viewport.clientWidth;
    if (leftmost < viewport.scrollLeft) viewport.scrollLeft = leftmost;
    else if (rightmost > viewport.scrollLeft) viewport.scrollLeft = rightmost;
  };
  const choose = (next: Selection) => {
    setSelection(next);
    reveal(next.focus);
  };
  useImperativeHandle(handle, () => ({
    reveal: (row, field) => {
      const shown = order.indexOf(row);
      const column = columns.findIndex((of) => of.field === field);
      if (shown === -1 || column === -1) return;
      choose(at(shown, column));
      root.current?.focus();
    },
  }));

  const { focus } = current;
  const focusedRow = order[focus.row];
  const focusedColumn = columns[focus.column];
  const edit = (typed: string | null) => {
    if (focusedRow !== undefined && !isReadOnly) setEditing({ typed, row: focusedRow, seen: rows[focusedRow] });
  };
  const stopEditing = () => {
    setEditing(null);
    root.current?.focus({ preventScroll: true });
  };
  const keep = (typed: string, key: string | null) => {
    if (editing === null) return;
    const { row, seen } = editing;
    const before = refusedRows.get(row)?.get(focusedColumn.field)?.typed ?? plain(seen[focusedColumn.field] ?? null);
    const text = focusedColumn.read(typed);
    if (text !== before) void change(table, [{ row, seen, texts: { [focusedColumn.field]: text } }]);
    if (key === null) setEditing(null);
    else stopEditing();
    const step = key === null ? undefined : after[key];
    if (step === undefined) return;
    const next = moved(at(focus.row, focus.column), { key: step, shift: false, control: false }, size);
    if (next !== null) choose(next);
  };
  const size = { rows: order.length, columns: columns.length, page: inSight };
  const pressed = (event: KeyboardEvent) => {
    if (isTyping(event.target) || editing !== null || event.target !== root.current) return;
    const control = event.ctrlKey || event.metaKey;
    const next = moved(current, { key: event.key, shift: event.shiftKey, control }, size);
    if (next !== null) {
      event.preventDefault();
      choose(next);
      return;
    }
    if (focusedRow === undefined) return;
    if (control && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      block.fillDown();
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      reveal(focus);
      edit(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      block.clear();
    } else if (!control && !event.altKey && (event.key.length === 1 || event.key === 'Process')) {
      // The field must be focused before an input method starts to compose.
      if (event.key !== 'Process') event.preventDefault();
      reveal(focus);
      flushSync(() => edit(event.key === 'Process' ? '' : event.key));
    }
  };
  const mouse = useGridMouse({ selection: current, columns: columns.length, isEditing: editing !== null, select: setSelection, choose });
  const editor =
    editing === null || focusedRow === undefined ? null : (
      <CellEditor
        column={focusedColumn}
        value={refusedRows.get(editing.row)?.get(focusedColumn.field)?.typed ?? plain(editing.seen[focusedColumn.field] ?? null)}
        typed={editing.typed}
        onDone={keep}
        onCancel={stopEditing}
      />
    );

  return (
    // The grid keeps the focus and announces the selected cell.
    <div
      ref={root}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={t(`tableNames.${table}`)}
      aria-rowcount={order.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-readonly={isReadOnly}
      aria-activedescendant={focusedRow === undefined ? undefined : cellId(focus.row, focus.column)}
      onScroll={(event) => {
        const { scrollTop, scrollLeft, style } = event.currentTarget;
        // Set by hand: the browser would move sticky cells itself, at the cost of a third of a frame.
        style.setProperty('--scrolled', `${scrollLeft}px`);
        painter.current?.paint(view, scrollTop, height);
      }}
      onKeyDown={pressed}
      onMouseDown={mouse.down}
      onMouseMove={mouse.move}
      onMouseUp={mouse.up}
      onDoubleClick={(event) => {
        if (mouse.isOnCell(event)) edit(null);
      }}
      onCopy={block.copy}
      onCut={block.cut}
      onPaste={block.paste}
    >
      <GridHead
        columns={columns}
        widths={widths}
        frozen={frozen}
        sort={sort}
        filters={filters}
        onSort={(field) => setSort(nextSort(sort, field))}
        onFilter={(field, filter) => {
          const next = new Map(filters);
          if (filtersNothing(filter)) next.delete(field);
          else next.set(field, filter);
          setFilters(next);
        }}
        onWidth={(field, width) => setWidths(new Map(chosenWidths).set(field, width))}
        onSelectAll={() => {
          const everything = moved(current, { key: 'a', shift: false, control: true }, size);
          if (everything !== null) setSelection(everything);
          root.current?.focus({ preventScroll: true });
        }}
      />
      <div
        className={styles.body}
        role="presentation"
        style={{ height: order.length * rowHeight, width: rowHeadWidth + offsetOf(widths, widths.length) }}
      >
        <div ref={body} role="rowgroup" />
        {editor !== null && (
          <div className={styles.editorPlace} style={editorPlace(focus, widths, frozen)}>
            {editor}
          </div>
        )}
      </div>
      {order.length === 0 && (
        <p className={styles.empty}>{rows.length === 0 ? t(isReadOnly ? 'noDerivedRows' : 'noRows') : t('noRowsShown')}</p>
      )}
    </div>
  );
}

/** Where the focus goes after a cell is saved. */
const after: Readonly<Record<string, string>> = {
  Enter: 'ArrowDown',
  ShiftEnter: 'ArrowUp',
  Tab: 'ArrowRight',
  ShiftTab: 'ArrowLeft',
};

/** Placed over the cell; moves with it if the cell is frozen. */
function editorPlace({ row, column }: CellPlace, widths: readonly number[], frozen: number) {
  const left = rowHeadWidth + offsetOf(widths, column);
  return {
    top: row * rowHeight,
    left: column < frozen ? `calc(${left}px + var(--scrolled))` : left,
    width: widths[column],
    height: rowHeight - 1,
  };
}
