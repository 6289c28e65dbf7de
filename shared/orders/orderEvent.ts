// The events of an issued order, as values.
import type { IsoDate } from '../domain/calendar.ts';
import type { OrderId, ProductCode } from '../domain/ids.ts';

export interface ProductPieces {
  readonly product: ProductCode;
  readonly pieces: number;
}

export interface ReceiptLine {
  readonly product: ProductCode;
  readonly accepted: number;
  /** Arrived unusable, or lost on the way. */
  readonly damaged: number;
  /** Refused on delivery. */
  readonly refused: number;
}

/** `id` is unique within its order; `on` is the date on the paper. Events are never changed: a mistake is corrected by another event. */
export type OrderEvent = { readonly id: string; readonly on: IsoDate } & (
  | {
      readonly kind: 'shipped';
      readonly lines: readonly ProductPieces[];
      readonly carrier: string;
      readonly vehicle: string;
      readonly driver: string;
    }
  | { readonly kind: 'received'; readonly shipment: string; readonly lines: readonly ReceiptLine[]; readonly signedBy: string }
  /** Accepted earlier, sent back later. */
  | { readonly kind: 'returned'; readonly lines: readonly ProductPieces[]; readonly reason: string }
  | { readonly kind: 'writtenOff'; readonly lines: readonly ProductPieces[]; readonly by: string; readonly reason: string }
  | { readonly kind: 'revoked'; readonly by: string; readonly reason: string; readonly successor: OrderId | null }
);

export type OrderEventKind = OrderEvent['kind'];
