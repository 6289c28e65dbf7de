// Validates inputs of the audit log channels.
import { z } from 'zod';
import { auditColumns } from '../domain/auditQuery.ts';
import { columnFilterSchema, windowShape } from './commonSchemas.ts';

export const auditSchemas = {
  'audit.list': z.strictObject({
    filter: z.partialRecord(z.enum(auditColumns), columnFilterSchema),
    sort: z.strictObject({ by: z.enum(auditColumns), descending: z.boolean() }).nullable(),
    ...windowShape,
  }),
  'audit.check': z.strictObject({}),
};
