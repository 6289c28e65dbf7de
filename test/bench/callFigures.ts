// Owns what is measured of one call.

export interface CallFigures {
  readonly call: string;
  readonly seconds: number;
  /** Of the answer as JSON. */
  readonly megabytes: number;
  /** The kind of a refusal; empty where it was answered. */
  readonly refused: string;
}
