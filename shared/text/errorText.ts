// Owns the words of every refusal: what went wrong, its lines, and the next step.
import type { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';
import { errorEn } from './errorEn.ts';
import { errorZh } from './errorZh.ts';
import type { ErrorText } from './refusal.ts';
import { visibleText } from './visibleText.ts';

export function errorText(error: AppError, language: Language): ErrorText {
  const { title, detail, remedy } = language === 'zh' ? errorZh(error) : errorEn(error);
  return { title: visibleText(title), detail: detail.map(visibleText), remedy };
}
