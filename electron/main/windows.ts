// Creates the app's window and restricts every window: no navigation elsewhere, no new windows, no embedded foreign pages.
import { app, BrowserWindow, type App, type WebContents } from 'electron';
import { startPage } from './appProtocol.ts';
import type { WindowState } from './windowState.ts';

/** Call before any window is created: keeps every page of the app, whoever creates it, from navigating away. */
export function guardAllContents(guarded: App): void {
  guarded.on('web-contents-created', (_event, contents) => holdInPlace(contents));
}

/** A sandboxed window with the start page, in its last position; `preload` is the path of the bundled script. */
export async function openMainWindow(preload: string, placed: WindowState | null): Promise<BrowserWindow> {
  const { isMaximized = false, ...bounds } = placed ?? {};
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f3f5f6',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  await window.loadURL(startPage);
  return window;
}

function holdInPlace(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  // This includes frames within the page: they hold papers for printing, which the page itself puts there.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
