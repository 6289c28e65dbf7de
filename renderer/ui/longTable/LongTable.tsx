// The table for lists of any length: draws the rows in sight, asks for those it lacks, and moves by keys as well as by the mouse.
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import table from '../table.module.css';
import { LongHead } from './LongHead.tsx';
import styles from './LongTable.module.css';
import { nextSort, type LongColumn, type LongSort } from './longColumn.ts';
import { rowHeight } from './rowWindow.ts';
import { useRowWindow } from './useRowWindow.ts';

export interface LongTableHandle {
  /** Scrolls a row into view. */
  reveal: (place: number) => void;
}

interface LongTableProps<Row> {
  readonly handle?: Ref<LongTableHandle>;
  readonly label: string;
  readonly columns: readonly LongColumn<Row>[];
  readonly count: number;
  /** Null if the row has not been fetched yet. */
  readonly rowAt: (place: number) => Row | null;
  readonly keyOf: (row: Row) => string;
  /** Called with the rows near those in sight, from `from` up to but not including `end`. */
  readonly onNear?: (from: number, end: number) => void;
  /** The key of the chosen row, if rows can be chosen. A cell marked `data-main` takes the focus when keys move the choice. */
  readonly chosen?: string | null;
  readonly onChoose?: (row: Row, place: number) => void;
  /** The space bar on the chosen row. */
  readonly onSpace?: (row: Row, place: number) => void;
  readonly sort?: LongSort | null;
  readonly onSort?: (sort: LongSort | null) => void;
}

export function LongTable<Row>(props: LongTableProps<Row>) {
  const { handle, label, columns, count, rowAt, keyOf, onNear, chosen = null, onChoose, onSpace, sort = null, onSort } = props;
  const box = useRef<HTMLDivElement>(null);
  /** The row that keys moved to, until it has been drawn and has the focus. */
  const awaited = useRef<number | null>(null);
  const hadFocus = useRef(false);
  const { window, onScroll } = useRowWindow(box, count);
  const end = Math.min(count, window.from + window.count);
  const places = Array.from({ length: Math.max(0, end - window.from) }, (_, k) => window.from + k);

  useEffect(() => {
    onNear?.(window.from, end);
  }, [onNear, window.from, end]);
  const reveal = (place: number) => {
    const view = box.current;
    if (view === null) return;
    const lowest = (place + 2) * rowHeight - view.clientHeight;
    if (place * rowHeight < view.scrollTop) view.scrollTop = place * rowHeight;
    else if (lowest > view.scrollTop) view.scrollTop = lowest;
  };
  useImperativeHandle(handle, () => ({ reveal }));

  const choose = (place: number) => {
    const row = rowAt(place);
    if (row === null || onChoose === undefined) return false;
    onChoose(row, place);
    return true;
  };
  useLayoutEffect(() => {
    const view = box.current;
    if (view === null) return;
    const place = awaited.current;
    const main = place === null ? null : view.querySelector<HTMLElement>(`[data-place="${place}"] [data-main]`);
    if (place !== null && main !== null) {
      awaited.current = null;
      main.focus({ preventScroll: true });
      choose(place);
    }
    // A row that had the focus and was scrolled away must not take the keyboard with it.
    else if (hadFocus.current && (document.activeElement === null || document.activeElement === document.body)) {
      view.focus({ preventScroll: true });
    }
  });

  const current = places.find((place) => {
    const row = rowAt(place);
    return row !== null && keyOf(row) === chosen;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    if (onChoose === undefined || count === 0 || !(target === box.current || 'main' in target.dataset)) return;
    if (event.key === ' ' && onSpace !== undefined && current !== undefined) {
      const row = rowAt(current);
      event.preventDefault();
      if (row !== null) onSpace(row, current);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const own = target.closest<HTMLElement>('[data-place]')?.dataset.place;
    const from = own === undefined ? (current ?? window.from - 1) : Number(own);
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2);
    const step = steps(page, count)[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = Math.max(0, Math.min(count - 1, from + step));
    awaited.current = place;
    reveal(place);
    // The row may be drawn already, or be fetched first.
    const main = box.current?.querySelector<HTMLElement>(`[data-place="${place}"] [data-main]`);
    if (main === null || main === undefined) return;
    awaited.current = null;
    main.focus({ preventScroll: true });
    choose(place);
  };

  return (
    <div
      ref={box}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
      tabIndex={0}
      role="group"
      aria-label={label}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        // Without a next element the focused row was removed, or the window lost the focus.
        if (event.relatedTarget !== null) hadFocus.current = box.current?.contains(event.relatedTarget as Node) === true;
      }}
    >
      <table className={`${table.table} ${styles.table}`} aria-label={label} aria-rowcount={count + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <LongHead columns={columns} sort={sort} onSort={onSort === undefined ? null : (by) => onSort(nextSort(sort, by))} />
        <tbody>
          <Gap rows={window.from} columns={columns.length} />
          {places.map((place) => {
            const row = rowAt(place);
            return (
              <LongRow
                key={row === null ? `place ${place}` : keyOf(row)}
                row={row}
                place={place}
                columns={columns}
                isChosen={row !== null && keyOf(row) === chosen}
                onChoose={onChoose}
              />
            );
          })}
          <Gap rows={count - end} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

interface LongRowProps<Row> {
  readonly row: Row | null;
  readonly place: number;
  readonly columns: readonly LongColumn<Row>[];
  readonly isChosen: boolean;
  readonly onChoose: ((row: Row, place: number) => void) | undefined;
}

function LongRow<Row>({ row, place, columns, isChosen, onChoose }: LongRowProps<Row>) {
  if (row === null)
    return (
      <tr aria-rowindex={place + 2} data-place={place} aria-busy="true">
        <td colSpan={columns.length} className={table.quiet}>
          …
        </td>
      </tr>
    );
  const kinds = [isChosen ? table.chosen : '', onChoose === undefined ? '' : styles.choosable].filter(Boolean).join(' ');
  return (
    // Clicking anywhere in the row is a shortcut for its button.
    <tr aria-rowindex={place + 2} data-place={place} className={kinds} onClick={onChoose && (() => onChoose(row, place))}>
      {columns.map(({ key, isNumber = false, cell, title, className }) => (
        <td key={key} className={`${isNumber ? table.number : ''} ${className?.(row) ?? ''}`} title={title?.(row)}>
          {cell(row, place)}
        </td>
      ))}
    </tr>
  );
}

/** Takes the room of rows that are not drawn. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content takes no focus
    <tr aria-hidden="true" className={styles.gap}>
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  );
}

function steps(page: number, count: number): Readonly<Record<string, number>> {
  return { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count };
}
