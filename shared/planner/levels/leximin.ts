// Finds the leximin levels: tier by tier, raises the worst-off group as far as possible, then the next, until every group is fixed.
import { compareText } from '../../base/compareText.ts';
import type { LevelProof } from '../../plan/certificate.ts';
import { earliestProof, levelProof, unreachableProof } from './levelProof.ts';
import { firmTier } from '../../plan/groupTier.ts';
import { levelledTiers } from '../groups.ts';
import type { Instance } from '../instance.ts';
import { earliness } from '../model/firmOrders.ts';
import type { PlanModel } from '../model/planModel.ts';
import { infinity, type Entry } from '../model/lpModel.ts';
import type { PlanInput } from '../planInput.ts';
import type { OnProgress } from '../progress.ts';
import type { LpBasis, LpMethod, LpSession, LpSolution } from '../solver.ts';

export interface Levels {
  /** Fill of each group, 0 to 1. */
  readonly fills: readonly number[];
  /** Pieces each group is sure of from here on, beyond what is secured: the lower bounds its fill was frozen with. */
  readonly floors: readonly number[];
  /** For issued orders: Σ (T − t + 1)/T × pieces, which is kept from here on; null if none are to leave. */
  readonly earliest: number | null;
  /** Basis of the last level, with its solution; null if there was no level to find. */
  readonly basis: LpBasis | null;
  readonly solution: LpSolution | null;
  readonly solves: number;
  readonly certificate: readonly LevelProof[];
  /** The level each proof proves. */
  readonly provedFills: readonly number[];
}

export type LevelFailure = { readonly status: string };

/**
 * Pieces a fixed group may lose: if it is held at exactly its value, rounding makes the next LP infeasible. A ten-billionth of the need,
 * but no less than the solver's tolerance can resolve. Over forty levels a later fill moves by less than 1e-4.
 */
export function levelSlack(need: number): number {
  return Math.max(1e-10 * need, 1e-5);
}

/** If the LP is infeasible even so, every frozen group's slack is multiplied by ten, at most this many times. */
const widenings = 3;

/**
 * Up to this many columns, a solve that ends oddly is repeated from scratch at once. For a large model that takes minutes, and a little
 * more slack helps it too.
 */
const maxColumnsAfresh = 30_000;

/** The slack of earlier tiers leaves crumbs: a fill this close to 1, and less than half a piece short of it, counts as 1. */
const noise = 1e-6;
const halfPiece = 0.5;

/**
 * A fill this close to 0, or of so few pieces, counts as 0. The bounds of later levels still include those pieces, so no more may be
 * written off than the check forgives a group fixed earlier: a single piece for five groups of half a million is still reported.
 */
const crumb = { fill: 1e-8, pieces: 1e-5 };

/** A dual weight above this (they add up to 1) shows that a group can never rise above the level. */
const weightThreshold = 1e-7;

/** From here on every group gets at least its floor, as given in `Levels`, less a share of it. */
export function holdFloors(session: LpSession, model: PlanModel, floors: readonly number[], share = 0): void {
  floors.forEach((floor, k) => {
    if (model.received[k] >= 0) session.setColBounds(model.received[k], floor * (1 - share), infinity);
  });
}

/** Adds the row that keeps issued orders as early as possible, less a share of that. It is the first row after the model's own. */
export function holdEarliest(session: LpSession, model: PlanModel, instance: Instance, earliest: number | null, share = 0): void {
  if (earliest === null) return;
  const lower = earliest * (1 - share) - levelSlack(earliest);
  session.addRows([{ lower, upper: infinity, entries: earlinessOf(model, instance) }]);
}

function earlinessOf({ firm }: PlanModel, { days }: Instance): Entry[] {
  return earliness(firm, days);
}

function withoutCrumbs(level: number, need: number): number {
  if (level < Math.min(noise, Math.max(crumb.fill, crumb.pieces / need))) return 0;
  return level > 1 - Math.min(noise, halfPiece / need) ? 1 : level;
}

/**
 * Finds the levels on an open session of the plan model. The session stays open, with every fill frozen. `goesOn` is asked once, when the
 * groups of the first tier have their floors: if it says no, the other tiers are not levelled.
 */
