// The four rules of an issued plan (planner.md section 4) as a property of dataset and plan, separate from the planner and from its check.
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { FactEnterprise, Facts } from '../../shared/plan/verify/facts.ts';
import { goodsLeftOver } from './goodsLeftOver.ts';
import { readRoundedPlan, type PlannedRows, type RoundedDemand, type RoundedGroup, type RoundedPlan } from './roundedGroups.ts';

export interface RoundingFault {
  readonly rule: 1 | 2 | 3 | 4;
  readonly text: string;
}

/** Every way in which the plan's whole numbers break a rule. The plan must otherwise be sound. */
export function roundingFaults(dataset: Dataset, plan: PlannedRows): readonly RoundingFault[] {
  const rounded = readRoundedPlan(dataset, plan);
  return [
    ...rounded.groups.flatMap((group) => lossFault(rounded, group)),
    ...goodsLeftOver(rounded).map((text): RoundingFault => ({ rule: 3, text })),
    ...rounded.groups.flatMap((group) => group.demands.flatMap((demand) => openFault(rounded, group, demand))),
  ];
}

/** Rules 1 and 2: how far a group falls short of its exact amount. */
function lossFault({ facts, plan }: RoundedPlan, group: RoundedGroup): RoundingFault[] {
  const lost = group.exact - group.issued;
  const pieces = piecesOfWholeNumbers(facts, group);
  if (group.isFull) {
    // Each step costs less than one piece, so all together cost less than their number.
    if (lost <= 0 || lost < pieces) return [];
    return [{ rule: 1, text: `${group.key} is full in the exact plan and lacks ${lost} of ${group.need}, allowed below ${pieces}` }];
  }
  const carton = Math.max(...[...group.products].map((product) => facts.cartons.get(product) ?? 1));
  const cartons = Math.max(1, group.demands.length) + sendersOf(facts, plan, group);
  if (lost < carton * cartons + pieces + group.noise) return [];
  const allowed = `${cartons} cartons of ${carton} and ${pieces} pieces`;
  return [
    { rule: 2, text: `${group.key} should get ${group.exact.toFixed(1)} and gets ${group.issued}, allowed to lack below ${allowed}` },
  ];
}

/**
 * Cities from which pool goods can reach the group. A city whose share is less than a carton sends nothing and leaves no trace in the plan.
 */
function sendersOf(facts: Facts, plan: PlannedRows, group: RoundedGroup): number {
  if (group.demands.length > 0 && !group.demands.some((demand) => demand.mayPool)) return 0;
  const delivered = new Set(plan.deliveries.map((row) => `${facts.enterprises.get(row.enterprise)?.city}|${row.product}`));
  return facts.cities.filter((city) =>
    [...group.products].some(
      (product) =>
        delivered.has(`${city}|${product}`) || (facts.poolGoods.get(`${city}|${product}`) ?? []).some((quantity) => quantity > 0),
    ),
  ).length;
}

/** Steps on the way to a group at which whole numbers cost less than one piece each. */
function piecesOfWholeNumbers(facts: Facts, group: RoundedGroup): number {
  const fromPool = group.demands.length === 0 || group.demands.some((demand) => demand.mayPool);
  const fromOwn = group.demands.some((demand) => demand.mayOwn);
  let places = 0;
  for (const enterprise of facts.enterprises.values()) {
    for (const product of group.products) {
      const isLinked = facts.linkage.has(product);
      if (!(fromOwn && enterprise.city === group.region) && !(fromPool && isLinked)) continue;
      const lines = enterprise.lines.filter((line) => (line.rates.get(product) ?? 0) > 0);
      if (lines.length === 0 && !facts.enterpriseGoods.has(`${enterprise.code}|${product}`)) continue;
      for (const line of lines) places += daysNotWhole(line, product);
      const materials = facts.scarce.filter(({ code }) => (enterprise.consumption.get(`${product}|${code}`) ?? 0n) > 0n).length;
      places += (lines.length > 0 ? materials : 0) + (isLinked ? 2 : 0);
    }
  }
  return places;
}

function daysNotWhole(line: FactEnterprise['lines'][number], product: string): number {
  const rate = BigInt(line.rates.get(product) as number);
  return line.availability.filter((share) => share > 0n && (line.rates.size > 1 || (rate * share) % 1_000_000n !== 0n)).length;
}

/**
 * Rule 4: one open row completes a demand; a demand of a full group may have one more for each sending city and product; a pin is met to
 * the piece.
 */
function openFault({ facts, plan }: RoundedPlan, group: RoundedGroup, demand: RoundedDemand): RoundingFault[] {
  const open = plan.dispatches.filter(
    (row) => row.demand === demand.code && row.quantityPieces % (facts.cartons.get(row.product) as number) !== 0,
  );
  const isPinned = facts.dataset.pins.some((pin) => pin.kind === 'dispatch' && pin.demand === demand.code);
  const completing = demand.issued === demand.counted || isPinned ? 1 : 0;
  const byCity = [...Map.groupBy(open, (row) => `${row.from}|${row.product}`).values()];
  const beyondOne = byCity.reduce((sum, rows) => sum + rows.length - 1, 0);
  const most = group.isFull ? completing + byCity.length : completing;
  if (open.length <= most && (!group.isFull || beyondOne <= completing)) return [];
  const rows = open.map((row) => `${row.quantityPieces} of ${row.product} from ${row.from} on ${row.date}`).join('; ');
  return [{ rule: 4, text: `demand ${demand.code} of ${group.key} gets ${demand.issued} of ${demand.counted} and has open rows: ${rows}` }];
}
