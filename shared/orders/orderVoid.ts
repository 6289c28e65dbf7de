// What was typed wrong is voided by name and reason: it stays readable, struck out, and no longer counts. A receipt that two offices entered
// for the same shipment counts once.
import { compareText } from '../base/compareText.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import { orderNumberText, type Order } from './order.ts';
import type { OrderEntry, OrderEvent, OrderVoid } from './orderEvent.ts';
import { issuedKind, lineBalances } from './orderEvents.ts';

/** The entries of a stored order, and of them those that count. `entries` is there only where some do not. */
export function countedParts(entries: readonly OrderEntry[]): Pick<Order, 'events' | 'entries'> {
  const voided = new Set(entries.flatMap((entry) => (entry.kind === 'voided' ? [entry.event] : [])));
  const standing = entries.filter((entry): entry is OrderEvent => entry.kind !== 'voided' && !voided.has(entry.id));
  const twins = sameReceipts(standing);
  const events = twins.size === 0 ? standing : standing.filter(({ id }) => !twins.has(id));
  return events.length === entries.length ? { events } : { events, entries };
}

type Receipt = Extract<OrderEvent, { readonly kind: 'received' }>;

/** Receipts differ by what was counted: within a tenth they may be of the same goods. */
const alike = 0.1;

/**
 * Ids of receipts that repeat an earlier one of their shipment: about as much, and together more than was shipped. The earliest by day and
 * id counts, so that the order of entry has no influence. Whoever says at entry that it is another receipt is believed.
 */
function sameReceipts(events: readonly OrderEvent[]): ReadonlySet<string> {
  const receipts = events.filter((event): event is Receipt => event.kind === 'received');
  const repeated = new Set<string>();
  for (const [shipment, own] of Map.groupBy(receipts, (receipt) => receipt.shipment)) {
    if (own.length < 2) continue;
    const sent = events.find(({ kind, id }) => kind === 'shipped' && id === shipment);
    const kept: Receipt[] = [];
    for (const receipt of own.toSorted((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id))) {
      if (receipt.another !== true && repeats(receipt, kept, sent)) repeated.add(receipt.id);
      else kept.push(receipt);
    }
  }
  return repeated;
}

/** The receipt that this one seems to repeat, or null; asked before it is entered. */
export function repeatedReceipt(order: Pick<Order, 'events'>, event: OrderEvent): OrderEvent | null {
  if (event.kind !== 'received') return null;
  const sent = order.events.find(({ kind, id }) => kind === 'shipped' && id === event.shipment);
  const earlier = order.events.filter((one): one is Receipt => one.kind === 'received' && one.shipment === event.shipment);
  return repeats(event, earlier, sent) ? (earlier.find((one) => isAlike(one, event)) ?? null) : null;
}

function repeats(receipt: Receipt, earlier: readonly Receipt[], sent: OrderEvent | undefined): boolean {
  if (sent?.kind !== 'shipped' || !earlier.some((one) => isAlike(one, receipt))) return false;
  return sent.lines.some(({ product, pieces }) => [...earlier, receipt].reduce((sum, one) => sum + arrived(one, product), 0) > pieces);
}

function isAlike(a: Receipt, b: Receipt): boolean {
  const products = new Set([...a.lines, ...b.lines].map(({ product }) => product));
  return [...products].every((product) => {
    const [one, other] = [arrived(a, product), arrived(b, product)];
    return Math.abs(one - other) <= alike * Math.max(one, other);
  });
}

function arrived({ lines }: Receipt, product: string): number {
  return lines.reduce((sum, line) => (line.product === product ? sum + line.accepted + line.damaged + line.refused : sum), 0);
}

/**
 * The order with the entry voided. Refused: an entry that is not there or void already (`paperEventNotFound`), and one on which later ones
 * rest (`paperEventFollowed`): receipts on their shipment, returns on their receipt, goods and a new draft on a revocation.
 */
export function applyVoid(order: Order, entry: OrderVoid): Result<Order, AppError> {
  const { state } = order;
  if (state.kind === 'draft') return err({ kind: 'orderStateWrong', order: order.id, state: state.kind, event: entry.kind });
  if (entry.on < state.issuedOn) return err({ kind: 'beforeIssue', on: entry.on, issuedOn: state.issuedOn });
  const entries = order.entries ?? order.events;
  const isVoid = entries.some((one) => one.kind === 'voided' && one.event === entry.event);
  const wrong = entries.find((one): one is OrderEvent => one.kind !== 'voided' && one.id === entry.event);
  const paper = orderNumberText(state.number);
  if (wrong === undefined || isVoid) return err({ kind: 'paperEventNotFound', paper, event: entry.event });
  const parts = countedParts([...entries, entry]);
  const followers = restingOn(wrong, order, parts.events);
  if (followers.length > 0) return err({ kind: 'paperEventFollowed', paper, followers });
  return ok({
    ...order,
    entries: undefined,
    ...parts,
    state: { ...state, kind: issuedKind({ lines: order.lines, events: parts.events }) },
  });
}

/** The days of entries that cannot stand without this one. `left` are those that would still count. */
function restingOn(wrong: OrderEvent, { lines }: Order, left: readonly OrderEvent[]): IsoDate[] {
  switch (wrong.kind) {
    case 'shipped': {
      const rests = (one: OrderEvent) =>
        (one.kind === 'received' && one.shipment === wrong.id) || (one.kind === 'revoked' && (one.road ?? null) !== null);
      return left.filter(rests).map(({ on }) => on);
    }
    case 'received': {
      const isOverdrawn = lineBalances({ lines, events: left }).some(({ accepted }) => accepted < 0);
      return isOverdrawn ? left.filter(({ kind }) => kind === 'returned').map(({ on }) => on) : [];
    }
    case 'revoked': {
      if (wrong.successor !== null) return [wrong.on];
      return wrong.road === 'received' ? left.filter(({ kind, on }) => kind === 'received' && on >= wrong.on).map(({ on }) => on) : [];
    }
    default:
      return [];
  }
}
