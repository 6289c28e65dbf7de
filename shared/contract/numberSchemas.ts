// Validates inputs of the number series channels.
import { z } from 'zod';
import { highestNumber, seriesKinds } from './numberApi.ts';
import { numberedReportKinds } from './reportApi.ts';

const text = z.string().trim().min(1).max(200);

export const numberSchemas = {
  'number.list': z.strictObject({}),
  'number.raise': z
    .strictObject({
      kind: z.enum(seriesKinds),
      name: text,
      year: z.int().min(1900).max(9999),
      next: z.int().min(1).max(highestNumber),
      by: text,
      reason: text,
    })
    .refine(({ kind, name }) => kind === 'order' || numberedReportKinds.some((one) => one === name), 'a kind of reports that is numbered'),
};
