// Carries out a plan as planned for some days and makes the dataset of the morning after, without papers: what the planner would see if
// everything had come, been made, handed out, sent and received on its day. Planning that dataset again shows the law of time consistency.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { planCycle } from '../domain/planCycle.ts';
import type { Committed, Eligible, Opening, Pin, Secured } from '../domain/tables.ts';
import type { Plan } from '../plan/plan.ts';
import { addUpGiven } from './addUpGiven.ts';
import { donePart, type DonePart } from './donePart.ts';
import { handedOut } from './handedOut.ts';
import { previousRows } from './previousRows.ts';
import { addUpSecured } from './promises.ts';
import { reducedPin } from './restOfPins.ts';
import { rolledBooks } from './rolledBooks.ts';

export interface Roll {
  /** Days carried out, at least 1 and fewer than the plan has. */
  readonly days: number;
  /** Pool goods that leave up to this day have already been ordered. Null: none of those still to leave have been. */
  readonly issuedUntil: IsoDate | null;
}

/** What of a plan is carried out. Its quantities may be those of the exact plan, unrounded: all sums are exact to the millionth. */
export interface PlanToRoll {
  readonly plan: DonePart & Pick<Plan, 'quotas' | 'assessment'>;
  readonly dataset: Dataset;
}

export function rollPlan({ plan, dataset }: PlanToRoll, { days, issuedUntil }: Roll): Dataset {
  const { policy } = dataset;
  const morning = addDays(policy.start, days);
  const done = donePart(plan, morning);
  const given = handedOut(plan, dataset, morning);
  const ordered = plan.dispatches.filter(({ date }) => date >= morning && issuedUntil !== null && date <= issuedUntil);
  const orders = newOrders(ordered, policy.start);
  const { stocks, arrears } = rolledBooks(dataset, done, given, morning);
  return {
    ...dataset,
    policy: { ...policy, start: morning, cycleStart: planCycle(policy).first, days: policy.days - days },
    stocks,
    arrears,
    pins: dataset.pins.map((pin) => restOf(pin, done)),
    secured: addUpSecured([
      ...dataset.secured,
      ...done.dispatches.map(({ demand, product, quantityPieces }): Secured => ({ demand, product, quantityPieces, state: 'accepted' })),
      ...done.ownUse.map(({ demand, product, quantityPieces }): Secured => ({ demand, product, quantityPieces, state: 'own' })),
      ...ordered.map(({ demand, product, quantityPieces }): Secured => ({ demand, product, quantityPieces, state: 'committed' })),
    ]),
    committed: [...dataset.committed.map((row) => ({ ...row, shippedPieces: row.shippedPieces + leftFor(row, done) })), ...orders],
    given: addUpGiven([...dataset.given, ...given]),
    opening: policy.cycleStart === undefined ? openingOf(dataset) : dataset.opening,
    eligible: eligibleRows(dataset, plan),
    previous: previousRows({ ...plan, dispatches: plan.dispatches.filter((row) => !ordered.includes(row)) }, [], morning),
  };
}

function leftFor({ order, product }: Committed, { commitments }: DonePart): number {
  return commitments
    .filter((row) => row.order === order && row.product === product)
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
}

/**
 * One order for each day, sender and receiver. Its name begins with the day of the plan it was issued from, so that no later order has the
 * same name.
 */
function newOrders(ordered: Plan['dispatches'], start: IsoDate): Committed[] {
  const rows = new Map<string, Committed>();
  for (const { date, from, to, product, quantityPieces } of ordered) {
    const order = `R-${start}-${date}-${from}-${to}`;
    const key = `${order}|${product}`;
    const before = rows.get(key)?.quantityPieces ?? 0;
    rows.set(key, { order, product, from, quantityPieces: before + quantityPieces, shippedPieces: 0, date, due: date });
  }
  return [...rows.values()];
}

function restOf(pin: Pin, { deliveries, dispatches }: DonePart): Pin {
  return reducedPin(pin, () => {
    const rows =
      pin.kind === 'delivery'
        ? deliveries.filter(({ enterprise, product }) => enterprise === pin.enterprise && product === pin.product)
        : dispatches.filter(({ demand, product }) => demand === pin.demand && (pin.product === null || product === pin.product));
    return rows.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  });
}

/** Material of enterprises on the first morning of a cycle that begins with the plan. */
function openingOf({ stocks, enterprises, materials }: Dataset): Opening[] {
  const makers = new Set<string>(enterprises.map(({ code }) => code));
  const scarce = new Set<string>(materials.filter((material) => material.scarce).map(({ code }) => code));
  return stocks.flatMap(({ owner, item, quantity }) =>
    makers.has(owner) && scarce.has(item) && quantity > 0 ? [{ enterprise: String(owner), material: String(item), quantity }] : [],
  );
}

/** What the plan found holds for the rest of the cycle. A decision made earlier keeps its basis. */
function eligibleRows(dataset: Dataset, plan: Pick<Plan, 'assessment'>): Eligible[] {
  const decided = new Set(dataset.eligible.map(({ city, product }) => `${city}|${product}`));
  const found = plan.assessment.filter(({ city, product }) => !decided.has(`${city}|${product}`));
  return [...dataset.eligible, ...found.map(({ city, product, eligible }): Eligible => ({ city, product, eligible, basis: null }))];
}
