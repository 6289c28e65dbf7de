// The days of a contract with their quantities, one a line, to be typed or pasted from Excel: a day and a number.
import { Input } from 'antd';
import { useState } from 'react';
import { parseDay } from '../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';

export interface DayQuantity {
  readonly on: string;
  readonly quantity: string;
}

interface ContractDaysProps {
  readonly id: string;
  readonly rows: readonly DayQuantity[];
  readonly onChange: (rows: readonly DayQuantity[], isSound: boolean) => void;
}

export function ContractDays({ id, rows, onChange }: ContractDaysProps) {
  const [text, setText] = useState(() => rows.map(({ on, quantity }) => `${on} ${quantity}`.trim()).join('\n'));
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 2, maxRows: 6 }}
      maxLength={8000}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const read = readDays(target.value);
        onChange(read ?? [], read !== null);
      }}
    />
  );
}

/** Null where a line is not a day and a number above 0, or there is none. Separators of thousands are left out. */
export function readDays(text: string): DayQuantity[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.map((line): DayQuantity | null => {
    const [day = '', number = '', ...rest] = line.trim().split(/[\s\t]+/);
    const on = normalizeTyped(day, 'date');
    const quantity = number.replace(/[,，]/g, '');
    const isRight = parseDay(on) !== null && /^\d{1,9}(\.\d{1,6})?$/.test(quantity) && Number(quantity) > 0 && rest.length === 0;
    return isRight ? { on, quantity } : null;
  });
  return rows.length === 0 || rows.includes(null) ? null : rows.filter((row) => row !== null);
}
