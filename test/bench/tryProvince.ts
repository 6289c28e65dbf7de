// What a province must satisfy: it is planned, its plan passes the check and the rounding rules, and the plain planner finds the same
// fills.
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { groupKey, shortPieces, type Plan } from '../../shared/plan/plan.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { violationText } from '../../shared/text/violationText.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { roundingFaults } from '../helpers/roundingRules.ts';
import { fillDifference, fillTolerance } from './agreement.ts';
import { plainPlan } from './plainPlanner.ts';

export interface ProvinceTrial {
  /** Null if the pins contradict each other. That is no failure: the office is told which. */
  readonly plan: Plan | null;
  /** In words, worst first; empty if all is well. */
  readonly failures: readonly string[];
  readonly planSeconds: number;
  readonly verifySeconds: number;
}

/** The largest difference from 1 at which a fill counts as full. */
const fullTolerance = 1e-9;

export function tryProvince(dataset: Dataset, solver: Solver): ProvinceTrial {
  const { value: planned, seconds: planSeconds } = timed(() => runPlan(dataset, solver));
  if (!planned.ok) return { plan: null, failures: refusal(planned.error), planSeconds, verifySeconds: 0 };
  const plan = planned.value;
  const { value: violations, seconds: verifySeconds } = timed(() => verifyPlan({ plan, dataset }));
  const failures = [...Map.groupBy(violations, (violation) => violation.rule)].map(([rule, all]) => {
    return `its check refuses it ${all.length} times by rule ${rule}: ${violationText(all[0], 'en')}`;
  });
  const broken = [...Map.groupBy(roundingFaults(dataset, plan), (fault) => fault.rule)].map(
    ([rule, all]) => `it breaks rule ${rule} of rounding ${all.length} times: ${all[0].text}`,
  );
  return { plan, failures: [...failures, ...broken], planSeconds, verifySeconds };
}

/** How the plain planner's result differs; null if it agrees. */
export function plainObjection(dataset: Dataset, plan: Plan | null, solver: Solver): string | null {
  const plain = plainPlan(dataset, solver);
  if (plan === null) return plain === null ? null : 'only the planner refuses its pins';
  if (plain === null) return 'only the plain planner finds no plan';
  const difference = fillDifference(plan, plain);
  return difference <= fillTolerance ? null : `its fills are apart from the plain planner's by ${difference}`;
}

/** Among groups that are full in the exact plan, the one that lacks most in the issued plan. */
export function largestShortfall(plan: Plan): { readonly group: string; readonly pieces: number } {
  let largest = { group: '', pieces: 0 };
  for (const group of plan.groups) {
    const pieces = shortPieces(group);
    if (group.fillExact >= 1 - fullTolerance && pieces > largest.pieces) largest = { group: groupKey(group), pieces };
  }
  return largest;
}

export function openCartons(plan: Plan, dataset: Dataset): number {
  const cartons = new Map(dataset.products.map((product) => [product.code, product.cartonPieces]));
  return plan.dispatches.filter((row) => row.quantityPieces % (cartons.get(row.product) as number) !== 0).length;
}

function refusal(error: AppError): readonly string[] {
  return error.kind === 'pinsConflict' ? [] : [`it is refused: ${JSON.stringify(error)}`];
}

function timed<T>(run: () => T): { readonly value: T; readonly seconds: number } {
  const started = performance.now();
  const value = run();
  return { value, seconds: (performance.now() - started) / 1000 };
}
