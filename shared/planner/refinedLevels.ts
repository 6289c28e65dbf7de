// Owns levels of makers put together, found again while they show a period that cannot tell its days apart.
import type { Instance } from './instance.ts';
import type { LevelFailure, Levels } from './leximin.ts';
import { noBreaks } from './makerPeriods.ts';
import type { Breaks } from './makerPeriods.ts';
import { newBreaks } from './periodBreaks.ts';
import type { PlanModel } from './planModel.ts';

/** After this many the levels go to the check as they are: a plan with makers apart reaches them or not. */
const mostRounds = 4;

/** Duals are this far off, at the level's cost in pieces. */
const dualNoise = 1e-6;

/** `build` makes the model with makers together whose periods end at `breaks` too, `find` its levels. */
export function refineLevels<Found extends { readonly levels: Levels } | LevelFailure>(
  instance: Instance,
  build: (breaks: Breaks) => PlanModel,
  find: (model: PlanModel) => Found,
): Found {
  let breaks: Breaks = noBreaks;
  for (let round = 1; ; round += 1) {
    const model = build(breaks);
    const found = find(model);
    if ('status' in found || round === mostRounds) return found;
    const more = newBreaks(instance, model.supply.byPeriod, found.levels.certificate, breaks, dualNoise / model.levelCost);
    if (more === null) return found;
    breaks = more;
  }
}
