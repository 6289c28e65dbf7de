// Checks that goods are sent in whole cartons (planner.md section 4, rule 4), except for the row that completes a demand or meets a pin
// and, where the group is full in the exact plan, one open row for each demand, sending city and product.
import { groupKey, type Dispatch, type Plan } from '../plan.ts';
import type { FactDemand } from './factDemands.ts';
import type { Facts } from './facts.ts';
import type { Flows, Placed } from './flows.ts';
import { differs, type Report } from './report.ts';
import { isFullExactly, roundingRules } from './roundingRules.ts';
import { issuedByDemand } from './verifyDemands.ts';
import { pinnedPieces } from './verifyPins.ts';

export function verifyCartons(plan: Plan, facts: Facts, flows: Flows, report: Report): void {
  for (const { row, place } of flows.dispatches) {
    const cartons = Math.ceil(row.quantityPieces / (facts.cartons.get(row.product) as number));
    if (row.cartons !== cartons) report('carton', { ...place, field: 'cartons' }, differs(row.cartons, cartons));
  }
  const issued = issuedByDemand(flows);
  const full = new Set(roundingRules(plan) === 1 ? [] : plan.groups.filter(isFullExactly).map(groupKey));
  const open = flows.dispatches.filter(({ row }) => row.quantityPieces % (facts.cartons.get(row.product) as number) !== 0);
  for (const [code, rows] of Map.groupBy(open, ({ row }) => row.demand)) {
    const demand = facts.demands.get(code) as FactDemand;
    const isComplete = issued.get(code) === demand.asked;
    const isFull = full.has(`${demand.row.tier}|${demand.destination}|${demand.row.product}`);
    verifyOpenRows(rows, isFull, isComplete, facts, flows, report);
  }
}

function verifyOpenRows(
  rows: readonly Placed<Dispatch>[],
  isFull: boolean,
  isComplete: boolean,
  facts: Facts,
  flows: Flows,
  report: Report,
): void {
  const opened = new Set<string>();
  let completing = 0;
  for (const { row, place } of rows) {
    const carton = facts.cartons.get(row.product) as number;
    const complain = (isSecond: boolean) =>
      report(
        'carton',
        { ...place, field: 'quantity' },
        { kind: 'openCarton', found: row.quantityPieces, carton, demand: row.demand, isSecond },
      );
    // If a city sends all its stock of two products that serve a demand, each product has an open row.
    const opening = `${row.from}|${row.product}`;
    if (isFull && !opened.has(opening)) {
      opened.add(opening);
      continue;
    }
    completing += 1;
    if (completing > 1) complain(true);
    else if (!isComplete && !completesPin(facts, flows, row.demand, row.product)) complain(false);
  }
}

/** A pin is met to the piece: the open carton that reaches its maximum, or that its minimum needs, is allowed too. */
function completesPin(facts: Facts, flows: Flows, demand: string, product: string): boolean {
  return facts.dataset.pins.some((pin) => {
    if (pin.kind !== 'dispatch' || pin.demand !== demand || (pin.product !== null && pin.product !== product)) return false;
    const pieces = pinnedPieces(pin, flows);
    return (pin.max !== null && pieces === Math.floor(pin.max)) || (pin.min !== null && pieces === Math.ceil(pin.min));
  });
}
