// Writes dates as Chinese papers do. Input is a valid ISO date.
import type { IsoDate } from '../domain/calendar.ts';

/** 2020-03-02 → 2020年3月2日, as GB/T 9704-2012 (7.3.5.4) has it below a signature too. */
export function numericDate(date: IsoDate): string {
  const [year, month, day] = parts(date);
  return `${year}年${month}月${day}日`;
}

/** 2020-03-02 → 3月2日, for text in which the year is clear. */
export function monthDay(date: IsoDate): string {
  const [, month, day] = parts(date);
  return `${month}月${day}日`;
}

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
