// Runs the app in the browser: starts service and host, prints the address in the terminal, and ends both.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { addressLine, hostText } from '../../shared/text/hostText.ts';
import { findChromium } from '../node/printing/findChromium.ts';
import { printPdf } from '../node/printing/printPdf.ts';
import { createService } from '../node/service/createService.ts';
import { startHttpHost, type HttpHost } from './httpHost.ts';
import { openingFolder, removeOpeningPage, writeOpeningPage } from './openingPage.ts';
import { watchIdle } from './idleWatch.ts';

export interface HttpAppOptions {
  readonly dataDir: string;
  readonly sampleDir: string;
  readonly rendererDir: string;
  /** 0 picks any free port. */
  readonly port: number;
  /** True to open the app in the default browser. */
  readonly openBrowser: boolean;
  /** Minutes without a call after which the app ends by itself; null for never. */
  readonly idleMinutes: number | null;
}

/** Runs until a signal, or until nobody uses it any more. Resolves to the exit code: 0, or 1 if it could not listen. */
export async function runHttpApp(options: HttpAppOptions): Promise<number> {
  // listen from the start: a signal while the database is being created also ends the run cleanly
  const signalled = untilSignal();
  const chromium = await findChromium();
  const service = createService({
    dataDir: options.dataDir,
    sampleDir: options.sampleDir,
    hasScreen: true,
    threads: {},
    keepsPlanner: true,
    clock: () => new Date(),
    newId: () => randomUUID(),
    printPdf: chromium === null ? undefined : (html) => printPdf(html, { chromium, timeoutMilliseconds: printPatience }),
  });
  const folder = openingFolder(options.dataDir, homedir());
  const watch = watchIdle(options.idleMinutes, service.isBusy);
  let host: HttpHost;
  try {
    host = await startHttpHost({
      ...options,
      dispatch: service.dispatch,
      subscribe: service.subscribe,
      onCall: watch.touch,
      onOpened: () => removeOpeningPage(folder),
    });
  } catch (error) {
    process.stderr.write(`${listenFailure(error, options.port)}\n`);
    watch.stop();
    await service.close();
    return 1;
  }
  const link = host.newLink();
  process.stdout.write(`${addressLine(link)}\n`);
  if (options.openBrowser) openInBrowser(writeOpeningPage(folder, link));
  const stopListening = printLinksOnEnter(host);
  await Promise.race([signalled, watch.idle.then(() => process.stdout.write(`${hostText.idle}\n`))]);
  watch.stop();
  stopListening();
  removeOpeningPage(folder);
  await host.close();
  await service.close();
  return 0;
}

function listenFailure(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' ? hostText.portTaken(port) : hostText.cannotListen(message);
}

/** Uses the system's opener; if there is none, the printed line remains. */
function openInBrowser(file: string): void {
  const address = pathToFileURL(file).href;
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

/** In a terminal, Enter prints a new one-time address. */
function printLinksOnEnter(host: HttpHost): () => void {
  const { stdin, stdout } = process;
  if (!stdin.isTTY) return () => {};
  stdout.write(`${hostText.pressEnter}\n`);
  stdin.on('data', () => stdout.write(`${addressLine(host.newLink())}\n`));
  return () => stdin.pause();
}

/** Resolves at the first signal. Later ones are caught and ignored: npm forwards signals that the terminal has already sent. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of endSignals) process.on(signal, () => resolve());
  });
}

/** Milliseconds. Hundreds of papers take minutes on a slow machine. */
const printPatience = 300_000;

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
