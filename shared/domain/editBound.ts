// The bounds of undo: table edits cannot be undone past the point where the data were signed, closed or exchanged.

export const editBoundKinds = [
  'order.issue',
  'paper.issue',
  'report.issue',
  'ledger.closeCycle',
  'snapshot.export',
  'snapshot.apply',
  'snapshot.undo',
] as const;
export type EditBoundKind = (typeof editBoundKinds)[number];

export interface EditBound {
  /** The channel that set the bound. */
  readonly what: EditBoundKind;
  /** The number, day or office that identifies it. */
  readonly name: string;
}
