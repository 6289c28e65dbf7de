// Manages the office's key pair: created at first start, stored beside the database for its owner only, and sealed by the system's keychain
// if the host has one.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { ownerOnly, writeOwnerFile } from '../files/ownerFile.ts';

/** How a host protects the key from anyone who reads the disk. */
export interface KeySeal {
  readonly seal: (text: string) => Uint8Array;
  readonly open: (bytes: Uint8Array) => string;
}

export interface OfficeKeys {
  /** Raw Ed25519 key in base64. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

const [openFile, sealedFile] = ['office.key', 'office.key.sealed'];

/**
 * Reads the keys of a data folder, or creates them if there never were any. An unsealed key is sealed as soon as the host can. Refuses
 * rather than create a second key, which would make a second office: a key this host cannot unseal (`keySealed`), or one that is missing or
 * that nothing can open any more (`keyLost`). `known` is the public key the office last signed with, null before that.
 */
export function officeKeys(dataDir: string, seal: KeySeal | null, known: string | null): Result<OfficeKeys, KeyError> {
  const [open, sealed] = [path.join(dataDir, openFile), path.join(dataDir, sealedFile)];
  let text: string;
  if (existsSync(sealed)) {
    if (seal === null) return err({ kind: 'keySealed' });
    try {
      text = seal.open(readFileSync(sealed));
    } catch {
      return err({ kind: 'keyLost', reason: 'sealed' });
    }
  } else if (existsSync(open)) text = readFileSync(open, 'utf8');
  else if (known === null) text = newKey();
  else return err({ kind: 'keyLost', reason: 'missing' });
  const keys = keysOf(text);
  if (keys === null) return err({ kind: 'keyLost', reason: 'damaged' });
  keep(dataDir, text, seal);
  return ok(keys);
}

/** Replaces a lost key. The old file is kept under another name, in case the keychain becomes available again. */
export function makeNewKeys(dataDir: string, seal: KeySeal | null, at: Date): OfficeKeys {
  const stamp = at.toISOString().replaceAll(/[:.]/g, '-');
  for (const name of [sealedFile, openFile]) {
    const file = path.join(dataDir, name);
    if (existsSync(file)) renameSync(file, `${file}.lost-${stamp}`);
  }
  const text = newKey();
  keep(dataDir, text, seal);
  return keysOf(text) as OfficeKeys;
}

export type KeyError = Extract<AppError, { readonly kind: 'keySealed' | 'keyLost' }>;

function keep(dataDir: string, text: string, seal: KeySeal | null): void {
  const [open, sealed] = [path.join(dataDir, openFile), path.join(dataDir, sealedFile)];
  if (existsSync(sealed)) return;
  const bytes = seal === null ? null : sealedBytes(text, seal);
  if (bytes !== null) {
    writeOwnerFile(sealed, bytes);
    rmSync(open, { force: true });
  } else if (!existsSync(open)) writeOwnerFile(open, text);
  else chmodSync(open, ownerOnly);
}

/** Null if the keychain does not return what was put in: a key sealed by it would be lost at once. */
function sealedBytes(text: string, seal: KeySeal): Uint8Array | null {
  try {
    const bytes = seal.seal(text);
    return seal.open(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

/** Null if the text is not a key. */
function keysOf(text: string): OfficeKeys | null {
  try {
    const privateKey = createPrivateKey(text);
    if (privateKey.asymmetricKeyType !== 'ed25519') return null;
    const publicKey = rawKey(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
    return { publicKey, sign: (message) => sign(null, message, privateKey) };
  } catch {
    return null;
  }
}

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** Prefix of a raw key in the DER encoding of Ed25519 public keys. */
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
