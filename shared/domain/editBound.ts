// Owns where taking back edits of tables ends: at what was signed, closed or exchanged with the data as they were.

export const editBoundKinds = [
  'order.issue',
  'report.issue',
  'ledger.closeCycle',
  'snapshot.export',
  'snapshot.apply',
  'snapshot.undo',
] as const;
export type EditBoundKind = (typeof editBoundKinds)[number];

export interface EditBound {
  /** The channel that did it. */
  readonly what: EditBoundKind;
  /** Number, day or office it is known by. */
  readonly name: string;
}
