// Owns everything a user can cause to go wrong, as values. Sentences and next steps live in text/.
import type { DiskError } from './diskError.ts';
import type { DoubtError } from './doubt.ts';
import type { EditError } from './editErrors.ts';
import type { OrderId, PlanId, ScenarioId } from './ids.ts';
import type { Office } from './office.ts';
import type { JobName } from './jobs.ts';
import type { SheetProblemKind } from './sheetProblem.ts';
import type { PinKind } from './tables.ts';

/** Where a problem of a dataset lies. `row` is the line in the file, header = 1; null where the whole file or column is meant. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** One thing wrong with a dataset: what was found (as written, cut at 80 characters) and what was expected. */
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
  /** The output would lie in the input folder, be it, or hold it. */
  | { readonly kind: 'outputTouchesInput'; readonly path: string; readonly input: string }
  | { readonly kind: 'cannotWrite'; readonly path: string; readonly reason: string }
  /** The smallest set of pins that cannot hold together. */
  | ({ readonly kind: 'pinsConflict'; readonly pins: readonly NamedPin[] } & PinClash)
  | { readonly kind: 'solverFailed'; readonly stage: string; readonly status: string }
  | { readonly kind: 'plannerCrashed'; readonly reason: string }
  | { readonly kind: 'plannerOutOfMemory'; readonly reason: string }
  | { readonly kind: 'cancelled' }
  /** A plan in a file that was altered, or made otherwise. */
  | { readonly kind: 'planBroken'; readonly violations: readonly Violation[] }
  /** What the planner itself just made does not pass its check: a fault of the program. `folder` is where a command line read the dataset. */
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
  /** The table is no longer as it was when the edit was made. */
  | EditError
  /** The files being read in are no longer held. */
  | { readonly kind: 'intakeClosed' }
  /** What was read is all there already. */
  | { readonly kind: 'nothingToApply' }
  | { readonly kind: 'noTableFound'; readonly sheets: readonly string[] }
  /** No sheet of the files has the name that was asked for. */
  | { readonly kind: 'sheetNotFound'; readonly name: string; readonly sheets: readonly string[] }
  | { readonly kind: 'mappingNotFound'; readonly name: string }
  | { readonly kind: 'scenarioNotFound'; readonly scenario: ScenarioId }
  | { readonly kind: 'scenarioNameTaken'; readonly name: string }
  | { readonly kind: 'scenarioAtHand'; readonly name: string }
  | { readonly kind: 'scenarioIsBase' }
  /** Only plans of the base are approved. */
  | { readonly kind: 'planOfScenario'; readonly name: string }
  | { readonly kind: 'ordersExist'; readonly plan: PlanId; readonly count: number }
  | { readonly kind: 'nothingToOrder'; readonly plan: PlanId }
  | { readonly kind: 'orderNotFound'; readonly order: OrderId }
  | { readonly kind: 'orderNotDraft'; readonly order: OrderId; readonly state: string }
  /** Nothing of this kind can happen to an order in this state. */
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
  /** The file says its office is another kind, or of another place, than it was trusted as. */
  | { readonly kind: 'snapshotOfficeDiffers'; readonly office: string; readonly known: OfficePlace; readonly found: OfficePlace }
  /** What was decided for a field is no value it can have. */
  | { readonly kind: 'snapshotValueWrong'; readonly table: string; readonly record: string; readonly field: string; readonly value: string }
  | { readonly kind: 'snapshotUndecided'; readonly count: number }
  | { readonly kind: 'snapshotRefusedRecords'; readonly count: number }
  | { readonly kind: 'snapshotClosed' }
  | { readonly kind: 'snapshotUndoOutdated' }
  | { readonly kind: 'passphraseNeeded'; readonly office: string; readonly sequence: number }
  | { readonly kind: 'passphraseWrong' }
  | { readonly kind: 'keySealed' }
  /** The keychain no longer opens it, the file is damaged, or there is none. */
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
  /** No backup is being made, and why. */
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
  /** Long work that writes is under way, and what was to be written waited for it in vain. */
  | { readonly kind: 'busy'; readonly job: JobName; readonly seconds: number }
  | { readonly kind: 'jobOutOfMemory'; readonly job: JobName; readonly megabytes: number }
  /** `reason`: a code or the class of an error; the rest is in the log. */
  | { readonly kind: 'jobCrashed'; readonly job: JobName; readonly reason: string }
  /** The process that answers ended by itself; not restarted where it does so again and again. */
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
  /** The screens got no answer: status 401 (session ended), 413 (too much at once) …, or null where nobody answers. */
  | { readonly kind: 'disconnected'; readonly status: number | null }
  | { readonly kind: 'internal'; readonly reference: string };

/** What an office may change follows from these. */
export type OfficePlace = Pick<Office, 'kind' | 'region'>;

/** A pin as people know it: by the names of what it binds. */
export interface NamedPin {
  /** The line in pins.csv, header = 1. */
  readonly row: number;
  readonly kind: PinKind;
  readonly enterprise: string | null;
  readonly material: string | null;
  readonly product: string | null;
  readonly demand: string | null;
  /** Where the demand's goods go. */
  readonly region: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Unit of the material; null where pieces are meant. */
  readonly unit: string | null;
}

/** Why pins cannot hold together: what their minima ask for, and the most there can be. */
export interface PinClash {
  /** `quotaTotal`: more material than there is to hand out; `quotaBounds`: minimum above maximum; `goods`: more than can be delivered and sent. */
  readonly clash: 'quotaTotal' | 'quotaBounds' | 'goods';
  readonly asked: number;
  readonly possible: number;
  readonly unit: string | null;
}

/** One claim of a plan that does not hold. `place` names the file, row or record. */
export interface Violation {
  readonly rule: ViolationRule;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export type ViolationRule =
  | 'datasetHash'
  /** The text is not the one that was written. */
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

/** Those of the database, its backups, its log and the lock in front of it. */
export type StorageError = Extract<
  AppError,
  { readonly kind: `lock${string}` | `database${string}` | 'auditBroken' | 'backupBroken' | 'noBackup' | DiskError['kind'] }
>;

/** Those of long work and of the process that does it. */
export type JobError = Extract<AppError, { readonly kind: 'busy' | `job${string}` | 'serviceCrashed' }>;

/** Those of the linkage account and the capacity programme. */
export type AccountError = Extract<AppError, { readonly kind: `ledger${string}` | `project${string}` | `subsidy${string}` }>;
