// Validates the names and sizes of incoming files. Their content is checked by the readers.
import { z } from 'zod';
import { maxFileMegabytes } from '../domain/fileText.ts';

const [maxName, maxFiles] = [200, 40];
/** The largest accepted file, in base64 characters. */
const maxBase64 = Math.ceil((maxFileMegabytes * 1_000_000) / 3) * 4;

export const uploadedFile = z.strictObject({
  name: z.string().min(1).max(maxName),
  base64: z.string().max(maxBase64).refine(isBase64, 'not base64'),
});

export const uploadedFiles = z
  .array(uploadedFile)
  .min(1)
  .max(maxFiles)
  .refine((list) => new Set(list.map((one) => one.name)).size === list.length, 'a file twice');

/** Complete groups of four, matched by a single character class, so that a large file takes one pass. */
function isBase64(value: string): boolean {
  return value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}
