// What of a plan is measured against the plan in force (planner.md section 7): pool goods by receiver and day, deliveries by maker and day,
// and, when routes are chosen, each route. A change tomorrow weighs more than one in a week, w = 1/day.
import { takingsFrom } from '../model/handouts.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { RouteColumn } from '../model/routes.ts';
import type { PlanInput } from '../planInput.ts';
import { deliveryKey } from '../previousPlan.ts';

interface Planned {
  readonly input: PlanInput;
  readonly model: PlanModel;
  readonly routes: readonly RouteColumn[];
}

/** A sum of columns that is to stay as close as possible to what it was; a piece more or less costs `weight`. */
export interface Aim {
  readonly columns: readonly number[];
  /** Pieces in the plan in force; may be 0. */
  readonly pieces: number;
  readonly weight: number;
}

/** Of receivers and makers; none without a previous plan. Where the model has no column nothing can change any more. */
export function flowAims({ input: { instance, previous }, model }: Planned): Aim[] {
  if (previous === null) return [];
  const arrived = new Map<string, number>();
  for (const { to, product, day, pieces } of previous.routes) {
    const key = `${to}|${product}|${day}`;
    arrived.set(key, (arrived.get(key) ?? 0) + pieces);
  }
  const takings = Map.groupBy(takingsFrom('pool', instance, model), ({ destination, product, day }) => `${destination}|${product}|${day}`);
  const arrivals = [...takings].map(([key, taken]): Aim => {
    return { columns: taken.map(({ column }) => column), pieces: arrived.get(key) ?? 0, weight: weightOf(taken[0].day) };
  });
  const deliveries = model.supply.delivered.flatMap((products, e) =>
    products.flatMap((byDay, p) =>
      byDay.flatMap((column, day): Aim[] =>
        column < 0 ? [] : [{ columns: [column], pieces: previous.delivered.get(deliveryKey(e, p, day)) ?? 0, weight: weightOf(day) }],
      ),
    ),
  );
  return [...arrivals, ...deliveries];
}

export function routeAims({ input: { previous }, routes }: Planned): Aim[] {
  if (previous === null) return [];
  const before = new Map(previous.routes.map(({ from, to, product, day, pieces }) => [`${from}|${to}|${product}|${day}`, pieces]));
  return routes.map(({ column, from, to, product, day }) => ({
    columns: [column],
    pieces: before.get(`${from}|${to}|${product}|${day}`) ?? 0,
    weight: weightOf(day),
  }));
}

function weightOf(day: number): number {
  return 1 / (day + 1);
}
