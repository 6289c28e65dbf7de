// What it costs to remember: one morning inside a cycle, with orders issued ahead, planned with the tables that remember the cycle and without
// them. The least of several turns, one after the other, so that a busy machine disturbs both alike.
import { addDays } from '../../shared/domain/calendar.ts';
import { noMemory, type Dataset } from '../../shared/domain/dataset.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { rollPlan } from '../../shared/position/rollPlan.ts';
import { loadHighsSolver } from '../../electron/node/solver/highsSolver.ts';
import { datasetOfSize, type SizeName } from './sizes.ts';

export interface MemoryFigures {
  readonly orders: number;
  readonly secured: number;
  /** Processor seconds. */
  readonly withoutSeconds: number;
  readonly withSeconds: number;
}

const turns = 3;

export async function memoryCase(size: SizeName, flex: number, seed: number): Promise<MemoryFigures> {
  const solver = await loadHighsSolver();
  const planned = (dataset: Dataset): Plan => {
    const result = runPlan(dataset, solver);
    if (!result.ok) throw new Error(`No plan: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const dataset = datasetOfSize(size, flex, seed);
  const plan = planned(dataset);
  const { start, days } = dataset.policy;
  const later = Math.min(3, days - 2);
  const remembering = rollPlan({ plan, dataset }, { days: later, issuedUntil: addDays(start, Math.min(later + 3, days) - 1) });
  const { cycleStart: _, ...policy } = remembering.policy;
  const forgetting: Dataset = { ...remembering, ...noMemory, policy };
  let [withoutSeconds, withSeconds] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < turns; turn += 1) {
    withoutSeconds = Math.min(
      withoutSeconds,
      processorSeconds(() => planned(forgetting)),
    );
    withSeconds = Math.min(
      withSeconds,
      processorSeconds(() => planned(remembering)),
    );
  }
  return { orders: remembering.committed.length, secured: remembering.secured.length, withoutSeconds, withSeconds };
}

function processorSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
