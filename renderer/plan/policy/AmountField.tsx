// Number field of the policy: saved on leaving the field or pressing Enter.
import { InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import styles from './AmountField.module.css';

interface AmountFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly precision?: number;
  readonly onChange: (value: number) => void;
}

export function AmountField({ label, unit, value, min, max, precision, onChange }: AmountFieldProps) {
  const [text, setText] = useState<number | null>(value);
  useEffect(() => setText(value), [value]);
  const leave = () => {
    if (text === null) return setText(value);
    if (text !== value) onChange(text);
  };
  return (
    <label className={styles.row}>
      <span className={styles.label}>{label}</span>
      <InputNumber
        className={styles.input}
        size="small"
        controls={false}
        value={text}
        min={min}
        max={max}
        precision={precision}
        onChange={setText}
        onBlur={leave}
        onPressEnter={leave}
        aria-label={`${label} (${unit})`}
      />
      <span className={styles.unit}>{unit}</span>
    </label>
  );
}
