// Owns days. A day is ISO text (2020-03-02); arithmetic goes through day numbers since 1970-01-01, free of time zones.

export type IsoDate = string & { readonly __kind?: 'isoDate' };

const dayMilliseconds = 86_400_000;

/** The day's number since 1970-01-01, or null where the text is not an existing day of the years 1900 to 2199. */
export function parseDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199) return null;
  const number = Date.UTC(year, month - 1, day) / dayMilliseconds;
  return isoDate(number) === text ? number : null;
}

export function isoDate(dayNumber: number): IsoDate {
  return new Date(dayNumber * dayMilliseconds).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; 0 when they are the same day. Both must be valid. */
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
