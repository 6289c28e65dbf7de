// Head of a grid: column names with sorting, filtering and resizing.
import { CaretDownFilled, CaretUpFilled, FilterFilled, FilterOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterPanel } from './FilterPanel.tsx';
import { isNumber, type GridColumn } from './gridColumns.ts';
import type { ColumnFilter, RowSort } from './rowOrder.ts';
import styles from './TableGrid.module.css';

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly sort: RowSort | null;
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
        const sorted = sort?.field === field ? (sort.descending ? 'descending' : 'ascending') : undefined;
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
            <FilterButton column={column} filter={filters.get(field)} onFilter={(filter) => onFilter(field, filter)} />
            <Grip width={widths[index]} onWidth={(width) => onWidth(field, width)} />
          </div>
        );
      })}
    </div>
  );
}

function FilterButton({
  column,
  filter,
  onFilter,
}: {
  readonly column: GridColumn;
  readonly filter: ColumnFilter | undefined;
  readonly onFilter: (filter: ColumnFilter) => void;
}) {
  const { t } = useTranslation('data');
  const [isOpen, setOpen] = useState(false);
  const label = t('filterColumn', { column: t(`fields.${column.column.name}` as 'fields.code') });
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      content={<FilterPanel column={column} filter={filter} onFilter={onFilter} onClose={() => setOpen(false)} />}
    >
      <button
        type="button"
        className={filter === undefined ? styles.filterButton : `${styles.filterButton} ${styles.filtering}`}
        aria-label={label}
        aria-pressed={filter !== undefined}
        title={label}
      >
        {filter === undefined ? <FilterOutlined /> : <FilterFilled />}
      </button>
    </Popover>
  );
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
