// Channels of orders: created from a plan, issued, tracked to completion, printed.
import type { IsoDate } from '../domain/calendar.ts';
import type { OrderId, PlanId, ProductCode } from '../domain/ids.ts';
import type { Order } from '../orders/order.ts';
import type { OrderEvent } from '../orders/orderEvent.ts';
import type { Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';
import type { WrittenOut } from '../domain/rareCharacters.ts';

type WithoutId<Event> = Event extends { readonly kind: 'revoked' } ? never : Omit<Event, 'id'>;
/** Revocation has its own channel, since it may create another order. */
export type EnteredEvent = WithoutId<OrderEvent>;

export interface OrderApi {
  'order.make': (input: { plan: PlanId }) => readonly Order[];
  'order.list': (input: Empty) => readonly Order[];
  /** `confirmedBy` is who confirmed a doubtful event after it was rejected as doubtful. */
  'order.issue': (input: { orders: readonly OrderId[]; confirmedBy?: string }) => readonly Order[];
  'order.event': (input: { order: OrderId; event: EnteredEvent; confirmedBy?: string }) => Order;
  /** `successor` holds the changed quantities by product; null if no order replaces it. */
  'order.revoke': (input: {
    order: OrderId;
    on: IsoDate;
    by: string;
    reason: string;
    successor: Readonly<Record<ProductCode, number>> | null;
    confirmedBy?: string;
  }) => readonly Order[];
  /** Characters that no font of the papers has, and what is printed instead. */
  'order.writtenOut': (input: { orders: readonly OrderId[] }) => readonly WrittenOut[];
  'order.print': (input: { orders: readonly OrderId[] }) => { html: string; writtenOut: readonly WrittenOut[] };
  'order.pdf': (input: { orders: readonly OrderId[] }) => UploadedFile;
}
