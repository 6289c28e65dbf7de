// Turns stored orders into pages for printing: adds the letterhead from the settings, the plan's label and the fonts the text needs.
import type { PlanId } from '../../../shared/domain/ids.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import { orderDocument } from '../../../shared/orders/orderDocument.ts';
import { orderBoldText, orderHtml } from '../../../shared/orders/orderHtml.ts';
import { officeFingerprint } from '../db/officeTable.ts';
import { loadPlanSummary } from '../db/planTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { safeName } from '../files/safeName.ts';
import { fontFacesFor } from '../printing/fonts.ts';
import { defaultSettings } from './defaultSettings.ts';

/** One standalone page that prints all orders in sequence. */
export async function ordersHtml(db: ReadableDatabase, orders: readonly Order[]): Promise<string> {
  const { order: settings, seal, gloss } = loadSettings(db, defaultSettings);
  const office = officeFingerprint(db);
  const labels = new Map<PlanId, string>();
  for (const { plan } of orders) if (!labels.has(plan)) labels.set(plan, loadPlanSummary(db, plan)?.label ?? '');
  const documents = orders.map((order) =>
    orderDocument(order, { settings, planLabel: labels.get(order.plan) ?? '', office, gloss, ...(seal === '' ? {} : { seal }) }),
  );
  return orderHtml(documents, await fontFacesFor(orderHtml(documents, ''), orderBoldText(documents)));
}

/** 赣防物调〔2020〕12号.pdf for a single issued order; otherwise a name made from the days and the number of orders. */
export function pdfName(orders: readonly Order[]): string {
  const [first] = orders;
  const single = orders.length === 1 && first.state.kind !== 'draft' ? orderNumberText(first.state.number) : null;
  const days = [...orders.map(({ from }) => from)].sort();
  const span = days[0] === days[days.length - 1] ? days[0] : `${days[0]}_${days[days.length - 1]}`;
  return `${safeName(single ?? `orders-${span}-${orders.length}`)}.pdf`;
}
