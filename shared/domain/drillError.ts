// Errors of the drill, which lives days on sample data.

export type DrillError =
  /** The office has data of its own; `dataset` is their name. */
  | { readonly kind: 'drillRealData'; readonly dataset: string }
  /** There is no drill to leave. */
  | { readonly kind: 'drillNotBegun' };
