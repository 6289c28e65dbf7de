// The shape of a refusal in words, and of the tables that hold Chinese and English side by side. A kind without words does not compile.
import type { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/office.ts';

export interface ErrorText {
  /** One line. */
  readonly title: string;
  /** One line each; empty if the title says it all. */
  readonly detail: readonly string[];
  /** The next step. */
  readonly remedy: string;
}

export type WordPair = { readonly [In in Language]: string };

type OfKind<Value extends { readonly kind: string }, Kind> = Extract<Value, { readonly kind: Kind }>;

/** For every kind of a union, its words in every language. */
export type WordsByKind<Value extends { readonly kind: string }, Words> = {
  readonly [Kind in Value['kind']]: { readonly [In in Language]: (value: OfKind<Value, Kind>) => Words };
};

export type ErrorWords<Subject extends AppError> = WordsByKind<Subject, ErrorText>;

export function wordsOf<Value extends { readonly kind: string }, Words>(
  table: WordsByKind<Value, Words>,
  value: Value,
  language: Language,
): Words {
  const words = table[value.kind as Value['kind']][language] as (value: Value) => Words;
  return words(value);
}

export function refusal(title: string, remedy: string, detail: readonly string[] = []): ErrorText {
  return { title, detail, remedy };
}
