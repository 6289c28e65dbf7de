// Formats figures for the screens: pieces in 万只 (thousands or millions in English), percentages, materials, days.
import { dayNumber, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Language } from '../../shared/domain/office.ts';
import { monthDay, numericDate } from '../../shared/text/chineseDate.ts';
import { groupedDigits, percentOf, percentText } from '../../shared/text/quantityText.ts';

export interface BigUnit {
  /** Pieces. */
  readonly size: number;
  readonly decimals: number;
  readonly name: string;
  /** Beside a figure in a narrow cell. */
  readonly sign: string;
}

const tenThousand: BigUnit = { size: 10_000, decimals: 1, name: '万只', sign: '万' };
const thousand: BigUnit = { size: 1_000, decimals: 1, name: 'thousand', sign: 'k' };
const million: BigUnit = { size: 1_000_000, decimals: 2, name: 'million', sign: 'M' };

/** The unit in which people type pieces. */
export const typedUnit: { readonly [Name in Language]: BigUnit } = { zh: tenThousand, en: thousand };

/** The unit for figures that stand together, by the largest of them: 万只; in English thousand below a million and million from there. */
export function bigUnitOf(pieces: readonly number[], language: Language): BigUnit {
  if (language === 'zh') return tenThousand;
  return pieces.some((figure) => Math.abs(figure) >= million.size) ? million : thousand;
}

/** 4211221 → 421.1 (万只) or 4.21 (million), truncated towards zero. Nothing is 0; a small amount is never shown as 0.0 but as <0.1. */
export function bigPieces(pieces: number, { size, decimals }: BigUnit): string {
  if (pieces === 0) return '0';
  const steps = 10 ** decimals;
  const cut = Math.trunc((pieces * steps) / size);
  if (cut === 0 && pieces > 0) return `<${(1 / steps).toFixed(decimals)}`;
  return groupedDigits(cut / steps, decimals);
}

/** A figure that stands alone: 421.1 and 万只, 4.21 and million; below 1 万 or a thousand piece by piece: 8,400 and 只, 400 and pcs. */
export function bigFigure(pieces: number, language: Language): { readonly figure: string; readonly unit: string } {
  const unit = bigUnitOf([pieces], language);
  if (Math.abs(pieces) < unit.size) return { figure: groupedDigits(Math.trunc(pieces)), unit: pieceName(language) };
  return { figure: bigPieces(pieces, unit), unit: unit.name };
}

/** As `bigFigure`, in one text: 421.1 万只. */
export function bigPiecesText(pieces: number, language: Language): string {
  const { figure, unit } = bigFigure(pieces, language);
  return `${figure} ${unit}`;
}

/** 4,211,221 只 */
export function exactPieces(pieces: number, language: Language): string {
  return `${groupedDigits(Math.trunc(pieces))} ${pieceName(language)}`;
}

function pieceName(language: Language): string {
  return language === 'zh' ? '只' : 'pcs';
}

/** Such as 38.2, rounded down; the percent sign is added elsewhere. */
export function percentFigure(part: number, whole: number): string {
  return percentOf(part, whole).replace('%', '');
}

/** For a ratio that is not a fraction of whole pieces: 156.4%. */
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

/** 3月2日 周一, Mon, Mar 2 */
export function weekdayText(date: IsoDate, language: Language): string {
  return language === 'zh'
    ? `${dayText(date, language)} ${weekday(date, language)}`
    : `${weekday(date, language)}, ${dayText(date, language)}`;
}

/** 2020年3月2日 周一, Mon, Mar 2, 2020 */
export function fullDayText(date: IsoDate, language: Language): string {
  if (language === 'zh') return `${numericDate(date)} ${weekday(date, language)}`;
  return `${weekday(date, language)}, ${formatDay(date, { month: 'short', day: 'numeric', year: 'numeric' })}`;
}

/** Time of an ISO instant in the machine's time zone, such as 09:42. */
export function clockText(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** 周一, Mon */
function weekday(date: IsoDate, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(dateOf(date));
}

function formatDay(date: IsoDate, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(dateOf(date));
}

function dateOf(date: IsoDate): Date {
  return new Date(dayNumber(date) * 86_400_000);
}

/** +1,200, −1,200, 0 */
export function signedFigure(value: number, decimals = 0): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${groupedDigits(Math.abs(value), decimals)}`;
}
