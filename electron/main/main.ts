// Owns the desktop app from start to end: one instance, one service, one window.
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, Menu, protocol, session } from 'electron';
import { defaultDataFolder } from '../node/host/dataFolder.ts';
import { createService } from '../node/service/createService.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { startIpcHost } from './ipcHost.ts';
import { systemKeychain } from './keychain.ts';
import { createPdfPrinter } from './printing.ts';
import { guardAllContents, openMainWindow } from './windows.ts';

/** Bundled: this file lies in dist/main, beside dist/renderer and dist/preload, below the sample. */
const dist = path.join(import.meta.dirname, '..');
const preload = path.join(dist, 'preload', 'preload.cjs');

const dataDir =
  app.commandLine.getSwitchValue('data') || defaultDataFolder({ platform: process.platform, home: os.homedir(), environment: process.env });
// the browser's own files stay beside the office's data, and so does the lock of the single instance
app.setPath('userData', path.join(dataDir, 'browser'));

// not awaited: Electron becomes ready only once this module has run to its end
if (app.requestSingleInstanceLock()) run().catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  registerAppScheme(protocol);
  app.enableSandbox();
  guardAllContents(app);
  app.on('second-instance', showWindow);
  await app.whenReady();
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  const service = createService({
    dataDir,
    sampleDir: path.join(dist, '..', 'sample'),
    hasScreen: true,
    clock: () => new Date(),
    newId: () => randomUUID(),
    printPdf: createPdfPrinter(),
    keySeal: systemKeychain() ?? undefined,
    workerUrl: pathToFileURL(path.join(import.meta.dirname, 'plannerWorker.js')),
  });
  serveApp(session.defaultSession, path.join(dist, 'renderer'));
  startIpcHost(service.dispatch);
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(service.close);
  await openMainWindow(preload);
}

function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Quitting waits once for the database to close. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
