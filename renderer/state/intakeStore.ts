// Store of an import of foreign sheets: the opened files, the decisions on each sheet, and the result, which is computed again after every
// decision.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { IntakeProgress, IntakeReading, IntakeView, MappingSummary, SheetProposal } from '../../shared/contract/intakeApi.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { TableName } from '../../shared/domain/tables.ts';
import { cellKey, type ColumnChoice, type SheetSettings } from '../../shared/intake/sheetSettings.ts';
import type { UnitPlace } from '../../shared/intake/unitPlaces.ts';
import type { AppStore } from './appStore.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { EditStore } from './editStore.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface IntakeState {
  readonly view: IntakeView | null;
  /** One per sheet. */
  readonly proposals: readonly SheetProposal[];
  /** Null before the first reading, or while it is behind the decisions. */
  readonly reading: IntakeReading | null;
  readonly busy: 'opening' | 'reading' | 'applying' | null;
  /** Progress of the current work; null if unknown. */
  readonly progress: IntakeProgress | null;
  readonly mappings: readonly MappingSummary[];
  /** Hospitals and other units with the regions they lie in. */
  readonly units: readonly UnitPlace[];
  /** Why files could not be opened. */
  readonly fileProblems: readonly Problem[];
  loadMappings: () => Promise<void>;
  open: (files: readonly UploadedFile[], mapping: string | null) => Promise<boolean>;
  propose: (sheet: number, table: TableName | null, head: { readonly headRow: number; readonly headRows: number } | null) => Promise<void>;
  change: (sheet: number, change: Partial<SheetSettings>) => Promise<void>;
  changeColumn: (sheet: number, column: number, change: Partial<ColumnChoice>) => Promise<void>;
  mendCell: (sheet: number, row: number, column: number, text: string) => Promise<void>;
  /** Answers a question about a sheet with "as it is". */
  accept: (sheet: number, question: string) => Promise<void>;
  /** Shows another part of a sheet. */
  turn: (sheet: number, row: number, column: number) => Promise<void>;
  /** Applies the settings of this sheet to all sheets with the same heads. */
  spread: (sheet: number) => Promise<void>;
  /** Cancels the current work. */
  cancel: () => Promise<void>;
  apply: () => Promise<boolean>;
  close: () => Promise<void>;
  keepMapping: (name: string) => Promise<boolean>;
  removeMapping: (name: string) => Promise<void>;
  loadUnits: () => Promise<void>;
  saveUnit: (unit: UnitPlace) => Promise<boolean>;
  removeUnit: (name: string) => Promise<void>;
}

/** In milliseconds. */
const betweenSigns = 400;

/** Whether two sheets have the same heads. */
export function isSameHead(a: SheetProposal, b: SheetProposal): boolean {
  return a.heads.length === b.heads.length && a.heads.some((head) => head !== '') && a.heads.every((head, k) => head === b.heads[k]);
}

export type IntakeStore = StoreApi<IntakeState>;

interface Others {
  readonly app: AppStore;
  readonly dataset: DatasetStore;
  readonly edit: EditStore;
  readonly notices: NoticeStore;
}

