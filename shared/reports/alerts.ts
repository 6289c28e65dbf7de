// The alerts of the situation page: what an officer should look at first, each with its amount and a link target.
import { sum } from '../base/sum.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import type { DemandListing } from '../lists/demandListing.ts';
import { coverageMark, isMarked, type CoverageMark } from '../plan/coverageMark.ts';
import { poolRegion, receivedPieces, shortPieces, type Assessment, type Group, type Plan } from '../plan/plan.ts';
import type { MaterialOutlook } from './materialOutlook.ts';
import { suspectsOf, type Suspect } from './suspects.ts';
import type { ProductOutlook } from './productOutlook.ts';
import type { GroupTier } from '../plan/groupTier.ts';

export type Alert =
  | {
      readonly kind: 'groupShort';
      readonly severe: boolean;
      readonly tier: GroupTier;
      readonly region: RegionCode;
      readonly product: ProductCode;
      readonly shortPieces: number;
      readonly needPieces: number;
    }
  | { readonly kind: 'noMaker'; readonly severe: true; readonly product: ProductCode; readonly needPieces: number }
  | {
      readonly kind: 'productShort';
      readonly severe: boolean;
      readonly product: ProductCode;
      readonly ratio: number;
      readonly needPieces: number;
      readonly havePieces: number;
    }
  | {
      readonly kind: 'materialShort';
      readonly severe: boolean;
      readonly material: MaterialCode;
      readonly available: number;
      readonly fullNeed: number;
    }
  /** A likely mistake in the data. */
  | { readonly kind: 'suspect'; readonly severe: boolean; readonly suspect: Suspect }
  /** Requests for support that nobody has decided, and how long the oldest one has waited. */
  | { readonly kind: 'requestsOpen'; readonly severe: boolean; readonly count: number; readonly oldestDays: number }
  /** Demands of key enterprises and key projects with days on which nobody of the list stands behind them. */
  | { readonly kind: 'unlisted'; readonly severe: false; readonly count: number; readonly needPieces: number }
  | { readonly kind: 'eligible'; readonly severe: false; readonly product: ProductCode; readonly cities: readonly RegionCode[] };

const groupsShown = 3;

/** Sorted by severity, then: open requests, groups of the plan, products, materials, demands without anybody on a list, likely mistakes, cities that may be supported. */
export function alertsOf(
  dataset: Dataset,
  assessment: readonly Assessment[],
  products: readonly ProductOutlook[],
  materials: readonly MaterialOutlook[],
  plan: Plan | null,
  openRequests: readonly number[] = [],
  listings: readonly DemandListing[] = [],
): readonly Alert[] {
  const alerts = [
    ...requestAlerts(openRequests),
    ...groupAlerts(dataset, plan),
    ...productAlerts(dataset, products),
    ...materialAlerts(materials),
    ...listAlerts(listings),
    ...suspectAlerts(dataset),
    ...eligibilityAlerts(assessment),
  ];
  return [...alerts.filter((alert) => alert.severe), ...alerts.filter((alert) => !alert.severe)];
}

/** A request that has waited for this long is severe. */
const longDays = 3;

function requestAlerts(ages: readonly number[]): readonly Alert[] {
  if (ages.length === 0) return [];
  const oldestDays = Math.max(...ages);
  return [{ kind: 'requestsOpen', severe: oldestDays >= longDays, count: ages.length, oldestDays }];
}

function listAlerts(listings: readonly DemandListing[]): readonly Alert[] {
  const open = listings.filter(({ daysWithout }) => daysWithout > 0);
  if (open.length === 0) return [];
  return [{ kind: 'unlisted', severe: false, count: open.length, needPieces: sum(open.map(({ demand }) => demand.quantityPieces)) }];
}

/** The largest shortage in each of the highest tiers that are short. Sorted by tier in policy order, pieces, then region. */
function groupAlerts(dataset: Dataset, plan: Plan | null): readonly Alert[] {
  if (plan === null) return [];
  return dataset.policy.tiers
    .flatMap((tier) => {
      const short = plan.groups.filter((group) => group.tier === tier && group.region !== poolRegion && isMarked(markOf(group)));
      const [worst] = [...short].sort((a, b) => shortOf(b) - shortOf(a) || (a.region < b.region ? -1 : 1));
      return worst === undefined ? [] : [worst];
    })
    .slice(0, groupsShown)
    .map((group) => {
      const { tier, region, product, needPieces } = group;
      const short = shortPieces(group);
      return { kind: 'groupShort', severe: markOf(group) !== 'part', tier, region, product, shortPieces: short, needPieces };
    });
}

function productAlerts(dataset: Dataset, products: readonly ProductOutlook[]): readonly Alert[] {
  const made = new Set(dataset.lines.map((line) => line.product));
  const { threshold } = dataset.policy.support;
  return products.flatMap((outlook): Alert[] => {
    const { product, ratio, needPieces } = outlook;
    if (needPieces > 0 && !made.has(product)) return [{ kind: 'noMaker', severe: true, product, needPieces }];
    if (ratio >= threshold) return [];
    const havePieces = Math.floor(outlook.stockPieces + outlook.potentialPieces);
    return [{ kind: 'productShort', severe: ratio < threshold / 2, product, ratio, needPieces, havePieces }];
  });
}

function materialAlerts(materials: readonly MaterialOutlook[]): readonly Alert[] {
  return materials
    .filter((outlook) => outlook.available < outlook.fullNeed)
    .map(({ material, available, fullNeed }) => ({
      kind: 'materialShort',
      severe: available * 2 < fullNeed,
      material,
      available,
      fullNeed,
    }));
}

/** A likely mistake is severe if it affects a figure. */
function suspectAlerts(dataset: Dataset): readonly Alert[] {
  return suspectsOf(dataset).map((suspect) => ({ kind: 'suspect', severe: figuresAtStake.has(suspect.kind), suspect }));
}

const figuresAtStake: ReadonlySet<Suspect['kind']> = new Set(['aboveCapacity', 'tenfold', 'demandAboveNorm', 'lineTwice']);

function eligibilityAlerts(assessment: readonly Assessment[]): readonly Alert[] {
  const products = [...new Set(assessment.map((row) => row.product))];
  return products.flatMap((product): Alert[] => {
    const cities = assessment.filter((row) => row.product === product && row.need > 0 && row.eligible).map((row) => row.city);
    return cities.length === 0 ? [] : [{ kind: 'eligible', severe: false, product, cities }];
  });
}

function markOf(group: Group): CoverageMark {
  return coverageMark(receivedPieces(group), group.needPieces);
}

function shortOf(group: Group): number {
  return shortPieces(group);
}
