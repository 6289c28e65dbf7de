// Owns the issued plan (planner.md section 4): whole pieces and cartons made from the exact plan, tier before tier.
import type { Dataset } from '../domain/dataset.ts';
import type { Pin } from '../domain/tables.ts';
import type { Quota } from '../plan/plan.ts';
import type { ExactPlan, Issue } from './exactPlan.ts';
import { fitCartons } from './fitCartons.ts';
import type { CartonRequest } from './fitCartons.ts';
import type { PlanGroup } from './groups.ts';
import type { Instance } from './instance.ts';
import { roundSupply, running } from './wholeSupply.ts';
import type { WholeSupply } from './wholeSupply.ts';

export interface WholeIssue {
  readonly demand: number;
  readonly product: number;
  /** Index of the sending city. */
  readonly city: number;
  readonly day: number;
  readonly pieces: number;
}

export interface WholePlan {
  readonly supply: WholeSupply;
  readonly own: readonly WholeIssue[];
  readonly pool: readonly WholeIssue[];
  /** Pieces kept as reserve by [city][product]. */
  readonly reserve: readonly (readonly number[])[];
}

/** Pieces below this in the exact plan are the LP's tolerance. */
const nearly = 0.5;

/** Pieces and cartons issued so far, by demand and by group. */
interface Tally {
  readonly lacking: number[];
  readonly groupOf: readonly number[];
  readonly issued: number[];
  /** Pool pieces by demand, for pins that bound a demand over all products. */
  readonly fromPool: number[];
}

export function wholeUnits(
  dataset: Dataset,
  instance: Instance,
  groups: readonly PlanGroup[],
  quotas: readonly Quota[],
  exact: ExactPlan,
  kmBetween: (from: number, to: number) => number,
): WholePlan {
  const unmet = instance.products.map(() => 0);
  groups.forEach((group, k) => {
    unmet[group.productIndex] += (1 - exact.fills[k]) * group.need;
  });
  const supply = roundSupply(dataset, instance, quotas, exact, unmet);
  const groupOf = new Array<number>(instance.demands.length).fill(-1);
  groups.forEach((group, k) => {
    for (const j of group.demands) groupOf[j] = k;
  });
  const tally: Tally = {
    lacking: instance.demands.map((demand) => demand.quantity),
    groupOf,
    issued: groups.map(() => 0),
    fromPool: instance.demands.map(() => 0),
  };
  const own = instance.cities.flatMap((_, c) =>
    instance.products.flatMap((_, p) => issueOwn(instance, groups, supply, exact, tally, c, p)),
  );
  const reserve = instance.cities.map(() => instance.products.map(() => 0));
  const pool = instance.products.flatMap((_, p) => issuePool(instance, groups, dataset.pins, supply, exact, tally, kmBetween, p, reserve));
  return { supply, own, pool, reserve };
}

/** A city's own goods, piece by piece: one sender, cartons of one. */
function issueOwn(
  instance: Instance,
  groups: readonly PlanGroup[],
  supply: WholeSupply,
  exact: ExactPlan,
  tally: Tally,
  c: number,
  p: number,
): WholeIssue[] {
  const issues = exact.own.filter((issue) => issue.product === p && instance.demands[issue.demand].destination === c);
  if (issues.length === 0) return [];
  const makers = instance.enterprises.flatMap((enterprise, e) => (enterprise.city === c ? [e] : []));
  const arriving = instance.cityGoodsByDay[c][p].map(
    (quantity, t) => quantity + makers.reduce((total, e) => total + supply.released[e][p][t], 0),
  );
  const requests = issues.map((issue) => requestOf(instance, issue, tally, { most: null, least: 0, completes: false }));
  const { shipments } = fitCartons({
    supply: [running(arriving)],
    carton: 1,
    requests,
    senders: () => [0],
    onShip: (r, _, pieces) => record(tally, requests[r].demand, pieces),
    reserve: 0,
    reserveTier: instance.tiers.length,
    lacks: (r) => tally.lacking[requests[r].demand],
    fill: (k) => tally.issued[k] / groups[k].need,
  });
  return shipments.map((row) => ({ demand: requests[row.request].demand, product: p, city: c, day: row.day, pieces: row.pieces }));
}

