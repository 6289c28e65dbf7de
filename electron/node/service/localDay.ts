// The day on the office's own calendar, where papers are signed.
import type { IsoDate } from '../../../shared/domain/calendar.ts';

export function localDay(instant: Date): IsoDate {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${twoDigits(instant.getMonth() + 1)}-${twoDigits(instant.getDate())}`;
}
