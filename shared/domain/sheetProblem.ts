// Problems found while importing foreign sheets, as values. Their texts are in text/.

import type { TableName } from './tables.ts';

export type SheetProblemKind =
  /** A name that matches no code, with the likely candidates. */
  | {
      readonly kind: 'unknownName';
      readonly expected: string;
      readonly candidates: readonly { readonly code: string; readonly name: string }[];
      /** Rows where it occurs, if reported together. */
      readonly count?: number;
    }
  /** A unit that cannot be converted into the item's own unit. */
  | { readonly kind: 'unknownUnit'; readonly unit: string }
  /** 1.5万 under a header that also says 万. */
  | { readonly kind: 'doubleUnit'; readonly unit: string }
  /** 3箱 in a column of 只. */
  | { readonly kind: 'unitsDiffer'; readonly unit: string }
  /** A required field that no column supplies with certainty, with the headers that may be meant. */
  | { readonly kind: 'columnWanting'; readonly heads?: readonly string[] }
  /** A unit in a header, note or column that was not understood or not applied. */
  | { readonly kind: 'unitUnclear'; readonly unit: string; readonly where: 'head' | 'note' | 'column' | 'mapping' }
  /** A figure per month, year or hour where a daily figure or a total is expected. */
  | { readonly kind: 'ratePeriod'; readonly unit: string }
  /** A specification that does not give the number of pieces in the packing. */
  | { readonly kind: 'specUnclear'; readonly unit: string; readonly spec: string }
  /** A merged cell: its figure counts once, where the merge begins. */
  | { readonly kind: 'mergedQuantity' }
  /** A figure that the spreadsheet displays as a date. */
  | { readonly kind: 'dayInQuantity' }
  /** A figure displayed in thousands or ten thousands under a header that says so too. */
  | { readonly kind: 'scaledFormat'; readonly unit: string }
  /** 0.8 under a percentage header, or 5 as a ratio. */
  | { readonly kind: 'shareUnclear' }
  /** A row not labelled as a total whose figure is the sum of others. */
  | { readonly kind: 'looksLikeTotal'; readonly firstRow: number; readonly lastRow: number }
  /** Columns for the same products that mean something else and are not read. */
  | { readonly kind: 'otherGroup'; readonly heads: readonly string[] }
  /** A second table of the same kind on the sheet. */
  | { readonly kind: 'secondTable'; readonly title: string }
  /** A title or file name that speaks of another time or state than the table: 上周库存, 借出登记. */
  | { readonly kind: 'titleUnclear'; readonly title: string }
  /** A title or note that gives the figures per period, where the field has another period or none: 各企业月产能. */
  | { readonly kind: 'rateAround'; readonly text: string }
  /** A figure whose period or reference is not stated anywhere, and would be taken as usual. */
  | { readonly kind: 'usualMeasure'; readonly measure: 'perThousand' | 'perDay' }
  /** A row marked as void or settled in a column that is not read. */
  | { readonly kind: 'rowSettled'; readonly text: string }
  /** The closest table of a sheet whose headers name too few fields of any, with the fields that no header names for certain. */
  | { readonly kind: 'tableUnclear'; readonly table: TableName; readonly heads: readonly string[] }
  /** A list of goods that were already handed out. */
  | { readonly kind: 'issueList'; readonly heads: readonly string[] }
  /** A section whose title says it is obsolete. */
  | { readonly kind: 'settledPart'; readonly title: string }
  /** Headers that a saved mapping needs and the sheet lacks. */
  | { readonly kind: 'mappingDoesNotFit'; readonly name: string; readonly heads: readonly string[] };
