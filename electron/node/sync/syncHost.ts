// What reading and writing snapshots need of the office around them: the database, the clock, its log, its dataset and its accounts.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { EnterpriseCode, OrderId, PaperId } from '../../../shared/domain/ids.ts';
import type { JobStage } from '../../../shared/domain/jobs.ts';
import type { WritableDatabase } from '../db/sql.ts';

export interface SyncHost {
  readonly db: WritableDatabase;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Name for the audit log. */
  readonly who: string;
  /** Reports the progress of long work; omitted if nobody is watching. */
  readonly tell?: (stage: JobStage) => void;
  /** Records what was done. Call within the transaction that does it. */
  readonly audit: (what: string, before: unknown, after: unknown) => void;
  /** Replaces the dataset with a checked one. Call within a transaction. */
  readonly saveDataset: (dataset: Dataset, present: Dataset | null) => void;
  /** Opens the linkage account for the transaction at hand. */
  readonly openBooks: () => SyncBooks;
}

/** Brings the account into agreement with what came in or was taken back, once that is in the tables. */
export interface SyncBooks {
  readonly orderChanged: (order: OrderId) => void;
  readonly paperChanged: (paper: PaperId) => void;
  readonly reportsChanged: (enterprise: EnterpriseCode) => void;
}
