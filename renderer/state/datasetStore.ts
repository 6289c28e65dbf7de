// Store of the current dataset with its quotas and assessment, and of changes to it: import, sample, policy with undo.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListRows, TableFormat } from '../../shared/contract/exportApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { EditBound } from '../../shared/domain/editBound.ts';
import type { EditAnswer } from '../../shared/contract/editApi.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { MaterialCode } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { applySteps } from '../../shared/editing/editStep.ts';
import type { TableName } from '../../shared/domain/tables.ts';
import type { Assessment } from '../../shared/plan/plan.ts';
import { computeAssessment } from '../../shared/planner/quotas/assessment.ts';
import { computeQuotas, type QuotaResult } from '../../shared/planner/quotas/quotas.ts';
import type { AppStore } from './appStore.ts';
import type { Call } from './call.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface DatasetState {
  readonly hash: string | null;
  readonly dataset: Dataset | null;
  readonly quotas: QuotaResult | null;
  readonly assessment: readonly Assessment[];
  /** Problems in the files last imported; empty once dismissed or after a successful import. */
  readonly problems: readonly Problem[];
  /** Earlier rules, oldest first, and those undone. */
  readonly past: readonly Rule[];
  readonly future: readonly Rule[];
  /** The bound of undo when the first of them was kept: an order, a close, a data package. */
  readonly pastEnd: EditBound | null;
  /** Loads the dataset the app names, unless it is already loaded. */
  load: () => Promise<void>;
  /** Repeats the service's edit here, or reloads if the edit was made to another dataset. */
  follow: (done: EditAnswer['done']) => Promise<void>;
  importFiles: (label: string, files: readonly UploadedFile[]) => Promise<boolean>;
  forgetProblems: () => void;
  /** Clears undo and redo, which belong to the previous dataset. */
  forgetPast: () => void;
  loadSample: () => Promise<boolean>;
  exportFiles: () => Promise<readonly UploadedFile[]>;
  exportWorkbook: (what: 'workbook' | 'template', language: Language) => Promise<UploadedFile | null>;
  /** Exports the dataset on which the planner failed, for the developers. */
  exportFaulty: (datasetHash: string, language: Language) => Promise<UploadedFile | null>;
  exportTable: (table: TableName, format: TableFormat, language: Language) => Promise<UploadedFile | null>;
  exportRows: (list: ListRows) => Promise<UploadedFile | null>;
  saveRule: (change: Partial<Rule>) => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

/** What the policy panel edits: the policy and the linkage ratios, which are stored with the materials. */
export interface Rule {
  readonly policy: Policy;
  readonly linkageRatios: Readonly<Record<MaterialCode, number>>;
}

export type DatasetStore = StoreApi<DatasetState>;

export function createDatasetStore(call: Call, app: AppStore, notices: NoticeStore): DatasetStore {
  return createStore<DatasetState>()((set, get) => {
    const accept = async (state: AppState | null): Promise<boolean> => {
      if (state === null) return false;
      app.getState().accept(state);
      await get().load();
      return true;
    };
    const take = (hash: string, dataset: Dataset) => {
      const quotas = computeQuotas(dataset);
      set({ hash, dataset, quotas, assessment: computeAssessment(dataset, quotas.handing) });
    };
    const replace = async (state: AppState | null): Promise<boolean> => {
      const done = await accept(state);
      if (done) set({ past: [], future: [] });
      return done;
    };
    /** Whether nothing was signed, closed or exchanged since the earlier rules were kept; they are forgotten otherwise. */
    const mayGoBack = async (): Promise<boolean> => {
      const history = await call('edit.history', {});
      if (history === null) return false;
      if (JSON.stringify(history.end) === JSON.stringify(get().pastEnd)) return true;
      get().forgetPast();
      notices.getState().report({ kind: 'nothingToUndo', end: history.end });
      return false;
    };
    const seen = () => app.getState().app?.dataset?.ruleVersion;
    const save = async (rule: Rule): Promise<boolean> => {
      const current = ruleOf(get().dataset);
      if (current === null) return false;
      const ratiosDiffer = JSON.stringify(current.linkageRatios) !== JSON.stringify(rule.linkageRatios);
      if (ratiosDiffer && !(await accept(await call('dataset.saveLinkageRatios', { ratios: rule.linkageRatios, version: seen() }))))
        return false;
      const policyDiffers = JSON.stringify(current.policy) !== JSON.stringify(rule.policy);
      return !policyDiffers || accept(await call('dataset.savePolicy', { ...rule.policy, version: seen() }));
    };
    return {
      hash: null,
      dataset: null,
      quotas: null,
      assessment: [],
      problems: [],
      past: [],
      future: [],
      pastEnd: null,
      load: async () => {
        const summary = app.getState().app?.dataset ?? null;
        if (summary === null) return set({ hash: null, dataset: null, quotas: null, assessment: [] });
        if (summary.hash === get().hash) return;
        const dataset = await call('dataset.get', {});
        if (dataset === null) return;
        take(summary.hash, dataset);
      },
      follow: async (done) => {
        const { dataset, hash } = get();
        const summary = app.getState().app?.dataset ?? null;
        const next = dataset === null || done === null || done.from !== hash ? null : applySteps(dataset, done.steps);
        if (next === null || summary === null) return get().load();
        take(summary.hash, next);
      },
      importFiles: async (label, files) => {
        set({ problems: [] });
        const done = await replace(await call('dataset.import', { label, files }));
        // the import lists these problems itself, with a filter, so drop the notice
        const notice = notices.getState().notices.at(-1);
        if (done || notice?.error.kind !== 'datasetProblems') return done;
        notices.getState().dismiss(notice.id);
        set({ problems: notice.error.problems });
        return false;
      },
      forgetProblems: () => set({ problems: [] }),
      forgetPast: () => set({ past: [], future: [] }),
      loadSample: async () => replace(await call('dataset.loadSample', {})),
      exportFiles: async () => (await call('dataset.export', {}))?.files ?? [],
      exportWorkbook: (what, language) => call(what === 'workbook' ? 'export.workbook' : 'export.template', { language }),
      exportFaulty: (datasetHash, language) => call('export.faultyDataset', { datasetHash, language }),
      exportTable: (table, format, language) => call('export.table', { table, format, language }),
      exportRows: (list) => call('export.rows', list),
      saveRule: async (change) => {
        const current = ruleOf(get().dataset);
        if (current === null) return;
        if (!(await save({ ...current, ...change }))) return;
        const end = (await call('edit.history', {}))?.end ?? null;
        const isCrossed = JSON.stringify(end) !== JSON.stringify(get().pastEnd);
        set({ past: isCrossed ? [current] : [...get().past, current], future: [], pastEnd: end });
      },
      undo: async () => {
        const { past, future, dataset } = get();
        const current = ruleOf(dataset);
        const before = past.at(-1);
        if (current === null || before === undefined || !(await mayGoBack())) return;
        if (await save(before)) set({ past: past.slice(0, -1), future: [current, ...future] });
      },
      redo: async () => {
        const { past, future, dataset } = get();
        const current = ruleOf(dataset);
        const [after] = future;
        if (current === null || after === undefined || !(await mayGoBack())) return;
        if (await save(after)) set({ past: [...past, current], future: future.slice(1) });
      },
    };
  });
}

export function ruleOf(dataset: Dataset | null): Rule | null {
  if (dataset === null) return null;
  const scarce = dataset.materials.filter((material) => material.scarce);
  return { policy: dataset.policy, linkageRatios: Object.fromEntries(scarce.map((material) => [material.code, material.linkageRatio])) };
}
