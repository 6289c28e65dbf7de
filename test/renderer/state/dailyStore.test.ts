import { describe, expect, it } from 'vitest';
import type { Call } from '../../../renderer/state/call.ts';
import { createDailyStore } from '../../../renderer/state/dailyStore.ts';

describe('The daily reports on the screen', () => {
  it('are those of the day asked for last, even where an earlier answer comes later', async () => {
    const answers = new Map<string, () => void>();
    const call = (async (_channel: string, { to }: { readonly to: string }) => {
      await new Promise<void>((go) => answers.set(to, go));
      return [{ date: '2020-03-01' }, { date: '2020-03-02' }, { date: '2020-03-03' }].filter(({ date }) => date <= to);
    }) as unknown as Call;
    const store = createDailyStore(call);
    const loads = [store.getState().load('2020-03-02'), store.getState().load('2020-03-03')];
    answers.get('2020-03-03')?.();
    await loads[1];
    answers.get('2020-03-02')?.();
    await loads[0];
    expect(store.getState().date).toBe('2020-03-03');
    expect(store.getState().reports).toEqual([{ date: '2020-03-03' }]);
    expect(store.getState().before.at(-1)).toEqual({ date: '2020-03-02' });
  });
});
