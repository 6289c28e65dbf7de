// Whom an order names at its two ends.
import { z } from 'zod';
import { compareText } from '../base/compareText.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { Contact } from '../domain/tables.ts';
import { freeTextValue } from '../domain/valueSchema.ts';

export const contactSchema = z.strictObject({
  name: freeTextValue,
  address: freeTextValue,
  person: freeTextValue,
  telephone: freeTextValue,
});
export type FormContact = DeepReadonly<z.infer<typeof contactSchema>>;

/** Who takes in or hands out for the party, else its contact without a role; of several the first by name. Null where none is known. */
export function contactFor(contacts: readonly Contact[], party: string, role: 'receives' | 'sends'): FormContact | null {
  const own = contacts.filter((contact) => contact.party === party).sort((a, b) => compareText(a.name, b.name));
  const found = own.find((contact) => contact.role === role) ?? own.find((contact) => contact.role === null);
  if (found === undefined) return null;
  const { name, address, person, telephone } = found;
  return { name, address: address ?? '', person: person ?? '', telephone: telephone ?? '' };
}
