// What was typed wrong is voided by name and reason: it stays readable, struck out, and no longer counts. A receipt that two offices entered
// for the same shipment counts once.
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import { orderNumberText, type Order } from './order.ts';
import type { OrderEntry, OrderEvent, OrderVoid } from './orderEvent.ts';
import { issuedKind, lineBalances } from './orderEvents.ts';
import { byItem, repeatedBy, sameReceipts, type MostOf, type ToldReceipt } from './sameReceipts.ts';

/** The entries of a stored order, and of them those that count. `entries` is there only where some do not. */
export function countedParts(entries: readonly OrderEntry[]): Pick<Order, 'events' | 'entries'> {
  const voided = new Set(entries.flatMap((entry) => (entry.kind === 'voided' ? [entry.event] : [])));
  const standing = entries.filter((entry): entry is OrderEvent => entry.kind !== 'voided' && !voided.has(entry.id));
  const twins = repeatedIn(standing);
  const events = twins.size === 0 ? standing : standing.filter(({ id }) => !twins.has(id));
  return events.length === entries.length ? { events } : { events, entries };
}

type Receipt = Extract<OrderEvent, { readonly kind: 'received' }>;

/** Ids of receipts that repeat an earlier one of their shipment. */
function repeatedIn(events: readonly OrderEvent[]): ReadonlySet<string> {
  const receipts = receiptsOf(events);
  return sameReceipts(receipts.map(toldReceipt), mostOf(events));
}

/** The receipt that this one seems to repeat, or null; asked before it is entered. */
export function repeatedReceipt({ events }: Pick<Order, 'events'>, event: OrderEvent): Receipt | null {
  if (event.kind !== 'received') return null;
  const earlier = receiptsOf(events);
  const found = repeatedBy(toldReceipt(event), earlier.map(toldReceipt), mostOf(events));
  return earlier.find(({ id }) => id === found?.id) ?? null;
}

function receiptsOf(events: readonly OrderEvent[]): Receipt[] {
  return events.filter((event): event is Receipt => event.kind === 'received');
}

function toldReceipt({ id, on, shipment, another, lines }: Receipt): ToldReceipt {
  const arrived = byItem(
    lines.map(({ product, accepted, damaged, refused }) => [product, BigInt(accepted) + BigInt(damaged) + BigInt(refused)]),
  );
  return { id, on, shipment, another: another === true, arrived };
}

/** Of an order every receipt names its shipment. */
function mostOf(events: readonly OrderEvent[]): MostOf {
  return (shipment) =>
    byItem(
      events.flatMap((event) =>
        event.kind === 'shipped' && event.id === shipment
          ? event.lines.map(({ product, pieces }) => [product, BigInt(pieces)] as const)
          : [],
      ),
    );
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
