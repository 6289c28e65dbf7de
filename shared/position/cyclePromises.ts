// Splits what orders mean for demands at the first morning of the cycle: what had left by then belongs to earlier cycles and lowers what the
// demands still ask; the rest is `committed` and `secured` of this cycle.
import type { IsoDate } from '../domain/calendar.ts';
import type { Committed, Secured } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import { orderPromise, type OrderPromise } from './promises.ts';

export interface CyclePromise extends OrderPromise {
  /** What demands got of this order in earlier cycles. */
  readonly earlier: readonly Secured[];
}

/** An order that was issued in the cycle has nothing from before it, whatever the day on its paper. */
export function cyclePromise(order: Order, cycleStart: IsoDate): CyclePromise {
  const now = orderPromise(order);
  const eventsBefore = order.events.filter(({ on }) => on < cycleStart);
  if (eventsBefore.every(({ kind }) => kind !== 'shipped')) return { ...now, earlier: [] };
  const before = orderPromise({ ...order, events: eventsBefore });
  return { ...splitSecured(before.secured, now.secured), commitments: restOfCommitments(before.commitments, now.commitments) };
}

/** What was received or on the way before the cycle is taken off first, as far as it has not been lost since. */
export function splitSecured(before: readonly Secured[], now: readonly Secured[]): Pick<CyclePromise, 'secured' | 'earlier'> {
  const had = new Map<string, number>();
  for (const row of before) if (row.state !== 'committed') had.set(shareKey(row), (had.get(shareKey(row)) ?? 0) + row.quantityPieces);
  const secured: Secured[] = [];
  const earlier: Secured[] = [];
  for (const row of now) {
    const taken = row.state === 'committed' ? 0 : Math.min(row.quantityPieces, had.get(shareKey(row)) ?? 0);
    had.set(shareKey(row), (had.get(shareKey(row)) ?? 0) - taken);
    if (taken > 0) earlier.push({ ...row, quantityPieces: taken });
    if (taken < row.quantityPieces) secured.push({ ...row, quantityPieces: row.quantityPieces - taken });
  }
  return { secured, earlier };
}

function restOfCommitments(before: readonly Committed[], now: readonly Committed[]): Committed[] {
  const shippedBefore = new Map(before.map(({ product, shippedPieces }) => [product, shippedPieces]));
  return now.flatMap((row) => {
    const gone = shippedBefore.get(row.product) ?? 0;
    const quantityPieces = row.quantityPieces - gone;
    return quantityPieces > 0 ? [{ ...row, quantityPieces, shippedPieces: row.shippedPieces - gone }] : [];
  });
}

function shareKey({ demand, product }: Secured): string {
  return `${demand}|${product}`;
}
