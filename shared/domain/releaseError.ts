// Errors of releases to the public.
import type { IsoDate } from './calendar.ts';

export type ReleaseError =
  | { readonly kind: 'releaseNotFound'; readonly release: string }
  | { readonly kind: 'releaseNamesUnknown'; readonly code: string }
  | { readonly kind: 'releaseNoOutlets'; readonly city: string }
  | { readonly kind: 'releaseLessThanCarton'; readonly pieces: number; readonly carton: number }
  /** The split is by population, and the population of this region is not known. */
  | { readonly kind: 'releaseNoPopulation'; readonly region: string }
  /** All counties with outlets weigh nothing. */
  | { readonly kind: 'releaseNoWeight'; readonly city: string }
  | { readonly kind: 'releaseDaysWrong'; readonly from: IsoDate; readonly to: IsoDate; readonly working: IsoDate }
  /** It has a number already. */
  | { readonly kind: 'releaseIssued'; readonly number: string }
  | { readonly kind: 'releaseNotIssued' }
  | { readonly kind: 'releaseClosed'; readonly number: string; readonly on: IsoDate }
  /** It was stopped, or its last day has passed: nothing more is handed out. */
  | { readonly kind: 'releaseOver'; readonly number: string; readonly on: IsoDate }
  /** More is released, or handed out, than is there for it. */
  | { readonly kind: 'releaseAboveGoods'; readonly pieces: number; readonly there: number }
  | { readonly kind: 'releaseOutletNotIn'; readonly outlet: string }
  | { readonly kind: 'releaseSentTooMuch'; readonly outlet: string; readonly sent: number; readonly allotted: number }
  /** On that evening the outlet would have sold, brought back and lost so many pieces more than it was given. */
  | { readonly kind: 'releaseOverdrawn'; readonly outlet: string; readonly on: IsoDate; readonly pieces: number }
  | { readonly kind: 'releaseEntryDayWrong'; readonly on: IsoDate; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'releaseEntryEmpty' }
  | { readonly kind: 'releaseEntryNotFound'; readonly entry: string }
  | { readonly kind: 'releaseStillThere'; readonly outlet: string; readonly pieces: number }
  /** What it counted is not what must be there. */
  | { readonly kind: 'releaseUnbalanced'; readonly outlet: string; readonly counted: number; readonly there: number };
