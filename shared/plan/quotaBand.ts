// What would be gained if quotas could differ from the rule within a band: a what-if that an officer may turn into pins.
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import type { Pin } from '../domain/tables.ts';
import type { Group } from './plan.ts';

export interface BandedQuota {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  /** In the material's unit, in whole lots. */
  readonly byRule: number;
  readonly chosen: number;
}

export interface BandedGroup extends Pick<Group, 'tier' | 'region' | 'product' | 'needPieces'> {
  /** Fills before rounding to pieces and cartons, from 0 to 1. */
  readonly byRule: number;
  readonly chosen: number;
}

export interface QuotaBandAnswer {
  /** Half the band's width as a share of the rule's quota: 0.1 is ±10%. */
  readonly band: number;
  /** Quotas that differ, sorted by material and enterprise code. */
  readonly quotas: readonly BandedQuota[];
  /** Groups whose fill differs, those that lose most pieces first. */
  readonly groups: readonly BandedGroup[];
  /** Quota pins that lead to exactly this plan; empty if nothing would be gained. */
  readonly pins: readonly Pin[];
}

/** Whole pieces the group gains; negative if it loses. */
export function bandGain({ needPieces, byRule, chosen }: BandedGroup): number {
  return Math.round((chosen - byRule) * needPieces);
}
