// Enters what happened to issued orders: one event, or the shipments or receipts of a day in one step, all of them or none.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { OrderEventEntry } from '../../../shared/contract/orderApi.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { eventDoubts } from '../../../shared/orders/eventDoubts.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import type { OrderEntry } from '../../../shared/orders/orderEvent.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import { applyVoid } from '../../../shared/orders/orderVoid.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { officeOwner } from '../db/officeTable.ts';
import { insertOrderEvent, loadOrder } from '../db/orderTable.ts';
import { listReceivedEvents, loadReceivedOrder } from '../db/receivedTables.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { allOrNone } from './allOrNone.ts';
import { confirmed } from './confirmed.ts';
import { openPaperBooks, type PaperBooks } from './ledgerPosting.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

export function enterEvent(context: ServiceContext, entry: OrderEventEntry, confirmedBy: string | undefined): Result<Order, AppError> {
  return inTransaction<Order, AppError>(context.db, () => enterOne(context, openPaperBooks(context), entry, confirmedBy));
}

/** In their order: a later entry of an order is held against the earlier ones. */
export function enterEvents(
  context: ServiceContext,
  entries: readonly OrderEventEntry[],
  confirmedBy: string | undefined,
): Result<Order[], AppError> {
  return inTransaction<Order[], AppError>(context.db, () => {
    const books = openPaperBooks(context);
    return allOrNone(
      entries,
      (entry) => enterOne(context, books, entry, confirmedBy),
      (entry) => nameOf(context.db, entry),
    );
  });
}

function nameOf(db: ReadableDatabase, { order: id }: OrderEventEntry): string {
  const order = loadOrder(db, id);
  return order === null || order.state.kind === 'draft' ? id : orderNumberText(order.state.number);
}

function enterOne(
  context: ServiceContext,
  books: PaperBooks,
  { order: id, event: entered }: OrderEventEntry,
  confirmedBy: string | undefined,
): Result<Order, AppError> {
  const { db, clock, newId, who } = context;
  const order = loadOrder(db, id);
  if (order === null) return err({ kind: 'orderNotFound', order: id });
  const stranger = strangerTo(db, order, entered);
  if (stranger !== null) return err(stranger);
  const entry = { ...entered, id: newId() } as OrderEntry;
  const result = entry.kind === 'voided' ? applyVoid(order, entry) : applyEvent(order, entry);
  if (!result.ok) return result;
  const tooLate = afterLastDay(order, entry.on, workingDay(db, clock));
  if (tooLate !== null) return err(tooLate);
  const doubts = entry.kind === 'voided' ? [] : eventDoubts(order, entry);
  if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
  const isAnother = entry.kind === 'received' && doubts.some(({ kind }) => kind === 'sameReceipt');
  const event: OrderEntry = isAnother ? { ...entry, another: true } : entry;
  insertOrderEvent(db, id, event, who(), clock().toISOString());
  books.orderChanged(id);
  const after = { order: id, state: result.value.state.kind, event, ...confirmed(doubts, confirmedBy) };
  audit(context, 'order.event', { order: id, state: order.state.kind }, after);
  return ok(loadOrder(db, id) ?? result.value);
}

/**
 * Nothing happens after the working day. An order whose own days lie later takes events up to those: it comes from an office that is further
 * on, or from a version that dated papers by the clock.
 */
export function afterLastDay({ state, events }: Order, on: IsoDate, today: IsoDate): AppError | null {
  const own = [...(state.kind === 'draft' ? [] : [state.issuedOn]), ...events.map((event) => event.on)];
  return on > today && own.every((day) => day < on) ? { kind: 'afterWorkingDay', on, today } : null;
}

/**
 * For an order issued by another office, a receiver may report only receipts and a sender only dispatches, and both may void what they
 * reported; everything else belongs to its issuer.
 */
export function strangerTo(
  db: ReadableDatabase,
  order: Order,
  entry: { readonly kind: OrderEntry['kind']; readonly event?: string },
): AppError | null {
  if (loadReceivedOrder(db, order.id) === null) return null;
  const own = officeOwner(db);
  const aliases = loadAliases(db);
  const isOwn = (region: string) => presentCode(aliases, 'regions', region) === own;
  const { kind } = entry;
  const takesBack =
    kind === 'voided' &&
    listReceivedEvents(db, [order.id]).some(
      ({ office, event_json }) => office === own && (JSON.parse(event_json) as OrderEntry).id === entry.event,
    );
  const mayTell =
    takesBack || ((kind === 'received' || kind === 'returned') && isOwn(order.receiver)) || (kind === 'shipped' && isOwn(order.sender));
  return mayTell ? null : { kind: 'recordOfOther', table: 'orders', owner: province };
}
