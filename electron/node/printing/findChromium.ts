// Finds a browser that can print PDFs. Electron does not need it: its host prints by itself.
import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Path of a Chromium, Chrome or Edge, or null. If TONGDIAO_CHROMIUM is set, only that is tried; otherwise first the usual places, then what
 * Playwright has installed.
 */
export async function findChromium(environment: Environment = process.env): Promise<string | null> {
  const named = environment.TONGDIAO_CHROMIUM;
  if (named !== undefined && named !== '') return (await isProgram(named)) ? named : null;
  for (const candidate of [...usualPlaces(environment), ...(await playwrightPlaces(environment))]) {
    if (await isProgram(candidate)) return candidate;
  }
  return null;
}

function usualPlaces(environment: Environment): string[] {
  if (process.platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root === undefined ? [] : programs.map((program) => path.join(root, program))));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const folders = new Set(['/usr/bin', '/usr/local/bin', ...(environment.PATH ?? '').split(path.delimiter).filter(path.isAbsolute)]);
  const programs = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
  return programs.flatMap((program) => [...folders].map((folder) => path.join(folder, program)));
}

/** Newest first. */
async function playwrightPlaces(environment: Environment): Promise<string[]> {
  const cache = environment.PLAYWRIGHT_BROWSERS_PATH ?? path.join(environment.HOME ?? os.homedir(), ...playwrightCache);
  const builds = (await listed(cache)).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name));
  builds.sort((a, b) => buildNumber(b) - buildNumber(a));
  const programs = ['chrome', 'headless_shell', 'chrome-headless-shell', 'chrome.exe', 'headless_shell.exe', 'chrome-headless-shell.exe'];
  const places: string[] = [];
  for (const build of builds) {
    for (const folder of await listed(path.join(cache, build))) {
      places.push(...programs.map((program) => path.join(cache, build, folder, program)));
      places.push(path.join(cache, build, folder, 'Chromium.app/Contents/MacOS/Chromium'));
    }
  }
  return places;
}

const playwrightCache =
  process.platform === 'win32'
    ? ['AppData', 'Local', 'ms-playwright']
    : process.platform === 'darwin'
      ? ['Library', 'Caches', 'ms-playwright']
      : ['.cache', 'ms-playwright'];

function buildNumber(name: string): number {
  return Number(name.slice(name.lastIndexOf('-') + 1));
}

async function listed(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
