// Shows that the desktop app opens one sandboxed window, serves only its own page, and refuses everything else.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/node/host/contentSecurityPolicy.ts';
import { createClient, type Client } from '../../../shared/contract/client.ts';
import { planOf } from '../node/service/officeSteps.ts';
import {
  appDouble,
  BrowserWindowDouble,
  ContentsDouble,
  desk,
  ipcHandlers,
  paths,
  schemes,
  sessionDouble,
  UtilityDouble,
} from './electronDouble.ts';

vi.mock('electron', async () => (await import('./electronDouble.ts')).electronDouble);
// the built page may be missing, and its content is not tested here
vi.mock('../../../electron/node/host/rendererFiles.ts', () => ({
  readRendererFile: async (_folder: string, path: string) =>
    path === '/' ? { bytes: Buffer.from('<p>start page</p>'), contentType: 'text/html; charset=utf-8', isImmutable: false } : null,
}));

let dataDir: string;
let window: BrowserWindowDouble;
const draft = { kind: 'daily', date: '2020-03-02', subject: null, language: 'zh', paragraphs: null } as const;

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
  // no planner process outlives the app
  expect(UtilityDouble.forked.length).toBeGreaterThan(0);
  expect(UtilityDouble.forked.filter(({ pid }) => pid !== undefined)).toEqual([]);
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

  it("shows the app's page from an origin of its own, with the browser's files beside the office data", () => {
    expect(window.webContents.mainFrame.url).toBe('app://tongdiao/');
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    expect(paths.get('userData')).toBe(join(dataDir, 'browser'));
  });

  it('comes to the front when the app is started again', () => {
    appDouble.emit('second-instance', {}, ['tongdiao'], dataDir);
    expect(window.focused).toBe(1);
  });

  it('navigates nowhere else, opens no other window and embeds no other page', () => {
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      window.webContents.emit(event, { preventDefault });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    expect(window.webContents.openWindow()).toEqual({ action: 'deny' });
  });

  it('lets no frame within it navigate anywhere but to a paper from the page', () => {
    const goes = (isMainFrame: boolean, url: string) => {
      const preventDefault = vi.fn();
      window.webContents.emit('will-frame-navigate', { preventDefault, isMainFrame, url });
      return preventDefault.mock.calls.length === 0;
    };
    expect([goes(false, 'about:srcdoc'), goes(false, 'https://example.org/'), goes(true, 'about:srcdoc')]).toEqual([true, false, false]);
  });

  it('closes developer tools when the screen is locked, and again if they are opened then', async () => {
    const client = clientOf(window);
    const { webContents } = window;
    webContents.emit('devtools-opened');
    expect(webContents.toolsClosed).toBe(0);
    await client('lock.set', { passphrase: null, next: '一夜春风来六月天', afterMinutes: null });
    await client('lock.close', {});
    const closed = webContents.toolsClosed;
    expect(closed).toBeGreaterThan(0);
    webContents.emit('devtools-opened');
    expect(webContents.toolsClosed).toBe(closed + 1);
    await client('lock.open', { passphrase: '一夜春风来六月天' });
    webContents.emit('devtools-opened');
    expect(webContents.toolsClosed).toBe(closed + 1);
    await client('lock.set', { passphrase: '一夜春风来六月天', next: null, afterMinutes: null });
  });
});

