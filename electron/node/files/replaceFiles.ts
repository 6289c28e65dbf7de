// Changes files in a folder that is not ours and keeps the original folder beside it under another name.
import { randomBytes } from 'node:crypto';
import { cp, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';

/**
 * Writes `files` over those with the same names; everything else in the folder stays. Returns where the original folder is kept. Readers
 * find the folder either as it was or as it is now, never in between. Error: `cannotWrite`, with nothing changed.
 */
export async function replaceFiles(directory: string, files: ReadonlyMap<string, string>): Promise<Result<string, AppError>> {
  const target = path.resolve(directory);
  const id = randomBytes(4).toString('hex');
  const incoming = path.join(path.dirname(target), `.${path.basename(target)}.new-${id}`);
  const backup = `${target}.before-${id}`;
  try {
    await cp(target, incoming, { recursive: true, errorOnExist: true, force: false, preserveTimestamps: true });
    for (const [name, text] of files) {
      const file = await open(path.join(incoming, path.basename(name)), 'w');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
    }
    await rename(target, backup);
    try {
      await rename(incoming, target);
    } catch (cause) {
      await rename(backup, target);
      throw cause;
    }
    return ok(backup);
  } catch (cause) {
    await rm(incoming, { recursive: true, force: true }).catch(() => {});
    return err({ kind: 'cannotWrite', path: directory, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}
