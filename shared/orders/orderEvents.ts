// Applies events to issued orders, checks whether they are allowed, and computes what is still open.
import { err, ok, type Result } from '../base/result.ts';
import type { AppError } from '../domain/errors.ts';
import type { ProductCode } from '../domain/ids.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { orderNumberText, type Order, type OrderState } from './order.ts';
import type { OrderEvent, OrderEventKind, ProductPieces, ReceiptLine } from './orderEvent.ts';
import type { RoadFate } from './roadFate.ts';

/** Pieces of one product in an order. */
export interface LineBalance {
  readonly product: ProductCode;
  readonly ordered: number;
  readonly shipped: number;
  /** Shipped and not yet covered by a receipt; 0 once a revocation has said that it came back or is lost. */
  readonly inTransit: number;
  /** Accepted, less what was returned. */
  readonly accepted: number;
  readonly damaged: number;
  readonly refused: number;
  readonly returned: number;
  readonly writtenOff: number;
  /** Accepted beyond the ordered quantity and not written off. */
  readonly over: number;
  /** Still to be accepted or written off, including goods in transit. */
  readonly open: number;
}

export function lineBalances({ lines, events }: Pick<Order, 'lines' | 'events'>): LineBalance[] {
  return lines.map(({ product, quantityPieces: ordered }) => {
    const sum = { shipped: 0, accepted: 0, damaged: 0, refused: 0, returned: 0, writtenOff: 0 };
    const waiting = new Map<string, number>();
    let cameBack = false;
    for (const event of events) {
      if (event.kind === 'received') {
        for (const line of event.lines.filter((one) => one.product === product)) {
          sum.accepted += line.accepted;
          sum.damaged += line.damaged;
          sum.refused += line.refused;
          const arrived = line.accepted + line.damaged + line.refused;
          // More may arrive than was reported as shipped: that leaves zero in transit, not a negative quantity.
          waiting.set(event.shipment, Math.max(0, (waiting.get(event.shipment) ?? 0) - arrived));
        }
      } else if (event.kind === 'revoked') cameBack = event.road === 'returned' || event.road === 'lost';
      else {
        const pieces = event.lines.filter((one) => one.product === product).reduce((total, one) => total + one.pieces, 0);
        if (event.kind === 'shipped') {
          sum.shipped += pieces;
          waiting.set(event.id, pieces);
        } else sum[event.kind] += pieces;
      }
    }
    const accepted = sum.accepted - sum.returned;
    const inTransit = cameBack ? 0 : [...waiting.values()].reduce((total, pieces) => total + pieces, 0);
    const open = Math.max(0, ordered - accepted - sum.writtenOff);
    return { product, ordered, ...sum, accepted, inTransit, over: Math.max(0, accepted + sum.writtenOff - ordered), open };
  });
}

/** State of an issued order after its events: it closes once nothing is open and nothing in transit. */
export function issuedKind(order: Pick<Order, 'lines' | 'events'>): Exclude<OrderState['kind'], 'draft'> {
  if (order.events.some(({ kind }) => kind === 'revoked')) return 'revoked';
  if (order.events.length === 0) return 'issued';
  const balances = lineBalances(order);
  if (balances.every(({ open, inTransit }) => open === 0 && inTransit === 0)) return 'closed';
  return order.events.some(({ kind }) => kind === 'received') ? 'received' : 'shipped';
}

/** What a revocation says became of the goods on the road. */
function roadFate({ events }: Pick<Order, 'events'>): RoadFate | null {
  return events.flatMap((event) => (event.kind === 'revoked' ? [event.road ?? null] : [])).at(0) ?? null;
}

function isOnRoad(order: Pick<Order, 'lines' | 'events'>): boolean {
  return lineBalances(order).some(({ inTransit }) => inTransit > 0);
}

/** The states that allow each event. */
const possibleIn: { readonly [Kind in OrderEventKind]: readonly OrderState['kind'][] } = {
  shipped: ['issued', 'shipped', 'received'],
  received: ['shipped', 'received', 'closed'],
  returned: ['received', 'closed'],
  writtenOff: ['issued', 'shipped', 'received'],
  revoked: ['issued', 'shipped'],
};

