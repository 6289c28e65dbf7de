// Writes a file that must not exist yet.
import { randomBytes } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';

/** Atomic: written to a temporary file beside the target, then hard-linked to it, which fails if the target exists. */
export async function writeNew(file: string, bytes: Uint8Array): Promise<Result<null, AppError>> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(aside, bytes);
    await link(aside, file);
    return ok(null);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return err({ kind: 'outputExists', path: file });
    return err({ kind: 'cannotWrite', path: file, reason: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    await rm(aside, { force: true });
  }
}
