// Turns stored orders into pages for printing: adds the letterhead from the settings, the plan's label and the fonts the text needs.
import type { PlanId } from '../../../shared/domain/ids.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import { orderDocument, type OrderDocument } from '../../../shared/orders/orderDocument.ts';
import { orderBoldText, orderHtml } from '../../../shared/orders/orderHtml.ts';
import { writeOutAll, writtenOutIn, type WrittenOut } from '../../../shared/domain/rareCharacters.ts';
import { loadTable } from '../db/datasetTables.ts';
import { loadSignings } from '../db/deskTable.ts';
import { officeFingerprint } from '../db/officeTable.ts';
import { loadPlanSummary } from '../db/planTable.ts';
import { loadReceivedOrder } from '../db/receivedTables.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { safeName } from '../files/safeName.ts';
import { fontFacesFor, paperGlyphs } from '../printing/fonts.ts';
import { defaultSettings } from './defaultSettings.ts';
import { letterheadOfIssuer } from './issuerLetterhead.ts';

/** One standalone page that prints all orders in sequence, and the characters written out because no font has them. */
export async function ordersPage(
  db: ReadableDatabase,
  orders: readonly Order[],
): Promise<{ readonly html: string; readonly writtenOut: readonly WrittenOut[] }> {
  const documents = documentsOf(db, orders);
  const hasGlyph = await paperGlyphs();
  const printed = writeOutAll(documents, hasGlyph, ['mark']);
  const html = orderHtml(printed, await fontFacesFor(orderHtml(printed, ''), orderBoldText(printed)));
  return { html, writtenOut: writtenOutIn(orderHtml(documents, ''), hasGlyph) };
}

/** The characters of these orders that no font has. */
export async function ordersWrittenOut(db: ReadableDatabase, orders: readonly Order[]): Promise<WrittenOut[]> {
  return writtenOutIn(orderHtml(documentsOf(db, orders), ''), await paperGlyphs());
}

function documentsOf(db: ReadableDatabase, orders: readonly Order[]): OrderDocument[] {
  const { order: own, seal, gloss } = loadSettings(db, defaultSettings);
  const office = officeFingerprint(db);
  const contacts = loadTable(db, 'contacts');
  const labels = new Map<PlanId, string>();
  for (const { plan } of orders) if (!labels.has(plan)) labels.set(plan, loadPlanSummary(db, plan)?.label ?? '');
  return orders.map((order) => {
    const received = loadReceivedOrder(db, order.id);
    const planLabel = labels.get(order.plan) ?? '';
    const context = { settings: own, planLabel, office, gloss, contacts, signedBy: loadSignings(db, 'order', order.id) };
    if (received === null) return orderDocument(order, { ...context, ...(seal === '' ? {} : { seal }) });
    // It is the paper of the office that issued it: the letterhead and the seal of this one are not its own.
    return orderDocument(order, { ...context, settings: letterheadOfIssuer(db, own), planLabel: String(received.planLabel ?? '') });
  });
}

/** 赣防物调〔2020〕12号.pdf for a single issued order; otherwise a name made from the days and the number of orders. */
export function pdfName(orders: readonly Order[]): string {
  const [first] = orders;
  const single = orders.length === 1 && first.state.kind !== 'draft' ? orderNumberText(first.state.number) : null;
  const days = [...orders.map(({ from }) => from)].sort();
  const span = days[0] === days[days.length - 1] ? days[0] : `${days[0]}_${days[days.length - 1]}`;
  return `${safeName(single ?? `orders-${span}-${orders.length}`)}.pdf`;
}
