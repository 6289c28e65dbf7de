// Pursues the secondary objectives one after the other: first on the due-day model, then on all days, then with routes.
import { addRoutes, type RouteColumn } from '../model/routes.ts';
import { infinity, type Entry } from '../model/lpModel.ts';
import type { PlanModel } from '../model/planModel.ts';
import type { PlanInput } from '../planInput.ts';
import type { LpSession, LpSolution, Solver } from '../solver.ts';
import { addDeviations } from './deviations.ts';
import { holdForInterior, holdReached, reachesFloors } from './interiorFloors.ts';
import { holdFloors, levelSlack, type LevelFailure, type Levels } from './leximin.ts';
import { secondaryObjectives, transportCost, type ObjectiveModel, type SecondaryObjective } from './secondaryObjectives.ts';

/** An objective of the due-day model, and its optimum. */
export interface KeptObjective {
  readonly objective: SecondaryObjective;
  readonly optimum: number;
}

export interface SecondaryOptimum {
  readonly solution: LpSolution;
  readonly routes: readonly RouteColumn[];
  readonly solves: number;
}

function objectivesOn(model: ObjectiveModel): SecondaryObjective[] {
  return secondaryObjectives.filter(({ on }) => on === model);
}

/** Works on a session of the due-day model in which every fill is frozen. */
export function pursueOnDueDays(
  session: LpSession,
  model: PlanModel,
  input: PlanInput,
  { floors, earliest }: Pick<Levels, 'floors' | 'earliest'>,
): { readonly kept: readonly KeptObjective[] } | LevelFailure {
  const kept: KeptObjective[] = [];
  let pursued: readonly Entry[] = [{ column: model.level, value: 0 }];
  for (const objective of objectivesOn('dueDays')) {
    const costs = objective.costs({ input, model, routes: [] });
    if (costs.length === 0) continue;
    if (kept.length > 0) session.addRows([rowThatKeeps(pursued, kept[kept.length - 1].optimum)]);
    session.setMaximize(false);
    session.setColCosts([...pursued.map(({ column }) => ({ column, value: 0 })), ...costs]);
    let solution = session.run('primal');
    if (solution.status !== 'optimal') solution = session.run('cold');
    for (const share of sharesGiven) {
      if (solution.status === 'optimal') break;
      giveWay(session, model, { floors, earliest }, share);
      solution = session.run('cold');
    }
    if (solution.status !== 'optimal') return { status: solution.statusText };
    kept.push({ objective, optimum: solution.objective });
    pursued = costs;
  }
  return { kept };
}

/** Holds what was reached on due days in a session of the all-day model: one row per objective. */
export function keepObjectives(session: LpSession, model: PlanModel, input: PlanInput, kept: readonly KeptObjective[]): void {
  session.addRows(kept.map(({ objective, optimum }) => rowThatKeeps(objective.costs({ input, model, routes: [] }), optimum)));
}

/**
 * Lets an objective give way to rounding by a hundredth of a piece and a billionth of itself, so that the next is not called infeasible.
 */
function rowThatKeeps(entries: readonly Entry[], optimum: number) {
  return { lower: -infinity, upper: optimum + 0.01 + 1e-9 * Math.abs(optimum), entries };
}

export interface Pursuit {
  /** Session of the all-day model. */
  readonly session: LpSession;
  readonly model: PlanModel;
  readonly input: PlanInput;
  /** Pieces every group gets, as given in `Levels`. */
  readonly floors: readonly number[];
  /** How early issued orders leave; their row is the session's first after the model's own. */
  readonly earliest?: number | null;
  readonly solver: Solver;
  /** How the first objective is solved: by the primal simplex from the session's basis, or from scratch by an interior point. */
  readonly firstMethod: 'primal' | 'interior';
  /** Called before each objective. */
  readonly onObjective: () => void;
}

