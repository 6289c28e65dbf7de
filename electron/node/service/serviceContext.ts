// Owns what every handler is given: the database, the clock and whatever else reaches outside.
import type { Result } from '../../../shared/base/result.ts';
import type { Channel, Input, Output } from '../../../shared/contract/api.ts';
import type { EditAnswer } from '../../../shared/contract/editApi.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { JobStage } from '../../../shared/domain/jobs.ts';
import type { EditStep } from '../../../shared/editing/editStep.ts';
import { insertAudit } from '../db/auditTable.ts';
import type { WritableDatabase } from '../db/sql.ts';
import type { KeySeal } from '../sync/officeKeys.ts';
import type { PlannerRuns } from '../solver/plannerRuns.ts';

export interface ServiceContext {
  readonly db: WritableDatabase;
  /** The office's folder. */
  readonly dataDir: string;
  /** How the host hides the office's key; left out where it cannot. */
  readonly keySeal?: KeySeal;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Who the audit log names: the user of the machine. */
  readonly who: string;
  readonly version: string;
  /** Folder of the dataset that comes with the app. */
  readonly sampleDir: string;
  readonly printPdf?: PrintPdf;
  /** Told of everything that is written down in the audit log. */
  readonly noted?: (what: string) => void;
  /** Says how far long work is; left out where nobody looks on. */
  readonly tell?: (stage: JobStage) => void;
  /** Writes what was read from foreign sheets in another thread; left out where there is none. */
  readonly writeApart?: (write: IntakeWrite) => Promise<Result<EditAnswer, AppError>>;
}

/** What is to be written of foreign sheets that were read beside the dataset of this hash. */
export interface IntakeWrite {
  readonly files: readonly string[];
  readonly steps: readonly EditStep[];
  readonly hash: string | null;
}

/** For what also plans. */
export interface PlanningContext extends ServiceContext {
  readonly runs: PlannerRuns;
}

/** A standalone HTML page to a PDF file's bytes. */
export type PrintPdf = (html: string) => Promise<Result<Uint8Array, AppError>>;

export type Answer<T> = Result<T, AppError> | Promise<Result<T, AppError>>;

/** One handler a channel, typed from the contract. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Answer<Output<C>> };

/** Writes down who did what. Call within the transaction that does it. */
export function audit(
  context: Pick<ServiceContext, 'db' | 'clock' | 'who' | 'noted'>,
  what: string,
  before: unknown,
  after: unknown,
): void {
  insertAudit(context.db, { at: context.clock().toISOString(), who: context.who, what, before, after });
  context.noted?.(what);
}
