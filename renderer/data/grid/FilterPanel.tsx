// Filter of a column: by words, by selected values, or by a range.
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { isNumber, type GridColumn } from './gridColumns.ts';
import { noFilter, type ColumnFilter } from './rowOrder.ts';
import styles from './TableGrid.module.css';

interface FilterPanelProps {
  readonly column: GridColumn;
  readonly filter: ColumnFilter | undefined;
  readonly onFilter: (filter: ColumnFilter) => void;
  readonly onClose: () => void;
}

export function FilterPanel({ column, filter = noFilter, onFilter, onClose }: FilterPanelProps) {
  const { t } = useTranslation('data');
  const { kind } = column.column.cell;
  const bounded = isNumber(kind) || kind === 'date';
  return (
    <div className={styles.filter}>
      {column.choices !== null && (
        <Select
          mode="multiple"
          aria-label={t('filterOneOf')}
          placeholder={t('filterOneOf')}
          showSearch={{ filterOption: (text, option) => (option?.search ?? '').includes(text.toLowerCase()) }}
          value={[...filter.oneOf]}
          options={column.choices.map(({ code, label, search }) => ({ value: code, label, search }))}
          onChange={(oneOf: string[]) => onFilter({ ...filter, oneOf })}
        />
      )}
      {column.choices === null && !bounded && (
        <Input
          autoFocus
          allowClear
          aria-label={t('filterContains')}
          placeholder={t('filterContains')}
          value={filter.contains}
          onChange={(event) => onFilter({ ...filter, contains: event.target.value })}
          onPressEnter={onClose}
        />
      )}
      {bounded && (
        <div className={styles.bounds}>
          <Bound label={t('filterFrom')} kind={kind} value={filter.from} onChange={(from) => onFilter({ ...filter, from })} />
          <Bound label={t('filterTo')} kind={kind} value={filter.to} onChange={(to) => onFilter({ ...filter, to })} />
        </div>
      )}
      <Button
        size="small"
        onClick={() => {
          onFilter(noFilter);
          onClose();
        }}
      >
        {t('filterClear')}
      </Button>
    </div>
  );
}

interface BoundProps {
  readonly label: string;
  readonly kind: GridColumn['column']['cell']['kind'];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Accepts everyday notation such as 1.5万 or 2020/3/2. Anything else does not count as a bound yet. */
function Bound({ label, kind, value, onChange }: BoundProps) {
  const [typed, setTyped] = useState(value);
  return (
    <Input
      aria-label={label}
      placeholder={label}
      value={typed}
      status={boundOf(typed, kind) === null ? 'error' : ''}
      onChange={({ target }) => {
        setTyped(target.value);
        const bound = boundOf(target.value, kind);
        if (bound !== null) onChange(bound);
      }}
    />
  );
}

function boundOf(typed: string, kind: BoundProps['kind']): string | null {
  const text = normalizeTyped(typed, kind);
  if (text === '') return text;
  return (kind === 'date' ? parseDay(text) !== null : Number.isFinite(Number(text))) ? text : null;
}
