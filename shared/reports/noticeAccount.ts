// The account of the pool's goods over a period, for the public notice: what there was, what came, who accepted it, what was lost and what
// is left. It is made from receipts and stock books, never from plans, and says by how many pieces it fails to balance.
import { onePiece, type Millionths } from '../base/millionths.ts';
import { sum } from '../base/sum.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { ProductCode } from '../domain/ids.ts';
import { orderNumberText, type Order } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import type { LivedDays } from '../position/liveDays.ts';
import { stockBook } from '../position/stockBook.ts';

/** First and last day, both included. */
export interface NoticePeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One product over the period, in pieces. Goods on the road are those under orders; goods under reserve slips count when they move stock. */
export interface NoticeLine {
  readonly product: ProductCode;
  /** In the pool's stock and on the road on the evening before. */
  readonly opening: number;
  /** Of `opening`, what was in stock. */
  readonly openingInStock: number;
  /** Supplies that came to the pool. */
  readonly arrived: number;
  /** Of `arrived`, what nobody has confirmed yet. */
  readonly unconfirmed: number;
  /** Goods of makers that left them under orders. */
  readonly fromMakers: number;
  /** What reserve slips brought into the pool's stock, less what they took from it. */
  readonly intoReserve: number;
  /** How much more or less counts found than the books said. */
  readonly counted: number;
  /** Given to neighbouring provinces under contracts, less what came back. */
  readonly toPartners: number;
  /** Accepted by receivers, less what they returned. */
  readonly accepted: number;
  /** Arrived unusable, or lost on the road. */
  readonly lost: number;
  readonly inStock: number;
  readonly onRoad: number;
}

const incoming = ['opening', 'arrived', 'fromMakers', 'intoReserve', 'counted'] as const;
const outgoing = ['toPartners', 'accepted', 'lost', 'inStock', 'onRoad'] as const;

/** opening + in − out − lost − left; 0 if the line balances. */
export function imbalance(line: NoticeLine): number {
  return sum(incoming.map((key) => line[key])) - sum(outgoing.map((key) => line[key]));
}

export interface NoticeAccount {
  /** Products that had goods or moved, in the order given. */
  readonly lines: readonly NoticeLine[];
  /** Numbers of the orders under which more arrived than was shipped, by product: the usual cause where a line does not balance. */
  readonly overReceived: ReadonlyMap<ProductCode, readonly string[]>;
}

/** `lived` are the days up to the morning after the period, `booksBegin` the day whose morning the first stocks were counted on. */
export function noticeAccount(
  products: readonly ProductCode[],
  orders: readonly Order[],
  lived: LivedDays,
  { from, to }: NoticePeriod,
  booksBegin: IsoDate,
): NoticeAccount {
  const evening = addDays(from, -1);
  const slips = new Set(lived.movements.flatMap(({ kind, paper }) => (kind === 'putInReserve' ? [paper] : [])));
  const stockAfter = poolStock(lived, to);
  // Stocks of the facts are counted in the morning: the books of their first day begin with them.
  const stockBefore = from <= booksBegin ? poolStock({ counts: lived.counts, movements: [] }, from) : poolStock(lived, evening);
  const moved = movedInPool(lived, { from, to }, slips);
  const [doneBefore, doneAfter] = [doneOf(orders, evening), doneOf(orders, to)];
  const lines = products.flatMap((product): NoticeLine[] => {
    const stock = stockBefore.get(product) ?? 0;
    const flow = moved.get(product) ?? noFlow;
    const before = doneBefore.get(product) ?? nothingDone;
    const after = doneAfter.get(product) ?? nothingDone;
    const inStock = stockAfter.get(product) ?? 0;
    const line: NoticeLine = {
      product,
      opening: stock + before.onRoad,
      openingInStock: stock,
      arrived: flow.arrived,
      unconfirmed: flow.unconfirmed,
      fromMakers: after.shipped - before.shipped - flow.shippedByOrders,
      intoReserve: flow.bySlips,
      counted: inStock - stock - flow.all,
      toPartners: flow.toPartners,
      accepted: after.accepted - before.accepted,
      lost: after.lost - before.lost,
      inStock,
      onRoad: after.onRoad,
    };
    return [...incoming, ...outgoing].every((key) => line[key] === 0) ? [] : [line];
  });
  return { lines, overReceived: overReceived(orders, to) };
}

