// Validates inputs of the channels of forms.
import { z } from 'zod';
import { formKinds } from '../domain/formKind.ts';
import { languages } from '../domain/office.ts';
import { daySchema as day } from './commonSchemas.ts';
import { uploadedFile } from './fileSchemas.ts';

export const formSchemas = {
  'form.make': z.strictObject({ form: z.enum(formKinds), date: day, language: z.enum(languages) }),
  'form.read': z.strictObject({ file: uploadedFile }),
};
