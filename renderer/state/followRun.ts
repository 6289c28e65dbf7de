// Follows a planner run to its end, so that every store that starts one polls it in the same way.
import type { RunState } from '../../shared/contract/api.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import type { Call } from './call.ts';

type RunEnd = Exclude<RunState, { readonly kind: 'running' }>;

/**
 * Resolves to how the run just started ended; null if a call was refused, which has already been shown. `pause` waits between two polls;
 * `onRunning` receives the progress, beginning with the start.
 */
export async function followRun(
  call: Call,
  run: RunId,
  pause: () => Promise<void>,
  onRunning: (state: RunState) => void = () => {},
): Promise<RunEnd | null> {
  onRunning({ kind: 'running', progress: null, seconds: 0 });
  for (;;) {
    const state = await call('plan.progress', { run });
    if (state?.kind !== 'running') return state;
    onRunning(state);
    await pause();
  }
}
