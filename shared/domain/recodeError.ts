// Errors of codes: removed while papers name them, given twice, or not to be merged.
import type { TableName } from './tables.ts';

/** What may name a code besides the tables of the dataset. */
export const paperUses = [
  'orders',
  'drafts',
  'papers',
  'paperDrafts',
  'ledgerLines',
  'dailyReports',
  'dayRecords',
  'projects',
  'plan',
  'quotas',
  'headcounts',
  'requests',
  'findings',
  'releases',
  'contracts',
  'listEntries',
  'offices',
] as const;
export type PaperUse = (typeof paperUses)[number];

/** How often a code is named in one place. `examples` are numbers, days or names of the first few. */
export interface CodeUse {
  readonly what: PaperUse | TableName;
  readonly count: number;
  readonly examples: readonly string[];
}

/** `name` is what people call it; the code itself if it has no name. */
interface NamedCode {
  readonly table: TableName;
  readonly code: string;
  readonly name: string;
}

/** An account that owes something to a code that is not in the data. */
export interface UnknownAccount {
  readonly table: 'enterprises' | 'materials';
  readonly code: string;
  readonly balance: string;
}

export type RecodeError =
  /** It is to be removed, or its code overwritten, while papers name it. */
  | ({ readonly kind: 'codeNamed'; readonly uses: readonly CodeUse[] } & NamedCode)
  /** The code was changed before and cannot be given to something else. */
  | { readonly kind: 'codeRecoded'; readonly table: TableName; readonly code: string; readonly now: string }
  | { readonly kind: 'recodeUnknown'; readonly table: TableName; readonly code: string }
  /** `reason`: the kind of thing cannot be merged, places of different levels, or a place within the other. */
  | {
      readonly kind: 'recodeImpossible';
      readonly table: TableName;
      readonly from: string;
      readonly to: string;
      readonly reason: 'table' | 'level' | 'same';
    }
  | { readonly kind: 'recodeOfScenario'; readonly name: string }
  /** Entries made since depend on it. */
  | { readonly kind: 'recodeCrossed'; readonly from: string; readonly to: string; readonly uses: readonly CodeUse[] }
  /** The cycle cannot be closed: what these owe cannot be carried forward. */
  | { readonly kind: 'cycleNamesUnknown'; readonly accounts: readonly UnknownAccount[] }
  /** The place of this office was merged into another. */
  | { readonly kind: 'officeMerged'; readonly from: string; readonly to: string };
