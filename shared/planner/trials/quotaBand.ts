// Lets the planner choose quotas within a band around the rule's, tier by tier like all else, to see what the tiers would gain. The plan
// keeps the rule; the result is a set of quota pins that somebody may decide on.
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import type { Pin, Tier } from '../../domain/tables.ts';
import { groupKey, type Quota } from '../../plan/plan.ts';
import { bandGain, type BandedGroup, type BandedQuota, type QuotaBandAnswer } from '../../plan/quotaBand.ts';
import { dailyShares } from '../model/makerArrivals.ts';
import type { PlanGroup } from '../groups.ts';
import { findLevels, type LevelFailure } from '../levels/leximin.ts';
import { entriesOf, type Entry, type LpBuilder } from '../model/lpModel.ts';
import type { QuotaMoves } from '../model/makerModel.ts';
import { findPinConflict } from '../pins/pinConflicts.ts';
import { planFills, type PlanFills } from '../levels/planFills.ts';
import { buildPlanModel } from '../model/planModel.ts';
import { planInput, type PlanInput } from '../planInput.ts';
import type { OnProgress } from '../progress.ts';
import type { Solver } from '../solver.ts';

export interface BandedPlan {
  readonly groups: readonly PlanGroup[];
  /** Exact fills from 0 to 1, with the exact quotas. */
  readonly fills: readonly number[];
  /** The chosen quantity for every quota of the rule, in its order, not rounded to lots. */
  readonly chosen: readonly number[];
}

/** A smaller amount of material, in its unit, is rounding. */
const negligible = 1e-6;

/** A smaller change of a fill is rounding between two solutions. */
const noticeable = 1e-5;

/** `band` is from 0 to 1. Refuses with `solverFailed`. */
export function tryQuotaBand(
  dataset: Dataset,
  band: number,
  solver: Solver,
  onProgress: OnProgress = () => {},
): Result<QuotaBandAnswer, AppError> {
  const failed = ({ status }: LevelFailure) => err({ kind: 'solverFailed', stage: 'leximin', status } as const);
  const rule = planInput(dataset);
  const { quotas } = rule;
  const third =
    (part: number): OnProgress =>
    (progress) =>
      onProgress({ ...progress, groupsFixed: part * progress.groupsTotal + progress.groupsFixed, groupsTotal: 3 * progress.groupsTotal });
  const byRule = planFills(dataset, solver, third(0));
  if ('status' in byRule) return failed(byRule);
  const banded = levelWithinBand(dataset, band, solver, third(1));
  if ('status' in banded) return failed(banded);
  const rounded = roundToLots(rule, banded.chosen, band);
  const moved = quotas.flatMap((quota, k): BandedQuota[] =>
    Math.abs(rounded[k] - quota.quantity) < negligible
      ? []
      : [{ enterprise: quota.enterprise, material: quota.material, byRule: quota.quantity, chosen: rounded[k] }],
  );
  const nothing = ok({ band, quotas: [], groups: [], pins: [] });
  if (moved.length === 0) return nothing;
  const pins = pinsFor(dataset, quotas, rounded, moved);
  const pinned = { ...dataset, pins: [...dataset.pins, ...pins] };
  // Whole lots must not leave too little for other pins either.
  if (!findPinConflict(pinned, solver).ok) return nothing;
  const chosen = planFills(pinned, solver, third(2));
  if ('status' in chosen) return failed(chosen);
  // Whole lots may lose what the exact quotas gain; then there is nothing to propose.
  if (!servesBetter(byRule, chosen, dataset.policy.tiers)) return nothing;
  const fills = new Map(chosen.groups.map((group, k) => [groupKey(group), chosen.fills[k]]));
  const groups = byRule.groups
    .map(
      (group, k): BandedGroup => ({
        tier: group.tier,
        region: group.region,
        product: group.product,
        needPieces: group.need,
        byRule: byRule.fills[k],
        chosen: fills.get(groupKey(group)) ?? byRule.fills[k],
      }),
    )
    .filter((group) => Math.abs(group.chosen - group.byRule) > noticeable && bandGain(group) !== 0)
    .sort((a, b) => bandGain(a) - bandGain(b));
  return ok({ band, quotas: moved, groups, pins });
}

