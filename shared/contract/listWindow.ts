// A window of a long list: what channels that list things are asked for, and what they answer with.

export interface ListWindow {
  /** The place of the first row, from 0. */
  readonly from: number;
  /** At most so many rows. */
  readonly count: number;
}

export interface ListPart<Row> {
  readonly from: number;
  readonly rows: readonly Row[];
  /** Of the whole list. */
  readonly count: number;
}
