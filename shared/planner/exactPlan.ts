// Owns the exact plan: levels first, then the later aims, on one living LP; and reads the continuous quantities back.
import type { LevelProof } from '../plan/certificate.ts';
import type { PlanGroup } from './groups.ts';
import type { Instance } from './instance.ts';
import { findLevels } from './leximin.ts';
import type { LevelFailure, Levels } from './leximin.ts';
import type { PlanModel } from './planModel.ts';
import type { OnProgress } from './progress.ts';
import { basicStatus } from './solver.ts';
import type { LpBasis, Solver } from './solver.ts';
import { transferBasis } from './basisTransfer.ts';
import { infinity } from './lpModel.ts';
import type { Pooling } from './soloPools.ts';
import { soloMade } from './soloProducts.ts';
import type { ServingDays } from './access.ts';
import { fewestSubstituted, keepSubstituted, pursueLaterAims } from './laterAims.ts';
import type { LaterAims } from './laterAims.ts';

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
  /** Size of the model the plan was made on. */
  readonly columns: number;
  readonly rows: number;
  readonly solves: number;
}

export type PlanFailure = LevelFailure & { readonly stage: 'leximin' | 'secondary' };

/** The model of section 3, on due days or on all, makers of a city put together or apart. */
export type BuildModel = (serving: ServingDays, pooling: Pooling) => PlanModel;

/**
 * Levels on the model on due days, then the later aims on the model on all days. A small one starts where the levels ended. Where
 * more columns than `mostColumnsForSimplex` are to move to earlier days, an interior point is there before the simplex has moved
 * them one by one, and the levels need not end at a basis of the same model: makers of a city are put together for them. Where a
 * plan with all makers apart has the same fills, these are proved; where it has not, the levels are found again with makers apart.
 */
export function findExactPlan(
  build: BuildModel,
  instance: Instance,
  groups: readonly PlanGroup[],
  kmBetween: (from: number, to: number) => number,
  solver: Solver,
  onProgress: OnProgress,
  mostColumnsForSimplex: number,
): ExactPlan | PlanFailure {
  const model = build('all', 'apart');
  const isSmall = model.lp.numCol <= mostColumnsForSimplex;
  const find = (pooling: Pooling) => planWith(build('due', pooling), model, isSmall, instance, groups, kmBetween, solver, onProgress);
  if (isSmall) return find('apart');
  const pooled = find('together');
  return 'status' in pooled ? find('apart') : pooled;
}

function planWith(
  levelModel: PlanModel,
  model: PlanModel,
  isSmall: boolean,
  instance: Instance,
  groups: readonly PlanGroup[],
  kmBetween: (from: number, to: number) => number,
  solver: Solver,
  onProgress: OnProgress,
): ExactPlan | PlanFailure {
  const start = findStart(levelModel, instance, groups, solver, onProgress);
  if ('status' in start) return start;
  const session = solver.open(model.lp);
  try {
    start.levels.floors.forEach((floor, k) => {
      if (model.received[k] >= 0) session.setColBounds(model.received[k], floor, infinity);
    });
    if (start.substituted !== null) keepSubstituted(session, model, instance, start.substituted);
    if (isSmall && start.basis !== null) {
      const { columns, rows } = transferBasis(start.basis, levelModel.keys, model.keys);
      session.setBasis({ columns, rows: start.substituted === null ? rows : Int32Array.from([...rows, basicStatus]) });
    }
    const reached = pursueLaterAims(session, model, instance, kmBetween, solver, isSmall ? 'primal' : 'interior', () =>
      onProgress({ stage: 'secondary', tier: null, groupsFixed: groups.length, groupsTotal: groups.length }),
    );
    if ('status' in reached) return { stage: 'secondary', status: reached.status };
    return readPlan(instance, model, start.levels, reached, start.solves);
  } finally {
    session.dispose();
  }
}

interface Start {
  readonly levels: Levels;
  readonly substituted: number | null;
  readonly basis: LpBasis | null;
  readonly solves: number;
}

function findStart(
  model: PlanModel,
  instance: Instance,
  groups: readonly PlanGroup[],
  solver: Solver,
  onProgress: OnProgress,
): Start | PlanFailure {
  const session = solver.open(model.lp);
  try {
    const levels = findLevels(session, model, instance, groups, instance.tiers, onProgress);
    if ('status' in levels) return { stage: 'leximin', status: levels.status };
    onProgress({ stage: 'secondary', tier: null, groupsFixed: groups.length, groupsTotal: groups.length });
    const fewest = fewestSubstituted(session, model, instance);
    if (fewest !== null && fewest.status !== 'optimal') return { stage: 'secondary', status: fewest.statusText };
    const substituted = fewest === null ? null : fewest.objective;
    return {
      levels,
      substituted,
      basis: fewest === null ? levels.basis : session.basis(),
      solves: levels.solves + (fewest === null ? 0 : 1),
    };
  } finally {
    session.dispose();
  }
}

function readPlan(
  instance: Instance,
  model: PlanModel,
  { fills, certificate }: Levels,
  { routes, solution, solves }: LaterAims,
  levelSolves: number,
): ExactPlan {
  const value = (column: number) => (column < 0 ? 0 : Math.max(0, solution.colValue[column]));
  const values = (grid: readonly (readonly (readonly number[])[])[]) => grid.map((rows) => rows.map((row) => row.map(value)));
  const made = values(model.supply.made);
  const delivered = values(model.supply.delivered);
  const released = values(model.supply.released);
  for (const { members } of model.supply.pools) {
    for (const solo of members) {
      const { enterprise: e, product: p, makers } = solo;
      const taken = delivered[e][p].map((pieces, t) => pieces + released[e][p][t]);
      soloMade(instance, solo, taken).forEach((byDay, k) => {
        made[makers[k].line][makers[k].make] = byDay;
      });
    }
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
    columns: model.lp.numCol,
    rows: model.lp.numRow,
    solves: levelSolves + solves,
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
