// Checks what leaves for orders already issued: no more than they say, not before their day, and as early as in the exact plan up to pieces.
import type { Plan } from '../plan.ts';
import type { FactOrder } from './factOrders.ts';
import type { Facts } from './facts.ts';
import type { Flows } from './flows.ts';
import { tooMuch, type Report } from './report.ts';
import { piecesLostBy } from './verifyGroups.ts';

export function verifyCommitments(plan: Plan, facts: Facts, flows: Flows, report: Report): void {
  for (const { row, place, day } of flows.commitments) {
    const { first } = facts.orders.get(`${row.order}|${row.product}`) as FactOrder;
    if (day < first)
      report(
        'commitment',
        { ...place, field: 'date' },
        { kind: 'outOfRange', found: row.date, from: facts.dates[first], to: facts.dates[facts.days - 1] },
      );
  }
  for (const [key, { order, product, quantity, shipped }] of facts.orders) {
    const rows = flows.commitments.filter(({ row }) => `${row.order}|${row.product}` === key);
    const pieces = rows.reduce((sum, { row }) => sum + row.quantityPieces, 0);
    if (pieces > quantity - shipped) report('commitment', { order, product }, tooMuch(pieces, quantity - shipped));
  }
  for (const { earliest } of plan.certificate) {
    if (earliest === undefined) continue;
    const rows = flows.commitments.filter(({ row }) => earliest.products.includes(row.product));
    const early = rows.reduce((sum, { row, day }) => sum + (row.quantityPieces * (facts.days - day)) / facts.days, 0);
    const groups = plan.groups.filter(({ tier, product }) => tier === 'firm' && earliest.products.includes(product));
    const lost = groups.reduce((sum, group) => sum + Math.max(1, piecesLostBy(group, facts)), 0);
    if (earliest.value - early >= lost + 1e-6 * (1 + earliest.value))
      report('commitment', { product: earliest.products[0] }, { kind: 'tooLittle', found: early, min: earliest.value - lost });
  }
}
