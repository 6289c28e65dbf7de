// Owns what is aimed at once every fill is fixed, strictly in this order, each aim starting where the last one ended:
// fewest pieces substituted; earliest; least km × weight; and, where even that leaves a choice, the fewest pieces through
// the pool, so that a city's own goods stay its own and no order says what need not be said.
import { takingsFrom } from '../model/handouts.ts';
import type { Instance } from '../instance.ts';
import { holdForInterior, holdReached, reachesFloors } from './interiorFloors.ts';
import type { PlanGroup } from '../groups.ts';
import { holdFloors } from './leximin.ts';
import type { LevelFailure } from './leximin.ts';
import { infinity } from '../model/lpModel.ts';
import type { Entry } from '../model/lpModel.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { LpSession, LpSolution, Solver } from '../solver.ts';
import { addRoutes } from '../model/routes.ts';
import type { RouteColumn } from '../model/routes.ts';

export interface SecondaryObjectives {
  readonly solution: LpSolution;
  readonly routes: readonly RouteColumn[];
  readonly solves: number;
}

/**
 * The fewest pieces substituted, on a session of the model on due days in which every fill is frozen: what is issued on which
 * day makes no difference to it. Null where nothing can be substituted.
 */
export function fewestSubstituted(session: LpSession, model: PlanModel, instance: Instance): LpSolution | null {
  const substituted = substitutedIssues(model, instance);
  if (substituted.length === 0) return null;
  session.setMaximize(false);
  session.setColCosts([{ column: model.level, value: 0 }, ...substituted]);
  const solution = session.run('primal');
  return solution.status === 'optimal' ? solution : session.run('cold');
}

/** Keeps to the fewest pieces substituted on a session of the model on all days. */
export function keepSubstituted(session: LpSession, model: PlanModel, instance: Instance, fewest: number): void {
  session.addRows([{ lower: -infinity, upper: fewest + slackOf(fewest), entries: substitutedIssues(model, instance) }]);
}

/** The aims after that, on a session of the model on all days: every group gets its floor, as `Levels` has it. `onAim` is called
 * before each; the first aim is pursued from the session's basis by the primal simplex, or from nothing by an interior point. */
export function pursueSecondaryObjectives(
  session: LpSession,
  model: PlanModel,
  instance: Instance,
  groups: readonly PlanGroup[],
  floors: readonly number[],
  kmBetween: (from: number, to: number) => number,
  solver: Solver,
  firstMethod: 'primal' | 'interior',
  onAim: () => void,
): SecondaryObjectives | LevelFailure {
  let solves = 0;
  const minimise = (costs: readonly Entry[], method: 'primal' | 'interior' = 'primal'): LpSolution => {
    onAim();
    session.setColCosts(costs);
    solves += 1;
    const solution = session.run(method);
    // What an interior point calls infeasible are levels that no plan reaches; going on from a basis, it may be rounding.
    const isSure = solution.status === 'optimal' || (method === 'interior' && solution.status === 'infeasible');
    return isSure ? solution : session.run('cold');
  };
  const keep = (costs: readonly Entry[], optimum: LpSolution) => {
    keepToFace(session, model, optimum);
    session.setColCosts(costs.map(({ column }) => ({ column, value: 0 })));
  };
  session.setColCosts([{ column: model.level, value: 0 }]);
  session.setMaximize(false);

  const isInterior = firstMethod === 'interior';
  const giving = isInterior ? holdForInterior(session, model, floors) : [];
  if (!isInterior) holdFloors(session, model, floors);
  const lateness = [...model.issues.map((issue) => ({ column: issue.column, value: -earliness(instance, issue.day) })), ...giving];
  let early = minimise(lateness, firstMethod);
  for (const share of sharesGiven) {
    if (early.status === 'optimal' || isInterior) break;
    holdFloors(session, model, floors, share);
    early = minimise(lateness);
  }
  if (early.status !== 'optimal') return { status: early.statusText };
  if (!reachesFloors(early, model, groups)) return { status: 'no plan reaches the levels' };
  const basis = session.basis();
  keep(lateness, early);
  holdReached(session, model, early);

  const costOf = transportCost(instance, kmBetween);
  const routes = addRoutes(session, model, instance, { solution: early, basis }, costOf, solver);
  if (routes.length === 0) return { solution: early, routes, solves };
  const transport = routes.map((route) => ({ column: route.column, value: costOf(route) }));
  const short = minimise(transport, model.lp.numCol <= maxColumnsForRoutes ? 'primal' : 'interior');
  if (short.status !== 'optimal') return { status: short.statusText };
  keep(transport, short);

  const pooled = takingsFrom('pool', instance, model).map(({ column }) => ({ column, value: 1 }));
  const own = minimise(pooled);
  if (own.status !== 'optimal') return { status: own.statusText };
  return { solution: own, routes, solves };
}

/** Where levels of needs of many millions are called infeasible by rounding, every group gives so much of its floor. */
const sharesGiven = [1e-9, 1e-8];

/** Columns up to which the shortest routes are found from where the earliest plan ends; beyond it an interior point is there first. */
const maxColumnsForRoutes = 100_000;

function substitutedIssues(model: PlanModel, instance: Instance): Entry[] {
  const asked = (k: number) => instance.demands[model.classes[k].demands[0]].product;
  return model.issues.filter((issue) => issue.product !== asked(issue.demandClass)).map(({ column }) => ({ column, value: 1 }));
}

/**
 * Every optimum is complementary to one optimum's duals: columns that have a reduced cost stay at their bound, rows that have a dual
 * stay at theirs, and all that is left to choose keeps the aim as it is. Nothing is given away to rounding, and no row of all issues
 * at once makes the next aim's equations dense.
 */
function keepToFace(session: LpSession, model: PlanModel, { colValue, colDual, rowValue, rowDual }: LpSolution): void {
  colDual.forEach((dual, column) => {
    if (Math.abs(dual) > priced) session.setColBounds(column, colValue[column], colValue[column]);
  });
  // Rows after the model's own, those of routes, are equations.
  const { rowLower, rowUpper } = model.lp;
  for (let row = 0; row < rowLower.length; row += 1) {
    if (Math.abs(rowDual[row]) <= priced || rowLower[row] === rowUpper[row]) continue;
    const isAtLower = Math.abs(rowValue[row] - rowLower[row]) < Math.abs(rowValue[row] - rowUpper[row]);
    const bound = isAtLower ? rowLower[row] : rowUpper[row];
    session.setRowBounds(row, bound, bound);
  }
}

/** Costs are between a hundredth and one a piece: a dual below this is the solver's noise. */
const priced = 1e-6;

/** T − t + 1 of section 3, over T so that the first day counts 1. */
function earliness(instance: Instance, day: number): number {
  return (instance.days - day) / instance.days;
}

/** km × weight, in units of the dearest there could be. */
function transportCost(instance: Instance, kmBetween: (from: number, to: number) => number): (route: RouteColumn) => number {
  const heaviest = Math.max(1e-9, ...instance.products.map((product) => product.weightGrams));
  const farthest = Math.max(1, ...instance.cities.flatMap((_, from) => instance.destinations.map((_, to) => kmBetween(from, to))));
  return (route) => (kmBetween(route.from, route.to) / farthest) * (instance.products[route.product].weightGrams / heaviest);
}

/** Pieces by which an earlier aim may give way to rounding, so that the next one is not called infeasible. */
function slackOf(objective: number): number {
  return 0.01 + 1e-9 * Math.abs(objective);
}
