// Shows that the screens always get an answer, whichever host is behind them.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTransport, windowName } from '../../renderer/transport.ts';

afterEach(() => vi.unstubAllGlobals());

describe('In the desktop app', () => {
  it('calls go through the bridge', async () => {
    const transport = createTransport(async (channel, input) => ({ ok: true, value: [channel, input] }));
    expect(await transport('plan.get', { plan: 'p1' })).toEqual({ ok: true, value: ['plan.get', { plan: 'p1' }] });
  });

  it('a bridge that throws is an answer too', async () => {
    const transport = createTransport(() => Promise.reject(new Error('refused')));
    expect(await transport('app.state', {})).toEqual({ ok: false, error: { kind: 'disconnected', status: null } });
  });
});

describe('In a browser', () => {
  it('calls are posted as JSON to their channel', async () => {
    const fetched = inBrowser(async () => Response.json({ ok: true, value: 1 }));
    expect(await createTransport()('plan.get', { plan: 'p1' })).toEqual({ ok: true, value: 1 });
    expect(fetched.mock.calls).toEqual([
      [
        '/api/plan.get',
        expect.objectContaining({
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'x-tongdiao-window': windowName },
          body: '{"plan":"p1"}',
        }),
      ],
    ]);
  });

  it('a session that has ended and a host that is gone are told apart', async () => {
    inBrowser(async () => new Response('', { status: 401 }));
    expect(await createTransport()('app.state', {})).toEqual({ ok: false, error: { kind: 'disconnected', status: 401 } });
    inBrowser(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await createTransport()('app.state', {})).toEqual({ ok: false, error: { kind: 'disconnected', status: null } });
  });
});

function inBrowser(answer: () => Promise<Response>) {
  const fetched = vi.fn(answer);
  vi.stubGlobal('window', {});
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
