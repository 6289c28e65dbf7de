// Owns the checks of what comes in on the channels of backups.
import { z } from 'zod';

const byName = z.strictObject({ name: z.string().min(1).max(100) });

export const backupSchemas = {
  'backup.list': z.strictObject({}),
  'backup.content': byName,
  'backup.make': z.strictObject({}),
  'backup.restore': byName,
};
