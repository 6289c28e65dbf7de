// Lists what the plan in force says for the days to come that no order carries yet.
import type { IsoDate } from '../domain/calendar.ts';
import type { Previous } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import type { Plan } from '../plan/plan.ts';

/** Pool pieces by day, sender, receiver, product and demand, less those in `issued` orders; deliveries by day, enterprise and product. */
export function previousRows(plan: Pick<Plan, 'dispatches' | 'deliveries'> | null, issued: readonly Order[], morning: IsoDate): Previous[] {
  if (plan === null) return [];
  const rows = new Map<string, Previous>();
  const put = (row: Previous) => {
    const key = keyOf(row);
    rows.set(key, { ...row, quantityPieces: row.quantityPieces + (rows.get(key)?.quantityPieces ?? 0) });
  };
  for (const { date, from, to, product, demand, quantityPieces } of plan.dispatches)
    if (date >= morning) put({ kind: 'dispatch', date, from, to, enterprise: null, product, quantityPieces, demand });
  for (const { sender: from, receiver: to, shares } of issued)
    for (const { date, product, demand, quantityPieces } of shares) {
      const planned = rows.get(keyOf({ kind: 'dispatch', date, from, to, enterprise: null, product, demand }));
      if (planned !== undefined) put({ ...planned, quantityPieces: -Math.min(quantityPieces, planned.quantityPieces) });
    }
  for (const { date, enterprise, product, quantityPieces } of plan.deliveries)
    if (date >= morning) put({ kind: 'delivery', date, from: null, to: null, enterprise, product, quantityPieces, demand: null });
  return [...rows.values()].filter(({ quantityPieces }) => quantityPieces > 0);
}

function keyOf({ kind, date, from, to, enterprise, product, demand }: Omit<Previous, 'quantityPieces'>): string {
  return JSON.stringify([kind, date, from, to, enterprise, product, demand]);
}
