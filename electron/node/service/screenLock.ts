// The screen lock: locked at start if the office has a passphrase, unlocked by it, with longer waits after each wrong attempt.
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { LockState } from '../../../shared/contract/lockApi.ts';
import { loadLock, opens, removeLock, saveLock, type Lock } from '../files/lockFile.ts';
import type { Handlers } from './serviceContext.ts';

type LockChannel = Extract<Channel, `lock.${string}`>;

export interface ScreenLock {
  isLocked(): boolean;
  readonly handlers: Pick<Handlers, LockChannel>;
}

/** Wrong attempts without a wait; after these, each one doubles the wait. */
const freeAttempts = 5;
const longestWaitSeconds = 300;

export function createScreenLock(dataDir: string, clock: () => Date): ScreenLock {
  const loaded = loadLock(dataDir);
  let lock: Lock | null = loaded.ok ? loaded.value : null;
  /** An unreadable lock file counts as a lock: the screen stays locked. */
  const isSet = () => !loaded.ok || lock !== null;
  let isLocked = isSet();
  let wrong = 0;
  let openFrom = 0;
  const state = (): LockState => ({ isSet: isSet(), isLocked, afterMinutes: lock?.afterMinutes ?? null });
  const tried = async (passphrase: string | null) => {
    if (!loaded.ok) return loaded;
    if (lock === null) return ok(null);
    const waitSeconds = Math.ceil((openFrom - clock().getTime()) / 1000);
    if (waitSeconds > 0) return err({ kind: 'lockWaits', seconds: waitSeconds } as const);
    // Count the attempt before checking it: otherwise hundreds sent at once would all be tried before the first one fails.
    wrong += 1;
    if (wrong >= freeAttempts) openFrom = clock().getTime() + Math.min(longestWaitSeconds, 2 ** (wrong - freeAttempts)) * 1000;
    if (passphrase === null || !(await opens(lock, passphrase))) return err({ kind: 'lockWrong' } as const);
    wrong = 0;
    openFrom = 0;
    return ok(null);
  };
  return {
    isLocked: () => isLocked,
    handlers: {
      'lock.state': () => ok(state()),

      'lock.open': async ({ passphrase }) => {
        const right = await tried(passphrase);
        if (!right.ok) return right;
        isLocked = false;
        return ok(state());
      },

      'lock.close': () => {
        isLocked = isSet();
        return ok(state());
      },

      'lock.set': async ({ passphrase, next, afterMinutes }) => {
        const right = await tried(passphrase);
        if (!right.ok) return right;
        if (next === null) removeLock(dataDir);
        lock = next === null ? null : await saveLock(dataDir, next, afterMinutes);
        isLocked = false;
        return ok(state());
      },
    },
  };
}
