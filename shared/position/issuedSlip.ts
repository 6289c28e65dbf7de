// A reserve slip as the position reads it: what has left under it, what became of that, and what is still to leave.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, PlanId, ProductCode, RegionCode } from '../domain/ids.ts';

export const slipMoveKinds = ['left', 'putIn', 'refused', 'cameBack', 'returned'] as const;
/** Goods left their sender; were accepted by the store; were refused by it; came back from the road; were returned by the store. */
export type SlipMoveKind = (typeof slipMoveKinds)[number];

export interface SlipMove {
  readonly on: IsoDate;
  readonly kind: SlipMoveKind;
  readonly pieces: number;
}

/** One product under a reserve slip: goods of a maker, or of the pool's stock where `enterprise` is null, that go into a city's reserve. */
export interface IssuedSlip {
  readonly paper: string;
  readonly plan: PlanId;
  /** The day of issue. */
  readonly on: IsoDate;
  /** First and last day the slip speaks of. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly city: RegionCode;
  readonly enterprise: EnterpriseCode | null;
  readonly product: ProductCode;
  /** Pieces that are still to leave. */
  readonly unsent: number;
  /** Pieces that have left and did not arrive yet. */
  readonly inTransit: number;
  readonly moves: readonly SlipMove[];
}
