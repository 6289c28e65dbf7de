// Errors of importing foreign sheets. What is wrong inside them is a problem, not an error: see sheetProblem.ts.

export type IntakeError =
  /** The files being imported are no longer held. */
  | { readonly kind: 'intakeClosed' }
  /** Everything that was read is already there. */
  | { readonly kind: 'nothingToApply' }
  | { readonly kind: 'noTableFound'; readonly sheets: readonly string[] }
  /** No sheet has the requested name. */
  | { readonly kind: 'sheetNotFound'; readonly name: string; readonly sheets: readonly string[] }
  | { readonly kind: 'mappingNotFound'; readonly name: string };
