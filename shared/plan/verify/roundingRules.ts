// Tells which rounding rules a plan was made under. They changed once, and frozen plans keep the rules of the engine that made them.
import type { Group, Plan } from '../plan.ts';

const engineOfFirstRules = 'tongdiao-planner 1';

/**
 * 1: what a group gains by rounding is limited by cartons too. 2: full groups stay full, and gains have no limit (planner.md section 4).
 */
export function roundingRules(plan: Plan): 1 | 2 {
  return plan.engine === engineOfFirstRules ? 1 : 2;
}

/** A millionth is the tolerance of the linear program. */
export function isFullExactly(group: Group): boolean {
  return group.fillExact >= 1 - 1e-6;
}
