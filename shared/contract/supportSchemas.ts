// Validates inputs of the channels of requests for support.
import { z } from 'zod';
import { dayValue, piecesValue, typedRequiredText } from '../domain/valueSchema.ts';
import { supportRequestSchema } from '../support/supportRequestSchema.ts';
import { idSchema as id } from './commonSchemas.ts';

const draft = z.strictObject({
  request: id,
  capPieces: piecesValue,
  from: dayValue,
  to: dayValue,
  reason: typedRequiredText,
  decidedBy: typedRequiredText,
});

export const supportSchemas = {
  'support.list': z.strictObject({}),
  'support.ask': z.strictObject({ request: supportRequestSchema(typedRequiredText).extend({ id: z.union([z.literal(''), id]) }) }),
  'support.withdraw': z.strictObject({ request: id }),
  'support.evidence': z.strictObject({ request: id }),
  'support.try': z.strictObject({ draft }),
  'support.decide': z.strictObject({ draft, run: id }),
  'support.revoke': z.strictObject({ decision: id, by: typedRequiredText, reason: typedRequiredText }),
};
