// Filter of a column: by words, by selected values, or by a range.
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../shared/domain/calendar.ts';
import { noFilter, type ColumnFilter } from '../../../shared/domain/columnFilter.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import styles from './FilterPanel.module.css';
import type { LongChoice, LongKind } from './longColumn.ts';

export interface FilterChoice extends LongChoice {
  /** What a search among the choices matches; the text itself unless told otherwise. */
  readonly search?: string;
}

interface FilterPanelProps {
  readonly kind: LongKind;
  readonly choices: readonly FilterChoice[] | null;
  readonly filter: ColumnFilter | undefined;
  readonly onFilter: (filter: ColumnFilter) => void;
  readonly onClose: () => void;
}

export function FilterPanel({ kind, choices, filter = noFilter, onFilter, onClose }: FilterPanelProps) {
  const { t } = useTranslation('table');
  return (
    <div className={styles.filter}>
      {choices !== null && (
        <Select
          mode="multiple"
          aria-label={t('oneOf')}
          placeholder={t('oneOf')}
          showSearch={{ filterOption: (text, option) => (option?.search ?? '').includes(text.toLowerCase()) }}
          value={[...filter.oneOf]}
          options={choices.map(({ value, text, search = text.toLowerCase() }) => ({ value, label: text, search }))}
          onChange={(oneOf: string[]) => onFilter({ ...filter, oneOf })}
        />
      )}
      {choices === null && kind === 'text' && (
        <Input
          autoFocus
          allowClear
          aria-label={t('contains')}
          placeholder={t('contains')}
          value={filter.contains}
          onChange={(event) => onFilter({ ...filter, contains: event.target.value })}
          onPressEnter={onClose}
        />
      )}
      {(kind === 'number' || kind === 'day') && (
        <div className={styles.bounds}>
          <Bound label={t('from')} kind={kind} value={filter.from} onChange={(from) => onFilter({ ...filter, from })} />
          <Bound label={t('to')} kind={kind} value={filter.to} onChange={(to) => onFilter({ ...filter, to })} />
        </div>
      )}
      <Button
        size="small"
        onClick={() => {
          onFilter(noFilter);
          onClose();
        }}
      >
        {t('clear')}
      </Button>
    </div>
  );
}

interface BoundProps {
  readonly label: string;
  readonly kind: 'number' | 'day';
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
  const text = normalizeTyped(typed, kind === 'day' ? 'date' : 'decimal');
  if (text === '') return text;
  return (kind === 'day' ? parseDay(text) !== null : Number.isFinite(Number(text))) ? text : null;
}
