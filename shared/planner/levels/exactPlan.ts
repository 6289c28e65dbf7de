// Finds the exact plan: the levels first, then the later aims, each on a live LP session. Reads the continuous quantities back.
import type { LevelProof } from '../../plan/certificate.ts';
import { levelledTiers, type PlanGroup } from '../groups.ts';
import { poolShares } from '../model/handouts.ts';
import type { IssueColumn } from '../model/issueColumns.ts';
import type { Instance } from '../instance.ts';
import { isReachedByDay } from './firstTierByDay.ts';
import { shareForInterior } from './interiorFloors.ts';
import { findLevels, holdEarliest, type LevelFailure, type Levels } from './leximin.ts';
import { buildPlanModel, type PlanModel } from '../model/planModel.ts';
import type { PlanInput } from '../planInput.ts';
import type { OnProgress } from '../progress.ts';
import { basicStatus, type LpBasis, type Solver } from '../solver.ts';
import { transferBasis } from '../model/basisTransfer.ts';
import type { Pooling } from '../model/soloPools.ts';
import { soloMade } from '../model/soloProducts.ts';
import {
  keepObjectives,
  pursueOnDueDays,
  pursueSecondaryObjectives,
  type KeptObjective,
  type SecondaryOptimum,
} from './pursueObjectives.ts';
import { partModels, planParts, type PartModel, type PlanPart } from '../model/planParts.ts';
import type { RouteColumn } from '../model/routes.ts';

export interface Issue {
  readonly demand: number;
  readonly product: number;
  /** Pieces by day, unrounded. */
  readonly byDay: readonly number[];
}

export interface RouteFlow {
  readonly from: number;
  readonly to: number;
  readonly product: number;
  readonly day: number;
  readonly quantity: number;
}

/** Continuous quantities of section 3, in pieces. */
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
  /** Size of the model the plan was found on. */
  readonly columns: number;
  readonly rows: number;
  readonly solves: number;
}

export type PlanFailure = LevelFailure & { readonly stage: 'leximin' | 'secondary' };

/**
 * Plans part by part (planParts.ts): the levels on the due-day model, then the later aims on the all-day model. A small part starts the
 * latter from the basis its levels ended with. A part of more than `maxColumnsForSimplex` columns needs no such basis, so its levels are
 * found with the makers of each city merged and aggregated by period (makerPeriods.ts). A plan with every maker separate and day by day
 * that has the same fills proves them; without one, the part's levels are found again on that model.
 */
export function findExactPlan(
  input: PlanInput,
  solver: Solver,
  onProgress: OnProgress,
  maxColumnsForSimplex: number,
): ExactPlan | PlanFailure {
  const { instance, groups } = input;
  const model = buildPlanModel(input, 'all', 'apart');
  const parts = planParts(instance, groups, model);
  const allDays = partModels(instance, groups, model, parts);
  // The due-day model ties nothing together that the all-day model leaves apart.
  const dueModels: { [Name in Pooling]?: PartModel[] } = {};
  const levelModel = (pooling: Pooling, k: number) => {
    dueModels[pooling] ??= partModels(instance, groups, buildPlanModel(input, 'due', pooling), parts);
    return dueModels[pooling][k].model;
  };
  let done = 0;
  const plans: PartPlan[] = [];
  for (const [k, part] of parts.entries()) {
    const ofPart = { ...input, groups: part.groups.map((group) => groups[group]) };
    const tell: OnProgress = (progress) =>
      onProgress({ ...progress, groupsFixed: done + progress.groupsFixed, groupsTotal: groups.length });
    const { model: partial } = allDays[k];
    const run: PartRun = { input: ofPart, model: partial, solver, onProgress: tell };
    const find = (due: PlanModel, goesOn?: GoesOn) => findStart(run, due, goesOn);
    const finish = (start: Start | PlanFailure, due: PlanModel | null) => ('status' in start ? start : finishPart(run, start, due));
    const byPeriod = (): PartPlan | null => {
      const plan = finish(
        find(levelModel('together', k), (floors) => isReachedByDay(ofPart, solver, floors)),
        null,
      );
      return 'status' in plan ? null : plan;
    };
    const isSmall = partial.lp.numCol <= maxColumnsForSimplex;
    const found = (isSmall ? null : byPeriod()) ?? finish(find(levelModel('apart', k)), isSmall ? levelModel('apart', k) : null);
    if ('status' in found) return found;
    plans.push(found);
    done += part.groups.length;
  }
  return readPlan(instance, model, joined(instance, groups, model, parts, allDays, plans));
}

interface PartPlan {
  readonly levels: Levels;
  readonly optimum: SecondaryOptimum;
  readonly solves: number;
}

/** The part of the plan that is being planned. */
interface PartRun {
  /** With only this part's groups. */
  readonly input: PlanInput;
  /** The all-day model. */
  readonly model: PlanModel;
  readonly solver: Solver;
  readonly onProgress: OnProgress;
}

function tellSecondary({ input: { groups }, onProgress }: PartRun): void {
  onProgress({ stage: 'secondary', tier: null, groupsFixed: groups.length, groupsTotal: groups.length });
}

/**
 * Pursues the later aims once a part's levels are known. `levelModel`: the model they were found on, if its final basis is to be reused.
 */
