// Errors of papers: an event that its paper does not allow, or a quantity that is not there.
import type { IsoDate } from './calendar.ts';
import type { PromisedGoods } from './orderError.ts';

/** A draft has no number yet: it is called by what it is, from which day on, and for whom. */
export interface DraftName {
  readonly kind: 'order' | 'allotment' | 'taskNotice' | 'reserveSlip';
  readonly from: IsoDate;
  readonly party: string;
}

/** Why one paper or order of a batch cannot be issued. */
export type IssueRefusal =
  | { readonly why: 'unknown'; readonly name: string }
  | { readonly why: 'notDraft'; readonly name: string; readonly state: string }
  /** `plan` is its plan's label. */
  | { readonly why: 'planNotInForce'; readonly name: DraftName; readonly plan: string }
  /** The allotment it shares out is revoked or void, or gives less than its notices do. */
  | { readonly why: 'parentGone'; readonly name: DraftName; readonly parent: string }
  /** The goods are promised already. */
  | ({ readonly why: 'goodsPromised'; readonly name: DraftName } & PromisedGoods);

export type PaperError =
  | { readonly kind: 'paperStateWrong'; readonly paper: string; readonly state: string; readonly event: string }
  /** Quantities are plain decimals in `unit`; `item` is the name of the goods or material. */
  | {
      readonly kind: 'paperTooMuch';
      readonly event: string;
      readonly item: string;
      readonly asked: string;
      readonly possible: string;
      readonly unit: string;
    }
  | { readonly kind: 'paperItemUnknown'; readonly paper: string; readonly item: string }
  | { readonly kind: 'paperEventNotFound'; readonly paper: string; readonly event: string }
  /** Other events depend on it and must be voided first: `followers` are their days. */
  | { readonly kind: 'paperEventFollowed'; readonly paper: string; readonly followers: readonly IsoDate[] }
  /** Revoking must say what became of the goods on the road; `lines` are their names and quantities. */
  | { readonly kind: 'paperRoadOpen'; readonly paper: string; readonly lines: readonly string[] }
  | { readonly kind: 'afterWorkingDay'; readonly on: IsoDate; readonly today: IsoDate }
  /** `plan` is a label. */
  | { readonly kind: 'papersExist'; readonly plan: string; readonly count: number }
  | { readonly kind: 'nothingOnPaper'; readonly plan: string }
  | { readonly kind: 'paperNotFound'; readonly paper: string }
  /** Only what was allotted to a city or county that answers for its enterprises is shared out, by its office or the province. */
  | { readonly kind: 'paperNotShared'; readonly paper: string }
  /** Quantities are plain decimals in `unit`. */
  | {
      readonly kind: 'shareTooMuch';
      readonly place: string;
      readonly material: string;
      readonly asked: string;
      readonly possible: string;
      readonly unit: string;
    }
  | { readonly kind: 'shareNotLots'; readonly material: string; readonly lot: string; readonly unit: string }
  /** An enterprise that the place does not answer for. */
  | { readonly kind: 'shareOutside'; readonly place: string; readonly enterprise: string }
  /** Notices that share it out are in force: `notices` are their numbers. */
  | { readonly kind: 'paperShared'; readonly paper: string; readonly notices: readonly string[] }
  /** Some papers or orders of a batch cannot be issued. Nothing was; `possible` others can be. */
  | { readonly kind: 'batchNotIssuable'; readonly possible: number; readonly refused: readonly IssueRefusal[] };

/** Which of a batch cannot be issued. */
export type NotIssuable = Extract<PaperError, { readonly kind: 'batchNotIssuable' }>;