export function findLevels(
  session: LpSession,
  model: PlanModel,
  input: PlanInput,
  onProgress: OnProgress,
  goesOn: (floors: readonly number[]) => boolean = () => true,
): Levels | LevelFailure {
  const { instance, groups } = input;
  // Groups that nothing can reach keep what they have.
  const fills = groups.map(({ secured, need }) => secured / need);
  const fixed = groups.map((_, k) => model.received[k] < 0);
  const frozen = groups.map((): number | null => null);
  const proofs: Omit<LevelProof, 'level'>[] = [];
  const provedFills: number[] = [];
  let basis: LpBasis | null = null;
  let last: LpSolution | null = null;
  let slackFactor = 1;
  let solves = 0;
  const floors = groups.map(() => 0);
  const isSmall = model.lp.numCol <= maxColumnsAfresh;
  // The last point stays feasible after a freeze, so the primal simplex continues from it.
  const run = (method: LpMethod): LpSolution => {
    solves += 1;
    return session.run(method);
  };
  const freeze = (k: number, level: number) => {
    frozen[k] = level;
    const { need, secured } = groups[k];
    floors[k] = Math.max(0, level * need - secured - slackFactor * levelSlack(need));
    session.setColBounds(model.received[k], floors[k], infinity);
  };
  let earliest: number | null = null;
  let isFirst = true;
  for (const tier of levelledTiers(instance)) {
    if (tier !== firmTier && earliest === null && model.firm.length > 0) {
      // Issued orders leave as early as possible before anything else is given out.
      session.setColCosts([{ column: model.level, value: 0 }, ...earlinessOf(model, instance)]);
      let solution = run('primal');
      if (solution.status !== 'optimal') solution = run('cold');
      if (solution.status !== 'optimal') return { status: solution.statusText };
      earliest = Math.max(0, solution.objective);
      const products = [...new Set(model.firm.map(({ product }) => instance.products[product].code))].sort(compareText);
      proofs.push(earliestProof(solution, model, input, { products, value: earliest }));
      provedFills.push(1);
      holdEarliest(session, model, instance, earliest);
      session.setColCosts([{ column: model.level, value: model.levelCost }, ...model.firm.map(({ column }) => ({ column, value: 0 }))]);
    }
    const unreachable = unreachableProof(groups, model, tier);
    proofs.push(...unreachable.map(({ proof }) => proof));
    provedFills.push(...unreachable.map(({ fill }) => fill));
    // Levels fall only by the solver's noise; this running maximum is what puts the proofs of the parts in order.
    let reached = 0;
    let open = groups.map((_, k) => k).filter((k) => groups[k].tier === tier && !fixed[k]);
    const isLevelled = open.length > 0;
    for (const k of open) session.setRowBounds(model.levelRows[k], -groups[k].secured, infinity);
    while (open.length > 0) {
      onProgress({ stage: 'leximin', tier, groupsFixed: fixed.filter(Boolean).length, groupsTotal: groups.length });
      let solution = run(solves === 0 ? 'cold' : 'primal');
      if (solution.status !== 'optimal' && isSmall) solution = run('cold');
      for (let widening = 1; solution.status !== 'optimal' && widening <= widenings; widening += 1) {
        slackFactor *= 10;
        if (earliest !== null) session.setRowBounds(model.lp.numRow, earliest - slackFactor * levelSlack(earliest), infinity);
        groups.forEach((_, k) => {
          if (frozen[k] !== null) freeze(k, frozen[k]);
        });
        solution = run(isSmall ? 'cold' : 'primal');
      }
      if (solution.status !== 'optimal' && !isSmall) solution = run('interior');
      if (solution.status !== 'optimal' && !isSmall) solution = run('cold');
      if (solution.status !== 'optimal') return { status: solution.statusText };
      basis = session.basis();
      last = solution;
      const level = Math.min(1, Math.max(0, solution.colValue[model.level]));
      const bound =
        level > 1 - 1e-9
          ? open
          : open.filter((k) => Math.abs(solution.rowDual[model.levelRows[k]]) * groups[k].need > weightThreshold * model.levelCost);
      if (bound.length === 0) return { status: 'no group binds' };
      if (level <= 1 - 1e-9) {
        proofs.push(levelProof(solution, model, input, { fixed, bound, tier }));
        reached = Math.max(reached, level);
        provedFills.push(reached);
      }
      for (const k of bound) {
        fills[k] = withoutCrumbs(level, groups[k].need);
        fixed[k] = true;
        session.setRowBounds(model.levelRows[k], -infinity, infinity);
        freeze(k, level);
      }
      open = open.filter((k) => !fixed[k]);
    }
    if (isFirst && isLevelled && !goesOn(floors)) return { status: 'the first tier is out of reach' };
    isFirst &&= !isLevelled;
  }
  const certificate = proofs.map((proof, index) => ({ level: index + 1, ...proof }));
  return { fills, floors, earliest, basis, solution: last, solves, certificate, provedFills };
}
