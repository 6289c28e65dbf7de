// Owns the field of a day that a page shows: told when what was typed is a day, as people write it.
import { parseDay } from '../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { LateInput } from './LateInput.tsx';

export function DayField({
  label,
  day,
  onChange,
}: {
  readonly label: string;
  readonly day: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <LateInput
      label={label}
      placeholder="2020-03-02"
      value={day}
      onChange={(typed) => {
        const next = normalizeTyped(typed, 'date');
        if (parseDay(next) !== null) onChange(next);
      }}
    />
  );
}
