// Validates inputs of the paper channels.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import { codeValue, dayValue, flavoured, typedFreeText, typedRequiredText } from '../domain/valueSchema.ts';
import { roadFates } from '../orders/roadFate.ts';
import { paperEventShapes } from '../papers/paperEventSchema.ts';
import { paperKinds } from '../papers/paperKind.ts';
import { quantityValue } from '../papers/quantityValue.ts';
import { shareKey } from '../papers/sharePart.ts';
import { listStates, maxChosenPapers, paperSorts } from '../papers/paperQuery.ts';
import { columnFilterSchema, idSchema as id } from './commonSchemas.ts';

const day = flavoured<IsoDate>(dayValue);
const confirmedBy = z.string().trim().min(1).max(200).optional();
const paperIds = z.strictObject({
  papers: z
    .array(id)
    .min(1)
    .max(maxChosenPapers)
    .refine((papers) => new Set(papers).size === papers.length, 'a paper twice'),
});
const { shipped, received, returned, writtenOff, voided } = paperEventShapes(typedFreeText, typedRequiredText);
const event = z.discriminatedUnion('kind', [
  z.strictObject({ on: day, ...shipped }),
  z.strictObject({ on: day, ...received }),
  z.strictObject({ on: day, ...returned }),
  z.strictObject({ on: day, ...writtenOff }),
  z.strictObject({ on: day, ...voided }),
]);

const filter = z.strictObject({
  kind: z.enum(['all', ...paperKinds]),
  state: z.enum(['all', ...listStates]),
  day: day.nullable(),
  plan: id.nullable(),
  city: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  party: codeValue.nullable().optional(),
  find: z.string().max(200),
  numberOnly: z.boolean().optional(),
  columns: z.partialRecord(z.enum(paperSorts), columnFilterSchema).optional(),
});
/** A window is what a screen shows, and as much again above and below. */
const maxRows = 500;

export const paperSchemas = {
  'paper.make': z.strictObject({ plan: id }),
  'paper.list': z.strictObject({
    filter,
    sort: z.strictObject({ by: z.enum(paperSorts), descending: z.boolean() }).nullable(),
    from: z.int().min(0),
    count: z.int().min(1).max(maxRows),
    seek: id.nullable(),
  }),
  'paper.summary': z.strictObject({}),
  'paper.choose': z.strictObject({ filter, among: z.array(id).max(maxChosenPapers).nullable() }),
  'paper.issue': paperIds.safeExtend({ withoutRefused: z.boolean().optional(), confirmedBy }),
  'paper.event': z.strictObject({ paper: id, event, confirmedBy }),
  'paper.events': z.strictObject({
    entries: z
      .array(z.strictObject({ paper: id, event }))
      .min(1)
      .max(maxChosenPapers),
    confirmedBy,
  }),
  'paper.revoke': z.strictObject({
    paper: id,
    on: day,
    by: typedRequiredText,
    reason: typedRequiredText,
    road: z.enum(roadFates).nullable(),
    confirmedBy,
  }),
  'paper.sharing': z.strictObject({ paper: id }),
  'paper.shareOut': z.strictObject({
    paper: id,
    parts: z
      .array(z.strictObject({ enterprise: id, item: id, quantity: quantityValue }))
      .max(maxChosenPapers)
      .refine((parts) => new Set(parts.map(shareKey)).size === parts.length, 'an enterprise twice'),
  }),
  'paper.writtenOut': paperIds,
  'paper.print': paperIds,
  'paper.pdf': paperIds,
};
