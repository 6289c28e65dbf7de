// What the planner aims at once every fill is fixed: a strictly ordered list in which each objective starts where the last one ended. A new
// tie-break is one entry here; pursueObjectives.ts says how they are pursued.
import type { PursuedAim } from '../../plan/pursued.ts';
import { takingsFrom } from '../model/handouts.ts';
import type { Entry } from '../model/lpModel.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { RouteColumn } from '../model/routes.ts';
import type { PlanInput } from '../planInput.ts';
import { flowAims, routeAims, type Aim } from './leastChange.ts';

/** The model an objective is pursued on. `dueDays`: it does not matter to the objective what is issued on which day; these come first. */
export type ObjectiveModel = 'dueDays' | 'allDays' | 'routes';

export interface ObjectiveContext {
  readonly input: PlanInput;
  readonly model: PlanModel;
  /** Known only on `routes`. */
  readonly routes: readonly RouteColumn[];
}

export interface SecondaryObjective {
  /** As the plan states it. */
  readonly aim: PursuedAim;
  readonly on: ObjectiveModel;
  /** The costs to minimise, at most about 1 per piece; no entries means there is nothing to choose. */
  readonly costs: (context: ObjectiveContext) => readonly Entry[];
  /** In place of costs: what is to stay as close as possible to what it was, each piece at a cost of at most 1. */
  readonly aims?: (context: ObjectiveContext) => readonly Aim[];
}

export const secondaryObjectives: readonly SecondaryObjective[] = [
  { aim: 'fewestSubstituted', on: 'dueDays', costs: substitutedIssues },
  { aim: 'leastChange', on: 'allDays', costs: none, aims: flowAims },
  {
    aim: 'earliest',
    on: 'allDays',
    // T − t + 1 of section 3, divided by T so that the first day counts 1.
    costs: ({ input: { instance }, model }) =>
      model.issues.map(({ column, day }) => ({ column, value: -(instance.days - day) / instance.days })),
  },
  { aim: 'leastChangeOfRoutes', on: 'routes', costs: none, aims: routeAims },
  {
    aim: 'leastTransport',
    on: 'routes',
    costs: ({ input, routes }) => {
      const costOf = transportCost(input);
      return routes.map((route) => ({ column: route.column, value: costOf(route) }));
    },
  },
  {
    // Keeps a city's own goods its own, so that no order says what need not be said.
    aim: 'fewestPooled',
    on: 'routes',
    costs: ({ input: { instance }, model }) => takingsFrom('pool', instance, model).map(({ column }) => ({ column, value: 1 })),
  },
];

function none(): Entry[] {
  return [];
}

/** km × weight of a piece, in units of the largest value possible. */
export function transportCost({ instance, kmBetween, farthestKm: farthest }: PlanInput): (route: RouteColumn) => number {
  const heaviest = Math.max(1e-9, ...instance.products.map((product) => product.weightGrams));
  return (route) => (kmBetween(route.from, route.to) / farthest) * (instance.products[route.product].weightGrams / heaviest);
}

function substitutedIssues({ input: { instance }, model }: ObjectiveContext): Entry[] {
  const asked = (k: number) => instance.demands[model.classes[k].demands[0]].product;
  return model.issues.filter((issue) => issue.product !== asked(issue.demandClass)).map(({ column }) => ({ column, value: 1 }));
}
