// Checks what is issued to demands: quantity, day, product, origin, destination and distance (planner.md section 3).
import { distanceKm } from '../../domain/geography.ts';
import type { Discrepancy } from '../../domain/violation.ts';
import type { ExpectedAssessment } from './expectedAssessment.ts';
import type { FactDemand } from './factDemands.ts';
import type { Facts } from './facts.ts';
import type { Flows, Placed } from './flows.ts';
import { differs, tooMuch, type Report } from './report.ts';

/** Distances are printed to the metre. */
const kmTolerance = 1e-9;

export function verifyDemands(facts: Facts, assessment: ReadonlyMap<string, ExpectedAssessment>, flows: Flows, report: Report): void {
  verifyTotals(facts, flows, report);
  for (const issue of flows.ownUse) {
    const demand = facts.demands.get(issue.row.demand) as FactDemand;
    verifyIssue(issue, demand, facts, report);
    if (demand.source === 'pool') report('source', issue.place, { kind: 'wrongSource', found: 'own' });
    if (demand.destination !== issue.row.city)
      report('cityGoods', { ...issue.place, field: 'city' }, differs(issue.row.city, demand.destination));
  }
  const between = distanceKm(facts.dataset);
  for (const issue of flows.dispatches) {
    const { row, place } = issue;
    const demand = facts.demands.get(row.demand) as FactDemand;
    verifyIssue(issue, demand, facts, report);
    if (demand.source === 'own') report('source', place, { kind: 'wrongSource', found: 'pool' });
    if (row.to !== demand.destination) report('demand', { ...place, field: 'to' }, differs(row.to, demand.destination));
    if (row.tier !== demand.row.tier) report('tier', { ...place, field: 'tier' }, differs(row.tier, demand.row.tier));
    const isEligible = assessment.get(`${demand.destination}|${demand.row.product}`)?.eligible ?? false;
    if (demand.row.tier === 'city_basic' && !isEligible) report('eligibility', place, { kind: 'notEligible', city: demand.destination });
    const km = between(row.from, demand.destination);
    const kmPlace = { ...place, field: 'km' };
    if (km === null) report('distance', kmPlace, { kind: 'unknownDistance', found: row.km });
    else if (!(Math.abs(row.km - km) <= kmTolerance)) report('distance', kmPlace, differs(row.km, km));
  }
}

function verifyTotals(facts: Facts, flows: Flows, report: Report): void {
  const issued = issuedByDemand(flows);
  for (const demand of facts.demands.values()) {
    const pieces = issued.get(demand.row.code) ?? 0;
    if (pieces > demand.asked) report('demand', { demand: demand.row.code }, tooMuch(pieces, demand.asked));
  }
}

function verifyIssue(
  { row, place, day }: Placed<{ date: string; product: string }>,
  demand: FactDemand,
  facts: Facts,
  report: Report,
): void {
  if (day < demand.first || day > demand.last) {
    const window: Discrepancy =
      demand.first > demand.last
        ? { kind: 'noDayLeft', found: row.date }
        : { kind: 'outOfRange', found: row.date, from: facts.dates[demand.first], to: facts.dates[demand.last] };
    report('window', { ...place, field: 'date' }, window);
  }
  if (!demand.products.has(row.product))
    report('product', { ...place, field: 'product' }, { kind: 'notOneOf', found: row.product, options: [...demand.products] });
}

/** Pieces by demand, own and pool goods together. */
export function issuedByDemand(flows: Flows): Map<string, number> {
  const issued = new Map<string, number>();
  for (const { row } of [...flows.ownUse, ...flows.dispatches]) issued.set(row.demand, (issued.get(row.demand) ?? 0) + row.quantityPieces);
  return issued;
}
