// Owns the programs the tests need from outside npm: a Chromium to drive and poppler-utils to read PDFs, found or installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const require = createRequire(import.meta.url);
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const fixedChromiumPaths = ['/usr/bin', '/snap/bin', '/usr/local/bin'].flatMap((folder) => chromiumNames.map((name) => join(folder, name)));
const macChromiumPaths = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** @returns {{ path: string | null, problem: string | null }} where a Chromium is, or one sentence saying why there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return { path: found, problem: null };
  if (installFromDebian('chromium')) {
    const installed = findChromium();
    if (installed) return { path: installed, problem: null };
  }
  if (installByPlaywright()) {
    const installed = findChromium();
    if (installed) return { path: installed, problem: null };
  }
  return {
    path: null,
    problem:
      'No Chromium was found, and none could be installed from Debian packages (needs root and apt-get) or by Playwright (needs its download server). ' +
      'Install Chromium or Chrome, or set TONGDIAO_CHROMIUM to its program file, and run the tests again.',
  };
}

/** @returns {{ problem: string | null }} one sentence where pdftotext is missing and could not be installed. */
export function ensurePoppler() {
  if (onPath('pdftotext') || (installFromDebian('poppler-utils') && onPath('pdftotext'))) return { problem: null };
  return {
    problem: 'pdftotext was not found and could not be installed: install poppler-utils, which the tests of printed PDFs read them with.',
  };
}

function findChromium() {
  const chosen = process.env.TONGDIAO_CHROMIUM;
  if (chosen && isProgram(chosen)) return chosen;
  const named = chromiumNames.map(onPath).find(Boolean);
  return named ?? [...fixedChromiumPaths, ...macChromiumPaths, playwrightChromium()].find((path) => path && isProgram(path)) ?? null;
}

function playwrightChromium() {
  try {
    return require('@playwright/test').chromium.executablePath();
  } catch {
    return null;
  }
}

function installFromDebian(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing ${name} from Debian packages, a minute or two …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 120_000 });
  if (update.status !== 0) return false;
  const args = ['install', '-y', '-qq', '--no-install-recommends', name];
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0;
}

function installByPlaywright() {
  console.log('Asking Playwright for a Chromium …');
  const cli = join(require.resolve('@playwright/test/package.json'), '..', 'cli.js');
  const result = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'], timeout: 180_000 });
  return result.status === 0;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
