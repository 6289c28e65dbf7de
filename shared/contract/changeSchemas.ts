// Validates inputs of the channels of changes.
import { z } from 'zod';
import { languages } from '../domain/office.ts';
import { idSchema as id } from './commonSchemas.ts';
import { changeFormats, submissionFormats } from './changeApi.ts';

export const changeSchemas = {
  'change.get': z.strictObject({ plan: id, language: z.enum(languages) }),
  'change.file': z.strictObject({ plan: id, format: z.enum(changeFormats), language: z.enum(languages) }),
  'change.submission': z.strictObject({ plan: id, format: z.enum(submissionFormats), language: z.enum(languages) }),
  'change.price': z.strictObject({ plan: id }),
};
