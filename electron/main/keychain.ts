// Owns sealing the office's key by the keychain of the system, where it has one.
import { safeStorage } from 'electron';
import type { KeySeal } from '../node/sync/officeKeys.ts';

/** Null where this machine has none. Call once the app is ready. */
export function systemKeychain(): KeySeal | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  return {
    seal: (text) => safeStorage.encryptString(text),
    open: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
  };
}
