// Errors of findings that are followed up.
import type { IsoDate } from './calendar.ts';

export type FindingError =
  | { readonly kind: 'findingNotFound'; readonly finding: string }
  | { readonly kind: 'findingNamesUnknown'; readonly code: string }
  /** The maker is in another city. */
  | { readonly kind: 'findingMakerElsewhere'; readonly maker: string; readonly city: string }
  | { readonly kind: 'findingDaysWrong'; readonly raisedOn: IsoDate; readonly due: IsoDate }
  | { readonly kind: 'findingClosed'; readonly on: IsoDate }
  /** It has been answered: who answered must still see what was answered. */
  | { readonly kind: 'findingAnswered'; readonly by: string; readonly on: IsoDate };
