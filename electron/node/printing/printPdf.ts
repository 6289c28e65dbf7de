// Owns the way from a standalone HTML page to a PDF: one Chromium process a print, in a folder of its own that is removed.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { findChromium } from './findChromium.ts';

export interface PrintPdfOptions {
  /** Path of the browser; searched for where left out. */
  readonly chromium?: string | null;
  readonly timeoutMilliseconds?: number;
}

/**
 * The page as PDF, paper size and margins from its own @page. Without network; scripts are the page's own policy to forbid.
 * Errors: `chromiumMissing`, `printFailed` (with what the browser said, or that it took more than 60 seconds).
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
    // the browser's last helpers may still be writing when it ends: try again for a moment, and never fail a good print
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
    // Chromium refuses to run as root with its sandbox; in every other case the sandbox stays
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

/** Runs until the browser's end or the limit; then its whole process group is ended. */
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
    // nobody is left in it
  }
}

/** How the browser ended and its last three lines, without its usual complaints about a missing desktop. */
function lastWords(end: number | string | null, said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/dbus|gpu|vaapi/i.test(line));
  return [`exit ${end}`, ...lines.slice(-3).map((line) => line.slice(0, 300))].join('; ');
}
