// What the order list is asked for: words, a state, an order of rows.
import type { IsoDate } from '../domain/calendar.ts';
import type { ColumnFilter } from '../domain/columnFilter.ts';
import type { PlanId } from '../domain/ids.ts';
import type { OrderState } from './order.ts';

/** A draft of a plan that is not in force is archived: it is not among the drafts, nor in a list or count of all. */
export type StateFilter = 'all' | 'archived' | OrderState['kind'];

export interface OrderFilter {
  /** Words, parted as `searchWords` does: each must occur in the number, the places, the goods, the tiers, the demands or the days. */
  readonly find: string;
  readonly state: StateFilter;
  /** True: words are searched in the number only. */
  readonly numberOnly?: boolean;
  /** Orders whose goods leave on this day; null or missing for any day. */
  readonly day?: IsoDate | null;
  readonly plan?: PlanId | null;
  /** Places, goods, tiers and states are chosen by their codes. */
  readonly columns?: Readonly<Partial<Record<OrderSort['by'], ColumnFilter>>>;
}

export const orderSorts = ['number', 'from', 'sender', 'receiver', 'goods', 'cartons', 'tiers', 'state'] as const;

/** Null: the newest plan first, within a plan in the order they were made. */
export interface OrderSort {
  readonly by: (typeof orderSorts)[number];
  readonly descending: boolean;
}

/** At most this many orders are chosen, issued or printed at a time. */
export const maxChosenOrders = 10_000;
