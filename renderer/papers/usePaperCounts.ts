// How many drafts and numbered papers of each kind there are.
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import { useStored } from '../state/stores.ts';
import type { PaperTab } from './paperTab.ts';

export interface PaperCount {
  readonly drafts: number;
  /** All that have a number, whatever became of them. */
  readonly issued: number;
}

export function usePaperCounts(): Readonly<Record<PaperTab, PaperCount>> {
  const orders = useStored('orders', (state) => state.summary?.states ?? null);
  const papers = useStored('papers', (state) => state.summary?.counts ?? null);
  const countOf = (counts: Readonly<Record<string, number>> = {}): PaperCount => {
    const { draft = 0, archived = 0 } = counts;
    return { drafts: draft, issued: Object.values(counts).reduce((sum, count) => sum + count, 0) - draft - archived };
  };
  const ofKind = (kind: PaperKind) => countOf(papers?.[kind]);
  return {
    order: countOf(orders ?? undefined),
    allotment: ofKind('allotment'),
    taskNotice: ofKind('taskNotice'),
    reserveSlip: ofKind('reserveSlip'),
  };
}
