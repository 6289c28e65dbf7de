// Owns following a run of the planner to its end: every store that starts one asks in the same way how far it is.
import type { RunState } from '../../shared/contract/api.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import type { Call } from './call.ts';

type RunEnd = Exclude<RunState, { readonly kind: 'running' }>;

/**
 * How a run that was just started ends; null where the question was refused, of which the screen has been told. `pause` waits between
 * two questions; `onRunning` hears how far the run is, first that it has begun.
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
