// Prints in the desktop app: renders a standalone page in its own hidden window to the bytes of a PDF.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';

/** Milliseconds. Hundreds of papers take minutes on a slow machine. */
const patience = 300_000;

/**
 * Call once the app is ready. Pages are printed in a separate session without network access; paper size and margins come from the page's
 * own @page. Error: `printFailed`, also if it takes longer than `milliseconds`.
 */
export function createPdfPrinter(milliseconds = patience): (html: string) => Promise<Result<Uint8Array, AppError>> {
  const pages = new Map<string, string>();
  const printSession = session.fromPartition('print');
  printSession.protocol.handle('app', (request) => pageResponse(pages.get(new URL(request.url).host)));
  printSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !/^(app|data):/.test(url) }));
  printSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  printSession.setPermissionCheckHandler(() => false);
  printSession.setDevicePermissionHandler(() => false);
  return async (html) => {
    const id = randomUUID();
    pages.set(id, html);
    try {
      return await printPage(`app://${id}/`, printSession, milliseconds);
    } finally {
      pages.delete(id);
    }
  };
}

async function printPage(url: string, printSession: Session, milliseconds: number): Promise<Result<Uint8Array, AppError>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printSession, contextIsolation: true, sandbox: true, nodeIntegration: false, devTools: false },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return ok(new Uint8Array(await Promise.race([printed(window, url), late])));
  } catch (error) {
    return err({ kind: 'printFailed', reason: error instanceof Error ? error.message : String(error) });
  } finally {
    clearTimeout(timer);
    // Also ends a page that hangs: destroying the window stops whatever it is doing.
    window.destroy();
  }
}

async function printed(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  // the page's own scripts are forbidden; this one is ours: wait for the fonts, then print
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
}

function pageResponse(html: string | undefined): Response {
  if (html === undefined) return new Response(null, { status: 404 });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
