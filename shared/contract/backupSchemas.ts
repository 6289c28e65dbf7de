// Validates inputs of the backup channels.
import { z } from 'zod';

const byName = z.strictObject({ name: z.string().min(1).max(100) });
const empty = z.strictObject({});

export const backupSchemas = {
  'backup.list': empty,
  'backup.content': byName,
  'backup.loss': byName,
  'backup.status': empty,
  'backup.make': empty,
  'backup.restore': byName,
  'backup.beginAnew': empty,
};
