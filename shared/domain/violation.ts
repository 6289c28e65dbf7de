// One claim of a plan that is false, as the check of a plan reports it: the rule, the place and the discrepancy, as values. The words are in text/.
import type { IsoDate } from './calendar.ts';

export type Violation = { readonly rule: ViolationRule; readonly place: ViolationPlace } & Discrepancy;

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
  | 'commitment'
  | 'reason';

/** A row, or the records that a sum goes over. Texts name its parts in this order. */
export interface ViolationPlace {
  /** A file, or a list of plan.json, such as "plan.json releases". */
  readonly file?: string;
  /** Of the dataset frozen in the plan. */
  readonly inDataset?: boolean;
  /** Line of the file, header = 1. */
  readonly row?: number;
  /** Of a list of plan.json, counted from 1. */
  readonly entry?: number;
  readonly tier?: string;
  readonly city?: string;
  readonly region?: string;
  readonly enterprise?: string;
  readonly line?: string;
  readonly demand?: string;
  readonly order?: string;
  readonly product?: string;
  readonly material?: string;
  readonly day?: IsoDate;
  /** From the first day of the horizon to this one. */
  readonly toDay?: IsoDate;
  readonly reason?: string;
  readonly remedy?: string;
  /** Column of the file, or path in plan.json. */
  readonly field?: string;
  /** The sum of a field or of the reasons is meant. */
  readonly isSum?: boolean;
}

/** A code, a day or a number, as it stands there. */
export type PlainValue = string | number;

export type RecordKind = 'city' | 'demand' | 'enterprise' | 'line' | 'material' | 'pin' | 'product' | 'region' | 'scarceMaterial';

/** Forms a cell of plan.json must have. */
export type CellForm = 'code' | 'day' | 'decimals' | 'digest' | 'tiersOnce';

export type Discrepancy =
  | { readonly kind: 'differs'; readonly found: PlainValue; readonly expected: PlainValue }
  | { readonly kind: 'tooMuch'; readonly found: number; readonly max: number }
  | { readonly kind: 'tooLittle'; readonly found: number; readonly min: number }
  | { readonly kind: 'notAbove'; readonly found: number; readonly limit: number }
  | { readonly kind: 'notBelow'; readonly found: number; readonly limit: number }
  /** Both ends are allowed. */
  | { readonly kind: 'outOfRange'; readonly found: PlainValue; readonly from: PlainValue; readonly to: PlainValue }
  | { readonly kind: 'notOneOf'; readonly found: PlainValue; readonly options: readonly string[] }
  /** Not in the dataset; `found` is null if nothing is named. */
  | { readonly kind: 'unknownRecord'; readonly found: string | null; readonly expected: readonly RecordKind[] }
  /** The plan is checked against another dataset than the one it was made from. */
  | { readonly kind: 'otherDataset'; readonly found: string; readonly expected: string }
  | { readonly kind: 'missingRow' }
  | { readonly kind: 'unwantedRow' }
  | { readonly kind: 'secondRow' }
  | { readonly kind: 'notWholePieces'; readonly found: number }
  // Production, in shares of the line's day.
  | { readonly kind: 'overfullDay'; readonly found: number; readonly max: number }
  | { readonly kind: 'notOfLine'; readonly found: string; readonly line: string }
  // Goods
  | { readonly kind: 'noLinkage'; readonly found: number }
  | { readonly kind: 'wrongSource'; readonly found: 'own' | 'pool' }
  | { readonly kind: 'notEligible'; readonly city: string }
  | { readonly kind: 'fromAfterDue'; readonly found: IsoDate; readonly due: IsoDate }
  | { readonly kind: 'noDayLeft'; readonly found: IsoDate }
  | { readonly kind: 'unknownDistance'; readonly found: number }
  /** Not a multiple of a carton: the demand is not complete, or has another open carton. */
  | { readonly kind: 'openCarton'; readonly found: number; readonly carton: number; readonly demand: string; readonly isSecond: boolean }
  // Certificate and reasons
  | { readonly kind: 'tierOrder'; readonly found: string }
  | { readonly kind: 'noGroup' }
  | { readonly kind: 'noProof'; readonly found: number }
  | { readonly kind: 'reasonOrder'; readonly found: string }
  | { readonly kind: 'impossibleReason' }
  // Files
  | { readonly kind: 'missingFile' }
  | { readonly kind: 'badCsv' }
  | { readonly kind: 'rowCount'; readonly found: number; readonly expected: number }
  /** Null where the row ends before. */
  | { readonly kind: 'cellDiffers'; readonly found: string | null; readonly expected: string | null }
  | { readonly kind: 'missingField' }
  | { readonly kind: 'unknownFields'; readonly found: readonly string[] }
  | { readonly kind: 'wrongType'; readonly found: string; readonly expected: string }
  /** `form` is null where the schema says no more. */
  | { readonly kind: 'malformed'; readonly found: string; readonly form: CellForm | null }
  | { readonly kind: 'laterFormat'; readonly found: number; readonly newest: number };
