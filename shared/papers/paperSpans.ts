// Groups the days of a plan into the spans of papers: single days, or calendar weeks from Monday to Sunday.
import { addDays, dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { OrderSpan } from '../domain/office.ts';

/** The first day of the span a day is in; a week begins on its Monday, even before the plan does. */
export function spanOf(date: IsoDate, span: OrderSpan): IsoDate {
  // 1970-01-01, day 0, was a Thursday
  return span === 'day' ? date : addDays(date, -((dayNumber(date) + 3) % 7));
}

/** Items by span, in the order of the days; within a span they keep their order. */
export function bySpan<Item extends { readonly date: IsoDate }>(items: readonly Item[], span: OrderSpan): (readonly Item[])[] {
  const groups = new Map<IsoDate, Item[]>();
  for (const item of items) {
    const key = spanOf(item.date, span);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.keys()].sort().map((key) => groups.get(key) ?? []);
}