/** True if the first fill that differs (tier by tier, worst first) is higher. */
function servesBetter(before: PlanFills, after: PlanFills, tiers: readonly Tier[]): boolean {
  const sorted = ({ groups, fills }: PlanFills) =>
    tiers.flatMap((tier) => fills.filter((_, k) => groups[k].tier === tier).sort((a, b) => a - b));
  const [low, high] = [sorted(before), sorted(after)];
  const differs = low.findIndex((fill, k) => Math.abs(fill - high[k]) > noticeable);
  return differs >= 0 && high[differs] > low[differs];
}

/**
 * Levels with the quotas as variables: each within the band and at most the need, their sum at most what there is, and over time in
 * proportion to the pool's arrivals, as under the rule. Among quotas that reach the levels, those nearest to the rule's are chosen. Pinned
 * quotas stay, and eligibility stays as under the rule's quotas.
 */
export function levelWithinBand(
  dataset: Dataset,
  band: number,
  solver: Solver,
  onProgress: OnProgress = () => {},
): BandedPlan | LevelFailure {
  const input = planInput(dataset);
  const { groups, quotas } = input;
  const moves = { up: quotas.map(() => -1), down: quotas.map(() => -1) };
  const model = buildPlanModel(input, 'due', 'apart', {
    moves: (builder) => addMoves(builder, input, band, moves),
  });
  const session = solver.open(model.lp);
  try {
    const levels = findLevels(session, model, input, onProgress);
    if ('status' in levels) return levels;
    const costs = entriesOf([...moves.up, ...moves.down]);
    if (costs.length === 0 || levels.solution === null)
      return { groups, fills: levels.fills, chosen: quotas.map(({ quantity }) => quantity) };
    session.setMaximize(false);
    session.setColCosts([{ column: model.level, value: 0 }, ...costs]);
    let nearest = session.run('primal');
    if (nearest.status !== 'optimal') nearest = session.run('cold');
    if (nearest.status !== 'optimal') return { status: nearest.statusText };
    const value = (column: number) => (column < 0 ? 0 : nearest.colValue[column]);
    return { groups, fills: levels.fills, chosen: quotas.map(({ quantity }, k) => quantity + value(moves.up[k]) - value(moves.down[k])) };
  } finally {
    session.dispose();
  }
}

function addMoves(
  builder: LpBuilder,
  { dataset, instance, quotas, handing, shares }: PlanInput,
  band: number,
  { up, down }: { readonly up: number[]; readonly down: number[] },
): QuotaMoves {
  const pinned = new Set(dataset.pins.flatMap((pin) => (pin.kind === 'quota' ? [`${pin.enterprise}|${pin.material}`] : [])));
  const place = new Map(quotas.map(({ enterprise, material }, k) => [`${enterprise}|${material}`, k]));
  quotas.forEach(({ enterprise, material, need, given, quantity }, k) => {
    if (quantity <= 0 || pinned.has(`${enterprise}|${material}`)) return;
    const quota = given + quantity;
    up[k] = builder.addColumn(0, Math.max(0, Math.min(band * quota, need - quota)), 0, `quota|up|${k}`);
    down[k] = builder.addColumn(0, Math.min(quantity, band * quota), 0, `quota|down|${k}`);
  });
  for (const { material, rest } of shares) {
    const of = quotas.flatMap((quota, k) => (quota.material === material && up[k] >= 0 ? [k] : []));
    const left = rest - quotas.reduce((sum, quota) => sum + (quota.material === material ? quota.quantity : 0), 0);
    const entries = of.flatMap((k): Entry[] => [
      { column: up[k], value: 1 },
      { column: down[k], value: -1 },
    ]);
    if (entries.length > 0) builder.addRow(Number.NEGATIVE_INFINITY, Math.max(0, left), entries, { key: `quota|${material}` });
  }
  const shareByDay = handing.map(dailyShares);
  return (e, m, day) => {
    const k = place.get(`${instance.enterprises[e].code}|${instance.materials[m].code}`);
    const share = shareByDay[m][day];
    if (k === undefined || up[k] < 0 || share <= 0) return [];
    return [
      { column: up[k], value: share },
      { column: down[k], value: -share },
    ];
  };
}

