// Validates inputs of the lock channels.
import { z } from 'zod';
import { minPassphraseCharacters } from './lockApi.ts';

const given = z.string().min(1).max(200);

export const lockSchemas = {
  'lock.state': z.strictObject({}),
  'lock.set': z.strictObject({
    passphrase: given.nullable(),
    next: given.min(minPassphraseCharacters).nullable(),
    afterMinutes: z.int().min(1).max(240).nullable(),
  }),
  'lock.open': z.strictObject({ passphrase: given }),
  'lock.close': z.strictObject({}),
};
