// Closes the days before a working day, for tests that need one.
import type { Client } from '../../../../shared/contract/client.ts';

/** The office's working day is `day` afterwards. */
export async function closeUntil(call: Client, day: string): Promise<void> {
  for (;;) {
    const state = await call('app.state', {});
    if (!state.ok) throw new Error(state.error.kind);
    const { workingDay } = state.value;
    if (workingDay >= day) return;
    const closed = await call('day.close', { day: workingDay, by: '值班长' });
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  }
}
