// Owns the office's key pair: made at first start, kept beside the database for its owner alone, sealed by the system's keychain where the
// host has one.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { ownerOnly, writeOwnerFile } from '../files/ownerFile.ts';

/** How a host hides the key from who reads the disk. */
export interface KeySeal {
  readonly seal: (text: string) => Uint8Array;
  readonly open: (bytes: Uint8Array) => string;
}

export interface OfficeKeys {
  /** Raw Ed25519 key in base64. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/**
 * Reads the keys of a data folder, and makes them where there are none. A key that lies open is sealed as soon as the host can. Refused:
 * one that another host sealed (`keySealed`), since a second key would make a second office of this one.
 */
export function officeKeys(dataDir: string, seal: KeySeal | null): Result<OfficeKeys, AppError> {
  const [open, sealed] = [path.join(dataDir, 'office.key'), path.join(dataDir, 'office.key.sealed')];
  let text: string;
  if (existsSync(sealed)) {
    if (seal === null) return err({ kind: 'keySealed' });
    text = seal.open(readFileSync(sealed));
  } else {
    text = existsSync(open) ? readFileSync(open, 'utf8') : newKey();
    if (seal !== null) {
      writeOwnerFile(sealed, seal.seal(text));
      rmSync(open, { force: true });
    } else if (!existsSync(open)) writeOwnerFile(open, text);
    else chmodSync(open, ownerOnly);
  }
  const privateKey = createPrivateKey(text);
  const publicKey = rawKey(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
  return ok({ publicKey, sign: (message) => sign(null, message, privateKey) });
}

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** Before a raw key in the DER of Ed25519 public keys. */
const derHead = Buffer.from('302a300506032b6570032100', 'hex');
const keyBytes = 32;

function rawKey(der: Buffer): string {
  return der.subarray(derHead.length).toString('base64');
}

export function isSigned(message: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== keyBytes) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([derHead, raw]), type: 'spki', format: 'der' });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}

export function keyHash(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}
