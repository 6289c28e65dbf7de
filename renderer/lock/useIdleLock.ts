// Locks the screen after a number of minutes without a key press, click or wheel turn in this window.
import { useEffect } from 'react';
import { useStored } from '../state/stores.ts';

const signs = ['pointerdown', 'keydown', 'wheel'] as const;

export function useIdleLock(): void {
  const minutes = useStored('lock', ({ lock }) => (lock?.isSet === true && !lock.isLocked ? lock.afterMinutes : null));
  const close = useStored('lock', (state) => state.close);
  useEffect(() => {
    if (minutes === null) return;
    let timer = window.setTimeout(() => void close(), minutes * 60_000);
    const again = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void close(), minutes * 60_000);
    };
    for (const sign of signs) window.addEventListener(sign, again, { capture: true, passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, again, { capture: true });
    };
  }, [minutes, close]);
}
