// The words of every refusal: what went wrong, its lines, and the next step.
import type { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';
import { errorEn } from './errorEn.ts';
import { errorZh } from './errorZh.ts';
import type { ErrorText } from './refusal.ts';
import { visibleText } from './visibleText.ts';

export function errorText(error: AppError, language: Language): ErrorText {
  if (error.kind === 'backupStopped') {
    const cause = errorText(error.cause, language);
    return { ...cause, title: language === 'zh' ? `没有新的备份：${cause.title}` : `No backup is being made: ${cause.title}` };
  }
  const { title, detail, remedy } = language === 'zh' ? errorZh(error) : errorEn(error);
  return { title: visibleText(title), detail: detail.map(visibleText), remedy };
}