describe('The session', () => {
  it('grants no permission, whether requested or checked', () => {
    const { defaultSession } = sessionDouble;
    const answers: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen']) {
      defaultSession.requestPermission(window.webContents, permission, (allowed) => answers.push(allowed));
    }
    expect([...answers, defaultSession.checkPermission(), defaultSession.checkDevice()]).toEqual(Array(8).fill(false));
  });

  it('loads nothing from outside', () => {
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

  it('from a frame within the page, a closed frame or a foreign page is rejected', async () => {
    const foreign = new ContentsDouble();
    for (const url of ['https://example.org/', 'app://tongdiao.example/', 'app://elsewhere/', 'about:blank', 'data:text/html,x']) {
      foreign.mainFrame = { url };
      await expect(call(foreign, foreign.mainFrame, 'app.state', {}), url).rejects.toThrow('refused');
    }
    await expect(call(window.webContents, { url: 'app://tongdiao/' }, 'app.state', {})).rejects.toThrow('refused');
    await expect(call(window.webContents, null, 'app.state', {})).rejects.toThrow('refused');
  });

  it('without the name of a channel is rejected', async () => {
    await expect(call(window.webContents, window.webContents.mainFrame, { toString: 'x' }, {})).rejects.toThrow('refused');
  });
});

describe('The menu', () => {
  const itemOf = (menu: string, item: string) =>
    desk.menu.find(({ label }) => label === menu)?.submenu?.find(({ label }) => label === item);

  it('leads to the pages, and follows the language of the settings at once', async () => {
    itemOf('转到', '单据')?.click?.();
    expect(window.webContents.scripts.at(-1)).toBe('location.hash = "#/orders"');
    const client = clientOf(window);
    const office = { name: '江西省统调办', kind: 'province', region: '360000', language: 'en', start: 'sample' } as const;
    expect(await client('office.create', office)).toMatchObject({ ok: true });
    expect(desk.menu.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
    const state = await client('app.state', {});
    if (!state.ok) throw new Error(state.error.kind);
    await client('settings.save', { ...state.value.settings, language: 'zh' });
    expect(desk.menu.map(({ label }) => label)).toEqual(['文件', '编辑', '显示', '转到', '帮助']);
  });

  it('opens a chosen snapshot, as does a second start with one; what cannot be read is not passed on', async () => {
    const file = join(dataDir, '来自南昌.tdz');
    writeFileSync(file, 'snapshot');
    desk.chosenFiles = [file];
    itemOf('文件', '导入数据包…')?.click?.();
    const handed = ['tongdiao-file', { name: '来自南昌.tdz', base64: Buffer.from('snapshot').toString('base64') }];
    await vi.waitFor(() => expect(window.webContents.sent).toEqual([handed]));
    appDouble.emit('second-instance', {}, ['tongdiao', '--flag', file], tmpdir());
    await vi.waitFor(() => expect(window.webContents.sent).toEqual([handed, handed]));
    appDouble.emit('second-instance', {}, ['tongdiao', join(dataDir, 'missing.tdz')], tmpdir());
    const preventDefault = vi.fn();
    appDouble.emit('open-file', { preventDefault }, file);
    await vi.waitFor(() => expect(window.webContents.sent).toHaveLength(3));
    expect(preventDefault).toHaveBeenCalledOnce();
    // Relative to the folder from which the second start was called.
    appDouble.emit('second-instance', {}, ['tongdiao', '来自南昌.tdz'], dataDir);
    await vi.waitFor(() => expect(window.webContents.sent).toHaveLength(4));
  });
});

describe('The page', () => {
  it('that crashes is reloaded and logged, three times a minute at most', () => {
    for (const reason of ['crashed', 'oom', 'killed', 'crashed']) window.webContents.emit('render-process-gone', {}, { reason });
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.webContents.reloads).toBe(3);
    expect(readFileSync(join(dataDir, 'tongdiao.log'), 'utf8')).toContain('the page ended: oom');
  });

  it('that does not answer is waited for or reloaded, as the person decides', async () => {
    desk.pressedButton = 0;
    window.emit('unresponsive');
    await Promise.resolve();
    expect(window.webContents.reloads).toBe(3);
    desk.pressedButton = 1;
    window.emit('unresponsive');
    await vi.waitFor(() => expect(window.webContents.reloads).toBe(4));
  });
});

describe('The process of the service', () => {
  it('is a separate one, with sealed keys', async () => {
    expect(services()).toHaveLength(1);
    const client = clientOf(window);
    expect(await client('snapshot.export', { since: null, passphrase: null })).toMatchObject({ ok: true });
    expect(existsSync(join(dataDir, 'office.key.sealed'))).toBe(true);
    expect(existsSync(join(dataDir, 'office.key'))).toBe(false);
  }, 60_000);

  it('that is killed in the middle of work is reported and started again; nothing that was saved is lost', async () => {
    const client = clientOf(window);
    expect(await client('report.issue', { draft })).toMatchObject({ ok: true, value: { number: 1 } });
    const [process] = services();
    const underWay = client('dataset.loadSample', {});
    process.child.kill('SIGKILL');
    expect(await underWay).toEqual({ ok: false, error: { kind: 'serviceCrashed', reason: 'exit 9', restarted: true } });
    expect(await client('report.list', { from: 0, count: 10 })).toMatchObject({ ok: true, value: { rows: [{ number: 1 }] } });
    expect(await client('report.issue', { draft })).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await client('audit.check', {})).toMatchObject({ ok: true, value: { broken: null } });
    expect(services()).toHaveLength(2);
    expect(readFileSync(join(dataDir, 'tongdiao.log'), 'utf8')).toContain('the service ended: exit 9');
  }, 60_000);

  it('answers while it works: a later call is answered first', async () => {
    const client = clientOf(window);
    const order: string[] = [];
    const long = client('snapshot.export', { since: null, passphrase: 'correct horse' }).then(({ ok }) => order.push(`export ${ok}`));
    await client('app.state', {}).then(({ ok }) => order.push(`state ${ok}`));
    await long;
    expect(order).toEqual(['state true', 'export true']);
  }, 60_000);
});