/** One product of the pool, by carton, from the cities where the exact plan takes it, else from the nearest. */
function issuePool(
  instance: Instance,
  groups: readonly PlanGroup[],
  pins: readonly Pin[],
  supply: WholeSupply,
  exact: ExactPlan,
  tally: Tally,
  kmBetween: (from: number, to: number) => number,
  p: number,
  reserve: number[][],
): WholeIssue[] {
  const product = instance.products[p];
  const arriving = instance.cities.map((_, c) =>
    running(
      instance.poolGoodsByDay[c][p].map(
        (quantity, t) =>
          quantity +
          instance.enterprises.reduce((total, enterprise, e) => total + (enterprise.city === c ? supply.delivered[e][p][t] : 0), 0),
      ),
    ),
  );
  const cities = instance.cities.map((_, c) => c).filter((c) => (arriving[c].at(-1) as number) > 0);
  const issues = exact.pool.filter((issue) => issue.product === p);
  const totals = demandTotals(exact);
  const requests = issues.map((issue) => {
    const demand = instance.demands[issue.demand];
    const bounds = pins.filter(
      (pin) => pin.kind === 'dispatch' && pin.demand === demand.code && (pin.product === null || pin.product === product.code),
    );
    const before = (pin: Pin) => (pin.product === null ? tally.fromPool[issue.demand] : 0);
    const isFull = (totals.get(issue.demand) as number) >= demand.quantity - Math.max(nearly, demand.quantity * 1e-6);
    // Products are issued in this order, so the last one that serves a demand completes it.
    const isLast = !exact.pool.some((other) => other.demand === issue.demand && other.product > p && total(other) > nearly);
    return requestOf(
      instance,
      issue,
      tally,
      {
        most: bounds.length === 0 ? null : Math.min(...bounds.map((pin) => (pin.max === null ? demand.quantity : pin.max - before(pin)))),
        least: Math.max(0, ...bounds.map((pin) => (pin.min === null || (pin.product === null && !isLast) ? 0 : pin.min - before(pin)))),
        completes: isFull && isLast && total(issue) > nearly,
      },
      product.carton,
    );
  });
  const planned = routesLeft(exact, p);
  const senders = requests.map((request) => {
    const to = instance.demands[request.demand].destination;
    return cities.map((_, s) => s).sort((a, b) => kmBetween(cities[a], to) - kmBetween(cities[b], to) || a - b);
  });
  const reserveGroup = groups.findIndex((group) => group.tier === 'reserve' && group.productIndex === p);
  const kept = reserveGroup < 0 ? 0 : Math.round(exact.reserve[p]);
  const { shipments, leftAt } = fitCartons({
    supply: cities.map((c) => arriving[c]),
    carton: product.carton,
    requests,
    senders: (r) => {
      const to = instance.demands[requests[r].demand].destination;
      const left = (s: number) => planned.get(`${cities[s]}|${to}`) ?? 0;
      return [...senders[r].filter((s) => left(s) >= 1), ...senders[r].filter((s) => left(s) < 1)];
    },
    onShip: (r, s, pieces) => {
      record(tally, requests[r].demand, pieces);
      tally.fromPool[requests[r].demand] += pieces;
      const key = `${cities[s]}|${instance.demands[requests[r].demand].destination}`;
      planned.set(key, (planned.get(key) ?? 0) - pieces);
    },
    reserve: kept,
    reserveTier: reserveGroup < 0 ? instance.tiers.length : instance.tiers.indexOf('reserve'),
    lacks: (r) => tally.lacking[requests[r].demand],
    fill: (k) => tally.issued[k] / groups[k].need,
  });
  let toKeep = kept;
  cities.forEach((c, s) => {
    reserve[c][p] = Math.min(toKeep, leftAt(s));
    toKeep -= reserve[c][p];
  });
  return shipments.map((row) => ({
    demand: requests[row.request].demand,
    product: p,
    city: cities[row.sender],
    day: row.day,
    pieces: row.pieces,
  }));
}

/** `most` and `least` are what pins allow and ask of this product; a minimum that no whole carton meets is met to the piece. */
function requestOf(
  instance: Instance,
  issue: Issue,
  tally: Tally,
  { most, least, completes }: { most: number | null; least: number; completes: boolean },
  carton = 1,
): CartonRequest {
  const demand = instance.demands[issue.demand];
  const exact = running(issue.byDay);
  const promised = Math.floor((total(issue) + nearly) / carton) * carton;
  const bound = Math.min(tally.lacking[issue.demand], most ?? demand.quantity);
  const isTight = least > 0 && promised < least;
  return {
    demand: issue.demand,
    tier: instance.tiers.indexOf(demand.tier),
    group: tally.groupOf[issue.demand],
    from: demand.from,
    due: demand.due,
    exact,
    most: isTight ? Math.min(bound, least) : bound,
    completes: completes || isTight || (most !== null && total(issue) >= bound - nearly),
    least,
  };
}

function record(tally: Tally, demand: number, pieces: number): void {
  tally.lacking[demand] -= pieces;
  tally.issued[tally.groupOf[demand]] += pieces;
}

/** Pieces each demand gets in the exact plan, own and pool, over all products. */
function demandTotals(exact: ExactPlan): Map<number, number> {
  const totals = new Map<number, number>();
  for (const issue of [...exact.own, ...exact.pool]) totals.set(issue.demand, (totals.get(issue.demand) ?? 0) + total(issue));
  return totals;
}

/** Pieces the exact plan still sends from a city to a destination. */
function routesLeft(exact: ExactPlan, product: number): Map<string, number> {
  const left = new Map<string, number>();
  for (const flow of exact.routes) {
    if (flow.product !== product) continue;
    const key = `${flow.from}|${flow.to}`;
    left.set(key, (left.get(key) ?? 0) + flow.quantity);
  }
  return left;
}

function total(issue: Issue): number {
  return issue.byDay.reduce((a, b) => a + b, 0);
}
