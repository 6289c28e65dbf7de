// Handlers for editing tables: input is checked by the dataset's rules, saved at once with an audit entry, and can be undone step by step.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { EditAnswer } from '../../../shared/contract/editApi.ts';
import { parseCell } from '../../../shared/domain/cells.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { tableFiles, tableRules, tables, type TableName } from '../../../shared/domain/tables.ts';
import type { Column } from '../../../shared/domain/column.ts';
import {
  applyStep,
  applySteps,
  invertSteps,
  type Cell,
  type EditedRow,
  type EditStep,
  type RowChange,
} from '../../../shared/editing/editStep.ts';
import { createRowFinder, type SeenRow } from '../../../shared/editing/seenRow.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { editBound, editHistory, firstUndone, insertEditStep, lastDone, markUndone } from '../db/editStepTable.ts';
import { changeDataset } from './datasetHandlers.ts';
import { loadRecoding } from '../db/recodingTable.ts';
import { replayRecoding } from './replayRecoding.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

type EditChannel = Extract<Channel, `edit.${string}`>;

export function editHandlers(context: ServiceContext): Pick<Handlers, EditChannel> {
  const { db } = context;
  const edit = (what: string, stepOf: (dataset: Dataset) => Result<EditStep, AppError>): Result<EditAnswer, AppError> => {
    let step: EditStep | null = null;
    const from = loadDatasetMeta(db)?.hash ?? '';
    return answered(
      from,
      () => (step === null ? [] : [step]),
      changeDataset(context, {
        what,
        changed: (dataset) => {
          const made = stepOf(dataset);
          if (!made.ok) return made;
          step = made.value;
          const next = applyStep(dataset, step);
          return next === null ? err({ kind: 'editOutdated' }) : ok(next);
        },
        audited: () => step,
        also: () => {
          if (step !== null) insertEditStep(db, [step]);
        },
      }),
    );
  };
  const replay = (what: 'edit.undo' | 'edit.redo'): Result<EditAnswer, AppError> => {
    const kept = what === 'edit.undo' ? lastDone(db) : firstUndone(db);
    if (kept === null) return err({ kind: 'nothingToUndo', end: what === 'edit.undo' ? editBound(db) : null });
    const recoding = kept.recoding === null ? null : loadRecoding(db, kept.recoding);
    if (recoding !== null) return replayRecoding(context, what, kept, recoding);
    const steps = what === 'edit.undo' ? invertSteps(kept.steps) : kept.steps;
    return answered(
      loadDatasetMeta(db)?.hash ?? '',
      () => steps,
      changeDataset(context, {
        what,
        changed: (dataset) => {
          const next = applySteps(dataset, steps);
          return next === null ? err({ kind: 'editOutdated' }) : ok(next);
        },
        audited: () => steps,
        also: () => markUndone(db, kept.id, what === 'edit.undo'),
      }),
    );
  };
  const answered = (
    from: string,
    steps: () => readonly EditStep[],
    result: ReturnType<typeof changeDataset>,
  ): Result<EditAnswer, AppError> =>
    result.ok ? ok({ app: result.value, history: editHistory(db), done: { from, steps: steps() } }) : result;

  return {
    'edit.change': ({ table, rows }) =>
      edit('edit.change', (dataset) => {
        const present = rowsOf(dataset, table);
        const placed = placesOf(
          present,
          table,
          rows.map((row) => ({ row, fields: Object.keys(row.texts) })),
        );
        if (!placed.ok) return placed;
        const problems: Problem[] = [];
        const changes = rows.map(({ texts }, k): RowChange => {
          const row = placed.value[k];
          const before = present[row];
          return { kind: 'change', row, before, after: { ...before, ...parsed(table, row, texts, problems) } };
        });
        return problems.length > 0 ? err({ kind: 'datasetProblems', problems }) : ok({ table, changes });
      }),

    'edit.add': ({ table, texts }) =>
      edit('edit.add', (dataset) => {
        const first = rowsOf(dataset, table).length;
        const problems: Problem[] = [];
        const empty = Object.fromEntries(Object.keys(tables[table]).map((field) => [field, '']));
        const changes = texts.map((of, k): RowChange => {
          return { kind: 'insert', row: first + k, after: parsed(table, first + k, { ...empty, ...of }, problems) };
        });
        return problems.length > 0 ? err({ kind: 'datasetProblems', problems }) : ok({ table, changes });
      }),

    'edit.delete': ({ table, rows }) =>
      edit('edit.delete', (dataset) => {
        const present = rowsOf(dataset, table);
        const fields = Object.keys(tables[table]);
        const placed = placesOf(
          present,
          table,
          rows.map((row) => ({ row, fields })),
        );
        if (!placed.ok) return placed;
        const places = [...new Set(placed.value)].sort((a, b) => b - a);
        return ok({ table, changes: places.map((row): RowChange => ({ kind: 'delete', row, before: present[row] })) });
      }),

    'edit.undo': () => replay('edit.undo'),
    'edit.redo': () => replay('edit.redo'),
    'edit.history': () => (loadDatasetMeta(db) === null ? ok({ undo: 0, redo: 0, end: null }) : ok(editHistory(db))),
  };
}

function rowsOf(dataset: Dataset, table: TableName): readonly EditedRow[] {
  return dataset[table] as readonly unknown[] as readonly EditedRow[];
}

/** Positions of the rows the user saw. Refuses the first row that is missing, or whose cells to be written have changed. */
function placesOf(
  present: readonly EditedRow[],
  table: TableName,
  wanted: readonly { readonly row: SeenRow; readonly fields: readonly string[] }[],
): Result<number[], AppError> {
  const { key } = tableRules[table];
  const find = createRowFinder(present, key);
  const columns = tables[table] as Readonly<Record<string, Column<unknown>>>;
  const places: number[] = [];
  for (const { row, fields } of wanted) {
    const found = find(row, fields);
    const name = key.map((field) => shownCell(row.seen[field])).join(' ');
    if (found.kind === 'gone') return err({ kind: 'rowGone', table, row: name });
    if (found.kind === 'changed') {
      const cells = found.fields.map((field) => ({
        column: Object.hasOwn(columns, field) ? columns[field].name : field,
        seen: shownCell(row.seen[field]),
        now: shownCell(present[found.row][field]),
      }));
      return err({ kind: 'cellChanged', table, row: name, cells });
    }
    places.push(found.row);
  }
  return ok(places);
}

function shownCell(value: Cell | undefined): string {
  return String(value ?? '').slice(0, 80);
}

/**
 * Parses the texts by field. A text that is not valid for its column, or an unknown column, becomes a problem at its row (the head is row
 * 1).
 */
function parsed(table: TableName, row: number, texts: Readonly<Record<string, string>>, problems: Problem[]): Record<string, Cell> {
  const columns = tables[table] as Readonly<Record<string, Column<unknown>>>;
  const values: Record<string, Cell> = {};
  for (const [field, typed] of Object.entries(texts)) {
    const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
    const place = { file: tableFiles[table], row: row + 2, column: column?.name ?? field, value: typed.slice(0, 80) };
    if (column === undefined) {
      problems.push({ ...place, kind: 'unknownColumn', expected: Object.values(columns).map(({ name }) => name) });
      continue;
    }
    const value = parseCell(column.cell, normalizeTyped(typed, column.cell.kind), column.optional);
    if (value.ok) values[field] = value.value;
    else problems.push({ ...place, ...value.error });
  }
  return values;
}
