// Every error a user can cause, as a value. Messages and next steps are in text/.
import type { DiskError } from './diskError.ts';
import type { DoubtError } from './doubt.ts';
import type { EditError } from './editErrors.ts';
import type { OrderId, PlanId, ScenarioId } from './ids.ts';
import type { Office } from './office.ts';
import type { PaperError } from './paperErrors.ts';
import type { JobName } from './jobs.ts';
import type { SheetProblemKind } from './sheetProblem.ts';
import type { PinKind } from './tables.ts';

/** Where a problem of a dataset is. `row` is the line in the file, header = 1; null if the whole file or column is meant. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** One problem of a dataset: what was found (as written, cut at 80 characters) and what was expected. */
export type Problem = Place & { readonly value: string | null } & ProblemKind;

export type ProblemKind =
  // files
  | { readonly kind: 'missingFile' }
  | { readonly kind: 'unknownFile' }
  | { readonly kind: 'unreadableFile'; readonly reason: string }
  | { readonly kind: 'fileTooLarge'; readonly megabytes: number; readonly limitMegabytes: number }
  | { readonly kind: 'notUtf8' }
  | { readonly kind: 'badCsv'; readonly reason: string }
  | { readonly kind: 'badJson'; readonly reason: string }
  | { readonly kind: 'emptyFile' }
  | { readonly kind: 'moreProblems'; readonly count: number }
  // columns
  | { readonly kind: 'missingColumn'; readonly expected: readonly string[] }
  | { readonly kind: 'unknownColumn'; readonly expected: readonly string[] }
  | { readonly kind: 'duplicateColumn' }
  | { readonly kind: 'wrongFieldCount'; readonly found: number; readonly expectedCount: number }
  // cells
  | { readonly kind: 'missingValue' }
  | { readonly kind: 'cellTooLong'; readonly length: number; readonly limit: number }
  | { readonly kind: 'badCharacter' }
  | { readonly kind: 'formulaLike' }
  | { readonly kind: 'notACode' }
  | { readonly kind: 'reservedCode' }
  | { readonly kind: 'notARegionCode' }
  | { readonly kind: 'notADate' }
  | { readonly kind: 'notAFlag' }
  | { readonly kind: 'notANumber' }
  | { readonly kind: 'notWhole' }
  | { readonly kind: 'tooManyDecimals'; readonly decimals: number }
  | { readonly kind: 'belowMinimum'; readonly min: number }
  | { readonly kind: 'aboveMaximum'; readonly max: number }
  | { readonly kind: 'notOneOf'; readonly options: readonly string[] }
  | SheetProblemKind
  // rows and tables
  | { readonly kind: 'duplicate'; readonly firstFile: string; readonly firstRow: number }
  | { readonly kind: 'unknownReference'; readonly expectedTable: string; readonly nearest: string | null }
  | { readonly kind: 'wrongRegionLevel'; readonly found: string; readonly expectedLevels: readonly string[] }
  | { readonly kind: 'parentCycle' }
  | { readonly kind: 'fromAfterTo' }
  | { readonly kind: 'tierNotInPolicy' }
  | { readonly kind: 'reserveDemand' }
  | { readonly kind: 'poolRegionRequired' }
  | { readonly kind: 'regionNotAllowed' }
  | { readonly kind: 'materialNotOwnedByCity' }
  | { readonly kind: 'lineEnterpriseDiffers'; readonly expected: string }
  | { readonly kind: 'linkageNotScarce' }
  | { readonly kind: 'linkageNotInBom' }
  | { readonly kind: 'arrearsNotScarce' }
  | { readonly kind: 'selfSubstitute' }
  | { readonly kind: 'noDistance'; readonly from: string; readonly to: string }
  | { readonly kind: 'pinFields'; readonly pinKind: string; readonly needs: readonly string[] }
  | { readonly kind: 'pinMinAboveMax' }
  | { readonly kind: 'pinEmpty' }
  | { readonly kind: 'pinNotScarce' }
  // policy
  | { readonly kind: 'missingField' }
  | { readonly kind: 'unknownField' }
  | { readonly kind: 'wrongType'; readonly expectedType: string };

