// Owns the exact plan: solves the issue model for its three last aims and reads the continuous quantities back.
import type { Dataset } from '../domain/dataset.ts';
import type { Assessment, Quota } from '../plan/plan.ts';
import type { PlanGroup } from './groups.ts';
import type { Instance } from './instance.ts';
import { buildIssueModel, earliness } from './issueModel.ts';
import type { IssueColumn, IssueModel } from './issueModel.ts';
import type { LevelFailure } from './leximin.ts';
import { infinity } from './lpModel.ts';
import type { OnProgress } from './progress.ts';
import type { LpSession, LpSolution, Solver } from './solver.ts';

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
  readonly columns: number;
  readonly rows: number;
  readonly solves: number;
}

/** Given every group's level: fewest pieces substituted, then earliest, then least km × weight, strictly in this order. */
export function findExactPlan(
  dataset: Dataset,
  instance: Instance,
  groups: readonly PlanGroup[],
  fills: readonly number[],
  quotas: readonly Quota[],
  assessment: readonly Assessment[],
  kmBetween: (from: number, to: number) => number,
  solver: Solver,
  onProgress: OnProgress,
): ExactPlan | LevelFailure {
  const model = buildIssueModel(instance, groups, fills, quotas, assessment, dataset.pins, kmBetween);
  const session = solver.open(model.lp);
  const issues = [...model.own, ...model.pool];
  const tell = () => onProgress({ stage: 'secondary', tier: null, groupsFixed: groups.length, groupsTotal: groups.length });
  try {
    tell();
    for (const issue of issues) session.setColCost(issue.column, issue.product === instance.demands[issue.demand].product ? 0 : 1);
    let solution = session.run('cold');
    if (solution.status !== 'optimal') return { status: solution.statusText };
    if (model.substitutedRow >= 0) session.setRowBounds(model.substitutedRow, -infinity, solution.objective + slackOf(solution.objective));

    tell();
    for (const issue of issues) session.setColCost(issue.column, -earliness(instance, issue.day));
    solution = solveOn(session);
    if (solution.status !== 'optimal') return { status: solution.statusText };
    session.setRowBounds(model.earlinessRow, -solution.objective - slackOf(solution.objective), infinity);

    tell();
    for (const issue of issues) session.setColCost(issue.column, 0);
    const costs = model.routes.map((route) => route.km * instance.products[route.product].weightGrams);
    const unit = Math.max(1, ...costs);
    model.routes.forEach((route, r) => {
      session.setColCost(route.column, costs[r] / unit);
    });
    solution = solveOn(session);
    if (solution.status !== 'optimal') return { status: solution.statusText };
    return readPlan(instance, model, solution);
  } finally {
    session.dispose();
  }
}

/** Pieces by which an earlier aim may give way to rounding, so that the next one is not called infeasible. */
function slackOf(objective: number): number {
  return 0.01 + 1e-9 * Math.abs(objective);
}

/** A change of costs leaves the last point feasible: primal simplex goes on from it. */
function solveOn(session: LpSession): LpSolution {
  const solution = session.run('primal');
  return solution.status === 'optimal' ? solution : session.run('cold');
}

function readPlan(instance: Instance, model: IssueModel, solution: LpSolution): ExactPlan {
  const value = (column: number) => (column < 0 ? 0 : Math.max(0, solution.colValue[column]));
  const values = (grid: readonly (readonly (readonly number[])[])[]) => grid.map((rows) => rows.map((row) => row.map(value)));
  return {
    made: values(model.supply.made),
    delivered: values(model.supply.delivered),
    released: values(model.supply.released),
    own: readIssues(instance, model.own, value),
    pool: readIssues(instance, model.pool, value),
    routes: model.routes.map(({ column, from, to, product, day }) => ({ from, to, product, day, quantity: value(column) })).filter((flow) => flow.quantity > 0),
    reserve: model.reserve.map(value),
    columns: model.lp.numCol,
    rows: model.lp.numRow,
    solves: 3,
  };
}

function readIssues(instance: Instance, issues: readonly IssueColumn[], value: (column: number) => number): Issue[] {
  const grouped = Map.groupBy(issues, (issue) => `${issue.demand}|${issue.product}`);
  return [...grouped.values()].map((columns) => {
    const byDay = new Array<number>(instance.days).fill(0);
    for (const issue of columns) byDay[issue.day] = value(issue.column);
    return { demand: columns[0].demand, product: columns[0].product, byDay };
  });
}
