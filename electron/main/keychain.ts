// Seals the office's key with the system's keychain, if there is one.
import { safeStorage } from 'electron';
import type { KeySeal } from '../node/sync/officeKeys.ts';

/** Null if this machine has none. Call once the app is ready. */
export function systemKeychain(): KeySeal | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  return {
    seal: (text) => safeStorage.encryptString(text),
    open: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
  };
}
