// The province's policy for one plan: horizon, order of tiers, who may be supported, reserves.
import type { IsoDate } from './calendar.ts';
import type { MaterialCode, ProductCode, RegionCode } from './ids.ts';
import type { Tier } from './tables.ts';

export const supportModes = ['all', 'none', 'list', 'threshold'] as const;
export type SupportMode = (typeof supportModes)[number];

export interface Support {
  readonly mode: SupportMode;
  /** Self-sufficiency below which a city is in difficulty, 0 or more. */
  readonly threshold: number;
  /** City codes, for mode `list`. */
  readonly cities: readonly RegionCode[];
}

export interface Policy {
  readonly start: IsoDate;
  /** First day of the cycle that quotas, needs and fills are counted over. Left out where the cycle begins on `start`. */
  readonly cycleStart?: IsoDate;
  /** Days of the horizon, 1 to 366. */
  readonly days: number;
  /** Strict priority order, highest first. */
  readonly tiers: readonly Tier[];
  readonly support: Support;
  /** Material held back from allocation, in the material's unit. */
  readonly materialReserve: Readonly<Record<MaterialCode, number>>;
  /** Targets of tier `reserve`, pieces. */
  readonly goodsReserve: Readonly<Record<ProductCode, number>>;
}
