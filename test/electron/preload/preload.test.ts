// Shows that the screens are given three functions and no more.
import { expect, it, vi } from 'vitest';

const exposed = vi.hoisted(() => new Map<string, unknown>());
const heard = vi.hoisted(() => new Map<string, (event: unknown, file: unknown) => void>());
const invoked = vi.hoisted(() => [] as unknown[][]);

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer: {
    on: (channel: string, listener: (event: unknown, file: unknown) => void) => heard.set(channel, listener),
    invoke: async (...args: unknown[]) => {
      invoked.push(args);
      return { ok: true, value: null };
    },
  },
}));

it('The preload script exposes one transport, which passes channel and input on and nothing else', async () => {
  await import('../../../electron/preload/preload.ts');
  expect([...exposed.keys()]).toEqual(['tongdiao', 'tongdiaoFiles', 'tongdiaoNews']);
  const transport = exposed.get('tongdiao') as (...args: unknown[]) => Promise<unknown>;
  expect(await transport('app.state', {}, 'more')).toEqual({ ok: true, value: null });
  expect(invoked).toEqual([['tongdiao', 'app.state', {}]]);
});

it('The preload script tells of opened files without the event they came by, which leads back to the sender', () => {
  const files: unknown[][] = [];
  (exposed.get('tongdiaoFiles') as (listener: (...words: unknown[]) => void) => void)((...words) => files.push(words));
  heard.get('tongdiao-file')?.({ sender: 'secret' }, { name: 'a.tdz' });
  expect(files).toEqual([[{ name: 'a.tdz' }]]);
  const news: unknown[][] = [];
  (exposed.get('tongdiaoNews') as (listener: (...words: unknown[]) => void) => void)((...words) => news.push(words));
  heard.get('tongdiao-news')?.({ sender: 'secret' }, { whats: ['order.issue'], from: null });
  expect(news).toEqual([[{ whats: ['order.issue'], from: null }]]);
});
