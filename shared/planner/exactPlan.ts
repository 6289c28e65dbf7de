// Owns the exact plan: levels first, then the later aims, on one living LP; and reads the continuous quantities back.
import type { Tier } from '../domain/tables.ts';
import type { LevelProof } from '../plan/certificate.ts';
import type { PlanGroup } from './groups.ts';
import type { Instance } from './instance.ts';
import { findLevels } from './leximin.ts';
import type { LevelFailure, Levels } from './leximin.ts';
import type { PlanModel } from './planModel.ts';
import type { OnProgress } from './progress.ts';
import type { LpSolution, Solver } from './solver.ts';
import { soloMade } from './soloProducts.ts';
import { pursueLaterAims } from './laterAims.ts';
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
  readonly certificate: readonly LevelProof[];
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
  try {
    const levels = findLevels(session, model, instance, groups, tiers, onProgress);
    if ('status' in levels) return { stage: 'leximin', status: levels.status };
    const reached = pursueLaterAims(session, model, instance, kmBetween, solver, () =>
      onProgress({ stage: 'secondary', tier: null, groupsFixed: groups.length, groupsTotal: groups.length }),
    );
    if ('status' in reached) return { stage: 'secondary', status: reached.status };
    return readPlan(instance, model, levels, reached.routes, reached.solution, levels.solves + reached.solves);
  } finally {
    session.dispose();
  }
}

function readPlan(
  instance: Instance,
  model: PlanModel,
  { fills, certificate }: Levels,
  routes: readonly RouteColumn[],
  solution: LpSolution,
  solves: number,
): ExactPlan {
  const value = (column: number) => (column < 0 ? 0 : Math.max(0, solution.colValue[column]));
  const values = (grid: readonly (readonly (readonly number[])[])[]) => grid.map((rows) => rows.map((row) => row.map(value)));
  const made = values(model.supply.made);
  const delivered = values(model.supply.delivered);
  const released = values(model.supply.released);
  for (const solo of model.supply.solos) {
    const { enterprise: e, product: p, makers } = solo;
    const byMaker = soloMade(
      instance,
      solo,
      delivered[e][p].map((pieces, t) => pieces + released[e][p][t]),
    );
    makers.forEach(({ line, make }, k) => {
      made[line][make] = byMaker[k];
    });
  }
  return {
    fills,
    made,
    delivered,
    released,
    own: readIssues(instance, model, 'own', value),
    pool: readIssues(instance, model, 'pool', value),
    routes: routes
      .map(({ column, from, to, product, day }) => ({ from, to, product, day, quantity: value(column) }))
      .filter((flow) => flow.quantity > 0),
    reserve: model.reserve.map(value),
    certificate,
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
