// Owns what can be wrong with the sheets of others on their way in, as values. Sentences live in text/.

export type SheetProblemKind =
  /** A name that stands for no code, with those it may be meant to be. */
  | {
      readonly kind: 'unknownName';
      readonly expected: string;
      readonly candidates: readonly { readonly code: string; readonly name: string }[];
      /** Rows it stands in, where they are told as one. */
      readonly count?: number;
    }
  /** A unit that does not say how many of the item's own unit it is. */
  | { readonly kind: 'unknownUnit'; readonly unit: string }
  /** 1.5万 under a head that says 万 too. */
  | { readonly kind: 'doubleUnit'; readonly unit: string }
  /** 3箱 in a column of 只. */
  | { readonly kind: 'unitsDiffer'; readonly unit: string }
  /** A field that must be there and that no column gives for sure, with the heads that may be meant. */
  | { readonly kind: 'columnWanting'; readonly heads?: readonly string[] }
  /** A unit said in a head, a note or a column that was not understood, or not taken. */
  | { readonly kind: 'unitUnclear'; readonly unit: string; readonly where: 'head' | 'note' | 'column' | 'mapping' }
  /** A figure a month, a year or an hour where it is asked a day or in all. */
  | { readonly kind: 'ratePeriod'; readonly unit: string }
  /** A specification that does not say how many pieces the packing holds. */
  | { readonly kind: 'specUnclear'; readonly unit: string; readonly spec: string }
  /** A cell merged with others: the figure counts once, where it begins. */
  | { readonly kind: 'mergedQuantity' }
  /** A figure the spreadsheet shows as a day. */
  | { readonly kind: 'dayInQuantity' }
  /** A figure shown in thousands or ten thousands under a head that says so too. */
  | { readonly kind: 'scaledFormat'; readonly unit: string }
  /** 0.8 under a head in per cent. */
  | { readonly kind: 'shareUnclear' }
  /** A row without a word for a total whose figure is the sum of others. */
  | { readonly kind: 'looksLikeTotal'; readonly firstRow: number; readonly lastRow: number }
  /** Columns over the same products that mean something else and are not read. */
  | { readonly kind: 'otherGroup'; readonly heads: readonly string[] }
  /** Another table of the same kind on the sheet. */
  | { readonly kind: 'secondTable'; readonly title: string }
  /** A list of what was handed out. */
  | { readonly kind: 'issueList'; readonly heads: readonly string[] }
  /** A part of a sheet whose title says it is no longer wanted. */
  | { readonly kind: 'settledPart'; readonly title: string }
  /** Heads a kept mapping needs and the sheet has not. */
  | { readonly kind: 'mappingDoesNotFit'; readonly name: string; readonly heads: readonly string[] };
