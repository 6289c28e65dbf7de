// The later morning of a seed, with the planner itself carrying out the days before.
import { checkDataset } from '../../shared/dataset/checkDataset.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { laterMorning } from '../helpers/laterMorning.ts';

export function morningBySeed(seed: number, solver: Solver): Dataset {
  const morning = laterMorning(seed, (dataset) => {
    const planned = runPlan(dataset, solver);
    if (!planned.ok && planned.error.kind !== 'pinsConflict') throw new Error(`An earlier morning is refused: ${planned.error.kind}`);
    return planned.ok ? planned.value : null;
  });
  const problems = checkDataset(morning);
  if (problems.length > 0) throw new Error(`The morning is no sound dataset: ${JSON.stringify(problems.slice(0, 3))}`);
  return morning;
}
