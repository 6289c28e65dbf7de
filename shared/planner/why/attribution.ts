// Finds out why two plans differ: what happened, supply, demand, rule and pins of the earlier dataset are replaced by the later one's, one after the other
// in this fixed order, and the levels are solved after each step.
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { datasetHash } from '../../domain/datasetText.ts';
import type { AppError } from '../../domain/errors.ts';
import { derivedTables, type DerivedTable, type Pin, type Supply } from '../../domain/tables.ts';
import { attributionSteps, type AttributedGroup, type Attribution, type AttributionStep } from '../../plan/attribution.ts';
import { groupKey, type Group, type PlanFile } from '../../plan/plan.ts';
import { findPinConflict } from '../pins/pinConflicts.ts';
import { planFills } from '../levels/planFills.ts';
import type { OnProgress } from '../progress.ts';
import type { Solver } from '../solver.ts';

type GroupName = Pick<Group, 'tier' | 'region' | 'product'>;
type Pieces = ReadonlyMap<string, { readonly group: GroupName; readonly pieces: number }>;

/** Fewer pieces than this are rounding between two solutions. */
const noticeablePieces = 0.5;

/** Refuses with `solverFailed`. Progress counts the groups of all steps together. */
export function attributeDifference(
  before: PlanFile,
  after: PlanFile,
  solver: Solver,
  onProgress: OnProgress = () => {},
): Result<Attribution, AppError> {
  const toldWithNext: AttributionStep[] = [];
  const reached: Pieces[] = [piecesOf(before)];
  let hash = datasetHash(before.dataset);
  for (const [index, step] of attributionSteps.entries()) {
    const last = reached[index];
    if (step === attributionSteps.at(-1)) {
      reached.push(piecesOf(after));
      break;
    }
    if (step === 'happened' && !somethingHappened(before.dataset, after.dataset)) {
      reached.push(last);
      continue;
    }
    const dataset = datasetAfter(before.dataset, after.dataset, step);
    const nextHash = datasetHash(dataset);
    if (nextHash === hash) {
      reached.push(last);
      continue;
    }
    hash = nextHash;
    const found = planFills(dataset, solver, (progress) =>
      onProgress({
        ...progress,
        groupsFixed: index * progress.groupsTotal + progress.groupsFixed,
        groupsTotal: (attributionSteps.length - 1) * progress.groupsTotal,
      }),
    );
    if ('status' in found) {
      if (findPinConflict(dataset, solver).ok) return err({ kind: 'solverFailed', stage: 'leximin', status: found.status });
      toldWithNext.push(step);
      reached.push(last);
      continue;
    }
    reached.push(new Map(found.groups.map((group, k) => [groupKey(group), { group: nameOf(group), pieces: found.fills[k] * group.need }])));
  }
  return ok({ groups: attributedGroups(reached), toldWithNext });
}

/**
 * Whether papers, reports or counts moved anything: the morning is another, or a derived table says something else. Within a cycle stocks are
 * what the books make of them, so that a report of an earlier day moves them too; those of its first morning are typed, and are supply.
 */
function somethingHappened(before: Dataset, after: Dataset): boolean {
  const told = ({ policy: { start, cycleStart = start }, arrears, stocks, ...tables }: Dataset) =>
    JSON.stringify([start, cycleStart, arrears, cycleStart < start ? stocks : [], ...movedTables.map((name) => tables[name])]);
  return told(before) !== told(after);
}

/** What a plan in force announced is no cause of its own: it decides days and routes, not fills. */
const movedTables = derivedTables.filter((name): name is Exclude<DerivedTable, 'previous'> => name !== 'previous');

/**
 * The earlier facts on the later morning: stocks, arrears and everything derived are of then, supplies that are over as the later dataset
 * keeps them, and what names a demand does so only where there is one.
 */
function factsOnLaterMorning(before: Dataset, after: Dataset): Partial<Dataset> {
  const { start } = after.policy;
  const isOver = ({ date }: Supply) => date < start;
  return {
    lines: before.lines,
    supplies: [...after.supplies.filter(isOver), ...before.supplies.filter((row) => !isOver(row))],
  };
}

/**
 * The earlier dataset with everything up to `step` taken from the later one. Regions, products, materials and enterprises that only the
 * earlier one names stay, so that its other tables still refer to something; they have no lines, stocks or supplies.
 */
function datasetAfter(before: Dataset, after: Dataset, step: AttributionStep): Dataset {
  const has = (reached: AttributionStep) => attributionSteps.indexOf(step) >= attributionSteps.indexOf(reached);
  const ratios = new Map(before.materials.map(({ code, linkageRatio }) => [code, linkageRatio]));
  const products = both(after.products, before.products);
  const own = new Set(after.products.map(({ code }) => code));
  const demands = has('demand') ? after.demands : before.demands;
  const rule = has('rule') ? after : before;
  const asked = new Set(demands.map(({ code }) => code));
  const { start, cycleStart, days } = after.policy;
  const isLater = start !== before.policy.start;
  return {
    ...after,
    ...(has('supply') ? {} : factsOnLaterMorning(before, after)),
    secured: after.secured.filter(({ demand }) => asked.has(demand)),
    regions: both(after.regions, before.regions),
    products,
    bom: [...after.bom, ...before.bom.filter(({ product }) => !own.has(product))],
    enterprises: both(after.enterprises, before.enterprises),
    materials: both(after.materials, before.materials).map((material) =>
      has('rule') ? material : { ...material, linkageRatio: ratios.get(material.code) ?? material.linkageRatio },
    ),
    distances: [
      ...after.distances,
      ...before.distances.filter((row) => !after.distances.some((one) => one.from === row.from && one.to === row.to)),
    ],
    substitutes: rule.substitutes,
    // The morning is no rule; the days that are left to plan end where they did.
    policy: has('rule') ? after.policy : { ...before.policy, start, cycleStart, days: isLater ? days : before.policy.days },
    demands: demands.filter(({ tier }) => rule.policy.tiers.includes(tier)),
    pins: before.pins.filter((pin) => bindsSomething(pin, demands)),
  };
}

function both<Row extends { readonly code: string }>(first: readonly Row[], second: readonly Row[]): Row[] {
  const codes = new Set(first.map(({ code }) => code));
  return [...first, ...second.filter(({ code }) => !codes.has(code))];
}

function bindsSomething(pin: Pin, demands: Dataset['demands']): boolean {
  return pin.kind !== 'dispatch' || demands.some(({ code }) => code === pin.demand);
}

function piecesOf({ plan }: PlanFile): Pieces {
  return new Map(plan.groups.map((group) => [groupKey(group), { group: nameOf(group), pieces: group.fillExact * group.needPieces }]));
}

function nameOf({ tier, region, product }: GroupName): GroupName {
  return { tier, region, product };
}

function attributedGroups(reached: readonly Pieces[]): AttributedGroup[] {
  const names = new Map(reached.flatMap((pieces) => [...pieces].map(([key, { group }]) => [key, group] as const)));
  return [...names].flatMap(([key, group]): AttributedGroup[] => {
    const pieces = reached.map((step) => step.get(key)?.pieces ?? 0);
    if (pieces.every((value, k) => k === 0 || Math.abs(value - pieces[k - 1]) < noticeablePieces)) return [];
    const parts = Object.fromEntries(attributionSteps.map((step, k) => [step, pieces[k + 1] - pieces[k]]));
    return [{ ...group, before: pieces[0], after: pieces[pieces.length - 1], parts: parts as Record<AttributionStep, number> }];
  });
}