export function createIntakeStore(client: Client, { app, dataset, edit, notices }: Others): IntakeStore {
  return createStore<IntakeState>()((set, get) => {
    let asked = 0;
    /** Polls the progress of a call until it is answered. */
    const followed = async <T>(call: Promise<T>): Promise<T> => {
      const follow = setInterval(async () => {
        const answer = await client('intake.progress', {});
        if (answer.ok) set({ progress: answer.value });
      }, betweenSigns);
      try {
        return await call;
      } finally {
        clearInterval(follow);
        set({ progress: null });
      }
    };
    const read = async () => {
      const { view, proposals } = get();
      if (view === null) return;
      asked += 1;
      const question = asked;
      set({ busy: 'reading' });
      const answer = await followed(client('intake.read', { id: view.id, settings: proposals.map(({ settings }) => settings) }));
      if (question !== asked) return;
      if (answer.ok) return set({ reading: answer.value, busy: null });
      if (answer.error.kind === 'cancelled') return set({ busy: null });
      notices.getState().report(answer.error);
      set({ reading: null, busy: null });
    };
    const change = async (sheet: number, of: (settings: SheetSettings) => SheetSettings) => {
      const proposals = get().proposals.map((proposal, k) => (k === sheet ? { ...proposal, settings: of(proposal.settings) } : proposal));
      set({ proposals });
      await read();
    };
    return {
      view: null,
      proposals: [],
      reading: null,
      busy: null,
      progress: null,
      mappings: [],
      units: [],
      fileProblems: [],
      loadMappings: async () => {
        const answer = await client('intake.mappings', {});
        if (answer.ok) set({ mappings: answer.value });
      },
      open: async (files, mapping) => {
        set({ busy: 'opening', fileProblems: [], reading: null });
        // Notices about other files no longer apply.
        notices.getState().clear();
        const answer = await followed(client('intake.open', { files, mapping }));
        if (!answer.ok && answer.error.kind === 'cancelled') {
          set({ busy: null });
          return false;
        }
        if (!answer.ok) {
          if (answer.error.kind === 'datasetProblems') set({ fileProblems: answer.error.problems });
          else notices.getState().report(answer.error);
          set({ busy: null });
          return false;
        }
        set({ view: answer.value, proposals: answer.value.proposals });
        await read();
        return true;
      },
      propose: async (sheet, table, head) => {
        const { view } = get();
        if (view === null) return;
        const place = { headRow: head?.headRow ?? null, headRows: head?.headRows ?? null };
        const answer = await client('intake.propose', { id: view.id, sheet, table, ...place });
        if (!answer.ok) return notices.getState().report(answer.error);
        set({ proposals: get().proposals.map((proposal, k) => (k === sheet ? answer.value : proposal)) });
        await read();
      },
      change: (sheet, changed) => change(sheet, (settings) => ({ ...settings, ...changed })),
      changeColumn: (sheet, column, changed) =>
        change(sheet, (settings) => ({
          ...settings,
          // A field can be in only one column; several product columns may share the quantity.
          columns: settings.columns.map((choice, k) => {
            if (k === column) return { ...choice, ...changed };
            const isTaken = changed.field != null && choice.field === changed.field && choice.fixed === null && changed.fixed == null;
            return isTaken ? { ...choice, field: null } : choice;
          }),
        })),
      mendCell: (sheet, row, column, text) =>
        change(sheet, (settings) => ({ ...settings, cells: { ...settings.cells, [cellKey(row, column)]: text } })),
      accept: (sheet, question) => change(sheet, (settings) => ({ ...settings, accepted: [...new Set([...settings.accepted, question])] })),
      turn: async (sheet, row, column) => {
        const { view } = get();
        if (view === null) return;
        const answer = await client('intake.page', { id: view.id, sheet, row, column });
        if (!answer.ok) return notices.getState().report(answer.error);
        const now = get().view;
        if (now?.id === view.id) set({ view: { ...now, sheets: now.sheets.map((page, k) => (k === sheet ? answer.value : page)) } });
      },
      spread: async (sheet) => {
        const { proposals } = get();
        const from = proposals[sheet];
        if (from === undefined) return;
        const { table, columns, constants, names, addUp, mode, packings, accepted, leaveUnknown } = from.settings;
        set({
          proposals: proposals.map((proposal, k) =>
            k !== sheet && isSameHead(proposal, from)
              ? {
                  ...proposal,
                  left: null,
                  settings: { ...proposal.settings, table, columns, constants, names, addUp, mode, packings, accepted, leaveUnknown },
                }
              : proposal,
          ),
        });
        await read();
      },
      cancel: async () => {
        await client('intake.cancel', {});
      },
      apply: async () => {
        const { view, proposals, reading } = get();
        if (view === null || reading === null) return false;
        set({ busy: 'applying' });
        const settings = proposals.map((proposal) => proposal.settings);
        const answer = await client('intake.apply', { id: view.id, settings, hash: reading.hash });
        set({ busy: null });
        if (!answer.ok) {
          notices.getState().report(answer.error);
          if (answer.error.kind === 'editOutdated') await read();
          return false;
        }
        set({ view: null, proposals: [], reading: null });
        app.getState().accept(answer.value.app);
        await dataset.getState().load();
        await edit.getState().load();
        return true;
      },
      close: async () => {
        const { view } = get();
        asked += 1;
        set({ view: null, proposals: [], reading: null, busy: null, fileProblems: [] });
        if (view !== null) await client('intake.close', { id: view.id });
      },
      keepMapping: async (name) => {
        const { view, proposals } = get();
        if (view === null) return false;
        const answer = await client('intake.keepMapping', { id: view.id, name, settings: proposals.map(({ settings }) => settings) });
        if (answer.ok) set({ mappings: answer.value });
        else notices.getState().report(answer.error);
        return answer.ok;
      },
      loadUnits: async () => {
        const answer = await client('intake.units', {});
        if (answer.ok) set({ units: answer.value });
      },
      saveUnit: async (unit) => {
        const answer = await client('intake.saveUnit', unit);
        if (answer.ok) set({ units: answer.value });
        else notices.getState().report(answer.error);
        return answer.ok;
      },
      removeUnit: async (name) => {
        const answer = await client('intake.removeUnit', { name });
        if (answer.ok) set({ units: answer.value });
        else notices.getState().report(answer.error);
      },
      removeMapping: async (name) => {
        const answer = await client('intake.removeMapping', { name });
        if (answer.ok) set({ mappings: answer.value });
        else notices.getState().report(answer.error);
      },
    };
  });
}
