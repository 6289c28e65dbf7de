// The plan in force as the planner sees it (planner.md section 7): what it said for the days planned now, indexed like the instance.
import { dayNumber } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { knowsPlanInForce } from '../plan/pursued.ts';
import type { Instance } from './instance.ts';

/** Pool goods that were to leave a city for a destination on a day. */
export interface PreviousRoute {
  readonly from: number;
  readonly to: number;
  readonly product: number;
  readonly day: number;
  readonly pieces: number;
}

/** Pool goods of a demand that were to leave a city on a day. */
export interface PreviousIssue {
  readonly demand: number;
  readonly from: number;
  readonly product: number;
  readonly day: number;
  readonly pieces: number;
}

export interface PreviousPlan {
  /** One for each sender, receiver, product and day, in that order. */
  readonly routes: readonly PreviousRoute[];
  /** For whom they were, where that is known and still asks for them; by demand, sender, product and day. */
  readonly issues: readonly PreviousIssue[];
  /** Pieces by `enterprise|product|day`. */
  readonly delivered: ReadonlyMap<string, number>;
}

/** Null where the dataset has no previous plan, or none that says anything about a day planned now. */
export function previousPlan({ previous, policy }: Dataset, instance: Instance): PreviousPlan | null {
  if (!knowsPlanInForce({ previous, policy })) return null;
  const start = dayNumber(policy.start);
  const places = new Map(instance.destinations.map((code, k) => [code, k]));
  const makers = new Map(instance.enterprises.map(({ code }, k) => [code, k]));
  const products = new Map(instance.products.map(({ code }, k) => [code, k]));
  const demands = new Map(instance.demands.map(({ code }, j) => [code, j]));
  const routes = new Map<string, PreviousRoute>();
  const issues = new Map<string, PreviousIssue>();
  const delivered = new Map<string, number>();
  for (const row of previous) {
    const day = dayNumber(row.date) - start;
    const product = products.get(row.product) as number;
    if (day < 0 || day >= policy.days || row.quantityPieces === 0) continue;
    if (row.kind === 'delivery') {
      const key = deliveryKey(makers.get(row.enterprise ?? '') as number, product, day);
      delivered.set(key, (delivered.get(key) ?? 0) + row.quantityPieces);
      continue;
    }
    const [from, to] = [places.get(row.from ?? '') as number, places.get(row.to ?? '') as number];
    const key = `${from}|${to}|${product}|${day}`;
    routes.set(key, { from, to, product, day, pieces: row.quantityPieces + (routes.get(key)?.pieces ?? 0) });
    const demand = row.demand === null ? undefined : demands.get(row.demand);
    if (demand === undefined || instance.demands[demand].destination !== to) continue;
    const issue = `${demand}|${from}|${product}|${day}`;
    issues.set(issue, { demand, from, product, day, pieces: row.quantityPieces + (issues.get(issue)?.pieces ?? 0) });
  }
  return {
    routes: [...routes.values()].sort((a, b) => a.from - b.from || a.to - b.to || a.product - b.product || a.day - b.day),
    issues: [...issues.values()].sort((a, b) => a.demand - b.demand || a.from - b.from || a.product - b.product || a.day - b.day),
    delivered,
  };
}

export function deliveryKey(enterprise: number, product: number, day: number): string {
  return `${enterprise}|${product}|${day}`;
}