/**
 * Quotas that change, in whole lots inside the band: rounded down first, then remaining lots go to the largest fraction cut off (ties:
 * larger need, then code), and lots that the band's lower edge takes beyond what there is come from the smallest. A quota with no whole lot
 * inside its band stays.
 */
function roundToLots({ dataset, quotas, shares }: PlanInput, chosen: readonly number[], band: number): number[] {
  // Over the cycle, what was given before included: whole lots are whole over the cycle.
  const inEffect = quotas.map(({ given, quantity }) => given + quantity);
  const wished = quotas.map(({ given }, k) => given + chosen[k]);
  const rounded = quotas.map(({ quantity }) => wholeMillionths(quantity));
  for (const { material: code, available } of shares) {
    const lot = dataset.materials.find((material) => material.code === code)?.lot ?? 1;
    const of = quotas.flatMap(({ material }, k) => (material === code ? [k] : []));
    const least = (k: number) => Math.ceil((Math.max(quotas[k].given, (1 - band) * inEffect[k]) - negligible) / lot);
    const most = (k: number) => Math.floor((Math.min(quotas[k].need, (1 + band) * inEffect[k]) + negligible) / lot);
    const moving = of.filter((k) => Math.abs(wished[k] - inEffect[k]) >= negligible && least(k) <= most(k));
    const kept = of.filter((k) => !moving.includes(k)).reduce((sum, k) => sum + inEffect[k], 0);
    const wanted = moving.reduce((sum, k) => sum + wished[k], 0);
    const lots = new Map(moving.map((k) => [k, Math.min(most(k), Math.max(least(k), Math.floor((wished[k] + negligible) / lot)))]));
    const lotsOf = (k: number) => lots.get(k) ?? 0;
    const fraction = (k: number) => wished[k] / lot - lotsOf(k);
    const byFraction = [...moving].sort((a, b) => fraction(b) - fraction(a) || quotas[b].need - quotas[a].need || a - b);
    let left = Math.floor((Math.min(wanted, available - kept) + negligible) / lot) - moving.reduce((sum, k) => sum + lotsOf(k), 0);
    for (const k of byFraction) {
      if (left <= 0 || lotsOf(k) >= most(k)) continue;
      lots.set(k, lotsOf(k) + 1);
      left -= 1;
    }
    for (const k of byFraction.toReversed()) {
      const back = Math.min(Math.max(0, -left), lotsOf(k) - least(k));
      lots.set(k, lotsOf(k) - back);
      left += back;
    }
    for (const k of moving) rounded[k] = wholeMillionths(lotsOf(k) * lot - quotas[k].given);
  }
  return rounded;
}

/** A quantity of material has at most six decimals. */
function wholeMillionths(quantity: number): number {
  return Math.max(0, Math.floor(quantity * 1e6 + 1e-3) / 1e6);
}

/** Every quota of a material of which any moves is pinned, so that the rule has nothing of it left to share out. */
function pinsFor(dataset: Dataset, quotas: readonly Quota[], rounded: readonly number[], moved: readonly BandedQuota[]): Pin[] {
  const materials = new Set(moved.map(({ material }) => material));
  const pinned = new Set(dataset.pins.flatMap((pin) => (pin.kind === 'quota' ? [`${pin.enterprise}|${pin.material}`] : [])));
  const inEffect = (k: number) => wholeMillionths(rounded[k] + quotas[k].given);
  return quotas.flatMap(({ enterprise, material }, k): Pin[] =>
    materials.has(material) && !pinned.has(`${enterprise}|${material}`)
      ? [{ kind: 'quota', enterprise, material, product: null, demand: null, min: inEffect(k), max: inEffect(k) }]
      : [],
  );
}
