// Owns movements of the linkage account: one immutable line each, with the paper it comes from; what was wrong is reversed, never edited.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';

/** Those people enter by hand. */
export const enteredKinds = [
  'materialAccepted',
  'materialReturned',
  'goodsAccepted',
  'goodsReturned',
  'arrearsForward',
  'writtenOff',
] as const;

/** Those that come of plans and orders alone are first. */
export const movementKinds = ['quotaGiven', 'goodsCalled', 'goodsShipped', 'goodsRejected', ...enteredKinds] as const;
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

/** What a line adds to. `quota`, `called`, `shipped` and `rejected` are told beside the balance, which is due less discharged. */
export const accountColumns = ['quota', 'received', 'due', 'called', 'shipped', 'rejected', 'discharged'] as const;
export type AccountColumn = (typeof accountColumns)[number];
export type Effect = { readonly [Column in AccountColumn]: string };

export const noEffect: Effect = { quota: '0', received: '0', due: '0', called: '0', shipped: '0', rejected: '0', discharged: '0' };

/**
 * The entry with what it does to the account, in the material's unit: exact decimals, fixed with the ratio and consumption of that day.
 * A call's `on` is the day by which the goods are due.
 */
export interface LedgerLine extends LedgerEntry, Effect {
  readonly id: string;
  /** The line it takes back; null for any other. */
  readonly reverses: string | null;
}
