// Errors of the linkage account and the capacity programme.
import type { IsoDate } from './calendar.ts';

export type AccountError =
  /** `field` of the entry is missing or does not fit. */
  | { readonly kind: 'ledgerEntryWrong'; readonly field: string }
  | { readonly kind: 'ledgerTooMuch'; readonly asked: string; readonly possible: string; readonly unit: string }
  | { readonly kind: 'ledgerNotReversible' }
  /** The line follows from the paper with this number, and changes with it. */
  | { readonly kind: 'ledgerOfPaper'; readonly source: string }
  | { readonly kind: 'cycleEmpty' }
  /** Who answers for enterprises is changed before a cycle's first entry; `since` is the first day of the cycle that is running. */
  | { readonly kind: 'obligorInCycle'; readonly place: string; readonly since: IsoDate; readonly lines: number }
  | { readonly kind: 'obligorWrong'; readonly place: string }
  /** A place above or below it answers already. */
  | { readonly kind: 'obligorTwice'; readonly place: string; readonly other: string }
  /**
   * A maker or place with an account would be answered for by another place than now, in the middle of a cycle or with debts carried forward;
   * `from` and `to` are names, null where nobody answers for it.
   */
  | {
      readonly kind: 'obligorMoved';
      readonly name: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly lines: number;
    }
  /** `field` of a capacity project. */
  | { readonly kind: 'projectWrong'; readonly project: string; readonly field: string }
  | { readonly kind: 'projectNotFound'; readonly project: string }
  | { readonly kind: 'subsidyTwice'; readonly project: string; readonly programme: string; readonly other: string }
  | { readonly kind: 'subsidyUnverified'; readonly project: string; readonly programme: string; readonly phase: string };
