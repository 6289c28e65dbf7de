// Errors of a rehearsal: of what is asked for, and of the folders its runs are kept in.

export const rehearsalNumbers = ['runs', 'days', 'seed', 'index', 'of', 'processes'] as const;
export type RehearsalNumber = (typeof rehearsalNumbers)[number];

export type RehearsalError =
  | {
      readonly kind: 'rehearsalNumberWrong';
      readonly what: RehearsalNumber;
      readonly given: string;
      readonly min: number;
      readonly max: number;
    }
  /** The file of variants is not as it should be; `place` is the field. */
  | { readonly kind: 'rehearsalVariantsWrong'; readonly path: string; readonly place: string; readonly reason: string }
  /** A variant names what the data lack, or gives the policy a value it cannot have. */
  | { readonly kind: 'rehearsalVariantImpossible'; readonly variant: string; readonly column: string; readonly value: string }
  | { readonly kind: 'rehearsalLuckWrong'; readonly path: string; readonly line: number }
  /** Too few days with reports to fit the luck to them. */
  | { readonly kind: 'luckTooFewDays'; readonly days: number; readonly needed: number }
  /** The folder holds runs of other data, variants, days, luck or seed. */
  | { readonly kind: 'rehearsalOther'; readonly path: string }
  | { readonly kind: 'rehearsalUnreadable'; readonly path: string }
  /** Runs that no folder has; the first few are named. */
  | { readonly kind: 'rehearsalGaps'; readonly missing: readonly number[]; readonly count: number }
  /** A run that two folders have. */
  | { readonly kind: 'rehearsalTwice'; readonly run: number; readonly first: string; readonly second: string }
  | { readonly kind: 'rehearsalNotFound'; readonly rehearsal: string }
  /** A run that could not be planned. */
  | { readonly kind: 'rehearsalRunFailed'; readonly run: number; readonly seed: number; readonly reason: string };
