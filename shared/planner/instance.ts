// The planner's view of a dataset (built by buildInstance.ts): all indexed and sorted by code, days counted from 0, city totals by day.
import type { DemandCode, EnterpriseCode, LineCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import type { DemandSource, Tier } from '../domain/tables.ts';

export interface InstanceMaterial {
  readonly code: MaterialCode;
  readonly unit: string;
  readonly linkageRatio: number;
  /** Smallest quantity handed out. */
  readonly lot: number;
  /** Pool material that becomes available to hand out from the first planned day on, by day, in the material's unit. */
  readonly poolByDay: readonly number[];
}

export interface InstanceProduct {
  readonly code: ProductCode;
  readonly carton: number;
  readonly weightGrams: number;
  /** Index of its linkage material, or -1. */
  readonly linkage: number;
  /** What a thousand pieces take of each scarce material without loss; 0 if none. */
  readonly perThousand: readonly number[];
  /** Scarce materials in its bill of materials; `perPiece` is without loss. */
  readonly bom: readonly { readonly material: number; readonly perPiece: number }[];
  /** Target of tier reserve, in pieces. */
  readonly reserveTarget: number;
}

export interface InstanceLine {
  readonly code: LineCode;
  readonly enterprise: number;
  /** The primary product first. */
  readonly makes: readonly { readonly product: number; readonly rate: number }[];
  /** 0 on days out of service. */
  readonly availability: readonly number[];
  /** On the days of the cycle before the first planned one. */
  readonly availabilityBefore: readonly number[];
}

export interface InstanceEnterprise {
  readonly code: EnterpriseCode;
  readonly city: number;
  readonly loss: number;
  readonly rating: number;
  readonly lines: readonly number[];
  /** Own material by material index and day: its stock and arriving supplies, quotas excluded. */
  readonly materialByDay: readonly (readonly number[])[];
  /** By material: all its own over the cycle, that is, what it had on the first morning and all own supply since then or still to come. */
  readonly ownOverCycle: readonly number[];
  /** By material: handed out to it since the cycle began. */
  readonly given: readonly number[];
  /** Own goods by product index and day, in pieces: stock on day 0, then supplies. */
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
  /** What it asks for over the cycle: the pieces of its days within the cycle, rounded down. */
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
  /** Of that, pieces that have already left. */
  readonly shipped: number;
  /** First day it may leave, counted from 0. */
  readonly from: number;
}

export interface Instance {
  readonly days: number;
  readonly tiers: readonly Tier[];
  readonly cities: readonly RegionCode[];
  /** Cities first, in the same order, then outside regions. */
  readonly destinations: readonly RegionCode[];
  readonly products: readonly InstanceProduct[];
  /** Scarce ones only: the others never bind. */
  readonly materials: readonly InstanceMaterial[];
  readonly enterprises: readonly InstanceEnterprise[];
  readonly lines: readonly InstanceLine[];
  /** Those that still ask for something, by tier order, then by code. */
  readonly demands: readonly InstanceDemand[];
  /** Demands of the cycle that ask for nothing more, in the same order: they still count in their groups. */
  readonly settled: readonly InstanceDemand[];
  /** Orders issued in this cycle, by order and product; those dated after the last planned day are left out. */
  readonly orders: readonly InstanceOrder[];
  /** Support decisions for this cycle, by `city|product`. */
  readonly decided: ReadonlyMap<string, boolean>;
  /** A city's own goods: [city][product][day], pieces arriving (stock on day 0). */
  readonly cityGoodsByDay: readonly (readonly (readonly number[])[])[];
  /** Pool goods in stock or arriving at a city: [city][product][day]. */
  readonly poolGoodsByDay: readonly (readonly (readonly number[])[])[];
}

/** Standard consumption per piece at an enterprise, in the material's unit. */
export function consumptionPerPiece(perPiece: number, loss: number): number {
  return perPiece * (1 + loss);
}
