// Owns the app's window and what no window may do: go elsewhere, open others, embed pages of others.
import type { App, WebContents } from 'electron';
import { app, BrowserWindow } from 'electron';
import { startPage } from './appProtocol.ts';
import type { WindowState } from './windowState.ts';

/** Before any window is made: every page of the app, whoever makes it, is held to its place. */
export function guardAllContents(guarded: App): void {
  guarded.on('web-contents-created', (_event, contents) => holdInPlace(contents));
}

/** A sandboxed window with the app's start page, where it stood last; `preload` is the path of the bundled script. */
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
  // Frames within the page too: they hold papers to be printed, which the page hands them itself.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
