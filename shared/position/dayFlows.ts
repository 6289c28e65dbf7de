// Adds up what moved on a day, by kind of movement and item, and how much of it nobody told.
import { fromMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Order } from '../orders/order.ts';
import type { StockMovement } from './movement.ts';

/** In the order in which a day goes: what came, was made and used, was handed out, left for orders, arrived with receivers, served a city. */
export const dayFlowKinds = [
  'arrived',
  'made',
  'used',
  'allotted',
  'shipped',
  'received',
  'putInReserve',
  'cameBack',
  'issued',
  'toOutlets',
  'fromOutlets',
  'toPartner',
  'fromPartner',
  'writtenOff',
] as const;
export type DayFlowKind = (typeof dayFlowKinds)[number];

/** `quantity` in pieces, or in the unit of the material; `presumed` is the part of it that nobody told. */
export interface DayFlow {
  readonly kind: DayFlowKind;
  readonly item: string;
  readonly quantity: number;
  readonly presumed: number;
}

/**
 * By kind, then by item as the dataset lists them. A release from a maker to its city moves goods between two places and is left out, as is
 * material that a maker received: it left the pool under `allotted`.
 */
export function dayFlows(
  { products, materials }: Dataset,
  movements: readonly StockMovement[],
  orders: readonly Order[],
  day: IsoDate,
): DayFlow[] {
  const sums = new Map<string, { quantity: Millionths; presumed: Millionths }>();
  for (const { on, kind, place, change, known } of movements) {
    if (on !== day) continue;
    const key = `${kind}|${place.item}`;
    const sum = sums.get(key) ?? { quantity: 0n, presumed: 0n };
    sums.set(key, sum);
    const size = change < 0n ? -change : change;
    sum.quantity += size;
    if (known === 'presumed') sum.presumed += size;
  }
  const received = acceptedOn(orders, day);
  return dayFlowKinds.flatMap((kind) =>
    [...products, ...materials].flatMap(({ code: item }): DayFlow[] => {
      if (kind === 'received') return received.has(item) ? [{ kind, item, quantity: received.get(item) ?? 0, presumed: 0 }] : [];
      const sum = sums.get(`${kind}|${item}`);
      return sum === undefined ? [] : [{ kind, item, quantity: fromMillionths(sum.quantity), presumed: fromMillionths(sum.presumed) }];
    }),
  );
}

/** Pieces that receivers accepted under orders. */
function acceptedOn(orders: readonly Order[], day: IsoDate): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { events } of orders)
    for (const event of events)
      if (event.kind === 'received' && event.on === day)
        for (const { product, accepted } of event.lines) sums.set(product, (sums.get(product) ?? 0) + accepted);
  return sums;
}
