// Owns the exact plan: levels first, then fewest pieces substituted, then earliest, then least km × weight, on one living
// LP, each aim starting where the last one ended; and reads the continuous quantities back.
import type { Tier } from '../domain/tables.ts';
import type { PlanGroup } from './groups.ts';
import type { Instance } from './instance.ts';
import { findLevels } from './leximin.ts';
import type { LevelFailure } from './leximin.ts';
import { infinity } from './lpModel.ts';
import type { PlanModel } from './planModel.ts';
import type { OnProgress } from './progress.ts';
import type { LpSolution, Solver } from './solver.ts';
import { addRoutes } from './transport.ts';
import type { RouteColumn } from './transport.ts';

export interface Issue {
  readonly demand: number;
  readonly product: number;
  /** Pieces by day, not rounded. */
  readonly byDay: readonly number[];
}

export interface RouteFlow {
  readonly from: number;
  readonly to: number;
  readonly product: number;
  readonly day: number;
  readonly quantity: number;
}

/** Continuous quantities of section 3, pieces. */
export interface ExactPlan {
  /** Fill of each group, 0 to 1. */
  readonly fills: readonly number[];
  /** [line][make][day] */
  readonly made: readonly (readonly (readonly number[])[])[];
  /** [enterprise][product][day] */
  readonly delivered: readonly (readonly (readonly number[])[])[];
  /** [enterprise][product][day] */
  readonly released: readonly (readonly (readonly number[])[])[];
  readonly own: readonly Issue[];
  readonly pool: readonly Issue[];
  readonly routes: readonly RouteFlow[];
  /** [product] */
  readonly reserve: readonly number[];
  readonly solves: number;
}

export type PlanFailure = LevelFailure & { readonly stage: 'leximin' | 'secondary' };

export function findExactPlan(
  model: PlanModel,
  instance: Instance,
  groups: readonly PlanGroup[],
  tiers: readonly Tier[],
  kmBetween: (from: number, to: number) => number,
  solver: Solver,
  onProgress: OnProgress,
): ExactPlan | PlanFailure {
  const session = solver.open(model.lp);
  const tell = () => onProgress({ stage: 'secondary', tier: null, groupsFixed: groups.length, groupsTotal: groups.length });
  try {
    const levels = findLevels(session, model, groups, tiers, onProgress);
    if ('status' in levels) return { stage: 'leximin', status: levels.status };
    session.setColCost(model.level, 0);
    session.setMaximize(false);
    let solves = levels.solves;

    tell();
    const substituted = model.issues.filter(
      (issue) => issue.product !== instance.demands[model.classes[issue.demandClass].demands[0]].product,
    );
    if (substituted.length > 0) {
      for (const issue of substituted) session.setColCost(issue.column, 1);
      const solution = session.run('primal');
      solves += 1;
      if (solution.status !== 'optimal') return { stage: 'secondary', status: solution.statusText };
      session.addRow(
        -infinity,
        solution.objective + slackOf(solution.objective),
        substituted.map(({ column }) => ({ column, value: 1 })),
      );
    }

    tell();
    for (const issue of model.issues) {
      session.setColBounds(issue.column, 0, model.classes[issue.demandClass].quantity);
      session.setColCost(issue.column, -earliness(instance, issue.day));
    }
    let solution = session.run('primal');
    solves += 1;
    if (solution.status !== 'optimal') return { stage: 'secondary', status: solution.statusText };
    session.addRow(
      -solution.objective - slackOf(solution.objective),
      infinity,
      model.issues.map((issue) => ({ column: issue.column, value: earliness(instance, issue.day) })),
    );

    tell();
    for (const issue of model.issues) session.setColCost(issue.column, 0);
    const routes = addRoutes(session, model, instance, transportCost(instance, kmBetween));
    if (routes.length > 0) {
      solution = session.run('dual');
      solves += 1;
      if (solution.status !== 'optimal') solution = session.run('cold');
      if (solution.status !== 'optimal') return { stage: 'secondary', status: solution.statusText };
    }
    return readPlan(instance, model, levels.fills, routes, solution, solves);
  } finally {
    session.dispose();
  }
}

/** T − t + 1 of section 3, over T so that the first day counts 1. */
function earliness(instance: Instance, day: number): number {
  return (instance.days - day) / instance.days;
}

/** km × weight, in units of the dearest route. */
function transportCost(
  instance: Instance,
  kmBetween: (from: number, to: number) => number,
): (from: number, to: number, product: number) => number {
  const heaviest = Math.max(1e-9, ...instance.products.map((product) => product.weightGrams));
  let farthest = 1;
  instance.cities.forEach((_, from) => {
    instance.destinations.forEach((_, to) => {
      farthest = Math.max(farthest, kmBetween(from, to));
    });
  });
  return (from, to, product) => (kmBetween(from, to) / farthest) * (instance.products[product].weightGrams / heaviest);
}

/** Pieces by which an earlier aim may give way to rounding, so that the next one is not called infeasible. */
function slackOf(objective: number): number {
  return 0.01 + 1e-9 * Math.abs(objective);
}

function readPlan(
  instance: Instance,
  model: PlanModel,
  fills: readonly number[],
  routes: readonly RouteColumn[],
  solution: LpSolution,
  solves: number,
): ExactPlan {
  const value = (column: number) => (column < 0 ? 0 : Math.max(0, solution.colValue[column]));
  const values = (grid: readonly (readonly (readonly number[])[])[]) => grid.map((rows) => rows.map((row) => row.map(value)));
  return {
    fills,
    made: values(model.supply.made),
    delivered: values(model.supply.delivered),
    released: values(model.supply.released),
    own: readIssues(instance, model, 'own', value),
    pool: readIssues(instance, model, 'pool', value),
    routes: routes
      .map(({ column, from, to, product, day }) => ({ from, to, product, day, quantity: value(column) }))
      .filter((flow) => flow.quantity > 0),
    reserve: model.reserve.map(value),
    solves,
  };
}

/** What a class gets goes to its demands in proportion to their quantities. */
function readIssues(instance: Instance, model: PlanModel, from: 'own' | 'pool', value: (column: number) => number): Issue[] {
  const grouped = Map.groupBy(
    model.issues.filter((issue) => issue.from === from),
    (issue) => `${issue.demandClass}|${issue.product}`,
  );
  return [...grouped.values()].flatMap((columns) => {
    const { demands, quantity } = model.classes[columns[0].demandClass];
    const byDay = new Array<number>(instance.days).fill(0);
    for (const issue of columns) byDay[issue.day] = value(issue.column);
    return demands.map((demand) => ({
      demand,
      product: columns[0].product,
      byDay: byDay.map((pieces) => (pieces * instance.demands[demand].quantity) / quantity),
    }));
  });
}
