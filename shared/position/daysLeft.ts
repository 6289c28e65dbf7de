// How long stocks last: what is there over the mean use of the last days, for the goods of each city and the material of each maker.
import { compareText } from '../base/compareText.ts';
import { fromMillionths, type Millionths } from '../base/millionths.ts';
import { addDays, daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { DayUse } from './dayUses.ts';
import { holderOf, placeKey, type Place } from './place.ts';
import type { BookLine } from './stockBook.ts';

export interface DaysLeft {
  readonly kind: 'cityGoods' | 'makerMaterial';
  readonly holder: string;
  readonly item: string;
  readonly stock: number;
  /** A day, over the last days. */
  readonly meanUse: number;
  readonly days: number;
}

/** Days over which use is averaged. */
export const usageWindow = 7;

/**
 * `next` is the morning after the last day counted, `opened` the first day of the books: an office that is younger than the window divides by
 * its own days. Places that use nothing are left out. The shortest come first.
 */
export function daysLeft(
  statement: readonly BookLine[],
  uses: readonly DayUse[],
  { next, opened }: { readonly next: IsoDate; readonly opened: IsoDate },
): DaysLeft[] {
  const days = Math.min(usageWindow, Math.max(1, daysBetween(opened, next)));
  const first = addDays(next, -days);
  const used = new Map<string, { readonly place: Place; quantity: Millionths }>();
  for (const { on, place, quantity } of uses) {
    if (on < first || on >= next) continue;
    const sum = used.get(placeKey(place)) ?? { place, quantity: 0n };
    sum.quantity += quantity;
    used.set(placeKey(place), sum);
  }
  const closing = new Map(statement.map((line) => [placeKey(line.place), line.closing]));
  return [...used]
    .flatMap(([key, { place, quantity }]): DaysLeft[] => {
      if ((place.kind !== 'cityGoods' && place.kind !== 'makerMaterial') || quantity <= 0n) return [];
      const stock = Math.max(0, fromMillionths(closing.get(key) ?? 0n));
      const meanUse = fromMillionths(quantity) / days;
      return [{ kind: place.kind, holder: holderOf(place), item: place.item, stock, meanUse, days: stock / meanUse }];
    })
    .sort((a, b) => a.days - b.days || b.meanUse - a.meanUse || compareText(`${a.holder}|${a.item}`, `${b.holder}|${b.item}`));
}
