// What reading and writing snapshots need of the office around them: the database, the clock, its log, its dataset and its accounts.
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { JobStage } from '../../../shared/domain/jobs.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
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
  /** Opens the linkage accounts for the transaction at hand. */
  readonly openAccounts: () => SyncAccounts;
}

/** Posts what came in to the linkage accounts. `order` is the order before the event. */
export interface SyncAccounts {
  readonly postEvent: (order: Order, event: OrderEvent) => void;
  readonly takeEventBack: (order: Order, event: OrderEvent) => void;
  readonly postReport: (report: DailyReport, before: DailyReport | null, dataset: Dataset) => void;
}
