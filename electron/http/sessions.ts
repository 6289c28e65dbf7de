// Decides who may talk to the host: a key that opens it once, and the sessions that keys were exchanged for.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Sessions {
  /** A new key for one exchange; it invalidates the key before. */
  newKey(): string;
  /** A session token in exchange for the right key, once; null for any other key. */
  exchange(key: string): string | null;
  isOpen(token: string): boolean;
}

export function createSessions(): Sessions {
  let pendingKey: Buffer | null = null;
  const open: Buffer[] = [];
  return {
    newKey() {
      const key = randomText();
      pendingKey = digest(key);
      return key;
    },
    exchange(key) {
      if (pendingKey === null || !timingSafeEqual(digest(key), pendingKey)) return null;
      pendingKey = null;
      const token = randomText();
      open.push(digest(token));
      return token;
    },
    isOpen(token) {
      const wanted = digest(token);
      // compare with every session, so that timing reveals nothing
      return open.filter((known) => timingSafeEqual(known, wanted)).length > 0;
    },
  };
}

/** 32 random bytes, safe in a URL. */
function randomText(): string {
  return randomBytes(32).toString('base64url');
}

/** Equal lengths for the comparison, and no secret kept in memory. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
