// Owns the office's key pair: made at first start, kept beside the database for its owner alone, sealed by the system's keychain where the
// host has one.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

const ownerOnly = 0o600;

/** Reads the keys of a data folder, and makes them where there are none. */
export function officeKeys(dataDir: string, seal: KeySeal | null): OfficeKeys {
  const file = path.join(dataDir, seal === null ? 'office.key' : 'office.key.sealed');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    const text = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    // Whole or not at all: half a key would lock the office out of its own name.
    writeFileSync(`${file}.new`, seal === null ? text : seal.seal(text), { mode: ownerOnly, flush: true });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, ownerOnly);
  const bytes = readFileSync(file);
  const privateKey = createPrivateKey(seal === null ? bytes : seal.open(bytes));
  const publicKey = rawKey(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
  return { publicKey, sign: (message) => sign(null, message, privateKey) };
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
