// Keeps the indexes of orders and papers for a connection that writes.
import { indexChanged } from './orderIndex.ts';
import { indexChangedPapers } from './paperIndex.ts';
import { beforeCommit, type WritableDatabase } from './sql.ts';

/** Call for every connection that writes. */
export function keepIndexes(db: WritableDatabase): void {
  beforeCommit(db, () => {
    indexChanged(db);
    indexChangedPapers(db);
  });
}
