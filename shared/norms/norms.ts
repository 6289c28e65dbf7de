// Owns norms: how many pieces a person of a group is reckoned a day, by how much a county's risk raises it, and how many persons there are.
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { RiskLevel, Tier } from '../domain/tables.ts';

export interface Norm {
  /** Short name of a group of people, such as 教职工: letters and digits of any script, part of the codes of demands. */
  readonly group: string;
  readonly tier: Tier;
  readonly product: ProductCode;
  /** Decimals, at most six. */
  readonly piecesPerPersonDay: number;
}

export interface Headcount {
  /** City or county. */
  readonly region: RegionCode;
  readonly group: string;
  readonly persons: number;
}

export interface NormBook {
  readonly norms: readonly Norm[];
  readonly headcounts: readonly Headcount[];
  /** What a norm is multiplied by; a region whose risk is not known counts as low. Decimals, at most six. */
  readonly riskFactors: { readonly [Risk in RiskLevel]: number };
}

export const emptyNormBook: NormBook = { norms: [], headcounts: [], riskFactors: { low: 1, medium: 1.2, high: 1.5 } };

export const maxGroupCharacters = 16;
