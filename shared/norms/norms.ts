// Norms: pieces per person and day for each group of people, the factor for a county's risk level, and headcounts.
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { RiskLevel, Tier } from '../domain/tables.ts';

export interface Norm {
  /** Short name of a group of people, such as 教职工: letters and digits of any script. It becomes part of demand codes. */
  readonly group: string;
  readonly tier: Tier;
  readonly product: ProductCode;
  /** At most six decimals. */
  readonly piecesPerPersonDay: number;
}

export interface Headcount {
  /** A city or county. */
  readonly region: RegionCode;
  readonly group: string;
  readonly persons: number;
}

export interface NormBook {
  readonly norms: readonly Norm[];
  readonly headcounts: readonly Headcount[];
  /** Factor of the norm by risk level. A region of unknown risk counts as low. At most six decimals. */
  readonly riskFactors: { readonly [Risk in RiskLevel]: number };
}

export const emptyNormBook: NormBook = { norms: [], headcounts: [], riskFactors: { low: 1, medium: 1.2, high: 1.5 } };

export const maxGroupCharacters = 16;
