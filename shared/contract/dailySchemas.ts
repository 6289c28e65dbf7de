// Validates inputs of the daily report channels.
import { z } from 'zod';
import { dailyReportSchema } from '../capacity/dailyReportSchema.ts';
import { daySchema, seasonRule } from './commonSchemas.ts';
import { codeValue, typedFreeText } from '../domain/valueSchema.ts';

export const dailySchemas = {
  'daily.list': z.strictObject({ from: daySchema, to: daySchema, enterprise: codeValue.optional() }).refine(...seasonRule),
  'daily.save': z.strictObject({
    confirmedBy: z.string().trim().min(1).max(200).optional(),
    reports: z.array(dailyReportSchema(typedFreeText)).min(1).max(5000),
  }),
};
