// Small date input: accepts everyday notation, reports valid days, and may be empty.
import { Input } from 'antd';
import { useState } from 'react';
import { parseDay } from '../../shared/domain/calendar.ts';
import { plainText } from '../../shared/editing/typedText.ts';

interface DayInputProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

export function DayInput({ label, value, onChange }: DayInputProps) {
  const [typed, setTyped] = useState(value ?? '');
  const day = plainText(typed, 'date');
  const isDay = day === '' || parseDay(day) !== null;
  return (
    <Input
      aria-label={label}
      placeholder="2020-03-02"
      value={typed}
      status={isDay ? '' : 'error'}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = plainText(target.value, 'date');
        if (next === '') onChange(null);
        else if (parseDay(next) !== null) onChange(next);
      }}
    />
  );
}
