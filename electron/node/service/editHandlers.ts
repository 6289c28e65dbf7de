// Owns editing tables as the office does: what is typed is checked by the rules of the dataset, saved at once with an audit entry,
// and can be taken back step by step.
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { EditAnswer } from '../../../shared/contract/editApi.ts';
import { parseCell } from '../../../shared/domain/cells.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError, Problem } from '../../../shared/domain/errors.ts';
import { tableFiles, tables } from '../../../shared/domain/tables.ts';
import type { Column, TableName } from '../../../shared/domain/tables.ts';
import { applyStep, applySteps, inverseSteps } from '../../../shared/editing/editStep.ts';
import type { Cell, EditedRow, EditStep, RowChange } from '../../../shared/editing/editStep.ts';
import { plainText } from '../../../shared/editing/typedText.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { editBound, editHistory, firstUndone, insertEditStep, lastDone, markUndone } from '../db/editStepTable.ts';
import { changeDataset } from './datasetHandlers.ts';
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
    const steps = what === 'edit.undo' ? inverseSteps(kept.steps) : kept.steps;
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
        const problems: Problem[] = [];
        const changes = rows.flatMap(({ row, texts }): RowChange[] => {
          const before = present[row];
          if (before === undefined) return [];
          return [{ kind: 'change', row, before, after: { ...before, ...parsed(table, row, texts, problems) } }];
        });
        if (problems.length > 0) return err({ kind: 'datasetProblems', problems });
        return changes.length < rows.length ? err({ kind: 'editOutdated' }) : ok({ table, changes });
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
        const places = [...new Set(rows)].sort((a, b) => b - a);
        if (places.some((row) => present[row] === undefined)) return err({ kind: 'editOutdated' });
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

/** Values of the texts by field; what is no value of its column, or no column at all, is a problem at its row (the head is row 1). */
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
    const value = parseCell(column.cell, plainText(typed, column.cell.kind), column.optional);
    if (value.ok) values[field] = value.value;
    else problems.push({ ...place, ...value.error });
  }
  return values;
}
