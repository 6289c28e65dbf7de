// The situation: what the first page shows of a dataset, its quotas and assessment, and its plan if there is one.
import { sum } from '../base/sum.ts';
import type { CapacityProject } from '../capacity/project.ts';
import { verifiedLines } from '../capacity/verifiedCapacity.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { DemandListing } from '../lists/demandListing.ts';
import { coverageMark, isMarked } from '../plan/coverageMark.ts';
import { receivedPieces, shortPieces, type Assessment, type Plan } from '../plan/plan.ts';
import { alertsOf, type Alert } from './alerts.ts';
import { effectiveCapacity, type CapacityDay } from '../capacity/effectiveCapacity.ts';
import { materialOutlook, type MaterialOutlook } from './materialOutlook.ts';
import { productOutlooks, type ProductOutlook } from './productOutlook.ts';

/** Ten million masks a day (口罩日产能千万只工程). */
export const targetPiecesPerDay = 10_000_000;

export type SufficiencyClass = 'secure' | 'difficult' | 'severe' | 'noNeed';

export interface CityProduct {
  readonly product: ProductCode;
  readonly ratio: number;
  readonly needPieces: number;
  readonly class: SufficiencyClass;
}

export interface CityOutlook {
  readonly city: RegionCode;
  readonly name: string;
  /** In dataset order. */
  readonly products: readonly CityProduct[];
}

export interface Situation {
  readonly capacity: readonly CapacityDay[];
  /** Null if capacity stays below the target. */
  readonly targetReachedOn: IsoDate | null;
  /** Planned production by day, all products; null without a plan for this horizon. */
  readonly planned: readonly number[] | null;
  readonly materials: readonly MaterialOutlook[];
  readonly threshold: number;
  readonly cities: readonly CityOutlook[];
  /** Cities that may be supported with at least one product they need. */
  readonly eligibleCities: number;
  readonly products: readonly ProductOutlook[];
  readonly groups: {
    readonly total: number;
    readonly short: number;
    readonly shortPieces: number;
    /** Of the short ones those that a screen colours: more is missing than what cartons leave over. */
    readonly marked: number;
  } | null;
  readonly alerts: readonly Alert[];
}

/** Lines of unverified projects do not count as capacity. `openRequests`: the days each open request has waited. */
export function situationOf(
  dataset: Dataset,
  assessment: readonly Assessment[],
  plan: Plan | null,
  projects: readonly CapacityProject[] = [],
  openRequests: readonly number[] = [],
  listings: readonly DemandListing[] = [],
): Situation {
  const capacity = effectiveCapacity(dataset, verifiedLines(projects));
  const materials = materialOutlook(dataset);
  const { threshold } = dataset.policy.support;
  const products = productOutlooks(dataset, assessment);
  return {
    capacity,
    targetReachedOn: capacity.find((day) => day.pieces >= targetPiecesPerDay)?.date ?? null,
    planned: plannedByDay(capacity, plan),
    materials,
    threshold,
    cities: cityOutlooks(dataset, assessment),
    eligibleCities: new Set(assessment.filter((row) => row.eligible && row.need > 0).map((row) => row.city)).size,
    products,
    groups: groupCounts(plan),
    alerts: alertsOf(dataset, assessment, products, materials, plan, openRequests, listings),
  };
}

/** Secure at or above the threshold, severe below half of it. */
export function sufficiencyClass(ratio: number, needPieces: number, threshold: number): SufficiencyClass {
  if (needPieces === 0) return 'noNeed';
  if (ratio >= threshold) return 'secure';
  return ratio >= threshold / 2 ? 'difficult' : 'severe';
}

function plannedByDay(capacity: readonly CapacityDay[], plan: Plan | null): readonly number[] | null {
  if (plan === null || plan.start !== capacity[0]?.date || plan.days !== capacity.length) return null;
  const byDay = new Map<IsoDate, number>();
  for (const row of plan.production) byDay.set(row.date, (byDay.get(row.date) ?? 0) + row.quantityPieces);
  return capacity.map((day) => byDay.get(day.date) ?? 0);
}

function cityOutlooks(dataset: Dataset, assessment: readonly Assessment[]): readonly CityOutlook[] {
  const rowOf = new Map(assessment.map((row) => [`${row.city}|${row.product}`, row]));
  return dataset.regions
    .filter((region) => region.level === 'city')
    .map((region) => ({
      city: region.code,
      name: region.name,
      products: dataset.products.flatMap((product) => {
        const row = rowOf.get(`${region.code}|${product.code}`);
        if (row === undefined) return [];
        const { ratio, need } = row;
        return [{ product: product.code, ratio, needPieces: need, class: sufficiencyClass(ratio, need, dataset.policy.support.threshold) }];
      }),
    }));
}

function groupCounts(plan: Plan | null): Situation['groups'] {
  if (plan === null) return null;
  const shortages = plan.groups.map(shortPieces);
  return {
    total: shortages.length,
    short: shortages.filter((pieces) => pieces > 0).length,
    shortPieces: sum(shortages),
    marked: plan.groups.filter((group) => isMarked(coverageMark(receivedPieces(group), group.needPieces))).length,
  };
}
