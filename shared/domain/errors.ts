// Every error a user can cause, as a value, by subject. Messages and next steps are in text/.
import type { AccountError } from './accountError.ts';
import type { ChannelError } from './channelError.ts';
import type { ContractError } from './contractError.ts';
import type { DayError } from './dayError.ts';
import type { DayRecordError } from './dayRecordError.ts';
import type { DeskError } from './deskError.ts';
import type { DoubtError } from './doubt.ts';
import type { DrillError } from './drillError.ts';
import type { EditError } from './editError.ts';
import type { ExchangeError } from './exchangeError.ts';
import type { FileError } from './fileError.ts';
import type { FindingError } from './findingError.ts';
import type { IntakeError } from './intakeError.ts';
import type { JobError } from './jobError.ts';
import type { ListError } from './listError.ts';
import type { OfficeError } from './officeError.ts';
import type { OrderError } from './orderError.ts';
import type { PaperError } from './paperError.ts';
import type { PlanError } from './planError.ts';
import type { PositionError } from './positionError.ts';
import type { RecodeError } from './recodeError.ts';
import type { RehearsalError } from './rehearsalError.ts';
import type { FormError } from './formError.ts';
import type { ReleaseError } from './releaseError.ts';
import type { ReportError } from './reportError.ts';
import type { ScenarioError } from './scenarioError.ts';
import type { StorageError } from './storageError.ts';
import type { SupportError } from './supportError.ts';

/** An error with words of its own. */
export type SubjectError =
  | AccountError
  | ChannelError
  | ContractError
  | DayError
  | DayRecordError
  | DeskError
  | DoubtError
  | DrillError
  | EditError
  | ExchangeError
  | FileError
  | FindingError
  | ListError
  | IntakeError
  | JobError
  | OfficeError
  | OrderError
  | PaperError
  | PlanError
  | PositionError
  | RecodeError
  | RehearsalError
  | FormError
  | ReleaseError
  | ReportError
  | ScenarioError
  | StorageError
  | SupportError;

export type AppError =
  | SubjectError
  /** Of so many entries for orders some are refused: none was made. `order` is its number. */
  | {
      readonly kind: 'batchNotEntered';
      readonly count: number;
      readonly refused: readonly { readonly order: string; readonly cause: AppError }[];
    }
  /** Backups are not being made, and why. */
  | { readonly kind: 'backupStopped'; readonly cause: AppError };
