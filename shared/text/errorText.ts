// The words of every refusal: what went wrong, its lines, and the next step.
import type { DoubtError } from '../domain/doubt.ts';
import type { AppError, JobError, StorageError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';
import type { PaperError } from '../domain/paperErrors.ts';
import { doubtErrorEn } from './doubtErrorEn.ts';
import { doubtErrorZh } from './doubtErrorZh.ts';
import { errorEn } from './errorEn.ts';
import { errorZh } from './errorZh.ts';
import { jobErrorEn } from './jobErrorEn.ts';
import { jobErrorZh } from './jobErrorZh.ts';
import { paperErrorEn } from './paperErrorEn.ts';
import { paperErrorZh } from './paperErrorZh.ts';
import type { ErrorText } from './refusal.ts';
import { storageErrorEn } from './storageErrorEn.ts';
import { storageErrorZh } from './storageErrorZh.ts';
import { visibleText } from './visibleText.ts';

export function errorText(error: AppError, language: Language): ErrorText {
  if (error.kind === 'backupStopped') {
    const cause = errorText(error.cause, language);
    return { ...cause, title: language === 'zh' ? `没有新的备份：${cause.title}` : `No backup is being made: ${cause.title}` };
  }
  const { title, detail, remedy } = wordsOf(error, language);
  return { title: visibleText(title), detail: detail.map(visibleText), remedy };
}

function wordsOf(error: Exclude<AppError, { readonly kind: 'backupStopped' }>, language: Language): ErrorText {
  if (isJobError(error)) return language === 'zh' ? jobErrorZh(error) : jobErrorEn(error);
  if (isStorageError(error)) return language === 'zh' ? storageErrorZh(error) : storageErrorEn(error);
  if (isDoubtError(error)) return language === 'zh' ? doubtErrorZh(error) : doubtErrorEn(error);
  if (isPaperError(error)) return language === 'zh' ? paperErrorZh(error) : paperErrorEn(error);
  return language === 'zh' ? errorZh(error) : errorEn(error);
}

function isJobError(error: AppError): error is JobError {
  return error.kind === 'busy' || error.kind === 'serviceCrashed' || error.kind.startsWith('job');
}

function isDoubtError(error: AppError): error is DoubtError {
  return error.kind === 'doubtful' || error.kind === 'eventTooEarly' || error.kind === 'dayTooFarAhead';
}

function isPaperError(error: AppError): error is PaperError {
  return error.kind === 'afterWorkingDay' || error.kind.startsWith('paper');
}

const storageKinds: { readonly [Kind in StorageError['kind']]: true } = {
  auditBroken: true,
  backupBroken: true,
  databaseInUse: true,
  locked: true,
  lockWrong: true,
  lockWaits: true,
  lockBroken: true,
  noBackup: true,
  databaseNewer: true,
  databaseUnreadable: true,
  databaseMissing: true,
  diskFull: true,
  diskReadOnly: true,
  numberNotHigher: true,
  clockJumped: true,
};

function isStorageError(error: AppError): error is StorageError {
  return Object.hasOwn(storageKinds, error.kind);
}
