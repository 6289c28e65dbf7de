// Shows that a paper is printed in a hidden, sandboxed window of its own, which is closed afterwards.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPdfPrinter } from '../../../electron/main/printing.ts';
import { BrowserWindowDouble, sessionDouble } from './electronDouble.ts';

vi.mock('electron', async () => (await import('./electronDouble.ts')).electronDouble);

beforeEach(() => {
  BrowserWindowDouble.opened = [];
});

describe('Printing a page', () => {
  it("returns the browser's bytes, in the paper size the page asks for", async () => {
    const result = await createPdfPrinter()('<p>order</p>');
    const [window] = BrowserWindowDouble.opened;
    expect(window.page).toBe('<p>order</p>');
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(window.isGone).toBe(true);
    const printed = result.ok ? JSON.parse(Buffer.from(result.value).toString()) : null;
    expect(printed).toEqual({ url: window.webContents.mainFrame.url, options: { preferCSSPageSize: true, printBackground: true } });
  });

  it('waits for its fonts', async () => {
    await createPdfPrinter()('<p>order</p>');
    expect(BrowserWindowDouble.opened[0].webContents.scripts).toEqual([expect.stringContaining('document.fonts.ready')]);
  });

  it('that fails says why and leaves no window behind', async () => {
    vi.spyOn(BrowserWindowDouble.prototype, 'loadURL').mockRejectedValueOnce(new Error('ERR_FAILED'));
    expect(await createPdfPrinter()('<p>order</p>')).toEqual({ ok: false, error: { kind: 'printFailed', reason: 'ERR_FAILED' } });
    expect(BrowserWindowDouble.opened[0].isGone).toBe(true);
  });

  it('serves a page only while it is printed, and loads nothing from elsewhere', async () => {
    await createPdfPrinter()('<p>order</p>');
    const session = sessionDouble.fromPartition('print');
    const { url } = BrowserWindowDouble.opened[0].webContents.mainFrame;
    expect((await session.respond(new Request(url))).status).toBe(404);
    const decided: boolean[] = [];
    session.decideRequest({ url: 'https://example.org/' }, ({ cancel }) => decided.push(cancel));
    session.requestPermission({}, 'media', (allowed) => decided.push(allowed));
    expect([...decided, session.checkPermission(), session.checkDevice()]).toEqual([true, false, false, false]);
  });

  it('that does not finish is given up, and its window with it', async () => {
    vi.spyOn(BrowserWindowDouble.prototype, 'loadURL').mockReturnValueOnce(new Promise(() => {}));
    expect(await createPdfPrinter(20)('<p>order</p>')).toEqual({ ok: false, error: { kind: 'printFailed', reason: '0.02 s' } });
    expect(BrowserWindowDouble.opened[0].isGone).toBe(true);
  });
});
