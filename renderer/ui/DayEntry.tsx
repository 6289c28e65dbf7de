// Day in the form of a dialog: typed in everyday notation, or picked from a calendar.
import { CalendarOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import styles from './DayEntry.module.css';

interface DayEntryProps {
  readonly id: string;
  /** Where no label stands beside it; it is then as small as what it stands beside. */
  readonly label?: string;
  /** As typed. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

export function DayEntry({ id, label, value, onChange }: DayEntryProps) {
  const { t } = useTranslation('common');
  const picker = useRef<HTMLInputElement>(null);
  const day = normalizeTyped(value, 'date');
  const isDay = parseDay(day) !== null;
  return (
    <Input
      id={id}
      aria-label={label}
      size={label === undefined ? undefined : 'small'}
      value={value}
      status={isDay ? undefined : 'error'}
      onChange={(change) => onChange(change.target.value)}
      suffix={
        <span className={styles.calendar}>
          {/* The browser's own calendar, which opens below the button. */}
          <input
            ref={picker}
            type="date"
            className={styles.picker}
            tabIndex={-1}
            aria-hidden="true"
            value={isDay ? day : ''}
            onChange={(change) => change.target.value !== '' && onChange(change.target.value)}
          />
          <button
            type="button"
            className={styles.button}
            aria-label={t('calendar')}
            title={t('calendar')}
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarOutlined />
          </button>
        </span>
      }
    />
  );
}
