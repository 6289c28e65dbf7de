// Errors of the position: of asking for one of another day, and of an office whose books do not follow from its papers.
import type { IsoDate } from './calendar.ts';

export type PositionError =
  | { readonly kind: 'positionDayWrong'; readonly day: string; readonly first: IsoDate; readonly last: IsoDate }
  /** What was found when everything was computed anew from the first paper on. */
  | { readonly kind: 'booksDiffer'; readonly findings: readonly BookFinding[] };

export type BookFinding =
  /** A place whose opening, movements and counts do not add up to its closing. */
  | { readonly kind: 'unbalanced'; readonly place: string }
  /** The position that the app works with is not the one its records make. */
  | { readonly kind: 'position'; readonly kept: string; readonly computed: string }
  /** What was kept of a place when days were closed is not what its papers, reports and counts say from the first on. */
  | { readonly kind: 'statement'; readonly place: string }
  /** The dataset of the position breaks a rule of datasets. */
  | { readonly kind: 'dataset'; readonly file: string; readonly problem: string }
  /** Lines of the linkage account that papers, orders and reports would write or take back. */
  | { readonly kind: 'account'; readonly enterprise: string; readonly material: string; readonly lines: number };
