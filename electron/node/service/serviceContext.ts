// What every handler receives: the database, the clock and everything else that reaches outside.
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
  /** How the host seals the office's key; omitted if it cannot. */
  readonly keySeal?: KeySeal;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** The machine's user. */
  readonly account: string;
  /** Name for the audit log: the officer who sits at the desk, or the machine's user. */
  readonly who: () => string;
  readonly version: string;
  /** Folder of the sample dataset. */
  readonly sampleDir: string;
  readonly printPdf?: PrintPdf;
  /** Called for every entry of the audit log. */
  readonly noted?: (what: string) => void;
  /** Reports the progress of long work; omitted if nobody is watching. */
  readonly tell?: (stage: JobStage) => void;
  /** Writes an import in another thread; omitted if there is none. */
  readonly writeApart?: (write: IntakeWrite) => Promise<Result<EditAnswer, AppError>>;
}

/** What to write from foreign sheets that were read against the dataset with this hash. */
export interface IntakeWrite {
  readonly files: readonly string[];
  readonly steps: readonly EditStep[];
  readonly hash: string | null;
}

/** For handlers that also plan. */
export interface PlanningContext extends ServiceContext {
  readonly runs: PlannerRuns;
}

/** Prints a standalone HTML page to the bytes of a PDF file. */
export type PrintPdf = (html: string) => Promise<Result<Uint8Array, AppError>>;

export type Answer<T> = Result<T, AppError> | Promise<Result<T, AppError>>;

/** One handler per channel, typed from the contract. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Answer<Output<C>> };

/** Records who did what. Call within the transaction that does it. */
export function audit(
  context: Pick<ServiceContext, 'db' | 'clock' | 'who' | 'noted'>,
  what: string,
  before: unknown,
  after: unknown,
): void {
  insertAudit(context.db, { at: context.clock().toISOString(), who: context.who(), what, before, after });
  context.noted?.(what);
}
