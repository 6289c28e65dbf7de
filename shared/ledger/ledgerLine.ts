// Movements of the linkage account: immutable lines, each with its source document. Mistakes are reversed, never edited.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';

/** Kinds that people enter by hand. */
export const enteredKinds = [
  'materialAccepted',
  'materialReturned',
  'goodsAccepted',
  'goodsReturned',
  'arrearsForward',
  'writtenOff',
] as const;

/** All kinds. Those that only plans and orders create come first. */
export const movementKinds = ['quotaGiven', 'goodsCalled', 'goodsShipped', 'goodsRejected', ...enteredKinds] as const;
export type MovementKind = (typeof movementKinds)[number];

/** An entry as people make it. Quantities are plain decimals in the material's unit; goods are entered in pieces of a product. */
export interface LedgerEntry {
  readonly kind: MovementKind;
  readonly on: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly quantity: string | null;
  readonly product: ProductCode | null;
  readonly pieces: number | null;
  /** Number of the source document, such as a delivery note. */
  readonly source: string;
  readonly note: string;
}

/** The amounts a line adds. The balance is due less discharged; `quota`, `called`, `shipped` and `rejected` are shown beside it. */
export const accountColumns = ['quota', 'received', 'due', 'called', 'shipped', 'rejected', 'discharged'] as const;
export type AccountColumn = (typeof accountColumns)[number];
export type Effect = { readonly [Column in AccountColumn]: string };

export const noEffect: Effect = { quota: '0', received: '0', due: '0', called: '0', shipped: '0', rejected: '0', discharged: '0' };

/**
 * An entry with its effect on the account in the material's unit: exact decimals, fixed by the ratio and consumption of that day. For a
 * call, `on` is the day the goods are due.
 */
export interface LedgerLine extends LedgerEntry, Effect {
  readonly id: string;
  /** The line it reverses; null for any other. */
  readonly reverses: string | null;
  /** The paper and its event from which it follows, such as `order id/event id`; missing or null where a person entered it. */
  readonly origin?: string | null;
  /** The codes on its paper, where they have changed since. */
  readonly enteredAs?: Pick<LedgerEntry, 'enterprise' | 'material' | 'product'>;
}
