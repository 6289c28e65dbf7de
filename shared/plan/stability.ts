// The stability index: which share of the pieces that the plan in force announced has another day, sender, receiver or product in a new
// plan (planner.md section 7).
import type { PreviousKind } from '../domain/rowKinds.ts';
import type { Previous } from '../domain/tables.ts';
import type { Plan } from './plan.ts';

export interface Stability {
  /** Pieces the plan in force announced for the days of the new plan. */
  readonly announcedPieces: number;
  /** Of these, pieces the new plan does not have on the same day, between the same places. */
  readonly movedPieces: number;
  /** Moved ÷ announced, from 0 to 1; 0 where nothing was announced. */
  readonly index: number;
}

export interface PlanStability {
  /** Pool goods by day, sender, receiver and product: the stability index. */
  readonly dispatches: Stability;
  /** Deliveries by day, maker and product. */
  readonly deliveries: Stability;
}

export function planStability(previous: readonly Previous[], plan: Pick<Plan, 'start' | 'dispatches' | 'deliveries'>): PlanStability {
  const announced = (kind: PreviousKind) => previous.filter((row) => row.kind === kind && row.date >= plan.start);
  return {
    dispatches: stability(
      totals(announced('dispatch'), ({ date, from, to, product }) => `${date}|${from}|${to}|${product}`),
      totals(plan.dispatches, ({ date, from, to, product }) => `${date}|${from}|${to}|${product}`),
    ),
    deliveries: stability(
      totals(announced('delivery'), ({ date, enterprise, product }) => `${date}|${enterprise}|${product}`),
      totals(plan.deliveries, ({ date, enterprise, product }) => `${date}|${enterprise}|${product}`),
    ),
  };
}

function stability(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Stability {
  let [announcedPieces, movedPieces] = [0, 0];
  for (const [key, pieces] of before) {
    announcedPieces += pieces;
    movedPieces += Math.max(0, pieces - (after.get(key) ?? 0));
  }
  return { announcedPieces, movedPieces, index: announcedPieces === 0 ? 0 : movedPieces / announcedPieces };
}

function totals<Row extends { readonly quantityPieces: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>();
  for (const row of rows) byKey.set(keyOf(row), (byKey.get(keyOf(row)) ?? 0) + row.quantityPieces);
  return byKey;
}
