// A share: what one demand, or a reserve, gets from one source.

/** What a demand gets from a source. The reserve of a product counts as a demand on its pool, due on the last day. */
export interface Share {
  readonly source: number;
  /** Index into `instance.demands`, or -1 for a reserve. */
  readonly demand: number;
  /** Index into the groups. */
  readonly group: number;
  readonly from: number;
  readonly due: number;
  /** The exact plan's pieces by day, as a running total. */
  readonly exact: readonly number[];
  /** Whole pieces it is sure of. */
  pieces: number;
}
