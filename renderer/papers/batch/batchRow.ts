// What of orders and papers is open on a day: a row for each item that is to be shipped, or that is on the road.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { ProductCode } from '../../../shared/domain/ids.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import { lineBalances } from '../../../shared/orders/orderEvents.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { countedEvents, itemBalance, paperItems, paperName } from '../../../shared/papers/paperState.ts';
import { quantityOf } from '../../../shared/papers/quantity.ts';

export const batchKinds = ['shipped', 'received'] as const;
export type BatchKind = (typeof batchKinds)[number];

/** One item of an order or paper, and of one of its shipments where receipts are entered. */
export interface BatchRow {
  readonly key: string;
  /** The id of the order or paper. */
  readonly of: string;
  readonly number: string;
  /** Null where nothing was shipped yet, or where the receiver fetches it. */
  readonly shipment: string | null;
  /** The day on which it was to leave, or was shipped. */
  readonly on: IsoDate;
  /** Names; the pool that allotments come from has none. */
  readonly from: string;
  readonly to: string;
  readonly item: string;
  readonly unit: string;
  /** Not shipped, or not received, yet: a plain decimal with at most six decimals, pieces without any. */
  readonly open: string;
  /** Decimals that can be typed: 0 for pieces. */
  readonly decimals: 0 | 6;
  /** Null for material: it has no cartons. */
  readonly cartonPieces: number | null;
}

export interface RowNames {
  readonly place: (code: string) => string;
  /** Who gets material, or who gives goods to the store. */
  readonly party: (paper: Paper) => string;
  readonly cartonPieces: (product: ProductCode) => number | null;
}

export function orderRows(order: Order, kind: BatchKind, names: RowNames): BatchRow[] {
  const { state } = order;
  if (state.kind === 'draft') return [];
  const number = orderNumberText(state.number);
  const row = (product: ProductCode, open: number, shipment: string | null, on: IsoDate): BatchRow[] =>
    open <= 0
      ? []
      : [
          {
            key: `${order.id}|${shipment ?? ''}|${product}`,
            of: order.id,
            number,
            shipment,
            on,
            from: names.place(order.sender),
            to: names.place(order.receiver),
            item: product,
            unit: '',
            open: String(open),
            decimals: 0,
            cartonPieces: names.cartonPieces(product) ?? 1,
          },
        ];
  if (kind === 'shipped')
    return lineBalances(order).flatMap(({ product, open, inTransit }) => row(product, open - inTransit, null, order.from));
  return order.events.flatMap((event) => {
    if (event.kind !== 'shipped') return [];
    const ofShipment = order.events.filter((one) => one === event || (one.kind === 'received' && one.shipment === event.id));
    return lineBalances({ lines: order.lines, events: ofShipment }).flatMap(({ product, inTransit }) =>
      row(product, inTransit, event.id, event.on),
    );
  });
}

/** A task notice moves nothing and has no rows. What has not been shipped may have been fetched: it can be received too. */
export function paperRows(paper: Paper, kind: BatchKind, names: RowNames): BatchRow[] {
  if (paper.issue === null || paper.kind === 'taskNotice') return [];
  const isMaterial = paper.kind === 'allotment';
  const row = (item: ReturnType<typeof paperItems>[number], open: bigint, shipment: string | null, on: IsoDate): BatchRow[] =>
    open <= 0n
      ? []
      : [
          {
            key: `${paper.id}|${shipment ?? ''}|${item.item}`,
            of: paper.id,
            number: paperName(paper),
            shipment,
            on,
            from: isMaterial ? '' : names.party(paper),
            to: isMaterial ? names.party(paper) : names.place(paper.city.code),
            item: item.item,
            unit: item.unit,
            open: quantityOf(open),
            decimals: isMaterial ? 6 : 0,
            cartonPieces: isMaterial ? null : (names.cartonPieces(item.item) ?? 1),
          },
        ];
  const items = paperItems(paper);
  const waiting = items.flatMap((item) => {
    const { open, inTransit } = itemBalance(paper, item);
    return row(item, open - inTransit, null, paper.from);
  });
  if (kind === 'shipped') return waiting;
  const counted = countedEvents(paper);
  const onTheRoad = counted.flatMap((event) => {
    if (event.kind !== 'shipped') return [];
    const events = counted.filter((one) => one === event || (one.kind === 'received' && one.shipment === event.id));
    return items.flatMap((item) => row(item, itemBalance({ ...paper, events }, item).inTransit, event.id, event.on));
  });
  return [...onTheRoad, ...waiting];
}
