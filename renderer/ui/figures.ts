// Formats figures for the screens: pieces in 万只 (thousands in English), percentages, materials, days.
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { dayNumber, localDay } from '../../shared/domain/calendar.ts';
import type { Language } from '../../shared/domain/office.ts';
import { monthDay, numericDate } from '../../shared/text/chineseDate.ts';
import { groupedDigits, percentOf, percentText } from '../../shared/text/quantityText.ts';

/** Pieces in tables: 万 in Chinese, thousands in English. */
export const bigUnit: { readonly [Name in Language]: number } = { zh: 10_000, en: 1_000 };

/** 4211221 → 421.1 (万) or 4,211.2 (k), truncated towards zero. A small but non-zero amount is never shown as 0.0 but as <0.1. */
export function bigPieces(pieces: number, language: Language): string {
  const tenths = Math.trunc(pieces / (bigUnit[language] / 10));
  if (tenths === 0 && pieces > 0) return '<0.1';
  return groupedDigits(tenths / 10, 1);
}

/** 421.1 万只, 4,211.2 thousand */
export function bigPiecesText(pieces: number, language: Language): string {
  return `${bigPieces(pieces, language)} ${language === 'zh' ? '万只' : 'thousand'}`;
}

/** 4,211,221 只 */
export function exactPieces(pieces: number, language: Language): string {
  return `${groupedDigits(Math.floor(pieces))} ${language === 'zh' ? '只' : 'pcs'}`;
}

/** Such as 38.2, rounded down; the percent sign is added elsewhere. */
export function percentFigure(part: number, whole: number): string {
  return percentOf(part, whole).replace('%', '');
}

/** For a ratio that is not a fraction of whole pieces: 156.4 %. */
export function ratioText(ratio: number): string {
  return percentText(Math.max(0, ratio));
}

/** 3,340 kg; one decimal below a thousand */
export function materialText(quantity: number, unit: string): string {
  const scale = quantity < 1000 ? 10 : 1;
  return `${groupedDigits(Math.round(quantity * scale) / scale)} ${unit}`;
}

/** 3月2日, Mar 2 */
export function dayText(date: IsoDate, language: Language): string {
  return language === 'zh' ? monthDay(date) : formatDay(date, { month: 'short', day: 'numeric' });
}

/** 3/2 */
export function shortDay(date: IsoDate): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}

/** 2020年3月2日 周一, Mon, Mar 2, 2020 */
export function fullDayText(date: IsoDate, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
    dateOf(date),
  );
  if (language === 'zh') return `${numericDate(date)} ${weekday}`;
  return `${weekday}, ${formatDay(date, { month: 'short', day: 'numeric', year: 'numeric' })}`;
}

/** Time of an ISO instant in the machine's time zone, such as 09:42. */
export function clockText(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

function formatDay(date: IsoDate, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(dateOf(date));
}

function dateOf(date: IsoDate): Date {
  return new Date(dayNumber(date) * 86_400_000);
}

/** Today in this machine's calendar. */
export function today(): IsoDate {
  return localDay(new Date());
}
