// Store of the preview: what the current data would do to the groups of the displayed plan. Nothing is saved.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/domain/errors.ts';
import type { PlanId, RunId } from '../../shared/domain/ids.ts';
import type { FillPreview } from '../../shared/plan/fillPreview.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';

export type Preview =
  | { readonly kind: 'looking'; readonly run: RunId | null }
  | { readonly kind: 'known'; readonly fills: FillPreview }
  | { readonly kind: 'refused'; readonly error: AppError };

export interface PreviewStoreState {
  /** The plan and the data that `preview` refers to. */
  readonly plan: PlanId | null;
  readonly hash: string | null;
  readonly preview: Preview | null;
  /** Previews the effect of the current data, which has this hash, on a plan; cancels a preview in progress for anything else. */
  look: (plan: PlanId, hash: string) => Promise<void>;
  /** Cancels a preview in progress; the last result stays. */
  stop: () => Promise<void>;
}

export type PreviewStore = StoreApi<PreviewStoreState>;

/** `pause` waits between two polls of a run. */
export function createPreviewStore(call: Call, pause: () => Promise<void>): PreviewStore {
  return createStore<PreviewStoreState>()((set, get) => ({
    plan: null,
    hash: null,
    preview: null,
    look: async (plan, hash) => {
      const before = get();
      if (before.preview !== null && before.plan === plan && before.hash === hash) return;
      await before.stop();
      const asked: Preview = { kind: 'looking', run: null };
      set({ plan, hash, preview: asked });
      const started = await call('plan.preview', { plan });
      if (get().preview !== asked) {
        // superseded by another request in the meantime
        if (started !== null) await call('plan.cancel', { run: started.run });
        return;
      }
      if (started === null) return set({ preview: null });
      const looking: Preview = { kind: 'looking', run: started.run };
      set({ preview: looking });
      const end = await followRun(call, started.run, pause);
      if (get().preview !== looking) return;
      if (end?.kind === 'previewed') set({ preview: { kind: 'known', fills: end.preview } });
      else set({ preview: end?.kind === 'failed' ? { kind: 'refused', error: end.error } : null });
    },
    stop: async () => {
      const { preview } = get();
      if (preview?.kind !== 'looking') return;
      set({ preview: null });
      if (preview.run !== null) await call('plan.cancel', { run: preview.run });
    },
  }));
}
