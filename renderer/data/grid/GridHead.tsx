// Head of a grid: column names with sorting, filtering and resizing.
import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import { FilterButton } from '../../ui/longTable/FilterButton.tsx';
import type { LongKind, LongSort } from '../../ui/longTable/longColumn.ts';
import { isNumber, type GridColumn } from './gridColumns.ts';
import styles from './TableGrid.module.css';

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly sort: LongSort | null;
  readonly filters: ReadonlyMap<string, ColumnFilter>;
  readonly onSort: (field: string) => void;
  readonly onFilter: (field: string, filter: ColumnFilter) => void;
  readonly onWidth: (field: string, width: number) => void;
  readonly onSelectAll: () => void;
}

export function GridHead({ columns, widths, frozen, sort, filters, onSort, onFilter, onWidth, onSelectAll }: GridHeadProps) {
  const { t } = useTranslation('data');
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      <div className={`${styles.headCell} ${styles.rowHead}`} role="columnheader" aria-colindex={1}>
        <button type="button" className={styles.corner} aria-label={t('selectAll')} title={t('selectAll')} onClick={onSelectAll} />
      </div>
      {columns.map((column, index) => {
        const { field } = column;
        const sorted = sort?.by === field ? (sort.descending ? 'descending' : 'ascending') : undefined;
        return (
          <div
            key={field}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={sorted ?? 'none'}
            className={`${styles.headCell} ${index < frozen ? styles.frozen : ''} ${isNumber(column.column.cell.kind) ? styles.headNumber : ''}`}
            style={{ width: widths[index] }}
          >
            <button type="button" className={styles.headName} title={column.column.name} onClick={() => onSort(field)}>
              <span className={styles.headText}>{t(`fields.${column.column.name}` as 'fields.code')}</span>
              {sorted === 'ascending' && <CaretUpFilled />}
              {sorted === 'descending' && <CaretDownFilled />}
            </button>
            <FilterButton
              head={t(`fields.${column.column.name}` as 'fields.code')}
              kind={filterKind(column)}
              choices={column.choices?.map(({ code, label, search }) => ({ value: code, text: label, search })) ?? null}
              filter={filters.get(field)}
              onFilter={(filter) => onFilter(field, filter)}
            />
            <Grip width={widths[index]} onWidth={(width) => onWidth(field, width)} />
          </div>
        );
      })}
    </div>
  );
}

function filterKind({ choices, column: { cell } }: GridColumn): LongKind {
  if (choices !== null) return 'choice';
  return isNumber(cell.kind) ? 'number' : cell.kind === 'date' ? 'day' : 'text';
}

const narrowest = 60;

function Grip({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const start = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const grip = event.currentTarget;
    const from = event.clientX;
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (move) => onWidth(Math.max(narrowest, width + move.clientX - from));
    grip.onpointerup = () => {
      grip.onpointermove = null;
    };
  };
  return <span className={styles.grip} aria-hidden="true" onPointerDown={start} />;
}
