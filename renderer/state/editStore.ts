// Store of table edits: undo and redo, and refused input, which is kept as typed with the reason.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditAnswer, EditHistory, TypedRow } from '../../shared/contract/editApi.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Column } from '../../shared/domain/column.ts';
import { tableRules, tables, type TableName } from '../../shared/domain/tables.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { EditedRow } from '../../shared/editing/editStep.ts';
import { createRowFinder, type SeenRow } from '../../shared/editing/seenRow.ts';
import type { AppStore } from './appStore.ts';
import type { DatasetStore } from './datasetStore.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface RefusedCell {
  readonly typed: string;
  readonly problems: readonly Problem[];
}

export interface EditStoreState {
  readonly history: EditHistory;
  /** By refusedKey, for the table last edited. */
  readonly refused: ReadonlyMap<string, RefusedCell>;
  load: () => Promise<void>;
  change: (table: TableName, rows: readonly TypedRow[]) => Promise<boolean>;
  add: (table: TableName, texts: readonly Readonly<Record<string, string>>[]) => Promise<boolean>;
  remove: (table: TableName, rows: readonly SeenRow[]) => Promise<boolean>;
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
  forgetRefused: () => void;
  /** After others changed the tables, refused input moves with its row, and is dropped if the row is gone. */
  follow: (before: Dataset, after: Dataset) => void;
}

export type EditStore = StoreApi<EditStoreState>;

export function refusedKey(table: TableName, row: number, field: string): string {
  return `${table}|${row}|${field}`;
}

/** Row 1 of a file is the head. */
const rowOffset = 2;

/** The problems of this cell; all of them if there is only one cell, or if none belongs to a cell. */
function problemsOf(problems: readonly Problem[], cells: number, row: number, column: string): readonly Problem[] {
  if (cells === 1 || problems.every((problem) => problem.row === null || problem.column === null)) return problems;
  return problems.filter((problem) => problem.row === row + rowOffset && problem.column === column);
}

function rowsOf(dataset: Dataset, table: TableName): readonly EditedRow[] {
  return dataset[table] as readonly unknown[] as readonly EditedRow[];
}

export function createEditStore(client: Client, app: AppStore, dataset: DatasetStore, notices: NoticeStore): EditStore {
  return createStore<EditStoreState>()((set, get) => {
    const accept = async (answer: Result<EditAnswer, AppError>): Promise<boolean> => {
      if (!answer.ok) return false;
      set({ history: answer.value.history });
      app.getState().accept(answer.value.app);
      await dataset.getState().follow(answer.value.done);
      return true;
    };
    const told = async (answer: Result<EditAnswer, AppError>): Promise<boolean> => {
      if (!answer.ok) notices.getState().report(answer.error);
      return accept(answer);
    };
    return {
      history: { undo: 0, redo: 0, end: null },
      refused: new Map(),
      load: async () => {
        const answer = await client('edit.history', {});
        if (answer.ok) set({ history: answer.value });
      },
      change: async (table, rows) => {
        const cells = rows.flatMap(({ row, texts }) =>
          Object.entries(texts).map(([field, typed]) => ({
            key: refusedKey(table, row, field),
            typed,
            row,
            column: (tables[table] as Readonly<Record<string, Column<unknown>>>)[field]?.name ?? field,
          })),
        );
        const answer = await client('edit.change', { table, rows });
        const refused = new Map(get().refused);
        if (!answer.ok && answer.error.kind === 'datasetProblems') {
          const { problems } = answer.error;
          // In a block, the wrong cells show their problems; the others are kept as typed until those are fixed.
          for (const { key, typed, row, column } of cells)
            refused.set(key, { typed, problems: problemsOf(problems, cells.length, row, column) });
          set({ refused });
          return false;
        }
        for (const { key } of cells) refused.delete(key);
        set({ refused });
        return told(answer);
      },
      add: async (table, texts) => told(await client('edit.add', { table, texts })),
      remove: async (table, rows) => {
        const done = await told(await client('edit.delete', { table, rows }));
        if (done) set({ refused: new Map() });
        return done;
      },
      undo: async () => told(await client('edit.undo', {})),
      redo: async () => told(await client('edit.redo', {})),
      forgetRefused: () => set({ refused: new Map() }),
      follow: (before, after) => {
        const refused = [...get().refused].flatMap(([key, cell]): [string, RefusedCell][] => {
          const [table, row, field] = key.split('|') as [TableName, string, string];
          const seen = rowsOf(before, table)[Number(row)];
          if (seen === undefined) return [];
          const found = createRowFinder(rowsOf(after, table), tableRules[table].key)({ row: Number(row), seen }, []);
          return found.kind === 'gone' ? [] : [[refusedKey(table, found.row, field), cell]];
        });
        if (get().refused.size > 0) set({ refused: new Map(refused) });
      },
    };
  });
}
