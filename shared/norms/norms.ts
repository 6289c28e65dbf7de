// Norms: pieces per person and day for each group of people, the factor for a county's risk level, and headcounts.
import type { IsoDate } from '../domain/calendar.ts';
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

/** From a day on a city or county has another risk level than the table of regions says, until its next entry. */
export interface RiskDay {
  readonly region: RegionCode;
  readonly from: IsoDate;
  readonly level: RiskLevel;
}

/** From a day on this share of a group's people is back at work, until its next entry; 0 while it is suspended. Before the first: all. */
export interface ReturnRate {
  readonly group: string;
  readonly from: IsoDate;
  /** 0 to 1, at most six decimals. */
  readonly rate: number;
}

export interface NormBook {
  readonly norms: readonly Norm[];
  readonly headcounts: readonly Headcount[];
  /** Factor of the norm by risk level. A region of unknown risk counts as low. At most six decimals. */
  readonly riskFactors: { readonly [Risk in RiskLevel]: number };
  /** Books from before there were any have none. */
  readonly riskDays?: readonly RiskDay[];
  readonly returnRates?: readonly ReturnRate[];
}

export const emptyNormBook: NormBook = { norms: [], headcounts: [], riskFactors: { low: 1, medium: 1.2, high: 1.5 } };

export const maxGroupCharacters = 16;
