// Validates inputs of the channels of the working day.
import { z } from 'zod';
import { languages } from '../domain/office.ts';
import { daySchema as day, idSchema as id, windowShape } from './commonSchemas.ts';
import { reportFormats } from './reportApi.ts';

const by = z.string().trim().min(1).max(200);

export const daySchemas = {
  'day.review': z.strictObject({}),
  'day.close': z.strictObject({ day, by }),
  'day.undo': z.strictObject({ day, by }),
  'day.list': z.strictObject({ ...windowShape, day: day.nullable() }),
  'day.statement': z.strictObject({ day }),
  'day.file': z.strictObject({ day, language: z.enum(languages), format: z.enum(reportFormats) }),
  'day.unserved': z.strictObject({ day }),
  'day.askAgain': z.strictObject({ demands: z.array(id).min(1).max(10_000), due: day }),
};
