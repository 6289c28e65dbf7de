// Errors of the linkage account and the capacity programme.

export type AccountError =
  /** `field` of the entry is missing or does not fit. */
  | { readonly kind: 'ledgerEntryWrong'; readonly field: string }
  | { readonly kind: 'ledgerTooMuch'; readonly asked: string; readonly possible: string; readonly unit: string }
  | { readonly kind: 'ledgerNotReversible' }
  /** The line follows from the paper with this number, and changes with it. */
  | { readonly kind: 'ledgerOfPaper'; readonly source: string }
  | { readonly kind: 'cycleEmpty' }
  /** `field` of a capacity project. */
  | { readonly kind: 'projectWrong'; readonly project: string; readonly field: string }
  | { readonly kind: 'projectNotFound'; readonly project: string }
  | { readonly kind: 'subsidyTwice'; readonly project: string; readonly programme: string; readonly other: string }
  | { readonly kind: 'subsidyUnverified'; readonly project: string; readonly programme: string; readonly phase: string };
