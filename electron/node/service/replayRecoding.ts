// Undoes or redoes a recoding, which is one step of undo.
import { ok, type Result } from '../../../shared/base/result.ts';
import type { EditAnswer } from '../../../shared/contract/editApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Recoding } from '../../../shared/recoding/recoding.ts';
import { editHistory, markUndone, replaceSteps, type KeptStep } from '../db/editStepTable.ts';
import { loadBefore, markRecodingUndone, saveBefore } from '../db/recodingTable.ts';
import { changeDataset } from './datasetHandlers.ts';
import { carryAlong, partsBack, type Before } from '../recoding/recodedParts.ts';
import { datasetBack, prepareRecoding } from './recoding.ts';
import type { ServiceContext } from './serviceContext.ts';

export function replayRecoding(
  context: ServiceContext,
  what: 'edit.undo' | 'edit.redo',
  kept: KeptStep,
  recoding: Recoding,
): Result<EditAnswer, AppError> {
  const { db, clock } = context;
  const { id } = recoding;
  const changed = changeDataset(context, {
    what,
    isCarried: true,
    changed: (dataset) => {
      if (what === 'edit.undo') {
        const back = datasetBack(db, dataset, recoding, kept.steps);
        if (!back.ok) return back;
        partsBack(db, recoding, loadBefore(db, id) as Before);
        markRecodingUndone(db, id, clock().toISOString());
        return back;
      }
      const prepared = prepareRecoding(db, dataset, recoding);
      if (!prepared.ok) return prepared;
      const { recoded } = prepared.value;
      saveBefore(db, id, carryAlong(db, recoding, dataset, recoded.dataset));
      replaceSteps(db, kept.id, recoded.steps);
      markRecodingUndone(db, id, null);
      return ok(recoded.dataset);
    },
    audited: () => recoding,
    also: () => markUndone(db, kept.id, what === 'edit.undo'),
  });
  // The policy may have changed too, and so may names far beyond the tables: everything is fetched again.
  return changed.ok ? ok({ app: changed.value, history: editHistory(db), done: null }) : changed;
}
