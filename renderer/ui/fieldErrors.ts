// Which field of a form a refusal is about, with its words there.
import { createContext } from 'react';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/office.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { problemSentence } from '../../shared/text/problemText.ts';

export type FieldOf = { readonly [Kind in AppError['kind']]?: string };
/** Sentences by the name of the field. */
export type FieldErrors = ReadonlyMap<string, readonly string[]>;

export const FieldErrorsContext = createContext<FieldErrors>(new Map());

/** `known` are the fields the form has: what is about none of them, and no kind of `fields`, stands above the form. */
export function fieldErrors(
  errors: readonly AppError[],
  { fields, known }: { readonly fields: FieldOf; readonly known: readonly string[] },
  language: Language,
): { readonly atFields: FieldErrors; readonly others: readonly AppError[] } {
  const atFields = new Map<string, string[]>();
  const others: AppError[] = [];
  const add = (field: string, text: string) => atFields.set(field, [...(atFields.get(field) ?? []), text]);
  for (const error of errors) {
    const field = fields[error.kind];
    if (error.kind === 'invalidInput') {
      const isKnown = ({ path }: { readonly path: string }) => known.includes(fieldOfPath(path));
      for (const { path, message } of error.issues.filter(isKnown)) add(fieldOfPath(path), inLanguage(message, language));
      const rest = error.issues.filter((issue) => !isKnown(issue));
      if (rest.length > 0) others.push({ ...error, issues: rest });
    } else if (error.kind === 'datasetProblems') {
      const at = (column: string | null) => (column !== null && known.includes(column) ? column : null);
      for (const problem of error.problems) {
        const column = at(problem.column);
        if (column !== null) add(column, problemSentence(problem, language));
      }
      const rest = error.problems.filter(({ column }) => at(column) === null);
      if (rest.length > 0) others.push({ ...error, problems: rest });
    } else if (field === undefined) others.push(error);
    else {
      const { title, detail, remedy } = errorText(error, language);
      add(field, [title, ...detail, remedy].join(language === 'zh' ? '；' : '. '));
    }
  }
  return { atFields, others };
}

/** The last name in the path of an input: `finding.text` is about `text`, `lines.3.pieces` about `pieces`. */
function fieldOfPath(path: string): string {
  return (
    path
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? ''
  );
}

/** Messages of schemas are written in both languages. */
function inLanguage(message: string, language: Language): string {
  const [zh, en = zh] = message.split(' / ');
  return language === 'zh' ? zh : en;
}

/** Refusals of a day, in forms whose field of the day is called `on`. */
export const dayFields: FieldOf = {
  afterWorkingDay: 'on',
  beforeIssue: 'on',
  eventTooEarly: 'on',
  dayTooFarAhead: 'on',
};
