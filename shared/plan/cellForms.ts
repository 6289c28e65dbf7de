// Names the forms that cells of a plan must have, so that a refusal by the schema can be put into words in any language.
import type { CellForm } from '../domain/violation.ts';

/** Messages of the schemas. Input from the screens is refused with them too. */
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
