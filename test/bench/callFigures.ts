// What is measured for one call.

export interface CallFigures {
  readonly call: string;
  readonly seconds: number;
  /** Of the answer, as JSON. */
  readonly megabytes: number;
  /** The kind of the refusal; empty if the call was answered. */
  readonly refused: string;
}
