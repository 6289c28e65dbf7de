// Doubts: entries that are possible but are probably mistakes. A person must confirm them, and who confirmed is kept.
import type { IsoDate } from './calendar.ts';

export type Doubt =
  /** An event dated after the working day, which is `today`. */
  | { readonly kind: 'dayAhead'; readonly on: IsoDate; readonly today: IsoDate }
  /** A paper of this year carries a later day than the working day: an old backup was restored, or facts that begin earlier were read. */
  | { readonly kind: 'dayBehindPaper'; readonly today: IsoDate; readonly last: IsoDate }
  /** A receipt of the same shipment, on that day, says about as much already. */
  | { readonly kind: 'sameReceipt'; readonly on: IsoDate; readonly signedBy: string }
  /** Far more than usual of goods or material `name`, reported by the enterprise or city `enterprise` if one reported it. */
  | {
      readonly kind: 'farMore';
      readonly what: 'received' | 'output' | 'materialReceived' | 'materialUsed' | 'entered' | 'issued' | 'onHand' | 'arrived';
      readonly enterprise: string | null;
      readonly name: string;
      readonly asked: number;
      readonly usual: number;
      readonly unit: string;
    }
  /** A count that is at least twice, or at most half, of what the books say. `place` and `name` are names. */
  | {
      readonly kind: 'farFromBook';
      readonly place: string;
      readonly name: string;
      readonly counted: number;
      readonly book: number;
      readonly unit: string;
    };

/** How many days ahead a person may confirm, for a night shift or a day not closed yet. Anything later is a mistake. */
export const maxDaysAhead = 7;

export type DoubtError =
  /** Possible but unlikely: a person must confirm it before it is accepted. */
  | { readonly kind: 'doubtful'; readonly doubts: readonly Doubt[] }
  /** An order event cannot be dated before the event it follows. */
  | {
      readonly kind: 'eventTooEarly';
      readonly event: string;
      readonly on: IsoDate;
      readonly earlier: 'shipped' | 'received';
      readonly earlierOn: IsoDate;
    }
  | { readonly kind: 'dayTooFarAhead'; readonly on: IsoDate; readonly today: IsoDate };
