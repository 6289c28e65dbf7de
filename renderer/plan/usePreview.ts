// Reads the preview of a plan, but only if it was made for the current data.
import type { PlanId } from '../../shared/domain/ids.ts';
import type { Preview } from '../state/previewStore.ts';
import { useStored } from '../state/stores.ts';
import { usePlannedHash } from './usePlannedHash.ts';

export function usePreview(plan: PlanId | null): Preview | null {
  const hash = usePlannedHash();
  return useStored('preview', (state) => (plan !== null && state.plan === plan && state.hash === hash ? state.preview : null));
}
