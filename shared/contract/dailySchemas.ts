// Owns the checks of what comes in on the channels of daily reports.
import { z } from 'zod';
import { daySchema as day, idSchema as id } from './commonSchemas.ts';
import { languages } from '../domain/office.ts';
import { uploadedFile } from './fileSchemas.ts';

const decimal = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/);
const count = z.int().min(0).max(1_000_000);

export const dailySchemas = {
  'daily.form': z.strictObject({ date: day, enterprises: z.array(id).max(10_000).nullable(), language: z.enum(languages) }),
  'daily.readForm': z.strictObject({ file: uploadedFile }),
  'daily.list': z.strictObject({ from: day, to: day }),
  'daily.save': z.strictObject({
    confirmedBy: z.string().trim().min(1).max(200).optional(),
    reports: z
      .array(
        z.strictObject({
          date: day,
          enterprise: id,
          output: z.array(z.strictObject({ product: id, pieces: z.int().min(0).max(100_000_000_000) })).max(200),
          materials: z.array(z.strictObject({ material: id, received: decimal, used: decimal, onHand: decimal })).max(200),
          workforce: z.strictObject({ present: count, needed: count, shifts: z.number().min(0).max(4) }).nullable(),
          note: z.string().max(200),
        }),
      )
      .min(1)
      .max(5000),
  }),
};
