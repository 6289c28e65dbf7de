// Looks whether taking a recoding back would bring a maker with an account under another place that answers for it.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Recoding } from '../../../shared/recoding/recoding.ts';
import { movedObligor } from '../db/movedObligor.ts';
import { loadObligors, storedObligors } from '../db/obligorTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { obligorsBack, type Before } from './recodedParts.ts';

/** `before` is the dataset as it is, `after` the one under the earlier codes. */
export function movedByUndo(
  db: ReadableDatabase,
  recoding: Recoding,
  { obligors = [], newest }: Before,
  before: Dataset,
  after: Dataset,
): AppError | null {
  const now = loadObligors(db);
  const then = new Map(now);
  if (obligors.length > 0) {
    const places = [recoding.from, recoding.to];
    for (const place of places) then.delete(place);
    for (const { region, since_position } of obligorsBack(storedObligors(db, places), recoding, obligors)) then.set(region, since_position);
  }
  return movedObligor(db, { before, after, recodings: [recoding], obligors: now, then, madeAt: newest.ledger });
}
