// The plan: what the planner decides, in whole pieces, with the exact fills beside them. Rows are as in dataset.md.
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { DemandCode, EnterpriseCode, LineCode, MaterialCode, OrderId, ProductCode, RegionCode } from '../domain/ids.ts';
import type { PlanLines } from '../domain/linesApart.ts';
import type { Tier } from '../domain/tables.ts';
import type { LevelProof } from './certificate.ts';
import type { GroupTier } from './groupTier.ts';
import type { PursuedAim } from './pursued.ts';
import type { Remedy } from './remedy.ts';

/** Self-sufficiency of one city in one product over the horizon, in pieces (planner.md section 2). */
export interface Assessment {
  readonly city: RegionCode;
  readonly product: ProductCode;
  readonly need: number;
  readonly stock: number;
  /** Not rounded. */
  readonly potential: number;
  readonly ratio: number;
  readonly eligible: boolean;
}

/** Share of a scarce material (section 1), in the material's unit. */
export interface Quota {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  /** Over the cycle, as is `quota`. */
  readonly need: number;
  readonly rating: number;
  readonly quota: number;
  /** Handed out since the cycle began. */
  readonly given: number;
  /** To be handed out from now on, not rounded: `quota` where the cycle begins today. */
  readonly quantity: number;
}

export interface Production {
  readonly date: IsoDate;
  readonly line: LineCode;
  readonly product: ProductCode;
  readonly quantityPieces: number;
}

/** Goods that an enterprise must deliver to the pool. */
export interface Delivery {
  readonly date: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly product: ProductCode;
  readonly quantityPieces: number;
}

/** Goods that an enterprise releases to its own city. */
export interface Release {
  readonly date: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly product: ProductCode;
  readonly quantityPieces: number;
}

/** What an enterprise owes in a linkage material, what the plan calls in and what remains, all in the material's unit. */
export interface DispatchTask {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly owed: number;
  readonly called: number;
  readonly balance: number;
}

/** Pool goods sent from a city to a demand on one day. */
export interface Dispatch {
  readonly date: IsoDate;
  readonly from: RegionCode;
  /** City or outside region. */
  readonly to: RegionCode;
  readonly demand: DemandCode;
  readonly tier: Tier;
  /** The product sent, which may be a substitute for the one demanded. */
  readonly product: ProductCode;
  readonly quantityPieces: number;
  /** Cartons; an open one counts as one. */
  readonly cartons: number;
  readonly km: number;
}

/** A city's own goods issued to a demand. */
export interface OwnUse {
  readonly date: IsoDate;
  readonly city: RegionCode;
  readonly demand: DemandCode;
  readonly product: ProductCode;
  readonly quantityPieces: number;
}

/** Pool goods that leave for an order already issued. */
export interface Commitment {
  readonly order: OrderId;
  readonly product: ProductCode;
  readonly date: IsoDate;
  readonly quantityPieces: number;
}

/** Pool goods kept as reserve after the last day, by the city where they lie. */
export interface ReserveKept {
  readonly city: RegionCode;
  readonly product: ProductCode;
  readonly quantityPieces: number;
}

/** The region of a reserve group. */
export const poolRegion = 'pool';

/** Unit of fairness: tier, region (city, outside region or 'pool') and demanded product; of issued orders tier firm, the city they leave, product. */
export interface Group {
  readonly tier: GroupTier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  /** Over the cycle. */
  readonly needPieces: number;
  /** Of that, what the group has or is sure to get before this plan adds to it; of issued orders, what has left. */
  readonly securedPieces: number;
  readonly ownPieces: number;
  readonly poolPieces: number;
  /** Secured and whole pieces issued / need. */
  readonly fill: number;
  /** Before rounding to pieces and cartons. */
  readonly fillExact: number;
}

export const reasonKinds = [
  'capacity',
  'material',
  'linkage',
  'outranked',
  'timing',
  'past',
  'eligibility',
  'source',
  'pin',
  'rounding',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** Pieces of a group's shortage that are explained by one cause. */
export interface ReasonPart {
  readonly kind: ReasonKind;
  readonly pieces: number;
  /**
   * For `outranked`, the earlier tiers that got the goods, in the policy's order; their pieces add up to `pieces`. Empty for other causes.
   */
  readonly tiers: readonly { readonly tier: Tier; readonly pieces: number }[];
}

/** Why a group is not full, and what would help (section 5). */
export interface GroupReasons {
  readonly tier: GroupTier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  readonly shortPieces: number;
  /** Ordered as in `reasonKinds`; their pieces add up to `shortPieces`. */
  readonly parts: readonly ReasonPart[];
  /** Best first. */
  readonly remedies: readonly Remedy[];
}

/** How the plan was found. It has no bearing on what the plan means, and must not vary between machines. */
export interface SolveRecord {
  readonly columns: number;
  readonly rows: number;
  readonly solves: number;
}

export interface Plan {
  /** Format of frozen documents: the lowest one that can hold the plan and its dataset. */
  readonly format: number;
  readonly engine: string;
  /** SHA-256 of the dataset's canonical text, in hex. */
  readonly datasetHash: string;
  readonly start: IsoDate;
  readonly days: number;
  readonly assessment: readonly Assessment[];
  readonly quotas: readonly Quota[];
  readonly production: readonly Production[];
  readonly deliveries: readonly Delivery[];
  readonly releases: readonly Release[];
  readonly tasks: readonly DispatchTask[];
  readonly dispatches: readonly Dispatch[];
  readonly ownUse: readonly OwnUse[];
  readonly commitments: readonly Commitment[];
  readonly reserve: readonly ReserveKept[];
  readonly groups: readonly Group[];
  readonly reasons: readonly GroupReasons[];
  /** What was pursued after the fills, in strict order; only where the plan in force was known (section 7). */
  readonly pursued?: readonly PursuedAim[];
  /** Only where the plan in force was known and set aside: least change was not pursued. */
  readonly leastChange?: boolean;
  /** Only where a capacity project names a line that nobody has verified. */
  readonly lines?: PlanLines;
  /** Proof that no plan is leximin-better (section 6), level by level. */
  readonly certificate: readonly LevelProof[];
  readonly solve: SolveRecord;
}

/** plan.json: the plan, frozen together with the dataset it was made from. */
export interface PlanFile {
  readonly plan: Plan;
  readonly dataset: Dataset;
  /** SHA-256 of the text of both as it was written. Present only if it was read from a file. */
  readonly digest?: string;
}

/** What a group has and gets over the cycle, pieces. */
export function receivedPieces({
  securedPieces,
  ownPieces,
  poolPieces,
}: Pick<Group, 'securedPieces' | 'ownPieces' | 'poolPieces'>): number {
  return securedPieces + ownPieces + poolPieces;
}

export function shortPieces(group: Pick<Group, 'needPieces' | 'securedPieces' | 'ownPieces' | 'poolPieces'>): number {
  return group.needPieces - receivedPieces(group);
}

export function groupKey(group: { readonly tier: GroupTier; readonly region: RegionCode; readonly product: ProductCode }): string {
  return `${group.tier}|${group.region}|${group.product}`;
}
