// Defines what the planner reports while it runs, and how it is asked to stop.
import type { GroupTier } from '../plan/groupTier.ts';

export type PlanStage = 'pins' | 'quotas' | 'model' | 'leximin' | 'secondary' | 'rounding' | 'reasons' | 'verify';

export interface PlanProgress {
  readonly stage: PlanStage;
  readonly tier: GroupTier | null;
  readonly groupsFixed: number;
  readonly groupsTotal: number;
}

/** Called often; must not throw. The planner runs in a worker that is terminated when a run is cancelled. */
export type OnProgress = (progress: PlanProgress) => void;
