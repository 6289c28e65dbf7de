// Date field that may be empty: reports a day once the text is a valid one, and null once it was emptied.
import { parseDay } from '../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { LateInput } from './LateInput.tsx';

interface OpenDayFieldProps {
  readonly label: string;
  /** What an empty field means. */
  readonly placeholder: string;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

export function OpenDayField({ label, placeholder, day, onChange }: OpenDayFieldProps) {
  return (
    <LateInput
      label={label}
      placeholder={placeholder}
      value={day ?? ''}
      onChange={(typed) => {
        const next = normalizeTyped(typed, 'date');
        if (next === '') onChange(null);
        else if (parseDay(next) !== null) onChange(next);
      }}
    />
  );
}
