// Owns the rows of a grid in sight: only they are on the page, each in the place of one that has left it.
import type { ReactNode } from 'react';
import { memo } from 'react';
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import type { Problem } from '../../../shared/domain/errors.ts';
import { problemSentence } from '../../../shared/text/problemText.ts';
import type { RefusedCell } from '../../state/editStore.ts';
import { useLanguage } from '../../ui/names.ts';
import type { GridColumn } from './gridColumns.ts';
import { isNumber } from './gridColumns.ts';
import type { CellRange, Selection } from './selection.ts';
import styles from './TableGrid.module.css';

export const rowHeight = 28;
/** Rows kept above and below those in sight. */
const spare = 4;

export interface GridRowsProps {
  readonly rows: readonly EditedRow[];
  /** Places in the table of the rows shown. */
  readonly order: readonly number[];
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  /** Columns at the left that stay in sight. */
  readonly frozen: number;
  /** The first row in sight, and how many are. */
  readonly first: number;
  readonly count: number;
  readonly selection: Selection;
  readonly range: CellRange;
  /** By row of the table, then by field. */
  readonly refused: ReadonlyMap<number, ReadonlyMap<string, RefusedCell>>;
  readonly editor: ReactNode;
}

export const rowHeadWidth = 56;

/** Width, and for a frozen column how far from the left it stays. */
export function columnPlace(widths: readonly number[], index: number, frozen: number): { readonly width: number; readonly left?: number } {
  const width = widths[index];
  return index < frozen ? { width, left: rowHeadWidth + offsetOf(widths, index) } : { width };
}

export function offsetOf(widths: readonly number[], index: number): number {
  return widths.slice(0, index).reduce((sum, width) => sum + width, 0);
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export function GridRows({ rows, order, columns, widths, frozen, first, count, selection, range, refused, editor }: GridRowsProps) {
  const slots = count + 2 * spare;
  const from = Math.max(0, Math.min(first - spare, order.length - slots));
  const to = Math.min(order.length, from + slots);
  const { focus, marked } = selection;
  const shown: ReactNode[] = [];
  for (let row = from; row < to; row += 1) {
    const place = order[row];
    if (rows[place] === undefined) continue;
    const isIn = row >= range.top && row <= range.bottom;
    const isMarked = marked.has(row);
    shown.push(
      <Row
        key={row % slots}
        row={row}
        place={place}
        values={rows[place]}
        columns={columns}
        widths={widths}
        frozen={frozen}
        left={isMarked ? 0 : isIn ? range.left : -1}
        right={isMarked ? columns.length - 1 : isIn ? range.right : -1}
        focused={focus.row === row ? focus.column : -1}
        refused={refused.get(place)}
        editor={focus.row === row ? editor : null}
      />,
    );
  }
  return shown;
}

interface RowProps {
  readonly row: number;
  readonly place: number;
  readonly values: EditedRow;
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly left: number;
  readonly right: number;
  readonly focused: number;
  readonly refused: ReadonlyMap<string, RefusedCell> | undefined;
  readonly editor: ReactNode;
}

const Row = memo(function Row({ row, place, values, columns, widths, frozen, left, right, focused, refused, editor }: RowProps) {
  const language = useLanguage();
  return (
    <div className={styles.row} role="row" aria-rowindex={row + 2} data-row={row} style={{ top: row * rowHeight }}>
      <div
        className={left === 0 && right === columns.length - 1 ? styles.rowHeadChosen : styles.rowHead}
        role="rowheader"
        aria-colindex={1}
      >
        {place + 1}
      </div>
      {columns.map(({ field, column, shown }, index) => {
        const wrong = refused?.get(field);
        const kinds = [
          styles.cell,
          index < frozen ? styles.frozen : '',
          isNumber(column.cell.kind) ? styles.number : '',
          index >= left && index <= right ? styles.chosen : '',
          index === focused ? styles.focused : '',
          wrong === undefined ? '' : styles.refused,
        ];
        return (
          <div
            key={field}
            id={index === focused ? cellId(row, index) : undefined}
            role="gridcell"
            aria-colindex={index + 2}
            aria-selected={index >= left && index <= right}
            aria-invalid={wrong === undefined ? undefined : true}
            data-column={index}
            data-field={field}
            title={wrong === undefined ? undefined : sentences(wrong.problems, language)}
            className={kinds.filter(Boolean).join(' ')}
            style={columnPlace(widths, index, frozen)}
          >
            {index === focused && editor !== null ? editor : (wrong?.typed ?? shown(values[field] ?? null))}
          </div>
        );
      })}
    </div>
  );
});

function sentences(problems: readonly Problem[], language: 'zh' | 'en'): string {
  return problems.map((problem) => problemSentence(problem, language)).join('\n');
}
