// Adds up what cities issued of their own goods, and makers used of their material, day by day.
import { compareText } from '../base/compareText.ts';
import type { Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { StockMovement } from './movement.ts';
import { placeKey, type Place } from './place.ts';

export interface DayUse {
  readonly on: IsoDate;
  readonly place: Place;
  readonly quantity: Millionths;
}

/** One row for each day and place, in that order; `before` are sums made earlier. */
export function dayUses(movements: readonly StockMovement[], before: readonly DayUse[] = []): DayUse[] {
  const sums = new Map<string, DayUse>();
  const add = ({ on, place, quantity }: DayUse) => {
    const key = `${on}|${placeKey(place)}`;
    sums.set(key, { on, place, quantity: quantity + (sums.get(key)?.quantity ?? 0n) });
  };
  before.forEach(add);
  for (const { on, kind, place, change } of movements) if (isUse(kind, place)) add({ on, place, quantity: -change });
  return [...sums].sort(([a], [b]) => compareText(a, b)).map(([, use]) => use);
}

function isUse(kind: StockMovement['kind'], place: Place): boolean {
  return (kind === 'issued' && place.kind === 'cityGoods') || (kind === 'used' && place.kind === 'makerMaterial');
}
