// Validates inputs of the report channels.
import { z } from 'zod';
import { daySchema as day, idSchema as id, windowShape } from './commonSchemas.ts';
import { languages } from '../domain/office.ts';
import { listKinds } from '../lists/listEntrySchema.ts';
import { issuedReportKinds, releasePapers, reportFormats, reportKinds } from './reportApi.ts';

const request = {
  date: day,
  from: day.optional(),
  subject: id.nullable(),
  language: z.enum(languages),
  paragraphs: z.array(z.string().max(2000)).max(20).nullable(),
};
const choice = z.union([
  z.strictObject({ draft: z.strictObject({ kind: z.enum(reportKinds), ...request }) }),
  z.strictObject({ issued: id }),
  z.strictObject({ reply: id, language: z.enum(languages) }),
  z.strictObject({ release: id, paper: z.enum(releasePapers), language: z.enum(languages) }),
  z.strictObject({ contract: id, language: z.enum(languages) }),
  z.strictObject({ list: z.enum(listKinds), on: day, language: z.enum(languages) }),
]);

export const reportSchemas = {
  'report.paper': choice,
  'report.list': z.strictObject(windowShape),
  'report.issue': z.strictObject({
    draft: z.strictObject({ kind: z.enum(issuedReportKinds), ...request }),
    corrects: z.strictObject({ report: id, reason: z.string().trim().min(1).max(200) }).optional(),
    confirmedBy: z.string().trim().min(1).max(200).optional(),
  }),
  'report.writtenOut': choice,
  'report.file': z.strictObject({ report: choice, format: z.enum(reportFormats) }),
};
