// Identifies what a plan would start from now: the data and the position of the working day.
import { useStored } from '../state/stores.ts';

/** Null until the data are known. */
export function usePlannedHash(): string | null {
  const facts = useStored('app', (state) => state.app?.dataset?.hash ?? null);
  const position = useStored('position', (state) => state.view?.hash ?? null);
  return facts === null ? null : `${facts}${position ?? ''}`;
}
