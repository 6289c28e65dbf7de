// Errors of closing a day and of undoing a close.
import type { IsoDate } from './calendar.ts';
import type { DayFollower } from './dayFollower.ts';

export type DayError =
  /** Only the working day, which is `today`, can be closed. */
  | { readonly kind: 'dayNotWorkingDay'; readonly day: IsoDate; readonly today: IsoDate }
  /** The books are those of the base, so a day is closed there. */
  | { readonly kind: 'dayInScenario'; readonly name: string }
  /** `last` is the last closed day; null if none is closed. */
  | { readonly kind: 'dayNotLastClosed'; readonly day: IsoDate; readonly last: IsoDate | null }
  /** Something was issued, entered or decided on the day after: `followers` names the first few of `count`. */
  | {
      readonly kind: 'dayCloseFollowed';
      readonly day: IsoDate;
      readonly next: IsoDate;
      readonly followers: readonly DayFollower[];
      readonly count: number;
    }
  | { readonly kind: 'dayStatementDamaged'; readonly day: IsoDate }
  /** Nothing is missing of any of the demands any more. */
  | { readonly kind: 'nothingToAskAgain' };
