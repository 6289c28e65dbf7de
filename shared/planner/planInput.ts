// Everything derived from a dataset before the linear program, as one value: built once and handed to whoever plans with it.
import type { Dataset } from '../domain/dataset.ts';
import { createDistances, farthestKm } from '../domain/geography.ts';
import type { Pin } from '../domain/tables.ts';
import type { Assessment, Quota } from '../plan/plan.ts';
import { groupsOf, type PlanGroup } from './groups.ts';
import { buildInstance } from './buildInstance.ts';
import type { Instance } from './instance.ts';
import { makerArrivals, type MakerArrivals } from './model/makerArrivals.ts';
import { previousPlan, type PreviousPlan } from './previousPlan.ts';
import { computeAssessment } from './quotas/assessment.ts';
import { computeQuotas, type MaterialShare } from './quotas/quotas.ts';
import type { Handing } from './quotas/handing.ts';

export interface PlanInput {
  readonly dataset: Dataset;
  readonly instance: Instance;
  /** The groups to be levelled; for a part of the plan, only the part's own. */
  readonly groups: readonly PlanGroup[];
  /** Every enterprise × scarce material, by code. */
  readonly quotas: readonly Quota[];
  /** By scarce material: how much is handed out, to whom and when. */
  readonly handing: readonly Handing[];
  readonly shares: readonly MaterialShare[];
  readonly assessment: readonly Assessment[];
  /** Delivery and dispatch pins the plan must keep; pins on quotas are already in the quotas. */
  readonly pins: readonly Pin[];
  /** By enterprise: the material that reaches it and what may be called in for it, by day. */
  readonly arrivals: readonly MakerArrivals[];
  /** The plan in force, from which the new one departs as little as its fills allow; null without one. */
  readonly previous: PreviousPlan | null;
  /** Kilometres between a city and a destination, both by index. */
  readonly kmBetween: (from: number, to: number) => number;
  /** Of all that are known; transport is weighed in its units. */
  readonly farthestKm: number;
}

export function planInput(dataset: Dataset, instance: Instance = buildInstance(dataset)): PlanInput {
  const { quotas, shares, handing } = computeQuotas(dataset, instance);
  return {
    dataset,
    instance,
    groups: groupsOf(instance),
    quotas,
    handing,
    shares,
    assessment: computeAssessment(dataset, handing, instance),
    pins: dataset.pins,
    arrivals: makerArrivals(instance, handing),
    previous: previousPlan(dataset, instance),
    kmBetween: createDistances(dataset, instance.destinations),
    farthestKm: farthestKm(dataset, instance.cities, instance.destinations),
  };
}
