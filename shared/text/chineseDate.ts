// Writes dates as Chinese papers do. Input is a valid ISO date.
import type { IsoDate } from '../domain/calendar.ts';

const digits = '〇一二三四五六七八九';

/** 2020-03-02 → 二〇二〇年三月二日, as written below a signature. */
export function chineseDate(date: IsoDate): string {
  const [year, month, day] = parts(date);
  const yearText = String(year).replace(/\d/g, (digit) => digits[Number(digit)]);
  return `${yearText}年${upTo99(month)}月${upTo99(day)}日`;
}

/** 2020-03-02 → 2020年3月2日. */
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

/** 1 → 一, 10 → 十, 12 → 十二, 31 → 三十一. */
function upTo99(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}
