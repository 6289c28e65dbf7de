// The list of papers of one kind: what it asks of the service.
import type { PaperRow } from '../../shared/contract/paperApi.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import { maxChosenPapers, type PaperFilter, type PaperSort } from '../../shared/papers/paperQuery.ts';
import type { Call } from './call.ts';
import { createListStore, type ListStore } from './listStore.ts';

export interface PaperQuestion {
  readonly filter: Omit<PaperFilter, 'kind'>;
  readonly sort: PaperSort | null;
}

export type PaperListStore = ListStore<PaperRow, PaperRow, PaperQuestion, { readonly count: number }>;

export function createPaperListStore(call: Call, kind: PaperKind): PaperListStore {
  return createListStore({
    list: async ({ filter, sort }, from, count, seek) => {
      const page = await call('paper.list', { filter: { ...filter, kind }, sort, from, count, seek });
      if (page === null) return null;
      const { sought } = page;
      return { ...page, found: { count: page.found }, sought: sought === null ? null : { subject: sought.row, place: sought.place } };
    },
    choose: async ({ filter }, among) => {
      const chosen = await call('paper.choose', { filter: { ...filter, kind }, among });
      return chosen === null ? null : { ids: chosen.papers, drafts: chosen.drafts };
    },
    subjectOf: (row) => row,
    idOf: ({ paper }) => paper.id,
    isDraft: ({ state }) => state === 'draft',
    nothingFound: { count: 0 },
    most: maxChosenPapers,
  });
}
