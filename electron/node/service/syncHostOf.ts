// The office as seen by the code that reads and writes snapshots.
import type { SyncHost } from '../sync/syncHost.ts';
import { saveInPlace } from './datasetHandlers.ts';
import { openPaperBooks } from './ledgerPosting.ts';
import { audit, type ServiceContext } from './serviceContext.ts';

export function syncHostOf(context: ServiceContext): SyncHost {
  const { db, clock, newId, who, tell } = context;
  return {
    db,
    clock,
    newId,
    who: who(),
    tell,
    audit: (what, before, after) => audit(context, what, before, after),
    saveDataset: (dataset, present) => saveInPlace(context, dataset, present),
    openBooks: () => openPaperBooks(context),
  };
}
