// Owns a run of the app in the browser: service and host together, the line in the terminal, and the end of both.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { addressLine, hostText } from '../../shared/text/hostText.ts';
import { findChromium } from '../node/printing/findChromium.ts';
import { printPdf } from '../node/printing/printPdf.ts';
import { createService } from '../node/service/createService.ts';
import { startHttpHost } from './httpHost.ts';
import { openingFolder, removeOpeningPage, writeOpeningPage } from './openingPage.ts';
import type { HttpHost } from './httpHost.ts';
import { watchIdle } from './idleWatch.ts';

export interface HttpAppOptions {
  readonly dataDir: string;
  readonly sampleDir: string;
  readonly rendererDir: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** True to show the app in the default browser. */
  readonly openBrowser: boolean;
  /** Minutes without a call after which the app ends by itself; null never. */
  readonly idleMinutes: number | null;
}

/** Runs until a signal ends it, or nobody uses it any more. Resolves to the exit code: 0, or 1 where it could not listen. */
export async function runHttpApp(options: HttpAppOptions): Promise<number> {
  // from the first moment: a signal while the database is being made ends the run in order too
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

/** The system's own way to open a page; where there is none, the printed line remains. */
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

/** At a terminal, Enter prints a fresh one-time address. */
function printLinksOnEnter(host: HttpHost): () => void {
  const { stdin, stdout } = process;
  if (!stdin.isTTY) return () => {};
  stdout.write(`${hostText.pressEnter}\n`);
  stdin.on('data', () => stdout.write(`${addressLine(host.newLink())}\n`));
  return () => stdin.pause();
}

/** Resolves at the first signal. Those after it are heard and let be: npm passes on what the terminal has sent already. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of endSignals) process.on(signal, () => resolve());
  });
}

/** Hundreds of papers take a slow machine minutes. */
const printPatience = 300_000;

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
