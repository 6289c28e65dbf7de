// Calendar days as ISO text (2020-03-02). Arithmetic uses day numbers since 1970-01-01, so time zones never matter.

export type IsoDate = string & { readonly __kind?: 'isoDate' };

const dayMilliseconds = 86_400_000;

const [firstYear, lastYear] = [1900, 2199];
/** Days in the year before each month. */
const beforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Day number since 1970-01-01, or null if the text is not an existing day in the years 1900 to 2199. */
export function parseDay(text: string): number | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)];
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1)) return null;
  // Computed without Date: tables with a hundred thousand rows are full of days, and one Date for each takes seconds.
  const leap = isLeap(year) ? 1 : 0;
  const length = beforeMonth[month] - beforeMonth[month - 1] + (month === 2 ? leap : 0);
  return day > length ? null : dayOfNewYear(year) + beforeMonth[month - 1] + (month > 2 ? leap : 0) + day - 1;
}

/** The number these digits spell, or NaN if one is not a digit. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dayOfNewYear(year: number): number {
  const before = year - 1;
  return year * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_527;
}

export function isoDate(dayNumber: number): IsoDate {
  return new Date(dayNumber * dayMilliseconds).toISOString().slice(0, 10);
}

/** The office's local day at an instant, in the machine's time zone. Never slice ISO text for this: that gives the UTC day. */
export function localDay(instant: Date): IsoDate {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${twoDigits(instant.getMonth() + 1)}-${twoDigits(instant.getDate())}`;
}

/** Days from `from` to `to`, 0 for the same day. Both must be valid. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(dayNumber(date) + days);
}

export function dayNumber(date: IsoDate): number {
  const number = parseDay(date);
  if (number === null) throw new Error(`not a day: ${date}`);
  return number;
}