/** The pool's stock of each product on the evening of a day. */
function poolStock({ counts, movements }: Pick<LivedDays, 'counts' | 'movements'>, day: IsoDate): ReadonlyMap<ProductCode, number> {
  const until = <Row extends { readonly on: IsoDate }>(rows: readonly Row[]) => rows.filter(({ on }) => on <= day);
  const book = stockBook(until(counts), until(movements), { from: day, morning: addDays(day, 1) });
  const stock = new Map<ProductCode, number>();
  for (const { place, closing } of book.values())
    if (place.kind === 'poolGoods') stock.set(place.item, (stock.get(place.item) ?? 0) + pieces(closing));
  return stock;
}

interface PoolFlow {
  readonly all: number;
  readonly arrived: number;
  readonly unconfirmed: number;
  /** Positive. */
  readonly shippedByOrders: number;
  readonly bySlips: number;
  /** Positive. */
  readonly toPartners: number;
}

const noFlow: PoolFlow = { all: 0, arrived: 0, unconfirmed: 0, shippedByOrders: 0, bySlips: 0, toPartners: 0 };

function movedInPool(
  { movements }: Pick<LivedDays, 'movements'>,
  { from, to }: NoticePeriod,
  slips: ReadonlySet<string>,
): ReadonlyMap<ProductCode, PoolFlow> {
  const flows = new Map<ProductCode, PoolFlow>();
  for (const { on, place, kind, change, known, paper } of movements) {
    if (place.kind !== 'poolGoods' || on < from || on > to) continue;
    const flow = flows.get(place.item) ?? noFlow;
    const moved = pieces(change);
    const isSlip = kind === 'putInReserve' || slips.has(paper);
    flows.set(place.item, {
      all: flow.all + moved,
      arrived: flow.arrived + (kind === 'arrived' ? moved : 0),
      unconfirmed: flow.unconfirmed + (kind === 'arrived' && known === 'presumed' ? moved : 0),
      shippedByOrders: flow.shippedByOrders - (kind === 'shipped' && !isSlip ? moved : 0),
      bySlips: flow.bySlips + (isSlip ? moved : 0),
      toPartners: flow.toPartners - (kind === 'toPartner' || kind === 'fromPartner' ? moved : 0),
    });
  }
  return flows;
}

interface Done {
  readonly shipped: number;
  readonly accepted: number;
  readonly lost: number;
  readonly onRoad: number;
}

const nothingDone: Done = { shipped: 0, accepted: 0, lost: 0, onRoad: 0 };

/** What orders had done by the evening of a day, by product. */
function doneOf(orders: readonly Order[], day: IsoDate): ReadonlyMap<ProductCode, Done> {
  const done = new Map<ProductCode, Done>();
  for (const order of orders) {
    const until = orderOn(order, day);
    const lostOnRoad = lostPieces(until);
    for (const { product, shipped, accepted, damaged, inTransit } of lineBalances(until)) {
      const before = done.get(product) ?? nothingDone;
      done.set(product, {
        shipped: before.shipped + shipped,
        accepted: before.accepted + accepted,
        lost: before.lost + damaged + (lostOnRoad.get(product) ?? 0),
        onRoad: before.onRoad + inTransit,
      });
    }
  }
  return done;
}

/** Goods on the road that a revocation gave up as lost. */
function lostPieces({ lines, events }: Pick<Order, 'lines' | 'events'>): ReadonlyMap<ProductCode, number> {
  if (!events.some((event) => event.kind === 'revoked' && event.road === 'lost')) return new Map();
  const before = lineBalances({ lines, events: events.filter(({ kind }) => kind !== 'revoked') });
  return new Map(before.map(({ product, inTransit }) => [product, inTransit]));
}

/** The order with the events up to a day. */
export function orderOn(order: Order, day: IsoDate): Order {
  return { ...order, events: order.events.filter(({ on }) => on <= day) };
}

function overReceived(orders: readonly Order[], day: IsoDate): ReadonlyMap<ProductCode, readonly string[]> {
  const found = new Map<ProductCode, string[]>();
  for (const order of orders) {
    const until = orderOn(order, day);
    const lost = lostPieces(until);
    const cameBack = until.events.some((event) => event.kind === 'revoked' && event.road === 'returned');
    if (order.state.kind === 'draft' || cameBack) continue;
    for (const { product, shipped, inTransit, accepted, returned, damaged, refused } of lineBalances(until))
      if (accepted + returned + damaged + refused + inTransit + (lost.get(product) ?? 0) > shipped)
        found.set(product, [...(found.get(product) ?? []), orderNumberText(order.state.number)]);
  }
  return found;
}

function pieces(quantity: Millionths): number {
  return Number(quantity / onePiece);
}
