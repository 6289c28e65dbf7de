// Validates inputs of the channels of releases to the public.
import { z } from 'zod';
import { typedFreeText, typedRequiredText } from '../domain/valueSchema.ts';
import { releaseChoiceSchema, releaseEntrySchema } from '../releases/releaseSchema.ts';
import { idSchema as id } from './commonSchemas.ts';

const choice = releaseChoiceSchema(typedRequiredText);
const signed = { release: id, by: typedRequiredText };

export const releaseSchemas = {
  'release.list': z.strictObject({}),
  'release.allot': z.strictObject({ choice }),
  'release.save': z.strictObject({ release: z.union([z.literal(''), id]), choice }),
  'release.withdraw': z.strictObject({ release: id }),
  'release.issue': z.strictObject(signed),
  'release.correct': z.strictObject({ ...signed, choice, reason: typedRequiredText }),
  'release.stop': z.strictObject({ ...signed, reason: typedRequiredText }),
  'release.enter': z.strictObject({ entry: releaseEntrySchema(typedRequiredText, typedFreeText).omit({ id: true, office: true }) }),
  'release.void': z.strictObject({ entry: id }),
  'release.close': z.strictObject(signed),
};
