// Lists what the plan in force says for the days to come that no order carries yet.
import type { IsoDate } from '../domain/calendar.ts';
import type { Previous } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import type { Plan } from '../plan/plan.ts';

/** Pool pieces by day, sender, receiver and product, less those in `issued` orders; deliveries by day, enterprise and product. */
export function previousRows(plan: Pick<Plan, 'dispatches' | 'deliveries'> | null, issued: readonly Order[], morning: IsoDate): Previous[] {
  if (plan === null) return [];
  const rows = new Map<string, Previous>();
  const put = (row: Previous) => {
    const key = `${row.kind}|${row.date}|${row.from ?? ''}|${row.to ?? ''}|${row.enterprise ?? ''}|${row.product}`;
    rows.set(key, { ...row, quantityPieces: row.quantityPieces + (rows.get(key)?.quantityPieces ?? 0) });
  };
  for (const { date, from, to, product, quantityPieces } of plan.dispatches)
    if (date >= morning) put({ kind: 'dispatch', date, from, to, enterprise: null, product, quantityPieces });
  for (const order of issued)
    for (const { date, product, quantityPieces } of order.shares) {
      const planned = rows.get(`dispatch|${date}|${order.sender}|${order.receiver}||${product}`);
      if (planned !== undefined) put({ ...planned, quantityPieces: -Math.min(quantityPieces, planned.quantityPieces) });
    }
  for (const { date, enterprise, product, quantityPieces } of plan.deliveries)
    if (date >= morning) put({ kind: 'delivery', date, from: null, to: null, enterprise, product, quantityPieces });
  return [...rows.values()].filter(({ quantityPieces }) => quantityPieces > 0);
}
