// How the schemas of a plan name the forms of cells, so that a refusal can be put into words in any language.
import type { CellForm } from '../domain/violation.ts';

/** The messages of the schemas; the input of screens is refused with them too. */
export const formMessages: { readonly [Form in CellForm]: string } = {
  code: 'a code',
  day: 'a day such as 2020-03-02',
  decimals: 'fewer decimals',
  digest: 'a SHA-256 in lower-case hex',
  tiersOnce: 'each tier once',
};

export function formOf(message: string): CellForm | null {
  return (Object.keys(formMessages) as CellForm[]).find((form) => formMessages[form] === message) ?? null;
}
