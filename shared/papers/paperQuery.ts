// What the list of papers is asked for: a kind, a state, a day, a plan, a city, words, an order of rows.
import type { IsoDate } from '../domain/calendar.ts';
import type { ColumnFilter } from '../domain/columnFilter.ts';
import type { EnterpriseCode, PlanId, RegionCode } from '../domain/ids.ts';
import type { PaperKind } from './paperKind.ts';
import { paperStates, type PaperState } from './paperState.ts';

/**
 * The states a list tells apart. A draft of a plan that is not in force is archived: it is not among the drafts, nor in a list or count of
 * all.
 */
export const listStates = [...paperStates, 'archived'] as const;
export type ListState = PaperState | 'archived';

export interface PaperFilter {
  readonly kind: PaperKind | 'all';
  readonly state: ListState | 'all';
  /** Papers that speak of this day. */
  readonly day: IsoDate | null;
  readonly plan: PlanId | null;
  /** Papers for this city, or for enterprises in it. */
  readonly city: RegionCode | null;
  /** Papers for this enterprise, city or county, or slips for goods of this enterprise; null or missing for any. */
  readonly party?: EnterpriseCode | RegionCode | null;
  /** Words, parted as `searchWords` does: each must occur in the number, the party, the city, the goods or the days. */
  readonly find: string;
  /** True: words are searched in the number only. */
  readonly numberOnly?: boolean;
  /** Cities and states are chosen by their codes. */
  readonly columns?: Readonly<Partial<Record<PaperSort['by'], ColumnFilter>>>;
}

export const paperSorts = ['number', 'from', 'party', 'city', 'state'] as const;

/** Null: the newest plan first, within a plan by kind and in the order they were made. */
export interface PaperSort {
  readonly by: (typeof paperSorts)[number];
  readonly descending: boolean;
}

/** At most this many papers are chosen, issued or printed at a time. */
export const maxChosenPapers = 10_000;
