// Stores the screen lock's passphrase on disk: only its derived key, never the words, readable by the file's owner only.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { writeOwnerFile } from './ownerFile.ts';

/** scrypt with 32 MiB: a tenth of a second for someone who knows the passphrase, decades for someone who tries them all. */
const cost = { N: 2 ** 15, r: 8, p: 1 };
const keyBytes = 32;

const lockSchema = z.strictObject({
  salt: z.string(),
  hash: z.string(),
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.int().min(8).max(32),
  p: z.int().min(1).max(16),
  afterMinutes: z.int().nullable(),
});

export type Lock = z.infer<typeof lockSchema>;

/** Null if the office has no lock. Refused: `lockBroken` if the file cannot be understood; such a lock stays locked. */
export function loadLock(dataDir: string): Result<Lock | null, AppError> {
  const file = lockPath(dataDir);
  if (!existsSync(file)) return ok(null);
  try {
    return ok(lockSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return err({ kind: 'lockBroken', path: file });
  }
}

export async function saveLock(dataDir: string, passphrase: string, afterMinutes: number | null): Promise<Lock> {
  const salt = randomBytes(16);
  const hash = await stretched(passphrase, salt, cost);
  const lock: Lock = { salt: salt.toString('base64'), hash: hash.toString('base64'), ...cost, afterMinutes };
  writeOwnerFile(lockPath(dataDir), JSON.stringify(lock));
  return lock;
}

export function removeLock(dataDir: string): void {
  rmSync(lockPath(dataDir), { force: true });
}

export async function opens(lock: Lock, passphrase: string): Promise<boolean> {
  const hash = await stretched(passphrase, Buffer.from(lock.salt, 'base64'), lock);
  const kept = Buffer.from(lock.hash, 'base64');
  return hash.length === kept.length && timingSafeEqual(hash, kept);
}

function stretched(passphrase: string, salt: Buffer, { N, r, p }: Pick<Lock, 'N' | 'r' | 'p'>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passphrase.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

function lockPath(dataDir: string): string {
  return path.join(dataDir, 'lock.json');
}
