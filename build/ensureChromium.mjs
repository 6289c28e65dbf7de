// Finds or installs the programs that tests need from outside npm: Chromium, which they drive, poppler-utils, which reads
// PDFs, and GNU parallel, which spreads the shares of a rehearsal.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../electron/node/printing/findChromium.ts';

const playwrightCli = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');

/** @returns {Promise<{ path: string | null, problem: string | null }>} where a Chromium is, or one sentence saying why there is none. */
export async function ensureChromium() {
  const named = process.env.TONGDIAO_CHROMIUM;
  if (named) {
    const path = await findChromium();
    return { path, problem: path ? null : `TONGDIAO_CHROMIUM names ${named}, which is no program that can be run.` };
  }
  for (const install of [() => true, () => installFromDebian('chromium'), installByPlaywright]) {
    const path = install() ? await findChromium() : null;
    if (path) return { path, problem: null };
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

/** @returns {{ problem: string | null }} one sentence where GNU parallel is missing and could not be installed. */
export function ensureParallel() {
  if (hasGnuParallel() || (installFromDebian('parallel') && hasGnuParallel())) return { problem: null };
  return {
    problem: 'GNU parallel was not found and could not be installed: install parallel, which the test of rehearsals in shares needs.',
  };
}

/** Another program of this name comes with moreutils. */
function hasGnuParallel() {
  return spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') === true;
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
  const args = [playwrightCli, 'install', 'chromium'];
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 180_000 }).status === 0;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(join(folder, name)));
}