export function isEventAllowed(order: Order, kind: OrderEventKind): boolean {
  if (kind === 'received' && order.state.kind === 'revoked') return roadFate(order) === 'received' && isOnRoad(order);
  return possibleIn[kind].includes(order.state.kind);
}

/**
 * The order with the event added, or why the event is rejected: `orderStateWrong`, `orderQuantityTooMuch`, `shipmentNotFound`,
 * `nothingEntered`, `beforeIssue`, `eventTooEarly`.
 */
export function applyEvent(order: Order, event: OrderEvent): Result<Order, AppError> {
  const { state } = order;
  if (state.kind === 'draft' || !isEventAllowed(order, event.kind))
    return err({ kind: 'orderStateWrong', order: order.id, state: state.kind, event: event.kind });
  if (event.on < state.issuedOn) return err({ kind: 'beforeIssue', on: event.on, issuedOn: state.issuedOn });
  const refusal = refusalOf(order, event);
  if (refusal !== null) return err(refusal);
  const events = [...order.events, event];
  const entries = order.entries === undefined ? {} : { entries: [...order.entries, event] };
  return ok({ ...order, ...entries, events, state: { ...state, kind: issuedKind({ lines: order.lines, events }) } });
}

function refusalOf(order: Order, event: OrderEvent): AppError | null {
  if (event.kind === 'revoked') return roadRefusal(order, event.road);
  const entered = event.kind === 'received' ? event.lines.map(arrivedPieces) : event.lines;
  const named = new Set(order.lines.map(({ product }) => product));
  const stranger = entered.find(({ product }) => !named.has(product));
  if (stranger !== undefined)
    return { kind: 'orderQuantityTooMuch', event: event.kind, product: stranger.product, asked: stranger.pieces, possible: 0 };
  if (entered.every(({ pieces }) => pieces === 0)) return { kind: 'nothingEntered' };
  if (event.kind === 'received') {
    const shipment = order.events.find((one) => one.kind === 'shipped' && one.id === event.shipment);
    if (shipment === undefined) return { kind: 'shipmentNotFound', order: order.id };
    return event.on >= shipment.on ? null : tooEarly(event, 'shipped', shipment.on);
  }
  // Goods can only be returned after they were received, on the first receipt day at the earliest.
  const receipts = order.events.flatMap((one) => (one.kind === 'received' ? [one.on] : [])).sort();
  if (event.kind === 'returned' && receipts.length > 0 && event.on < receipts[0]) return tooEarly(event, 'received', receipts[0]);
  for (const balance of lineBalances(order)) {
    const asked = entered.filter(({ product }) => product === balance.product).reduce((sum, { pieces }) => sum + pieces, 0);
    const possible = event.kind === 'returned' ? balance.accepted : Math.max(0, balance.open - balance.inTransit);
    if (asked > possible) return { kind: 'orderQuantityTooMuch', event: event.kind, product: balance.product, asked, possible };
  }
  return null;
}

/** A revocation says what became of the goods on the road. Events of older versions do not say it. */
function roadRefusal(order: Order, road: RoadFate | null | undefined): AppError | null {
  if (road === undefined || order.state.kind === 'draft' || isOnRoad(order) === (road !== null)) return null;
  const lines = lineBalances(order).flatMap(({ product, inTransit }) => {
    const line = order.lines.find((one) => one.product === product);
    return inTransit > 0 ? [`${line?.name ?? product} ${groupedDigits(inTransit)} ${line?.unit ?? ''}`] : [];
  });
  return { kind: 'paperRoadOpen', paper: orderNumberText(order.state.number), lines };
}

function tooEarly({ kind, on }: OrderEvent, earlier: 'shipped' | 'received', earlierOn: string): AppError {
  return { kind: 'eventTooEarly', event: kind, on, earlier, earlierOn };
}

function arrivedPieces({ product, accepted, damaged, refused }: ReceiptLine): ProductPieces {
  return { product, pieces: accepted + damaged + refused };
}
