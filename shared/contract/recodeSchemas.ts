// Validates inputs of the channels of codes.
import { z } from 'zod';
import { codedTables } from '../domain/codedTables.ts';
import { windowShape } from './commonSchemas.ts';

const code = z.string().trim().min(1).max(64);
const choice = { table: z.enum(codedTables), from: code, to: code };
const words = z.string().trim().min(1).max(500);

export const recodeSchemas = {
  'recode.preview': z.strictObject(choice),
  'recode.apply': z.strictObject({ ...choice, by: words, reason: words }),
  'recode.list': z.strictObject(windowShape),
  'recode.dangling': z.strictObject({}),
};
