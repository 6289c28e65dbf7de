// Validates inputs of the channels of findings.
import { z } from 'zod';
import { codeValue, dayValue, regionValue, typedFreeText, typedRequiredText } from '../domain/valueSchema.ts';
import { findingKinds } from '../findings/findingSchema.ts';
import { idSchema as id } from './commonSchemas.ts';

const finding = z
  .strictObject({
    id: z.union([z.literal(''), id]),
    kind: z.enum(findingKinds),
    source: typedRequiredText,
    paper: typedFreeText,
    city: regionValue,
    maker: codeValue.nullable(),
    text: typedRequiredText,
    raisedOn: dayValue,
    due: dayValue.nullable(),
  })
  .refine(({ kind, due }) => (kind === 'praise') === (due === null), 'a last day exactly where something is to be mended');

export const findingSchemas = {
  'finding.list': z.strictObject({}),
  'finding.save': z.strictObject({ finding }),
  'finding.withdraw': z.strictObject({ finding: id }),
  'finding.answer': z.strictObject({
    answer: z.strictObject({ finding: id, on: dayValue, by: typedRequiredText, text: typedRequiredText, closes: z.boolean() }),
  }),
};
