// A list of similar rows in a form: append, edit field by field, remove.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CapacityPage.module.css';

interface FormRowsProps<T> {
  readonly title: string;
  readonly kind: string;
  readonly heads: readonly string[];
  readonly rows: readonly T[];
  readonly blank: T;
  readonly onChange: (rows: readonly T[]) => void;
  readonly cells: (row: T, change: (part: Partial<T>) => void) => readonly ReactNode[];
}

export function FormRows<T>({ title, kind, heads, rows, blank, onChange, cells }: FormRowsProps<T>) {
  const { t } = useTranslation('capacity');
  return (
    <>
      <h3>
        {title}
        <Button size="small" icon={<PlusOutlined />} aria-label={t('addRow', { title })} onClick={() => onChange([...rows, blank])} />
      </h3>
      {rows.length > 0 && (
        <div className={`${styles.grid} ${kind}`}>
          {heads.map((head) => (
            <span key={head} data-head>
              {head}
            </span>
          ))}
          <span />
          {rows.map((row, k) => [
            ...cells(row, (part) => onChange(rows.map((one, place) => (place === k ? { ...one, ...part } : one)))),
            <Button
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of the form are identified only by their position
              key={`remove-${k}`}
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeRow', { title, number: k + 1 })}
              onClick={() => onChange(rows.filter((_, place) => place !== k))}
            />,
          ])}
        </div>
      )}
    </>
  );
}
