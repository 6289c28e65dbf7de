// Formats a refusal for the command line: each reason on its own line, then what it means and what to do.
import type { AppError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/office.ts';
import { errorText } from '../../shared/text/errorText.ts';

export function reasonLines(error: AppError, lang: Language): string[] {
  const { title, detail, remedy } = errorText(error, lang);
  return [...detail, lang === 'zh' ? `${title}。${remedy}。` : `${title}. ${remedy}.`];
}
