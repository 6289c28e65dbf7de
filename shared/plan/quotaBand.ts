// Owns what it would gain to let quotas differ from the rule's within a band: a what-if, which an officer may turn into pins.
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import type { Pin } from '../domain/tables.ts';
import type { Group } from './plan.ts';

export interface BandedQuota {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  /** In the material's unit, whole lots. */
  readonly byRule: number;
  readonly chosen: number;
}

export interface BandedGroup extends Pick<Group, 'tier' | 'region' | 'product' | 'needPieces'> {
  /** Fills before rounding to pieces and cartons, 0 to 1. */
  readonly byRule: number;
  readonly chosen: number;
}

export interface QuotaBandAnswer {
  /** The band's half width as a share of the rule's quota: 0.1 is ± 10 %. */
  readonly band: number;
  /** Quotas that differ, by material and code. */
  readonly quotas: readonly BandedQuota[];
  /** Groups whose fill differs, those that lose most pieces first. */
  readonly groups: readonly BandedGroup[];
  /** With these quota pins the plan is the one told; empty where nothing is to be gained. */
  readonly pins: readonly Pin[];
}

/** Whole pieces a group gains; negative where it loses. */
export function bandGain({ needPieces, byRule, chosen }: BandedGroup): number {
  return Math.round((chosen - byRule) * needPieces);
}
