// Store of the position: what the office has this morning, the statement, and the dataset a plan would be made from, with its assessment.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PositionView, StatementFilter, StatementFormat } from '../../shared/contract/positionApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { Assessment } from '../../shared/plan/plan.ts';
import { computeAssessment } from '../../shared/planner/quotas/assessment.ts';
import { computeQuotas } from '../../shared/planner/quotas/quotas.ts';
import type { Call } from './call.ts';

export interface PositionState {
  /** Null until it is known. */
  readonly view: PositionView | null;
  readonly dataset: Dataset | null;
  readonly assessment: readonly Assessment[];
  load: () => Promise<void>;
  file: (filter: StatementFilter, format: StatementFormat, language: Language) => Promise<UploadedFile | null>;
}

export type PositionStore = StoreApi<PositionState>;

export function createPositionStore(call: Call): PositionStore {
  return createStore<PositionState>()((set, get) => ({
    view: null,
    dataset: null,
    assessment: [],
    load: async () => {
      const view = await call('position.get', {});
      if (view === null) return;
      if (view.hash === get().view?.hash) return set({ view });
      const dataset = await call('position.dataset', {});
      if (dataset === null) return;
      set({ view, dataset, assessment: computeAssessment(dataset, computeQuotas(dataset).handing) });
    },
    file: (filter, format, language) => call('position.file', { filter, format, language }),
  }));
}