export type AppError =
  | { readonly kind: 'datasetProblems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'folderUnreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'fileUnreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'outputExists'; readonly path: string }
  /** The output folder is the input folder, is inside it, or contains it. */
  | { readonly kind: 'outputTouchesInput'; readonly path: string; readonly input: string }
  | { readonly kind: 'cannotWrite'; readonly path: string; readonly reason: string }
  /** The smallest set of pins that contradict each other. */
  | ({ readonly kind: 'pinsConflict'; readonly pins: readonly NamedPin[] } & PinClash)
  | { readonly kind: 'solverFailed'; readonly stage: string; readonly status: string }
  | { readonly kind: 'plannerCrashed'; readonly reason: string }
  | { readonly kind: 'plannerOutOfMemory'; readonly reason: string }
  | { readonly kind: 'cancelled' }
  /** A plan file that was altered, or was not made by this program. */
  | { readonly kind: 'planBroken'; readonly violations: readonly Violation[] }
  /** The planner's own result fails its check: a bug. `folder` is where a command line read the dataset. */
  | { readonly kind: 'plannerFault'; readonly datasetHash: string; readonly violations: readonly Violation[]; readonly folder?: string }
  | { readonly kind: 'planUnreadable'; readonly path: string; readonly reason: string }
  | { readonly kind: 'noDataset' }
  | { readonly kind: 'noOffice' }
  | { readonly kind: 'officeExists'; readonly name: string }
  | { readonly kind: 'planNotFound'; readonly plan: PlanId }
  | { readonly kind: 'planNotDraft'; readonly plan: PlanId; readonly state: string }
  | { readonly kind: 'planNotApproved'; readonly plan: PlanId; readonly state: string }
  | { readonly kind: 'planStale'; readonly plan: PlanId }
  | { readonly kind: 'pinNotFound' }
  /** The table has changed since the edit was made. */
  | EditError
  | PaperError
  /** The files being imported are no longer held. */
  | { readonly kind: 'intakeClosed' }
  /** Everything that was read is already there. */
  | { readonly kind: 'nothingToApply' }
  | { readonly kind: 'noTableFound'; readonly sheets: readonly string[] }
  /** No sheet has the requested name. */
  | { readonly kind: 'sheetNotFound'; readonly name: string; readonly sheets: readonly string[] }
  | { readonly kind: 'mappingNotFound'; readonly name: string }
  | { readonly kind: 'scenarioNotFound'; readonly scenario: ScenarioId }
  | { readonly kind: 'scenarioNameTaken'; readonly name: string }
  | { readonly kind: 'scenarioAtHand'; readonly name: string }
  | { readonly kind: 'scenarioIsBase' }
  /** Only plans of the base scenario are approved. */
  | { readonly kind: 'planOfScenario'; readonly name: string }
  | { readonly kind: 'ordersExist'; readonly plan: PlanId; readonly count: number }
  | { readonly kind: 'nothingToOrder'; readonly plan: PlanId }
  | { readonly kind: 'orderNotFound'; readonly order: OrderId }
  | { readonly kind: 'orderNotDraft'; readonly order: OrderId; readonly state: string }
  /** The event is not possible in the order's state. */
  | { readonly kind: 'orderStateWrong'; readonly order: OrderId; readonly state: string; readonly event: string }
  | {
      readonly kind: 'orderQuantityTooMuch';
      readonly event: string;
      readonly product: string;
      readonly asked: number;
      readonly possible: number;
    }
  | { readonly kind: 'shipmentNotFound'; readonly order: OrderId }
  | { readonly kind: 'nothingEntered' }
  | { readonly kind: 'beforeIssue'; readonly on: string; readonly issuedOn: string }
  /** `field` of the entry is missing or does not fit. */
  | { readonly kind: 'ledgerEntryWrong'; readonly field: string }
  | { readonly kind: 'ledgerTooMuch'; readonly asked: string; readonly possible: string; readonly unit: string }
  | { readonly kind: 'ledgerNotReversible' }
  /** `part` of the file: digest, entries, manifest.json, signature, or a table. */
  | { readonly kind: 'snapshotBroken'; readonly part: string }
  | { readonly kind: 'snapshotNewer'; readonly found: number; readonly known: number }
  | { readonly kind: 'snapshotStale'; readonly office: string; readonly sequence: number; readonly read: number }
  | { readonly kind: 'snapshotForked'; readonly office: string; readonly sequence: number; readonly ours: string; readonly theirs: string }
  | { readonly kind: 'snapshotGap'; readonly office: string; readonly needed: number; readonly read: number }
  | { readonly kind: 'snapshotOwn' }
  | { readonly kind: 'snapshotUntrusted'; readonly office: string }
  /** The file claims another kind or place for its office than it was trusted for. */
  | { readonly kind: 'snapshotOfficeDiffers'; readonly office: string; readonly known: OfficePlace; readonly found: OfficePlace }
  /** The value chosen for a field is not valid for it. */
  | { readonly kind: 'snapshotValueWrong'; readonly table: string; readonly record: string; readonly field: string; readonly value: string }
  | { readonly kind: 'snapshotUndecided'; readonly count: number }
  | { readonly kind: 'snapshotRefusedRecords'; readonly count: number }
  | { readonly kind: 'snapshotClosed' }
  | { readonly kind: 'snapshotUndoOutdated' }
  | { readonly kind: 'passphraseNeeded'; readonly office: string; readonly sequence: number }
  | { readonly kind: 'passphraseWrong' }
  | { readonly kind: 'keySealed' }
  /** The keychain can no longer open it, the file is damaged, or there is none. */
  | { readonly kind: 'keyLost'; readonly reason: 'sealed' | 'damaged' | 'missing' }
  | { readonly kind: 'exchangeOfScenario'; readonly name: string }
  /** `owner` is the province or the code of a city. */
  | { readonly kind: 'recordOfOther'; readonly table: string; readonly owner: string }
  | { readonly kind: 'notDailyForm'; readonly file: string }
  /** `entry` counts from 1. */
  | { readonly kind: 'auditBroken'; readonly entry: number; readonly entries: number }
  | { readonly kind: 'backupBroken'; readonly name: string }
  | { readonly kind: 'databaseInUse'; readonly path: string }
  | DiskError
  /** Backups are not being made, and why. */
  | { readonly kind: 'backupStopped'; readonly cause: AppError }
  | DoubtError
  | { readonly kind: 'locked' }
  | { readonly kind: 'lockWrong' }
  | { readonly kind: 'lockWaits'; readonly seconds: number }
  | { readonly kind: 'lockBroken'; readonly path: string }
  | { readonly kind: 'noBackup'; readonly path: string }
  | { readonly kind: 'cycleEmpty' }
  /** `field` of a capacity project. */
  | { readonly kind: 'projectWrong'; readonly project: string; readonly field: string }
  | { readonly kind: 'projectNotFound'; readonly project: string }
  | { readonly kind: 'subsidyTwice'; readonly project: string; readonly programme: string; readonly other: string }
  | { readonly kind: 'subsidyUnverified'; readonly project: string; readonly programme: string; readonly phase: string }
  | { readonly kind: 'reportNotFound'; readonly report: string }
  | { readonly kind: 'reportNamesUnknown'; readonly enterprise: string; readonly code: string }
  | { readonly kind: 'runNotFound'; readonly run: string }
  /** A long job is writing, and waiting for it timed out. */
  | { readonly kind: 'busy'; readonly job: JobName; readonly seconds: number }
  | { readonly kind: 'jobOutOfMemory'; readonly job: JobName; readonly megabytes: number }
  /** `reason` is a code or the class of an error; the rest is in the log. */
  | { readonly kind: 'jobCrashed'; readonly job: JobName; readonly reason: string }
  /** The service process ended by itself; it is not restarted if that keeps happening. */
  | { readonly kind: 'serviceCrashed'; readonly reason: string; readonly restarted: boolean }
  | { readonly kind: 'chromiumMissing' }
  | { readonly kind: 'printFailed'; readonly reason: string }
  | { readonly kind: 'databaseNewer'; readonly found: number; readonly known: number }
  | { readonly kind: 'databaseUnreadable'; readonly path: string; readonly reason: string }
  | {
      readonly kind: 'invalidInput';
      readonly channel: string;
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly kind: 'unknownChannel'; readonly channel: string }
  /** The screens got no answer: status 401 (session ended), 413 (too much at once) …, or null if nobody answers. */
  | { readonly kind: 'disconnected'; readonly status: number | null }
  | { readonly kind: 'internal'; readonly reference: string };

/** These determine what an office may change. */
export type OfficePlace = Pick<Office, 'kind' | 'region'>;

/** A pin as people know it: with the names of what it binds. */
export interface NamedPin {
  /** The line in pins.csv, header = 1. */
  readonly row: number;
  readonly kind: PinKind;
  readonly enterprise: string | null;
  readonly material: string | null;
  readonly product: string | null;
  readonly demand: string | null;
  /** Destination of the demand's goods. */
  readonly region: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Unit of the material; null for pieces. */
  readonly unit: string | null;
}

/** Why pins contradict each other: the sum of their minima, and the maximum available. */
export interface PinClash {
  /**
   * `quotaTotal`: more material than can be allocated; `quotaBounds`: minimum above maximum; `goods`: more than can be delivered and
   * dispatched.
   */
  readonly clash: 'quotaTotal' | 'quotaBounds' | 'goods';
  readonly asked: number;
  readonly possible: number;
  readonly unit: string | null;
}

/** One claim of a plan that is false. `place` names the file, row or record. */
export interface Violation {
  readonly rule: ViolationRule;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export type ViolationRule =
  | 'datasetHash'
  /** The text differs from the one that was written. */
  | 'digest'
  | 'shape'
  | 'quota'
  | 'assessment'
  | 'line'
  | 'material'
  | 'enterpriseGoods'
  | 'linkage'
  | 'cityGoods'
  | 'poolGoods'
  | 'demand'
  | 'window'
  | 'product'
  | 'source'
  | 'eligibility'
  | 'reserve'
  | 'pin'
  | 'carton'
  | 'whole'
  | 'rounding'
  | 'tier'
  | 'task'
  | 'group'
  | 'distance'
  | 'file'
  | 'certificate'
  | 'reason';

/** Errors of the database, its backups, its log and the screen lock. */
export type StorageError = Extract<
  AppError,
  { readonly kind: `lock${string}` | `database${string}` | 'auditBroken' | 'backupBroken' | 'noBackup' | DiskError['kind'] }
>;

/** Errors of long-running jobs and of the process that runs them. */
export type JobError = Extract<AppError, { readonly kind: 'busy' | `job${string}` | 'serviceCrashed' }>;

/** Errors of the linkage account and the capacity programme. */
export type AccountError = Extract<AppError, { readonly kind: `ledger${string}` | `project${string}` | `subsidy${string}` }>;
