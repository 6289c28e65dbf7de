// The table for lists of any length: draws the rows in sight, asks for those it lacks, sums them, and moves by keys as by the mouse.
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, type MouseEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkStop } from '../linkStop.ts';
import table from '../table.module.css';
import { useHandler } from '../useHandler.ts';
import { LongFoot } from './LongFoot.tsx';
import { LongHead } from './LongHead.tsx';
import { cellId, LongRow } from './LongRow.tsx';
import styles from './LongTable.module.css';
import { hasSums, type LongList } from './longList.ts';
import { rowHeight } from './rowWindow.ts';
import { useLongKeys } from './useLongKeys.ts';
import { useRowWindow } from './useRowWindow.ts';

export interface LongTableHandle {
  /** Scrolls a row into view. */
  reveal: (place: number) => void;
}

export interface LongTableProps<Row> {
  readonly handle?: Ref<LongTableHandle>;
  readonly label: string;
  readonly list: LongList<Row>;
  readonly keyOf: (row: Row) => string;
  /** The key of the chosen row, if rows can be chosen. A cell marked `data-main` takes the focus when keys move the choice. */
  readonly chosen?: string | null;
  readonly onChoose?: (row: Row, place: number) => void;
  /** The space bar on the rows taken. */
  readonly onSpace?: (row: Row, place: number) => void;
  /** Ctrl+A also ticks everything found. */
  readonly onAll?: () => void;
  /** Heads of two lines, for tables of many columns. */
  readonly isTall?: boolean;
  readonly rowClass?: (row: Row) => string;
}