export function pursueSecondaryObjectives(pursuit: Pursuit): SecondaryOptimum | LevelFailure {
  const { session, model, input, floors, earliest = null, solver, firstMethod, onObjective } = pursuit;
  let solves = 0;
  const minimise = (costs: readonly Entry[], method: 'primal' | 'interior' = 'primal'): LpSolution => {
    onObjective();
    session.setColCosts(costs);
    solves += 1;
    const solution = session.run(method);
    // If an interior point reports infeasible, no plan reaches the levels. When a solve continues from a basis, the cause may be rounding.
    const isSure = solution.status === 'optimal' || (method === 'interior' && solution.status === 'infeasible');
    return isSure ? solution : session.run('cold');
  };
  const faces: LpSolution[] = [];
  const minimiseOnFaces = (costs: readonly Entry[], method: 'primal' | 'interior'): LpSolution => {
    let found = minimise(costs, method);
    for (const slack of slacksOfFaces) {
      if (found.status === 'optimal') break;
      for (const face of faces) keepToFace(session, model, face, slack);
      found = minimise(costs);
    }
    return found;
  };
  const keep = (costs: readonly Entry[], optimum: LpSolution) => {
    faces.push(optimum);
    keepToFace(session, model, optimum, 0);
    session.setColCosts(costs.map(({ column }) => ({ column, value: 0 })));
  };
  /**
   * The costs of an objective, or null if it has no aims; what it measures distances with is added to the session. An interior point needs
   * no starting point.
   */
  const costsOf = (
    objective: SecondaryObjective,
    found: readonly RouteColumn[],
    method: 'primal' | 'interior',
  ): readonly Entry[] | null => {
    const context = { input, model, routes: found };
    if (objective.aims === undefined) return objective.costs(context);
    const aims = objective.aims(context);
    if (aims.length === 0) return null;
    const at = method === 'interior' ? null : session.run('primal');
    const start = at === null || at.status !== 'optimal' ? null : { colValue: at.colValue, basis: session.basis() };
    return addDeviations(session, aims, start);
  };
  session.setColCosts([{ column: model.level, value: 0 }]);
  session.setMaximize(false);

  const isInterior = firstMethod === 'interior';
  const giving = isInterior ? holdForInterior(session, model, floors) : [];
  if (!isInterior) holdFloors(session, model, floors);
  const [first, ...others] = objectivesOn('allDays')
    .map((objective) => costsOf(objective, [], firstMethod))
    .filter((costs) => costs !== null);
  const firstCosts = [...first, ...giving];
  let solution = minimise(firstCosts, firstMethod);
  for (const share of sharesGiven) {
    if (solution.status === 'optimal' || isInterior) break;
    giveWay(session, model, { floors, earliest }, share);
    solution = minimise(firstCosts);
  }
  if (solution.status !== 'optimal') return { status: solution.statusText };
  if (!reachesFloors(solution, model, input.groups)) return { status: 'no plan reaches the levels' };
  let basis = session.basis();
  keep(firstCosts, solution);
  holdReached(session, model, solution);
  for (const costs of others) {
    solution = minimiseOnFaces(costs, 'primal');
    if (solution.status !== 'optimal') return { status: solution.statusText };
    basis = session.basis();
    keep(costs, solution);
  }

  const routes = addRoutes(session, model, input.instance, { solution, basis }, transportCost(input), solver);
  if (routes.length === 0) return { solution, routes, solves };
  // The first of these starts where the earliest plan ended; in large models an interior point is faster.
  let method: 'primal' | 'interior' = model.lp.numCol <= maxColumnsForRoutes ? 'primal' : 'interior';
  for (const objective of objectivesOn('routes')) {
    const costs = costsOf(objective, routes, method);
    if (costs === null) continue;
    solution = minimiseOnFaces(costs, method);
    if (solution.status !== 'optimal') return { status: solution.statusText };
    keep(costs, solution);
    method = 'primal';
  }
  return { solution, routes, solves };
}

/**
 * If rounding makes the levels of needs of many millions infeasible, every group gives up this share of its floor, and so does the
 * earliness of issued orders.
 */
const sharesGiven = [1e-9, 1e-8, 1e-7];

function giveWay(session: LpSession, model: PlanModel, { floors, earliest }: Pick<Levels, 'floors' | 'earliest'>, share: number): void {
  holdFloors(session, model, floors, share);
  // Its row is the session's first after the model's own.
  if (earliest !== null) session.setRowBounds(model.lp.numRow, earliest * (1 - share) - levelSlack(earliest), infinity);
}

/**
 * In pieces. Where several successive optima cannot be held to the solver's last digit, as with needs of many millions, each kept column
 * and row may be off by this much.
 */
const slacksOfFaces = [1e-5, 1e-3];

/**
 * Up to this many columns the shortest routes are found from where the earliest plan ended; above it an interior point gets there first.
 */
const maxColumnsForRoutes = 100_000;

/**
 * Every optimum is complementary to the duals of any one optimum: columns with a reduced cost stay at their bound, rows with a dual stay at
 * theirs, and whatever is still free leaves the objective unchanged. Nothing is conceded to rounding, and no row over all issues at once
 * makes the next objective's equations dense.
 */
function keepToFace(session: LpSession, model: PlanModel, { colValue, colDual, rowValue, rowDual }: LpSolution, slack: number): void {
  colDual.forEach((dual, column) => {
    if (Math.abs(dual) <= priced) return;
    const value = colValue[column];
    session.setColBounds(column, Math.min(value, Math.max(0, value - slack)), value + slack);
  });
  // Rows after the model's own, those of the routes, are equations.
  const { rowLower, rowUpper } = model.lp;
  for (let row = 0; row < rowLower.length; row += 1) {
    if (Math.abs(rowDual[row]) <= priced || rowLower[row] === rowUpper[row]) continue;
    const isAtLower = Math.abs(rowValue[row] - rowLower[row]) < Math.abs(rowValue[row] - rowUpper[row]);
    const bound = isAtLower ? rowLower[row] : rowUpper[row];
    session.setRowBounds(row, bound - slack, bound + slack);
  }
}

/** Costs lie between a hundredth and one per piece: a smaller dual than this is the solver's noise. */
const priced = 1e-6;
