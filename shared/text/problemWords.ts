// The shape of the tables that put problems of a dataset into words, Chinese and English side by side. A kind without words does not compile.
import type { Language } from '../domain/office.ts';
import type { Problem, ProblemKind } from '../domain/problem.ts';

/** `found` is the value in quotes. Where nothing was written it is empty in Chinese and "this" in English. */
export type ProblemSentence<Kind extends ProblemKind['kind']> =
  | string
  | ((problem: Extract<Problem, { readonly kind: Kind }>, found: string) => string);

/** For every kind of problem its sentence: what is wrong, then what to do. */
export type ProblemWords<Kinds extends ProblemKind> = {
  readonly [Kind in Kinds['kind']]: { readonly [In in Language]: ProblemSentence<Kind> };
};

export function listZh(names: readonly string[]): string {
  return names.join('、');
}

export function listEn(names: readonly string[]): string {
  return names.join(', ');
}
