// Owns the words of every refusal: what went wrong, its lines, and the next step.
import type { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';
import { errorEn } from './errorEn.ts';
import { errorZh } from './errorZh.ts';
import { visibleText } from './visibleText.ts';

export interface ErrorText {
  /** One line. */
  readonly title: string;
  /** One line each; empty where the title says it all. */
  readonly detail: readonly string[];
  /** The next step. */
  readonly remedy: string;
}

export function errorText(error: AppError, language: Language): ErrorText {
  const { title, detail, remedy } = language === 'zh' ? errorZh(error) : errorEn(error);
  return { title: visibleText(title), detail: detail.map(visibleText), remedy };
}