export function LongTable<Row>(props: LongTableProps<Row>) {
  const { handle, label, list, keyOf, chosen = null, onChoose, onSpace, onAll, isTall = false, rowClass } = props;
  const { columns, count, rowAt, onNear } = list;
  const { t } = useTranslation('table');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableElement>(null);
  /** The row that keys moved to, until it has been drawn and has the focus. */
  const awaited = useRef<number | null>(null);
  const hadFocus = useRef(false);
  const hasFoot = hasSums(list);
  const { window, onScroll } = useRowWindow(box, count);
  const end = Math.min(count, window.from + window.count);
  const places = Array.from({ length: Math.max(0, end - window.from) }, (_, k) => window.from + k);

  useEffect(() => {
    onNear?.(window.from, end);
  }, [onNear, window.from, end]);
  /** The head and the totals cover rows. */
  const coveredHeight = () => (head.current?.tHead?.offsetHeight ?? rowHeight) + (head.current?.tFoot?.offsetHeight ?? 0);
  const reveal = (place: number) => {
    const view = box.current;
    if (view === null) return;
    const lowest = (place + 1) * rowHeight + coveredHeight() - view.clientHeight;
    if (place * rowHeight < view.scrollTop) view.scrollTop = place * rowHeight;
    else if (lowest > view.scrollTop) view.scrollTop = lowest;
  };
  useImperativeHandle(handle, () => ({ reveal }));

  const choose = (place: number) => {
    const row = rowAt(place);
    if (row !== null) onChoose?.(row, place);
  };
  const onRow = useHandler((row: Row, place: number) => onChoose?.(row, place));
  const mainOf = (place: number) => box.current?.querySelector<HTMLElement>(`[data-place="${place}"] [data-main]`) ?? null;
  const isDrawn = (place: number) => box.current?.querySelector(`[data-place="${place}"]:not([aria-busy])`) != null;
  const settle = (place: number) => {
    awaited.current = null;
    // Without a main cell the table itself keeps the focus and names the cell.
    (mainOf(place) ?? box.current)?.focus({ preventScroll: true });
    choose(place);
  };
  useLayoutEffect(() => {
    const view = box.current;
    if (view === null) return;
    const place = awaited.current;
    if (place !== null && isDrawn(place)) settle(place);
    // A row that had the focus and was scrolled away must not take the keyboard with it.
    else if (hadFocus.current && (document.activeElement === null || document.activeElement === document.body)) {
      view.focus({ preventScroll: true });
    }
  });

  const current = places.find((place) => {
    const row = rowAt(place);
    return row !== null && keyOf(row) === chosen;
  });
  const keys = useLongKeys({
    list,
    page: () => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2),
    current: current ?? null,
    first: Math.min(count - 1, Math.ceil((box.current?.scrollTop ?? 0) / rowHeight)),
    onMove: (place) => {
      awaited.current = place;
      reveal(place);
      if (isDrawn(place)) settle(place);
    },
    onSpace: onSpace ?? null,
    onAll: onAll ?? null,
    press: (place, column) => {
      const cell = box.current?.querySelectorAll(`[data-place="${place}"] > td`)[column];
      const button = cell?.querySelector<HTMLElement>('button, a, input') ?? mainOf(place);
      if (button instanceof HTMLInputElement && button.type === 'text') button.focus();
      else button?.click();
      return button != null;
    },
  });
  const { range, focus } = keys;
  const isOneCell = range !== null && range.top === range.bottom && range.left === range.right;

  return (
    <div
      ref={box}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
      tabIndex={0}
      role="group"
      aria-label={label}
      aria-activedescendant={
        focus === null || focus.row < window.from || focus.row >= end ? undefined : cellId(id, focus.row, focus.column)
      }
      onScroll={onScroll}
      onKeyDown={(event) => {
        const target = event.target as HTMLElement;
        if (target === box.current || 'main' in target.dataset) keys.onKeyDown(event);
      }}
      onCopy={keys.onCopy}
      onMouseDown={(event) => {
        // With Shift, rows are taken and not their text.
        if (event.shiftKey && placeOf(event) !== null) event.preventDefault();
      }}
      onClick={(event) => {
        const cell = placeOf(event);
        if (cell === null) return;
        keys.onCell(cell.row, cell.column, event.shiftKey);
        const isOwn = (event.target as Element).closest('button, a, input, [role="button"]') === null;
        if (isOwn) (mainOf(cell.row) ?? box.current)?.focus({ preventScroll: true });
      }}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        // Without a next element the focused row was removed, or the window lost the focus.
        if (event.relatedTarget !== null) hadFocus.current = box.current?.contains(event.relatedTarget as Node) === true;
      }}
    >
      <table
        ref={head}
        className={`${table.table} ${styles.table} ${isTall ? styles.tall : ''}`}
        aria-label={label}
        aria-rowcount={count + 1 + Number(hasFoot)}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <LongHead list={list} />
        <LinkStop value={-1}>
          <tbody>
            <Gap rows={window.from} columns={columns.length} />
            {places.map((place) => {
              const row = rowAt(place);
              const isTaken = range !== null && !isOneCell && place >= range.top && place <= range.bottom;
              return (
                <LongRow
                  key={row === null ? `place ${place}` : keyOf(row)}
                  row={row}
                  place={place}
                  columns={columns}
                  isChosen={row !== null && keyOf(row) === chosen}
                  onChoose={onChoose === undefined ? undefined : onRow}
                  taken={isTaken ? range : null}
                  focus={focus !== null && focus.row === place ? focus.column : null}
                  table={id}
                  className={row === null ? '' : (rowClass?.(row) ?? '')}
                />
              );
            })}
            <Gap rows={count - end} columns={columns.length} />
          </tbody>
        </LinkStop>
        {hasFoot && <LongFoot list={list} rowIndex={count + 2} />}
      </table>
      {count === 0 && list.filters.size > 0 && <p className={styles.nothing}>{t('nothingFound')}</p>}
    </div>
  );
}

/** The cell that was clicked. */
function placeOf(event: MouseEvent): { readonly row: number; readonly column: number } | null {
  const cell = (event.target as Element).closest<HTMLTableCellElement>('td');
  const row = cell?.closest<HTMLElement>('[data-place]');
  return cell == null || row == null ? null : { row: Number(row.dataset.place), column: cell.cellIndex };
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
