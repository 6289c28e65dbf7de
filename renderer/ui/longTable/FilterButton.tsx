// The button in a column's head that opens its filter.
import { FilterFilled, FilterOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import styles from './FilterPanel.module.css';
import { FilterPanel, type FilterChoice } from './FilterPanel.tsx';
import type { LongKind } from './longColumn.ts';

interface FilterButtonProps {
  readonly head: string;
  readonly kind: LongKind;
  readonly choices: readonly FilterChoice[] | null;
  readonly filter: ColumnFilter | undefined;
  readonly onFilter: (filter: ColumnFilter) => void;
}

export function FilterButton({ head, kind, choices, filter, onFilter }: FilterButtonProps) {
  const { t } = useTranslation('table');
  const [isOpen, setOpen] = useState(false);
  const label = t('filterColumn', { column: head });
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      content={<FilterPanel kind={kind} choices={choices} filter={filter} onFilter={onFilter} onClose={() => setOpen(false)} />}
    >
      <button
        type="button"
        className={filter === undefined ? styles.button : `${styles.button} ${styles.filtering}`}
        aria-label={label}
        aria-pressed={filter !== undefined}
        title={label}
      >
        {filter === undefined ? <FilterOutlined /> : <FilterFilled />}
      </button>
    </Popover>
  );
}
