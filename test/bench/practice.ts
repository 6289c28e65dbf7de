// Owns what makes the planner quick in a process: its code is compiled better the more it has been used.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Solver } from '../../shared/planner/solver.ts';

/** Plans a dataset every way a plan can go, as a small model and as a large one, and lets the plans go. */
export function practise(dataset: Dataset, solver: Solver): void {
  runPlan(dataset, solver, { maxColumnsForSimplex: 0 });
  // Once is not enough for the code around the engine.
  for (let time = 0; time < 2; time += 1) {
    const planned = runPlan(dataset, solver);
    if (planned.ok) verifyPlan({ plan: planned.value, dataset });
  }
}
