// Owns the check of cartons (planner.md section 4): whole ones, save one open row a demand that completes it or a pin.
import type { FactDemand, Facts } from './facts.ts';
import type { Flows } from './flows.ts';
import type { Report } from './report.ts';
import { issuedByDemand } from './verifyDemands.ts';
import { pinnedPieces } from './verifyPins.ts';

export function verifyCartons(facts: Facts, flows: Flows, report: Report): void {
  const issued = issuedByDemand(flows);
  const opened = new Set<string>();
  for (const { row, place } of flows.dispatches) {
    const carton = facts.cartons.get(row.product) as number;
    const cartons = Math.ceil(row.quantityPieces / carton);
    if (row.cartons !== cartons) report('carton', `${place}, cartons`, row.cartons, cartons);
    if (row.quantityPieces % carton === 0) continue;
    const demand = facts.demands.get(row.demand) as FactDemand;
    if (opened.has(row.demand))
      report(
        'carton',
        `${place}, quantity`,
        row.quantityPieces,
        `a multiple of ${carton}: demand ${row.demand} has an open carton already`,
      );
    else if (issued.get(row.demand) !== demand.countedPieces && !completesPin(facts, flows, row.demand, row.product)) {
      report('carton', `${place}, quantity`, row.quantityPieces, `a multiple of ${carton}: demand ${row.demand} is not complete`);
    }
    opened.add(row.demand);
  }
}

/** A human bound is met to the piece: the part carton that reaches a maximum, or that a minimum needs, may go open too. */
function completesPin(facts: Facts, flows: Flows, demand: string, product: string): boolean {
  return facts.dataset.pins.some((pin) => {
    if (pin.kind !== 'dispatch' || pin.demand !== demand || (pin.product !== null && pin.product !== product)) return false;
    const pieces = pinnedPieces(pin, flows);
    return (pin.max !== null && pieces === Math.floor(pin.max)) || (pin.min !== null && pieces === Math.ceil(pin.min));
  });
}
