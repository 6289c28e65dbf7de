// Validates inputs of the daily report channels.
import { z } from 'zod';
import { dailyReportSchema } from '../capacity/dailyReportSchema.ts';
import { daysSchema, daySchema as day, idSchema as id } from './commonSchemas.ts';
import { languages } from '../domain/office.ts';
import { typedFreeText } from '../domain/valueSchema.ts';
import { uploadedFile } from './fileSchemas.ts';

export const dailySchemas = {
  'daily.form': z.strictObject({ date: day, enterprises: z.array(id).max(10_000).nullable(), language: z.enum(languages) }),
  'daily.readForm': z.strictObject({ file: uploadedFile }),
  'daily.list': daysSchema,
  'daily.save': z.strictObject({
    confirmedBy: z.string().trim().min(1).max(200).optional(),
    reports: z.array(dailyReportSchema(typedFreeText)).min(1).max(5000),
  }),
};
