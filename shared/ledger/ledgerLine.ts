// Owns movements of the linkage account: one immutable line each, with the paper it comes from; what was wrong is reversed, never edited.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';

export const movementKinds = [
  'materialAccepted',
  'materialReturned',
  'goodsAccepted',
  'goodsReturned',
  'arrearsForward',
  'writtenOff',
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** What people enter. Quantities are plain decimals in the material's unit; goods are entered in pieces of a product. */
export interface LedgerEntry {
  readonly kind: MovementKind;
  readonly on: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly quantity: string | null;
  readonly product: ProductCode | null;
  readonly pieces: number | null;
  /** Number of the paper, such as a delivery note's. */
  readonly source: string;
  readonly note: string;
}

/** The entry with what it does to the account, in the material's unit: exact decimals, fixed with the ratio and consumption of that day. */
export interface LedgerLine extends LedgerEntry {
  readonly id: string;
  readonly received: string;
  readonly due: string;
  readonly discharged: string;
  /** The line it takes back; null for any other. */
  readonly reverses: string | null;
}
