// Head of a long table: the columns' names, and sorting by those that allow it.
import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import table from '../table.module.css';
import styles from './LongTable.module.css';
import type { LongColumn, LongSort } from './longColumn.ts';

interface LongHeadProps<Row> {
  readonly columns: readonly LongColumn<Row>[];
  readonly sort: LongSort | null;
  /** Null if the table cannot be sorted. */
  readonly onSort: ((by: string) => void) | null;
}

export function LongHead<Row>({ columns, sort, onSort }: LongHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, head, isNumber = false, isSortable = false }) => {
          const sorted = sort?.by === key ? (sort.descending ? 'descending' : 'ascending') : undefined;
          // A head without a name would announce an empty column.
          if (head === '') return <td key={key} className={styles.corner} />;
          return (
            <th key={key} scope="col" className={isNumber ? table.number : ''} aria-sort={sorted}>
              {isSortable && onSort !== null ? (
                <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                  {head}
                  {sorted === 'ascending' && <CaretUpFilled aria-hidden="true" />}
                  {sorted === 'descending' && <CaretDownFilled aria-hidden="true" />}
                </button>
              ) : (
                head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
