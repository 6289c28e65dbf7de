// Owns an import of foreign sheets on the screen: the files opened, what people decide about each sheet, and what comes of it, read anew
// after every decision.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { IntakeReading, IntakeView, MappingSummary, SheetProposal } from '../../shared/contract/intakeApi.ts';
import type { Problem } from '../../shared/domain/errors.ts';
import type { TableName } from '../../shared/domain/tables.ts';
import type { ColumnChoice, SheetSettings } from '../../shared/intake/sheetSettings.ts';
import { cellKey } from '../../shared/intake/sheetSettings.ts';
import type { AppStore } from './appStore.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { EditStore } from './editStore.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface IntakeState {
  readonly view: IntakeView | null;
  /** A sheet each. */
  readonly proposals: readonly SheetProposal[];
  /** Null while nothing was read, or the reading is behind the decisions. */
  readonly reading: IntakeReading | null;
  readonly busy: 'opening' | 'reading' | 'applying' | null;
  readonly mappings: readonly MappingSummary[];
  /** Why files could not be opened. */
  readonly fileProblems: readonly Problem[];
  loadMappings: () => Promise<void>;
  open: (files: readonly UploadedFile[], mapping: string | null) => Promise<boolean>;
  propose: (sheet: number, table: TableName | null, head: { readonly headRow: number; readonly headRows: number } | null) => Promise<void>;
  change: (sheet: number, change: Partial<SheetSettings>) => Promise<void>;
  changeColumn: (sheet: number, column: number, change: Partial<ColumnChoice>) => Promise<void>;
  mendCell: (sheet: number, row: number, column: number, text: string) => Promise<void>;
  apply: () => Promise<boolean>;
  close: () => Promise<void>;
  keepMapping: (name: string) => Promise<boolean>;
  removeMapping: (name: string) => Promise<void>;
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
    const read = async () => {
      const { view, proposals } = get();
      if (view === null) return;
      asked += 1;
      const question = asked;
      set({ busy: 'reading' });
      const answer = await client('intake.read', { id: view.id, settings: proposals.map(({ settings }) => settings) });
      if (question !== asked) return;
      if (answer.ok) return set({ reading: answer.value, busy: null });
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
      mappings: [],
      fileProblems: [],
      loadMappings: async () => {
        const answer = await client('intake.mappings', {});
        if (answer.ok) set({ mappings: answer.value });
      },
      open: async (files, mapping) => {
        set({ busy: 'opening', fileProblems: [], reading: null });
        const answer = await client('intake.open', { files, mapping });
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
          // A field stands in one column; a column a product may share the quantity.
          columns: settings.columns.map((choice, k) => {
            if (k === column) return { ...choice, ...changed };
            const isTaken = changed.field != null && choice.field === changed.field && choice.fixed === null && changed.fixed == null;
            return isTaken ? { ...choice, field: null } : choice;
          }),
        })),
      mendCell: (sheet, row, column, text) =>
        change(sheet, (settings) => ({ ...settings, cells: { ...settings.cells, [cellKey(row, column)]: text } })),
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
      removeMapping: async (name) => {
        const answer = await client('intake.removeMapping', { name });
        if (answer.ok) set({ mappings: answer.value });
        else notices.getState().report(answer.error);
      },
    };
  });
}
