// Warms the planner up: its code is compiled better the more it has run.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Solver } from '../../shared/planner/solver.ts';

/** Plans a dataset in every way there is, as a small model and as a large one, and discards the plans. */
export function practise(dataset: Dataset, solver: Solver): void {
  runPlan(dataset, solver, { maxColumnsForSimplex: 0 });
  // Once is not enough to compile the code around the engine.
  for (let time = 0; time < 2; time += 1) {
    const planned = runPlan(dataset, solver);
    if (planned.ok) verifyPlan({ plan: planned.value, dataset });
  }
}
