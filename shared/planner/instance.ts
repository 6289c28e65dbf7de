// The planner's view of a dataset: everything indexed, sorted by code, days counted from 0, city totals by day (made by buildInstance.ts).
import type { DemandCode, EnterpriseCode, LineCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import type { DemandSource, Tier } from '../domain/tables.ts';

export interface InstanceMaterial {
  readonly code: MaterialCode;
  readonly unit: string;
  readonly linkageRatio: number;
  /** Smallest quantity handed out. */
  readonly lot: number;
  /** Pool material that becomes available to hand out from the first day planned on, by day, in the material's unit. */
  readonly poolByDay: readonly number[];
}

export interface InstanceProduct {
  readonly code: ProductCode;
  readonly carton: number;
  readonly weightGrams: number;
  /** Index of its linkage material, or -1. */
  readonly linkage: number;
  /** Of each scarce material, what a thousand pieces take without loss; 0 where they take none. */
  readonly perThousand: readonly number[];
  /** Scarce materials of its bill of materials, `perPiece` without loss. */
  readonly bom: readonly { readonly material: number; readonly perPiece: number }[];
  /** Target of tier reserve, pieces. */
  readonly reserveTarget: number;
}

export interface InstanceLine {
  readonly code: LineCode;
  readonly enterprise: number;
  /** The primary product first. */
  readonly makes: readonly { readonly product: number; readonly rate: number }[];
  /** 0 on days out of service. */
  readonly availability: readonly number[];
  /** On the days of the cycle before the first one planned. */
  readonly availabilityBefore: readonly number[];
}

export interface InstanceEnterprise {
  readonly code: EnterpriseCode;
  readonly city: number;
  readonly loss: number;
  readonly rating: number;
  readonly lines: readonly number[];
  /** Own material by material index and day: stock and supply that arrive for it, quotas not included. */
  readonly materialByDay: readonly (readonly number[])[];
  /** By material: all of its own over the cycle: what it had on the first morning, and all own supply since and to come. */
  readonly ownOverCycle: readonly number[];
  /** By material: handed out to it since the cycle began. */
  readonly given: readonly number[];
  /** Own goods by product index and day: stock on day 0, then supplies, pieces. */
  readonly goodsByDay: readonly (readonly number[])[];
  /** Arrears by material index, in the material's unit. */
  readonly arrears: readonly number[];
}

export interface InstanceDemand {
  readonly code: DemandCode;
  readonly tier: Tier;
  /** Index into `destinations`. */
  readonly destination: number;
  readonly product: number;
  /** What it asks for over the cycle: the pieces of its days inside it, rounded down. */
  readonly need: number;
  /** Of that, what it has or is sure to get. */
  readonly secured: number;
  /** What it still asks for: nothing once its last day has passed. */
  readonly quantity: number;
  readonly from: number;
  readonly due: number;
  readonly source: DemandSource;
  /** The demanded product first, then its approved substitutes. */
  readonly products: readonly number[];
}

/** One product of an issued order: pool goods that leave one city. */
export interface InstanceOrder {
  readonly code: string;
  readonly product: number;
  readonly city: number;
  readonly quantity: number;
  /** Of that, pieces that have left. */
  readonly shipped: number;
  /** Day from which on it may leave, from 0. */
  readonly from: number;
}

export interface Instance {
  readonly days: number;
  readonly tiers: readonly Tier[];
  readonly cities: readonly RegionCode[];
  /** Cities first, in the same order, then outside regions. */
  readonly destinations: readonly RegionCode[];
  readonly products: readonly InstanceProduct[];
  /** Scarce ones only: others never bind. */
  readonly materials: readonly InstanceMaterial[];
  readonly enterprises: readonly InstanceEnterprise[];
  readonly lines: readonly InstanceLine[];
  /** Those that still ask for something, in tier order, then by code. */
  readonly demands: readonly InstanceDemand[];
  /** Those of the cycle that ask for nothing more, in the same order: they count in their groups. */
  readonly settled: readonly InstanceDemand[];
  /** Orders issued in this cycle, by order and product; those dated after the last day planned are left out. */
  readonly orders: readonly InstanceOrder[];
  /** Support decided for this cycle, by `city|product`. */
  readonly decided: ReadonlyMap<string, boolean>;
  /** City's own goods: [city][product][day], pieces arriving (stock on day 0). */
  readonly cityGoodsByDay: readonly (readonly (readonly number[])[])[];
  /** Pool goods lying or arriving at a city: [city][product][day]. */
  readonly poolGoodsByDay: readonly (readonly (readonly number[])[])[];
}

/** Standard consumption of a piece at an enterprise, in the material's unit. */
export function consumptionPerPiece(perPiece: number, loss: number): number {
  return perPiece * (1 + loss);
}

/** Text order by code units: the declared order of codes, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