function finishPart(run: PartRun, { levels, kept, basis, solves }: Start, levelModel: PlanModel | null): PartPlan | PlanFailure {
  const { model, input, solver } = run;
  const session = solver.open(model.lp);
  try {
    holdEarliest(session, model, input.instance, levels.earliest, levelModel === null ? shareForInterior : 0);
    keepObjectives(session, model, input, kept);
    if (levelModel !== null && basis !== null) {
      const { columns, rows } = transferBasis(basis, levelModel.keys, model.keys);
      const heldRows = levels.earliest === null ? [] : [basis.rows[levelModel.keys.rows.length]];
      session.setBasis({ columns, rows: Int32Array.from([...rows, ...heldRows, ...kept.map(() => basicStatus)]) });
    }
    const optimum = pursueSecondaryObjectives({
      session,
      model,
      input,
      floors: levels.floors,
      earliest: levels.earliest,
      solver,
      firstMethod: levelModel === null ? 'interior' : 'primal',
      onObjective: () => tellSecondary(run),
    });
    if ('status' in optimum) return { stage: 'secondary', status: optimum.status };
    return { levels, optimum, solves: solves + optimum.solves };
  } finally {
    session.dispose();
  }
}

interface JoinedPlan {
  readonly fills: readonly number[];
  readonly certificate: readonly LevelProof[];
  /** Indexed by the columns of the whole model, followed by those of the routes. */
  readonly colValue: Float64Array;
  readonly routes: readonly RouteColumn[];
  readonly solves: number;
}

/** Joins the parts into one plan. A tier's proofs are ordered by level, as if all parts had been solved together. */
function joined(
  instance: Instance,
  groups: readonly PlanGroup[],
  model: PlanModel,
  parts: readonly PlanPart[],
  allDays: readonly PartModel[],
  plans: readonly PartPlan[],
): JoinedPlan {
  const tiers = levelledTiers(instance);
  const fills = groups.map(() => 0);
  const values: number[] = new Array<number>(model.lp.numCol).fill(0);
  const routes: RouteColumn[] = [];
  const proofs: { readonly tier: number; readonly fill: number; readonly proof: LevelProof }[] = [];
  plans.forEach(({ levels, optimum: { solution, routes: own } }, part) => {
    const { columns, model: partial } = allDays[part];
    parts[part].groups.forEach((group, k) => {
      fills[group] = levels.fills[k];
    });
    columns.forEach((column, k) => {
      values[column] = solution.colValue[k];
    });
    const behind = values.length - partial.lp.numCol;
    for (let k = partial.lp.numCol; k < solution.colValue.length; k += 1) values.push(solution.colValue[k]);
    for (const route of own) routes.push({ ...route, column: behind + route.column });
    levels.certificate.forEach((proof, k) => {
      proofs.push({ tier: tiers.indexOf(proof.tier), fill: levels.provedFills[k], proof });
    });
  });
  proofs.sort((a, b) => a.tier - b.tier || a.fill - b.fill);
  return {
    fills,
    certificate: proofs.map(({ proof }, k) => ({ ...proof, level: k + 1 })),
    colValue: Float64Array.from(values),
    routes,
    solves: plans.reduce((sum, plan) => sum + plan.solves, 0),
  };
}

interface Start {
  readonly levels: Levels;
  readonly kept: readonly KeptObjective[];
  readonly basis: LpBasis | null;
  readonly solves: number;
}

/** As in `findLevels`. */
type GoesOn = (floors: readonly number[]) => boolean;

/** Finds the levels on a due-day model and pursues the objectives that belong to it. */
function findStart(run: PartRun, model: PlanModel, goesOn?: GoesOn): Start | PlanFailure {
  const { input, solver, onProgress } = run;
  const session = solver.open(model.lp);
  try {
    const levels = findLevels(session, model, input, onProgress, goesOn);
    if ('status' in levels) return { stage: 'leximin', status: levels.status };
    tellSecondary(run);
    const pursued = pursueOnDueDays(session, model, input, levels);
    if ('status' in pursued) return { stage: 'secondary', status: pursued.status };
    const { kept } = pursued;
    return { levels, kept, basis: kept.length === 0 ? levels.basis : session.basis(), solves: levels.solves + kept.length };
  } finally {
    session.dispose();
  }
}

function readPlan(instance: Instance, model: PlanModel, { fills, certificate, colValue, routes, solves }: JoinedPlan): ExactPlan {
  const value = (column: number) => (column < 0 ? 0 : Math.max(0, colValue[column]));
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
    ...readIssues(instance, model, value),
    routes: routes
      .map(({ column, from, to, product, day }) => ({ from, to, product, day, quantity: value(column) }))
      .filter((flow) => flow.quantity > 0),
    reserve: model.reserve.map(value),
    certificate,
    columns: model.lp.numCol,
    rows: model.lp.numRow,
    solves,
  };
}

/** Splits what a class gets among its demands in proportion to their quantities. */
function readIssues(instance: Instance, model: PlanModel, value: (column: number) => number): { own: Issue[]; pool: Issue[] } {
  const pooled = poolShares(model.handouts, value);
  const piecesFrom = {
    own: ({ column, from }: IssueColumn) => (from === 'pool' ? 0 : value(column) - (pooled.get(column) ?? 0)),
    pool: ({ column, from }: IssueColumn) => (from === 'pool' ? value(column) : (pooled.get(column) ?? 0)),
  };
  const grouped = Map.groupBy(model.issues, ({ demandClass, product }) => `${demandClass}|${product}`);
  // A demand has an entry for each source it may be served from, even if it is 0.
  const issuesFrom = (source: 'own' | 'pool') =>
    [...grouped.values()].flatMap((all) => {
      const columns = all.filter(({ from }) => from === source || from === 'both');
      if (columns.length === 0) return [];
      const { demands, quantity } = model.classes[columns[0].demandClass];
      const byDay = new Array<number>(instance.days).fill(0);
      for (const issue of columns) byDay[issue.day] += piecesFrom[source](issue);
      return demands.map((demand) => ({
        demand,
        product: columns[0].product,
        byDay: byDay.map((pieces) => (pieces * instance.demands[demand].quantity) / quantity),
      }));
    });
  return { own: issuesFrom('own'), pool: issuesFrom('pool') };
}
