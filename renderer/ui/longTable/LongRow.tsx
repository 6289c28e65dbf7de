// A drawn row of a long table, or the room of one that is still being fetched. A row whose values are the same is not drawn again.
import { memo } from 'react';
import rows from '../table.module.css';
import styles from './LongTable.module.css';
import { longText, type LongColumn } from './longColumn.ts';
import type { CellRange } from './selection.ts';

interface LongRowProps<Row> {
  readonly row: Row | null;
  readonly place: number;
  readonly columns: readonly LongColumn<Row>[];
  readonly isChosen: boolean;
  readonly onChoose: ((row: Row, place: number) => void) | undefined;
  /** The cells taken by keys, if the row is among them. */
  readonly taken: CellRange | null;
  /** The column where keys stand; null in other rows. */
  readonly focus: number | null;
  /** The element ids of cells begin with it. */
  readonly table: string;
  readonly className: string;
}

function DrawnRow<Row>({ row, place, columns, isChosen, onChoose, taken, focus, table, className: own }: LongRowProps<Row>) {
  if (row === null)
    return (
      <tr aria-rowindex={place + 2} data-place={place} aria-busy="true">
        <td colSpan={columns.length} className={rows.quiet}>
          …
        </td>
      </tr>
    );
  const kinds = [isChosen ? rows.chosen : '', onChoose === undefined ? '' : styles.choosable, own].filter(Boolean).join(' ');
  return (
    // Clicking anywhere in the row is a shortcut for its button; with Shift rows are taken.
    <tr
      aria-rowindex={place + 2}
      data-place={place}
      className={kinds}
      onClick={onChoose && ((event) => (event.shiftKey ? undefined : onChoose(row, place)))}
    >
      {columns.map((column, index) => {
        const { key, head, kind = 'text', value, cell, title, className } = column;
        const text = value === undefined ? undefined : longText(column, value(row));
        const isTaken = taken !== null && index >= taken.left && index <= taken.right;
        return (
          <td
            key={key}
            id={cellId(table, place, index)}
            className={[
              kind === 'number' ? rows.number : '',
              head === '' ? styles.drawn : '',
              isTaken ? styles.taken : '',
              focus === index ? styles.focused : '',
              className?.(row) ?? '',
            ]
              .filter(Boolean)
              .join(' ')}
            title={title === undefined ? (kind === 'text' || kind === 'choice' ? text : undefined) : title(row)}
          >
            {cell === undefined ? text : cell(row, place, isChosen)}
          </td>
        );
      })}
    </tr>
  );
}

export const LongRow = memo(DrawnRow) as typeof DrawnRow;

export function cellId(table: string, row: number, column: number): string {
  return `${table}${row}-${column}`;
}
