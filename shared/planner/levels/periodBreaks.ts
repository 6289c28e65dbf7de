// Solves with makers aggregated by period, and tries again with shorter periods as long as no day-by-day plan confirms the levels found. A
// period is too long if, by some day inside it, more has been taken than could be there by then, even if its makers had made nothing else.
import type { Instance } from '../instance.ts';
import type { Levels } from './leximin.ts';
import { noBreaks, periodMakersIn, type Breaks } from '../model/makerPeriods.ts';
import type { PlanModel } from '../model/planModel.ts';
import { goodsAlone } from '../model/soloProducts.ts';
import type { LpSolution } from '../solver.ts';
import type { SupplyColumns } from '../model/supplyModel.ts';

/** After this many rounds it is faster to find the levels with makers separate and day by day. */
const maxRounds = 3;

/** Differences of this many pieces are the solver's rounding. */
const tolerance = 1e-3;

export interface Attempt<Answer> {
  /** Null if there are none. */
  readonly levels: Levels | null;
  /** Null if no day-by-day plan reaches the levels. */
  readonly answer: Answer | null;
}

/** Returns the first answer, or null. `build` makes the model with makers merged, whose periods also end at `breaks`. */
export function answerByPeriod<Answer>(
  instance: Instance,
  build: (breaks: Breaks) => PlanModel,
  attempt: (model: PlanModel) => Attempt<Answer>,
): Answer | null {
  let breaks: Breaks | null = noBreaks;
  for (let round = 1; breaks !== null && round <= maxRounds; round += 1) {
    const model = build(breaks);
    const { levels, answer } = attempt(model);
    if (answer !== null) return answer;
    if (levels === null || levels.solution === null) return null;
    breaks = moreBreaks(instance, model.supply, levels.solution, breaks);
  }
  return null;
}

/** Adds the breaks a solution calls for; null if it calls for none. Which makers ran early is unknown, so the new breaks apply to all. */
function moreBreaks(instance: Instance, supply: SupplyColumns, { colValue }: LpSolution, breaks: Breaks): Breaks | null {
  const days = new Set(
    instance.cities.flatMap((_, c) => instance.products.flatMap((_product, p) => daysTakenTooMuch(instance, supply, colValue, c, p))),
  );
  const more = supply.byPeriod.flatMap(({ enterprise, ends }) => {
    const inner = [...days].filter((day) => !ends.includes(day));
    return inner.length === 0 ? [] : [[enterprise, new Set([...(breaks.get(enterprise) ?? []), ...inner])] as const];
  });
  return more.length === 0 ? null : new Map([...breaks, ...more]);
}

function daysTakenTooMuch(instance: Instance, supply: SupplyColumns, colValue: Float64Array, c: number, p: number): number[] {
  const makers = periodMakersIn(instance, supply.byPeriod, c, p);
  if (makers.length === 0) return [];
  const [{ enterprise }] = makers;
  const pieces = (column: number) => (column < 0 ? 0 : colValue[column]);
  const most = makers.map((maker) => goodsAlone(instance, maker.enterprise, p, maker.arrivals));
  let taken = 0;
  return Array.from({ length: instance.days }, (_, t) => t).filter((t) => {
    taken += pieces(supply.delivered[enterprise][p][t]) + pieces(supply.released[enterprise][p][t]);
    return taken > most.reduce((sum, byDay) => sum + byDay[t], 0) + tolerance;
  });
}
