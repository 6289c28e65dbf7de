// Head of a long table: the columns' names, sorting by each, and its filter.
import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { filtersNothing } from '../../../shared/domain/columnFilter.ts';
import table from '../table.module.css';
import { FilterButton } from './FilterButton.tsx';
import styles from './LongTable.module.css';
import { nextSort } from './longColumn.ts';
import type { LongList } from './longList.ts';

export function LongHead<Row>({ list: { columns, sort, onSort, filters, onFilters } }: { readonly list: LongList<Row> }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, head, kind = 'text', value, choices, hint, isFixed = false }) => {
          const sorted = sort?.by === key ? (sort.descending ? 'descending' : 'ascending') : undefined;
          // A head without a name would announce an empty column.
          if (head === '') return <td key={key} className={styles.corner} />;
          const isBare = value === undefined || isFixed || (onSort === null && onFilters === null);
          return (
            <th key={key} scope="col" className={kind === 'number' ? `${table.number} ${styles.end}` : ''} aria-sort={sorted} title={hint}>
              {isBare ? (
                <span className={styles.headText}>{head}</span>
              ) : (
                <div className={styles.head}>
                  {onSort === null ? (
                    <span className={styles.headText}>{head}</span>
                  ) : (
                    <button type="button" className={styles.sort} title={hint ?? head} onClick={() => onSort(nextSort(sort, key))}>
                      <span className={styles.headText}>{head}</span>
                      {sorted === 'ascending' && <CaretUpFilled aria-hidden="true" />}
                      {sorted === 'descending' && <CaretDownFilled aria-hidden="true" />}
                    </button>
                  )}
                  {onFilters !== null && (
                    <FilterButton
                      head={head}
                      kind={kind}
                      choices={choices ?? null}
                      filter={filters.get(key)}
                      onFilter={(filter) => {
                        const next = new Map(filters);
                        if (filtersNothing(filter)) next.delete(key);
                        else next.set(key, filter);
                        onFilters(next);
                      }}
                    />
                  )}
                </div>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
