// Handlers for norms: keep the book and compute demands from it in one step, leaving what people entered unchanged.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { NormView } from '../../../shared/contract/normApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { applyStep } from '../../../shared/editing/editStep.ts';
import { applyNorms, type NormOutcome } from '../../../shared/norms/computeDemands.ts';
import { loweringRisk } from '../../../shared/norms/loweringRisk.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { editHistory, insertEditStep } from '../db/editStepTable.ts';
import { computedFormulas, keepComputed, loadNormBook, saveNormBook } from '../db/normTable.ts';
import { inTransaction } from '../db/sql.ts';
import { changeDataset } from './datasetHandlers.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';

type NormChannel = Extract<Channel, `norm.${string}`>;

export function normHandlers(context: ServiceContext): Pick<Handlers, NormChannel> {
  const { db } = context;
  const view = (): NormView => {
    const formulaOf = computedFormulas(db);
    const formulas = (loadDataset(db)?.demands ?? []).flatMap((row) => {
      const formula = formulaOf(row);
      return formula === null ? [] : [{ code: row.code, formula }];
    });
    return { book: loadNormBook(db), formulas };
  };
  const outcomeOf = (dataset: Dataset): NormOutcome => {
    const formulaOf = computedFormulas(db);
    return applyNorms(loadNormBook(db), dataset, (row) => formulaOf(row) !== null);
  };
  return {
    'norm.get': () => ok(view()),

    'norm.save': (book) =>
      inTransaction<NormView, AppError>(db, () => {
        const before = loadNormBook(db);
        saveNormBook(db, book);
        audit(context, 'norm.save', before, book);
        return ok(view());
      }),

    'norm.preview': () => {
      const dataset = loadDataset(db);
      return dataset === null
        ? err({ kind: 'noDataset' })
        : ok({ ...outcomeOf(dataset), lowering: loweringRisk(loadNormBook(db), dataset) });
    },

    'norm.apply': () => {
      let outcome: NormOutcome | null = null;
      const from = loadDatasetMeta(db)?.hash ?? '';
      const changed = changeDataset(context, {
        what: 'norm.apply',
        changed: (dataset): Result<Dataset, AppError> => {
          outcome = outcomeOf(dataset);
          if (outcome.step.changes.length === 0) return err({ kind: 'nothingToApply' });
          const next = applyStep(dataset, outcome.step);
          return next === null ? err({ kind: 'editOutdated' }) : ok(next);
        },
        audited: () => outcome?.step ?? null,
        also: () => {
          if (outcome === null) return;
          keepComputed(db, [...outcome.added, ...outcome.changed]);
          insertEditStep(db, [outcome.step]);
        },
      });
      if (!changed.ok || outcome === null) return changed as Result<never, AppError>;
      const { step } = outcome as NormOutcome;
      return ok({ app: changed.value, history: editHistory(db), done: { from, steps: [step] } });
    },
  };
}
