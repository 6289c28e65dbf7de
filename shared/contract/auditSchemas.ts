// Owns the checks of what comes in on the channels of the audit log.
import { z } from 'zod';

export const auditSchemas = {
  'audit.list': z.strictObject({ before: z.int().min(1).nullable() }),
  'audit.check': z.strictObject({}),
};
