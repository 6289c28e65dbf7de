// Channels of orders: created from a plan, issued, tracked to completion, printed.
import type { IsoDate } from '../domain/calendar.ts';
import type { BatchContent } from '../orders/batchContent.ts';
import type { OrderId, PlanId, ProductCode } from '../domain/ids.ts';
import type { OrderMarks } from '../domain/office.ts';
import type { Order, OrderState } from '../orders/order.ts';
import type { OrderEntry } from '../orders/orderEvent.ts';
import type { IssueRefusal } from '../domain/paperError.ts';
import type { RoadFate } from '../orders/roadFate.ts';
import type { OrderFilter, OrderSort } from '../orders/orderQuery.ts';
import type { Empty } from './appState.ts';
import type { UploadedFile } from './files.ts';
import type { WrittenOut } from '../domain/rareCharacters.ts';

type WithoutId<Event> = Event extends { readonly kind: 'revoked' } ? never : Omit<Event, 'id' | 'another'>;
/** Revocation has its own channel, since it may create another order. */
export type EnteredEvent = WithoutId<OrderEntry>;

/** What happened to one order. */
export interface OrderEventEntry {
  readonly order: OrderId;
  readonly event: EnteredEvent;
}

export interface OrderRow {
  readonly order: Order;
  /** In the whole list, from 1, to tell drafts apart. */
  readonly position: number;
}

/** A window of the list. */
export interface OrderPage {
  /** The place of the first row among those found, from 0. */
  readonly from: number;
  readonly rows: readonly OrderRow[];
  readonly found: { readonly count: number; readonly pieces: number; readonly cartons: number };
  /** Of all orders, regardless of the filter; archived drafts are not among the drafts. */
  readonly states: Readonly<Record<OrderState['kind'], number>>;
  /** The order that was asked for by name, and its place among those found; null if the filter leaves it out. */
  readonly sought: { readonly order: Order; readonly place: number | null } | null;
}

export interface OrderSummary {
  readonly states: OrderPage['states'];
  /** Drafts of superseded plans. */
  readonly archived: number;
  /** Of plans that have orders. */
  /** `due`: the drafts that leave by the working day. */
  readonly plans: Readonly<
    Record<PlanId, { readonly label: string; readonly orders: number; readonly drafts: number; readonly due: number }>
  >;
}

/** In the list's own order, in which they are numbered and printed. */
export interface OrderChoice {
  readonly orders: readonly OrderId[];
  /** Those of them that are drafts. */
  readonly drafts: readonly OrderId[];
}

export interface OrderCheck {
  /** In the order they were asked for. */
  readonly possible: readonly OrderId[];
  readonly refused: readonly IssueRefusal[];
  /** Of those that are possible. */
  readonly content: BatchContent;
}

export interface OrderApi {
  'order.make': (input: { plan: PlanId }) => readonly Order[];
  /** Orders from `from` on, at most `count` of them. */
  'order.list': (input: { filter: OrderFilter; sort: OrderSort | null; from: number; count: number; seek: OrderId | null }) => OrderPage;
  'order.summary': (input: Empty) => OrderSummary;
  /** The orders that pass a filter, among those named or among all. */
  'order.choose': (input: { filter: OrderFilter; among: readonly OrderId[] | null }) => OrderChoice;
  /** Which of them could be issued together now. */
  'order.check': (input: { orders: readonly OrderId[] }) => OrderCheck;
  /**
   * Refuses with `batchNotIssuable` if some of them cannot be issued, and issues nothing; with `withoutRefused` the others are issued.
   * `confirmedBy` is who confirmed a doubtful event after it was rejected as doubtful. `marks` are those of the settings unless given. Answers
   * with those it issued.
   */
  'order.issue': (input: {
    orders: readonly OrderId[];
    withoutRefused?: boolean;
    marks?: OrderMarks;
    confirmedBy?: string;
  }) => readonly Order[];
  'order.event': (input: OrderEventEntry & { confirmedBy?: string }) => Order;
  /** Enters all or none of them; `batchNotEntered` says of each order why not. */
  'order.events': (input: { entries: readonly OrderEventEntry[]; confirmedBy?: string }) => readonly Order[];
  /** `successor` holds the changed quantities by product; null if no order replaces it. */
  'order.revoke': (input: {
    order: OrderId;
    on: IsoDate;
    by: string;
    reason: string;
    successor: Readonly<Record<ProductCode, number>> | null;
    /** What became of goods on the road; asked for by `paperRoadOpen`. */
    road?: RoadFate | null;
  }) => readonly Order[];
  /** Characters that no font of the papers has, and what is printed instead. */
  'order.writtenOut': (input: { orders: readonly OrderId[] }) => readonly WrittenOut[];
  'order.print': (input: { orders: readonly OrderId[] }) => { html: string; writtenOut: readonly WrittenOut[] };
  'order.pdf': (input: { orders: readonly OrderId[] }) => UploadedFile;
}
