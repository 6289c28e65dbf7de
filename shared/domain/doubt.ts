// What can be and mostly is a slip: a person is asked before it is taken, and who confirmed it is kept.
import type { IsoDate } from './calendar.ts';

export type Doubt =
  /** Something that is said to have happened on a day after today. */
  | { readonly kind: 'dayAhead'; readonly on: IsoDate; readonly today: IsoDate }
  /** The machine's clock says a day before one that stands on a paper already. */
  | { readonly kind: 'clockBack'; readonly today: IsoDate; readonly last: IsoDate }
  /** Far more than usual of goods or material `name`, reported by `enterprise` where one reported it. */
  | {
      readonly kind: 'farMore';
      readonly what: 'received' | 'output' | 'materialReceived' | 'materialUsed';
      readonly enterprise: string | null;
      readonly name: string;
      readonly asked: number;
      readonly usual: number;
      readonly unit: string;
    };

/** Days ahead that a person may confirm, for a night shift or a clock that is slow; beyond them it is a slip. */
export const maxDaysAhead = 7;

export type DoubtError =
  /** Possible and unlikely: a person confirms it before it is taken. */
  | { readonly kind: 'doubtful'; readonly doubts: readonly Doubt[] }
  /** What happened to an order cannot have happened before what it follows. */
  | {
      readonly kind: 'eventTooEarly';
      readonly event: string;
      readonly on: IsoDate;
      readonly earlier: 'shipped' | 'received';
      readonly earlierOn: IsoDate;
    }
  | { readonly kind: 'dayTooFarAhead'; readonly on: IsoDate; readonly today: IsoDate };
