// Validates inputs of the job channels.
import { z } from 'zod';

export const jobSchemas = {
  'job.list': z.strictObject({}),
  'job.cancel': z.strictObject({ job: z.string().min(1).max(64) }),
};
