// What orders that are settled moved, so that a statement of all orders need not read those of a year.
import { compareText } from '../base/compareText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { PlanId, ProductCode } from '../domain/ids.ts';
import type { Order } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';

/** Pieces of one product in the settled orders of one plan, without revoked ones: nothing of them is open or on the road. */
export interface SettledGoods {
  readonly plan: PlanId;
  readonly product: ProductCode;
  /** As the order issued last has it. */
  readonly name: string;
  readonly namedOn: IsoDate;
  readonly ordered: number;
  readonly shipped: number;
  readonly accepted: number;
}

/** By plan and product, in the order of their codes. Of two names of one day the one that sorts last counts. */
export function addUpSettled(before: readonly SettledGoods[], orders: readonly Order[]): SettledGoods[] {
  const sums = new Map<string, SettledGoods>();
  const add = (row: SettledGoods) => {
    const key = JSON.stringify([row.plan, row.product]);
    const had = sums.get(key);
    sums.set(key, had === undefined ? row : bothOf(had, row));
  };
  for (const row of before) add(row);
  for (const { plan, lines, events, state } of orders) {
    if (state.kind === 'draft' || state.kind === 'revoked') continue;
    const names = new Map(lines.map(({ product, name }) => [product, name]));
    for (const { product, ordered, shipped, accepted } of lineBalances({ lines, events }))
      add({ plan, product, name: names.get(product) ?? product, namedOn: state.issuedOn, ordered, shipped, accepted });
  }
  return [...sums.values()].sort((a, b) => compareText(a.plan, b.plan) || compareText(a.product, b.product));
}

function bothOf(a: SettledGoods, b: SettledGoods): SettledGoods {
  const { name, namedOn } = [a, b].sort((x, y) => compareText(y.namedOn, x.namedOn) || compareText(y.name, x.name))[0];
  return { ...a, name, namedOn, ordered: a.ordered + b.ordered, shipped: a.shipped + b.shipped, accepted: a.accepted + b.accepted };
}
