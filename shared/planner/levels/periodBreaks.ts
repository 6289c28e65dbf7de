// Owns makers seen by period, tried again with shorter periods while no plan by day bears out the levels found so: a period is too long
// where by a day inside it more has been taken than could be there by then, even if its makers had made nothing else.
import type { Instance } from '../instance.ts';
import type { Levels } from './leximin.ts';
import { noBreaks, periodMakersIn, type Breaks } from '../model/makerPeriods.ts';
import type { PlanModel } from '../model/planModel.ts';
import { goodsAlone } from '../model/soloProducts.ts';
import type { LpSolution } from '../solver.ts';
import type { SupplyColumns } from '../model/supplyModel.ts';

/** After this many, finding the levels with makers apart and by day is sooner done. */
const maxRounds = 3;

/** Pieces that are the solver's rounding. */
const tolerance = 1e-3;

export interface Attempt<Answer> {
  /** Null where there are none. */
  readonly levels: Levels | null;
  /** Null where no plan by day reaches the levels. */
  readonly answer: Answer | null;
}

/** The first answer, or null; `build` makes the model with makers together, whose periods end at `breaks` too. */
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

/** The breaks with those a solution asks for, where there are any: which makers were too early is not known, so they hold for all. */
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
