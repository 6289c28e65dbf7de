// Orders issued in the cycle, as the checks need them: one product of one city each.
import { dayNumber } from '../../domain/calendar.ts';
import type { Dataset } from '../../domain/dataset.ts';

export interface FactOrder {
  readonly order: string;
  readonly product: string;
  readonly city: string;
  readonly quantity: number;
  readonly shipped: number;
  /** First day on which it may leave, counted from 0. */
  readonly first: number;
}

/** By `order|product`; those dated after the last day planned are left out. */
export function ordersOf({ committed, policy }: Dataset): Map<string, FactOrder> {
  const start = dayNumber(policy.start);
  return new Map(
    committed
      .filter(({ date }) => dayNumber(date) < start + policy.days)
      .map(({ order, product, from, quantityPieces, shippedPieces, date }) => [
        `${order}|${product}`,
        { order, product, city: from, quantity: quantityPieces, shipped: shippedPieces, first: Math.max(0, dayNumber(date) - start) },
      ]),
  );
}
