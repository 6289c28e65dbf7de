// Which rules a plan was made under: of rounding, and of handing out material. Frozen plans keep the rules of the engine that made them.
import type { Group, Plan } from '../plan.ts';
import type { HandingRule } from './expectedQuotas.ts';

const engineOfFirstRules = 'tongdiao-planner 1';

/**
 * 1: what a group gains by rounding is limited by cartons too. 2: full groups stay full, and gains have no limit (planner.md section 4).
 */
export function roundingRules(plan: Plan): 1 | 2 {
  return plan.engine === engineOfFirstRules ? 1 : 2;
}

/** Engines 1 and 2 handed material out in proportion to the pool's arrivals; since then it is handed out as it comes. */
export function handingRule({ engine }: Plan): HandingRule {
  return engine === engineOfFirstRules || engine === 'tongdiao-planner 2' ? 'inProportion' : 'asItComes';
}

/** A millionth is the noise of the linear program. */
export function isFullExactly(group: Group): boolean {
  return group.fillExact >= 1 - 1e-6;
}

/** Half a piece is its noise in pieces: of four million, a millionth would be four pieces that nobody can have any more. */
export function isFullToThePiece(group: Group): boolean {
  return isFullExactly(group) && (1 - group.fillExact) * group.needPieces < 0.5;
}