describe('A session', () => {
  it('plans, orders and prints all orders into one PDF, and quits while a plan is under way', async () => {
    const client = clientOf(window);
    const plan = await planOf(client);
    expect(await client('plan.approve', { plan })).toMatchObject({ ok: true });
    const orders = await client('order.make', { plan });
    if (!orders.ok) throw new Error(orders.error.kind);
    const ids = orders.value.map(({ id }) => id);
    expect(await client('order.issue', { orders: ids })).toMatchObject({ ok: true });
    const pdf = await client('order.pdf', { orders: ids });
    expect(pdf).toMatchObject({ ok: true, value: { name: expect.stringMatching(/\.pdf$/) } });
    // The hidden window used for printing is closed.
    expect(BrowserWindowDouble.getAllWindows()).toEqual([window]);
    expect(await client('plan.start', {})).toMatchObject({ ok: true });
  }, 60_000);

  it('goes on if a planner is killed midway: the run is refused in words, and the next one has a new process', async () => {
    const client = clientOf(window);
    const stateOf = async (run: string) => {
      const state = await client('plan.progress', { run });
      return state.ok ? state.value : state.error;
    };
    for (const [signal, kind] of [
      ['SIGABRT', 'plannerCrashed'],
      ['SIGKILL', 'plannerOutOfMemory'],
    ] as const) {
      const started = await client('plan.start', {});
      if (!started.ok) throw new Error(started.error.kind);
      const { run } = started.value;
      await vi.waitFor(async () => expect(await stateOf(run)).toMatchObject({ kind: 'running', progress: { stage: expect.any(String) } }), {
        timeout: 30_000,
      });
      const planner = UtilityDouble.forked.at(-1);
      expect(planner?.words).toMatchObject({ script: expect.stringMatching(/utilityPlannerProcess\.(js|ts)$/) });
      planner?.child.kill(signal);
      await vi.waitFor(async () => expect(await stateOf(run)).toMatchObject({ kind: 'failed', error: { kind } }), { timeout: 30_000 });
    }
    expect(await client('app.state', {})).toMatchObject({ ok: true });
    await planOf(client);
  }, 60_000);

  it('remembers where the window was', () => {
    window.bounds = { x: 100, y: 80, width: 1400, height: 900 };
    window.emit('moved');
    expect(JSON.parse(readFileSync(join(dataDir, 'browser', 'window.json'), 'utf8'))).toEqual({ ...window.bounds, isMaximized: false });
  });
});

/** All service processes so far, ended or not. */
function services(): UtilityDouble[] {
  return UtilityDouble.forked.filter(({ words }) => /serviceProcess\.(js|ts)$/.test(words.script));
}

function clientOf({ webContents }: BrowserWindowDouble): Client {
  return createClient((channel, input) => call(webContents, webContents.mainFrame, channel, input) as never);
}

async function call(sender: ContentsDouble, senderFrame: { url: string } | null, channel: unknown, input: unknown): Promise<unknown> {
  return ipcHandlers.get('tongdiao')?.({ sender, senderFrame }, channel, input);
}
