// The desktop app's main process: a single instance, one process for the service, one window.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, protocol, screen, session } from 'electron';
import type { Language } from '../../shared/domain/office.ts';
import { menuText } from '../../shared/text/menuText.ts';
import { defaultDataFolder } from '../node/host/dataFolder.ts';
import { createErrorLog } from '../node/service/errorLog.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { tellWindows } from './changes.ts';
import { watchDevTools } from './devTools.ts';
import { fileChannel, startIpcHost } from './ipcHost.ts';
import { systemKeychain } from './keychain.ts';
import { setMenu } from './menu.ts';
import { alteredNativeModule } from './nativeModule.ts';
import { linkService } from './serviceLink.ts';
import { readSnapshotFile, snapshotAmong } from './openedFiles.ts';
import { createPdfPrinter } from './printing.ts';
import { recoverPage } from './recovery.ts';
import { utilityPlanner } from './utilityPlanner.ts';
import { guardAllContents, openMainWindow } from './windows.ts';
import { keepWindowState, loadWindowState } from './windowState.ts';

/** In the bundle, this file is in dist/main, beside dist/renderer and dist/preload, below the sample. */
const dist = path.join(import.meta.dirname, '..');
const preload = path.join(dist, 'preload', 'preload.cjs');
const serviceScript = scriptBeside('serviceProcess');
const plannerScript = scriptBeside('utilityPlannerProcess');

const dataDir =
  app.commandLine.getSwitchValue('data') || defaultDataFolder({ platform: process.platform, home: os.homedir(), environment: process.env });
// browser files and the single-instance lock are kept with the office's data
const browserDir = path.join(dataDir, 'browser');
app.setPath('userData', browserDir);

// not awaited: Electron becomes ready only after this module has finished
if (app.requestSingleInstanceLock()) run().catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  registerAppScheme(protocol);
  app.enableSandbox();
  guardAllContents(app);
  const devTools = watchDevTools(app);
  let asked = snapshotAmong(process.argv.slice(1), process.cwd());
  app.on('second-instance', (_event, words, folder) => {
    showWindow();
    const file = snapshotAmong(words, folder);
    if (file !== null) void handOver(file);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (app.isReady()) void handOver(file);
    else asked = file;
  });
  await app.whenReady();
  let language: Language = app.getLocale().startsWith('en') ? 'en' : 'zh';
  const altered = app.isPackaged ? alteredNativeModule(app.getAppPath(), path.join(import.meta.dirname, 'nativeDigests.json')) : null;
  if (altered !== null) {
    dialog.showErrorBox(menuText[language].alteredTitle, menuText[language].alteredText(altered));
    return app.exit(1);
  }
  const log = createErrorLog(path.join(dataDir, 'tongdiao.log'), () => randomUUID());
  const service = linkService({
    script: serviceScript,
    start: { dataDir, sampleDir: path.join(dist, '..', 'sample') },
    host: { printPdf: createPdfPrinter(), keySeal: systemKeychain() ?? undefined },
    report: (what) => log.report('service', new Error(what)),
    clock: () => Date.now(),
    startPlanner: utilityPlanner(plannerScript),
    onNews: tellWindows,
  });
  const speak = (next: Language) => {
    language = next;
    setMenu(language, { go: goTo, openSnapshot: (file) => void handOver(file) });
  };
  speak(language);
  serveApp(session.defaultSession, path.join(dist, 'renderer'));
  startIpcHost(async (channel, input, asking) => {
    const answer = await service.dispatch(channel, input, asking);
    devTools.heard(answer);
    const spoken = answer.ok ? languageOf(answer.value) : null;
    if (spoken !== null && spoken !== language) speak(spoken);
    return answer;
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(service.close);
  const placed = loadWindowState(
    browserDir,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = await openMainWindow(preload, placed);
  keepWindowState(window, browserDir);
  recoverPage(
    window,
    () => language,
    (what) => log.report('window', new Error(what)),
    () => Date.now(),
  );
  if (asked !== null) await handOver(asked);
}

/** When run from sources, the script is the one beside this file. */
function scriptBeside(name: string): string {
  const built = path.join(import.meta.dirname, `${name}.js`);
  return existsSync(built) ? built : path.join(import.meta.dirname, `${name}.ts`);
}

/** The language of the settings, if the answer contains the app's state. */
function languageOf(value: unknown): Language | null {
  const { settings, office } = (value ?? {}) as { settings?: { language?: Language }; office?: unknown };
  return office == null ? null : (settings?.language ?? null);
}

function goTo(route: string): void {
  const [window] = BrowserWindow.getAllWindows();
  void window?.webContents.executeJavaScript(`location.hash = ${JSON.stringify(`#${route}`)}`);
}

/** Hands the file to the page, which opens it as if the user had chosen it there. */
async function handOver(file: string): Promise<void> {
  const snapshot = await readSnapshotFile(file);
  const [window] = BrowserWindow.getAllWindows();
  if (snapshot !== null) window?.webContents.send(fileChannel, snapshot);
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

/** Delays quitting once, until the database is closed. */
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
