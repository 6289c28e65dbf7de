// Lives the days of one run under one variant: a morning, its plan, the day as it went, the close, the next morning. Then the same run by
// somebody who knew everything. The planner comes in as an argument.
import { err, ok, type Result } from '../base/result.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { AppError } from '../domain/errors.ts';
import { receivedPieces } from '../plan/plan.ts';
import { planStability } from '../plan/stability.ts';
import { runBriefPlan, type BriefPlan } from '../planner/trials/briefPlan.ts';
import type { Solver } from '../planner/solver.ts';
import { handedOut } from '../position/handedOut.ts';
import { foresightDataset, type DatedGiven } from './foresight.ts';
import { knownFacts, trueFacts } from './knownFacts.ts';
import { nextMorning } from './nextMorning.ts';
import {
  groupOutcomes,
  tierEvenings,
  type ForeseenGroup,
  type GroupOutcome,
  type LivedRun,
  type RunOutcome,
  type TierEvening,
} from './outcome.ts';
import { passDay } from './passDay.ts';
import { runLuck, type RunLuck } from './runLuck.ts';
import type { Rehearsal } from './rehearsal.ts';
import { applyVariant, type Variant } from './variant.ts';

/** One run under every variant, all with the same luck. Errors: those of planning. */
export function liveAllVariants(rehearsal: Rehearsal, run: number, solver: Solver): Result<LivedRun, AppError> {
  const outcomes: RunOutcome[] = [];
  for (const variant of rehearsal.variants) {
    const outcome = liveRun(rehearsal, variant, run, solver);
    if (!outcome.ok) return outcome;
    outcomes.push(outcome.value);
  }
  return ok({ run, outcomes });
}

/** Errors: those of planning. */
export function liveRun(rehearsal: Rehearsal, variant: Variant, run: number, solver: Solver): Result<RunOutcome, AppError> {
  const { facts, days, luck, seed, expected } = rehearsal;
  const world = runLuck(facts, luck, seed, run, days);
  const applied = applyVariant(facts, variant, expected);
  // The days lived are the days planned: what is due later asks for its share of them, as in any plan, and nobody puts off what counts.
  const rule = { ...applied, policy: { ...applied.policy, days } };
  const lived = liveDays(rule, world, days, solver);
  if (!lived.ok) return lived;
  const { evening, handed, groups, ...told } = lived.value;
  const known = plannedMorning(foresightDataset(rule, world, days, handed, evening.eligible), solver);
  if (!known.ok) return known;
  const served = new Map(known.value.plan.groups.map((group) => [`${group.tier}|${group.region}|${group.product}`, group]));
  const foreseen = groups.map((group): ForeseenGroup => {
    const same = served.get(`${group.tier}|${group.place}|${group.product}`);
    return { ...group, foreseen: same === undefined ? group.got : receivedPieces(same), foreseenFill: same?.fillExact ?? 1 };
  });
  return ok({ variant: variant.name, groups: foreseen, ...told });
}

interface LivedDays extends Omit<RunOutcome, 'variant' | 'groups'> {
  readonly groups: readonly GroupOutcome[];
  /** The dataset after the last day. */
  readonly evening: Dataset;
  readonly handed: readonly DatedGiven[];
}

function liveDays(rule: Dataset, world: RunLuck, days: number, solver: Solver): Result<LivedDays, AppError> {
  const { start } = rule.policy;
  const truth = trueFacts(rule, world, addDays(start, days - 1));
  const handed: DatedGiven[] = [];
  const evenings: TierEvening[] = [];
  const sums = { plannedPieces: 0, unsentPieces: 0, announcedPieces: 0, movedPieces: 0, morningsWithoutPins: 0 };
  let dataset: Dataset = { ...rule, ...knownFacts(rule, world, start) };
  let day: IsoDate = start;
  for (let k = 0; k < days; k += 1) {
    const morning = plannedMorning(dataset, solver);
    if (!morning.ok) return morning;
    const { plan, hasPins } = morning.value;
    const { dispatches } = planStability(dataset.previous, plan);
    sums.announcedPieces += dispatches.announcedPieces;
    sums.movedPieces += dispatches.movedPieces;
    if (!hasPins) sums.morningsWithoutPins += 1;
    const asItCame = { ...dataset, supplies: truth.supplies };
    const lived = passDay(asItCame, plan, world);
    sums.plannedPieces += lived.plannedPieces;
    sums.unsentPieces += lived.unsentPieces;
    const next = addDays(day, 1);
    handed.push(...handedOut(plan, asItCame, next).map((row) => ({ ...row, date: day })));
    dataset = nextMorning(asItCame, plan, lived, knownFacts(rule, world, next));
    evenings.push(...tierEvenings({ ...dataset, demands: truth.demands }, day));
    day = next;
  }
  const evening = { ...dataset, demands: truth.demands };
  return ok({ ...sums, evening, handed, evenings, groups: groupOutcomes(evening, addDays(start, days - 1)) });
}

/** Pins that luck has made impossible are left out that morning, as an officer would lift them. */
function plannedMorning(dataset: Dataset, solver: Solver): Result<{ readonly plan: BriefPlan; readonly hasPins: boolean }, AppError> {
  const { days } = dataset.policy;
  const plan = runBriefPlan(dataset, solver, days);
  if (plan.ok) return ok({ plan: plan.value, hasPins: true });
  if (plan.error.kind !== 'pinsConflict') return plan;
  const without = runBriefPlan({ ...dataset, pins: [] }, solver, days);
  return without.ok ? ok({ plan: without.value, hasPins: false }) : err(without.error);
}
