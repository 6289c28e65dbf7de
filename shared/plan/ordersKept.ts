// How far a plan keeps the orders issued before it: a firm group tells them by city and product (planner.md, section 3), this list by order.
import { compareText } from '../base/compareText.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { OrderId, ProductCode, RegionCode } from '../domain/ids.ts';
import type { PlanFile } from './plan.ts';

export interface OrderKept {
  readonly order: OrderId;
  readonly due: IsoDate;
  readonly quantityPieces: number;
  /** Left before the first day planned. */
  readonly shippedPieces: number;
  /** Leaves by this plan. */
  readonly leavingPieces: number;
  readonly lackingPieces: number;
}

/** The orders of a group of issued orders, in the order of the dataset. */
export function ordersOf({ plan, dataset }: PlanFile, group: { readonly region: RegionCode; readonly product: ProductCode }): OrderKept[] {
  const last = addDays(plan.start, plan.days - 1);
  const leaving = new Map<string, number>();
  for (const { order, product, quantityPieces } of plan.commitments)
    if (product === group.product) leaving.set(order, (leaving.get(order) ?? 0) + quantityPieces);
  return dataset.committed
    .filter(({ from, product, date }) => from === group.region && product === group.product && date <= last)
    .map(({ order, due, quantityPieces, shippedPieces }) => {
      const leavingPieces = leaving.get(order) ?? 0;
      return { order, due, quantityPieces, shippedPieces, leavingPieces, lackingPieces: quantityPieces - shippedPieces - leavingPieces };
    });
}

/** Orders that lack something, most first, then by name. */
export function shortOrders(orders: readonly OrderKept[]): OrderKept[] {
  return orders
    .filter(({ lackingPieces }) => lackingPieces > 0)
    .sort((a, b) => b.lackingPieces - a.lackingPieces || compareText(a.order, b.order));
}
