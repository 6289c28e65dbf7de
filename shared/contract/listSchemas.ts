// Validates inputs of the channels of dated lists.
import { z } from 'zod';
import { dayValue, typedFreeText, typedRequiredText } from '../domain/valueSchema.ts';
import { listedShape } from '../lists/listEntrySchema.ts';
import { idSchema as id } from './commonSchemas.ts';

/** Rows of one paste. */
export const maxListRows = 500;

const entry = z.strictObject({ id: z.union([z.literal(''), id]), ...listedShape(typedRequiredText, typedFreeText) });

export const listSchemas = {
  'list.get': z.strictObject({}),
  'list.save': z.strictObject({ entries: z.array(entry).min(1).max(maxListRows) }),
  'list.takeOff': z.strictObject({ entry: id, on: dayValue, by: typedRequiredText, reason: typedRequiredText }),
  'list.withdraw': z.strictObject({ entry: id }),
};
