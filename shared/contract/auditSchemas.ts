// Validates inputs of the audit log channels.
import { z } from 'zod';

export const auditSchemas = {
  'audit.list': z.strictObject({ before: z.int().min(1).nullable() }),
  'audit.check': z.strictObject({}),
};
