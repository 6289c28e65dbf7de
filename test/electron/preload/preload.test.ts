// Owns the proof that the screens are given one function and no more.
import { expect, it, vi } from 'vitest';

const exposed = vi.hoisted(() => new Map<string, unknown>());
const invoked = vi.hoisted(() => [] as unknown[][]);

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      invoked.push(args);
      return { ok: true, value: null };
    },
  },
}));

it('The preload script exposes one transport, which passes channel and input on and nothing else', async () => {
  await import('../../../electron/preload/preload.ts');
  expect([...exposed.keys()]).toEqual(['tongdiao']);
  const transport = exposed.get('tongdiao') as (...args: unknown[]) => Promise<unknown>;
  expect(await transport('app.state', {}, 'more')).toEqual({ ok: true, value: null });
  expect(invoked).toEqual([['tongdiao', 'app.state', {}]]);
});
