// Owns the proof that the desktop app opens one sandboxed window, serves its own page only, and refuses the rest.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/node/host/contentSecurityPolicy.ts';
import { appDouble, BrowserWindowDouble, ContentsDouble, ipcHandlers, paths, schemes, sessionDouble } from './electronDouble.ts';

vi.mock('electron', async () => (await import('./electronDouble.ts')).electronDouble);
// the built page may not be there, and what it holds is not what is tested here
vi.mock('../../../electron/node/host/rendererFiles.ts', () => ({
  readRendererFile: async (_folder: string, path: string) =>
    path === '/' ? { bytes: Buffer.from('<p>start page</p>'), contentType: 'text/html; charset=utf-8', isImmutable: false } : null,
}));

let dataDir: string;
let window: BrowserWindowDouble;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tongdiao-main-'));
  appDouble.commandLine.switches.set('data', dataDir);
  await import('../../../electron/main/main.ts');
  window = await vi.waitFor(() => {
    const [first] = BrowserWindowDouble.opened;
    expect(first?.page).toBe('<p>start page</p>');
    return first;
  });
});

afterAll(async () => {
  appDouble.quit();
  await vi.waitFor(() => expect(appDouble.hasQuit).toBe(true));
  rmSync(dataDir, { recursive: true, force: true });
});

describe('The window', () => {
  it('is sandboxed, isolated from its preload script, and without Node', () => {
    expect(appDouble.isSandboxed).toBe(true);
    expect(window.options.webPreferences).toMatchObject({
      preload: expect.stringMatching(/preload\.cjs$/),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('shows the page of the app from an origin of its own, the browser beside the office data', () => {
    expect(window.webContents.mainFrame.url).toBe('app://tongdiao/');
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    expect(paths.get('userData')).toBe(join(dataDir, 'browser'));
  });

  it('comes to the front when the app is started again', () => {
    appDouble.emit('second-instance');
    expect(window.focused).toBe(1);
  });

  it('goes nowhere else, opens no other window and embeds no other page', () => {
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      window.webContents.emit(event, { preventDefault });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    expect(window.webContents.openWindow()).toEqual({ action: 'deny' });
  });
});

describe('The session', () => {
  it('grants no permission, asked for or checked', () => {
    const { defaultSession } = sessionDouble;
    const answers: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen']) {
      defaultSession.requestPermission(window.webContents, permission, (allowed) => answers.push(allowed));
    }
    expect([...answers, defaultSession.checkPermission(), defaultSession.checkDevice()]).toEqual(Array(8).fill(false));
  });

  it('loads nothing from elsewhere', () => {
    const cancelled = (url: string) => {
      let answer: boolean | undefined;
      sessionDouble.defaultSession.decideRequest({ url }, ({ cancel }) => {
        answer = cancel;
      });
      return answer;
    };
    expect(['https://example.org/', 'http://127.0.0.1:80/', 'ws://127.0.0.1/', 'file:///etc/passwd'].map(cancelled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['app://tongdiao/', 'data:,x', 'blob:app://tongdiao/1'].map(cancelled)).toEqual([false, false, false]);
  });

  it('serves pages under the same policy as over HTTP, and only those of its own host', async () => {
    const respond = (url: string, method = 'GET') => sessionDouble.defaultSession.respond(new Request(url, { method }));
    expect((await respond('app://tongdiao/')).headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    for (const [url, method] of [
      ['app://elsewhere/', 'GET'],
      ['app://tongdiao/missing.js', 'GET'],
      ['app://tongdiao/', 'POST'],
    ]) {
      expect((await respond(url, method)).status).toBe(404);
    }
  });
});

describe('A call', () => {
  it('from the page of the window reaches the service', async () => {
    expect(await call(window.webContents, window.webContents.mainFrame, 'app.state', {})).toMatchObject({
      ok: true,
      value: { office: null, canPrintPdf: true },
    });
    expect(await call(window.webContents, window.webContents.mainFrame, 'no.channel', {})).toMatchObject({
      ok: false,
      error: { kind: 'unknownChannel' },
    });
  });

  it('from a frame within the page, a frame that is gone or a foreign page is thrown back', async () => {
    const foreign = new ContentsDouble();
    for (const url of ['https://example.org/', 'app://tongdiao.example/', 'app://elsewhere/', 'about:blank', 'data:text/html,x']) {
      foreign.mainFrame = { url };
      await expect(call(foreign, foreign.mainFrame, 'app.state', {}), url).rejects.toThrow('refused');
    }
    await expect(call(window.webContents, { url: 'app://tongdiao/' }, 'app.state', {})).rejects.toThrow('refused');
    await expect(call(window.webContents, null, 'app.state', {})).rejects.toThrow('refused');
  });

  it('without the name of a channel is thrown back', async () => {
    await expect(call(window.webContents, window.webContents.mainFrame, { toString: 'x' }, {})).rejects.toThrow('refused');
  });
});

async function call(sender: ContentsDouble, senderFrame: { url: string } | null, channel: unknown, input: unknown): Promise<unknown> {
  return ipcHandlers.get('tongdiao')?.({ sender, senderFrame }, channel, input);
}
