// Problems found in a dataset, as values: where each one is, what was found and what was expected. Their texts are in text/.
import type { SheetProblemKind } from './sheetProblem.ts';

/** Where a problem of a dataset is. `row` is the line in the file, header = 1; null if the whole file or column is meant. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** One problem of a dataset: what was found (as written, cut at 80 characters) and what was expected. */
export type Problem = Place & { readonly value: string | null } & ProblemKind;

export type ProblemKind = FileProblemKind | CellProblemKind | RowProblemKind | PolicyProblemKind | SheetProblemKind;

/** A whole file, or its header. */
export type FileProblemKind =
  | { readonly kind: 'missingFile' }
  | { readonly kind: 'unknownFile' }
  | { readonly kind: 'unreadableFile'; readonly reason: string }
  | { readonly kind: 'fileTooLarge'; readonly megabytes: number; readonly limitMegabytes: number }
  | { readonly kind: 'notUtf8' }
  | { readonly kind: 'badCsv'; readonly reason: string }
  | { readonly kind: 'badJson'; readonly reason: string }
  | { readonly kind: 'emptyFile' }
  | { readonly kind: 'moreProblems'; readonly count: number }
  | { readonly kind: 'missingColumn'; readonly expected: readonly string[] }
  | { readonly kind: 'unknownColumn'; readonly expected: readonly string[] }
  | { readonly kind: 'duplicateColumn' }
  | { readonly kind: 'wrongFieldCount'; readonly found: number; readonly expectedCount: number };

/** One cell on its own. */
export type CellProblemKind =
  | { readonly kind: 'missingValue' }
  | { readonly kind: 'cellTooLong'; readonly length: number; readonly limit: number }
  | { readonly kind: 'badCharacter' }
  | { readonly kind: 'formulaLike' }
  | { readonly kind: 'notACode' }
  | { readonly kind: 'reservedCode' }
  | { readonly kind: 'notARegionCode' }
  | { readonly kind: 'notADate' }
  | { readonly kind: 'notAFlag' }
  | { readonly kind: 'notANumber' }
  | { readonly kind: 'notWhole' }
  | { readonly kind: 'tooManyDecimals'; readonly decimals: number }
  | { readonly kind: 'belowMinimum'; readonly min: number }
  | { readonly kind: 'aboveMaximum'; readonly max: number }
  | { readonly kind: 'notOneOf'; readonly options: readonly string[] };

/** A row beside the other rows and tables. */
export type RowProblemKind =
  | { readonly kind: 'duplicate'; readonly firstFile: string; readonly firstRow: number }
  | { readonly kind: 'unknownReference'; readonly expectedTable: string; readonly nearest: string | null }
  | { readonly kind: 'wrongRegionLevel'; readonly found: string; readonly expectedLevels: readonly string[] }
  | { readonly kind: 'parentCycle' }
  | { readonly kind: 'fromAfterTo' }
  | { readonly kind: 'tierNotInPolicy' }
  | { readonly kind: 'reserveDemand' }
  | { readonly kind: 'poolRegionRequired' }
  | { readonly kind: 'regionNotAllowed' }
  | { readonly kind: 'materialNotOwnedByCity' }
  | { readonly kind: 'receiverRequired' }
  | { readonly kind: 'receiverNotAllowed' }
  | { readonly kind: 'receiverOfMaterial' }
  | { readonly kind: 'ownerNotReceiver'; readonly receiver: string }
  | { readonly kind: 'lineEnterpriseDiffers'; readonly expected: string }
  | { readonly kind: 'linkageNotScarce' }
  | { readonly kind: 'linkageNotInBom' }
  | { readonly kind: 'arrearsNotScarce' }
  | { readonly kind: 'selfSubstitute' }
  | { readonly kind: 'noDistance'; readonly from: string; readonly to: string }
  | { readonly kind: 'pinFields'; readonly pinKind: string; readonly needs: readonly string[] }
  | { readonly kind: 'pinMinAboveMax' }
  | { readonly kind: 'pinEmpty' }
  | { readonly kind: 'pinNotScarce' }
  | { readonly kind: 'shippedAboveQuantity' }
  | { readonly kind: 'memoryNotScarce' }
  | { readonly kind: 'previousFields'; readonly previousKind: string; readonly needs: readonly string[] };

/** policy.json. */
export type PolicyProblemKind =
  | { readonly kind: 'missingField' }
  | { readonly kind: 'unknownField' }
  | { readonly kind: 'wrongType'; readonly expectedType: string }
  | { readonly kind: 'cycleAfterStart'; readonly start: string }
  | { readonly kind: 'cycleTooEarly'; readonly first: string };
