// Date field of a page: accepts everyday notation and reports a change once the text is a valid day.
import { parseDay } from '../../shared/domain/calendar.ts';
import { plainText } from '../../shared/editing/typedText.ts';
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
        const next = plainText(typed, 'date');
        if (parseDay(next) !== null) onChange(next);
      }}
    />
  );
}
