// Turns a standalone HTML page into a PDF: one Chromium process per print, with a temporary folder that is removed afterwards.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { findChromium } from './findChromium.ts';

export interface PrintPdfOptions {
  /** Path of the browser; searched for if omitted. */
  readonly chromium?: string | null;
  readonly timeoutMilliseconds?: number;
}

/**
 * Prints a page to PDF, with paper size and margins from its own @page. No network access; the page's own policy must forbid scripts.
 * Errors: `chromiumMissing`, `printFailed` (with the browser's output, or that it took more than 60 seconds).
 */
export async function printPdf(html: string, options: PrintPdfOptions = {}): Promise<Result<Uint8Array, AppError>> {
  const chromium = options.chromium === undefined ? await findChromium() : options.chromium;
  if (chromium === null) return err({ kind: 'chromiumMissing' });
  let folder: string | null = null;
  try {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tongdiao-print-'));
    return await printInFolder(html, chromium, folder, options.timeoutMilliseconds ?? 60_000);
  } catch (cause) {
    return err({ kind: 'printFailed', reason: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    // helper processes may still be writing when the browser exits: retry for a moment, but never fail a good print
    if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => undefined);
  }
}

async function printInFolder(html: string, chromium: string, folder: string, timeout: number): Promise<Result<Uint8Array, AppError>> {
  const page = path.join(folder, 'page.html');
  const pdf = path.join(folder, 'page.pdf');
  await writeFile(page, html);
  const end = await runBrowser(chromium, browserArguments(page, pdf, folder), folder, timeout);
  const bytes = await readFile(pdf).catch(() => null);
  if (end.kind === 'ended' && bytes?.subarray(0, 5).toString('latin1') === '%PDF-') return ok(new Uint8Array(bytes));
  return err({ kind: 'printFailed', reason: end.kind === 'timeout' ? `${timeout / 1000} s` : end.message });
}

function browserArguments(page: string, pdf: string, folder: string): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless=new',
    // Chromium refuses to run as root with its sandbox; otherwise the sandbox stays on
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

type BrowserEnd = { readonly kind: 'ended'; readonly message: string } | { readonly kind: 'timeout' };

/** Runs until the browser exits or the time is up, then kills its whole process group. */
function runBrowser(chromium: string, args: readonly string[], folder: string, timeout: number): Promise<BrowserEnd> {
  return new Promise((resolve, reject) => {
    const ownGroup = process.platform !== 'win32';
    const environment = { ...process.env, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
    const child = spawn(chromium, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: ownGroup, env: environment, windowsHide: true });
    const endGroup = () => {
      if (ownGroup && child.pid !== undefined) endProcessGroup(child.pid);
      else child.kill('SIGKILL');
    };
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000);
    });
    const limit = setTimeout(() => {
      endGroup();
      resolve({ kind: 'timeout' });
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      endGroup();
      resolve({ kind: 'ended', message: lastWords(code ?? signal, said) });
    });
  });
}

function endProcessGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // no process is left in the group
  }
}

/** How the browser ended and its last three lines, without the usual complaints about a missing desktop. */
function lastWords(end: number | string | null, said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/dbus|gpu|vaapi/i.test(line));
  return [`exit ${end}`, ...lines.slice(-3).map((line) => line.slice(0, 300))].join('; ');
}
