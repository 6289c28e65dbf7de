// Owns printing in the desktop app: a standalone page in a hidden window of its own, to the bytes of a PDF.
import { randomUUID } from 'node:crypto';
import type { Session } from 'electron';
import { BrowserWindow, session } from 'electron';
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/domain/errors.ts';

/**
 * Call once the app is ready. Pages are printed in a session of its own that reaches nothing; paper size and margins are
 * the page's own @page. Error: `printFailed`.
 */
export function createPdfPrinter(): (html: string) => Promise<Result<Uint8Array, AppError>> {
  const pages = new Map<string, string>();
  const printSession = session.fromPartition('print');
  printSession.protocol.handle('app', (request) => pageResponse(pages.get(new URL(request.url).host)));
  printSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !/^(app|data):/.test(url) }));
  printSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  printSession.setPermissionCheckHandler(() => false);
  return async (html) => {
    const id = randomUUID();
    pages.set(id, html);
    try {
      return await printPage(`app://${id}/`, printSession);
    } finally {
      pages.delete(id);
    }
  };
}

async function printPage(url: string, printSession: Session): Promise<Result<Uint8Array, AppError>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printSession, contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  try {
    await window.loadURL(url);
    // the page forbids scripts of its own; this one is ours: fonts first, then paper
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    return ok(new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })));
  } catch (error) {
    return err({ kind: 'printFailed', reason: error instanceof Error ? error.message : String(error) });
  } finally {
    window.destroy();
  }
}

function pageResponse(html: string | undefined): Response {
  if (html === undefined) return new Response(null, { status: 404 });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
