// One claim of a plan that is false, as the check of a plan reports it.

/** `place` names the file, row or record. */
export interface Violation {
  readonly rule: ViolationRule;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export type ViolationRule =
  | 'datasetHash'
  /** The text differs from the one that was written. */
  | 'digest'
  | 'shape'
  | 'quota'
  | 'assessment'
  | 'line'
  | 'material'
  | 'enterpriseGoods'
  | 'linkage'
  | 'cityGoods'
  | 'poolGoods'
  | 'demand'
  | 'window'
  | 'product'
  | 'source'
  | 'eligibility'
  | 'reserve'
  | 'pin'
  | 'carton'
  | 'whole'
  | 'rounding'
  | 'tier'
  | 'task'
  | 'group'
  | 'distance'
  | 'file'
  | 'certificate'
  | 'reason';
