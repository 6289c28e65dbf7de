// Owns the search for Electron's program: in node_modules if it is there, else by one short try to have it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Milliseconds after which a download that has not ended is given up: better the browser now than a window some time. */
const patience = 8_000;

/** Kept where a download failed, so that not every start waits for one; tried again after a day. */
const failureMark = join(import.meta.dirname, '..', 'dist', 'stamps', 'electron-not-had');
const day = 86_400_000;

/** @returns {Promise<string | null>} path of the program; `insist` tries even after a failure. Never throws, never hangs. */
export async function findElectron(insist) {
  const folder = electronFolder();
  if (folder === null) return null;
  const there = programIn(folder);
  if (there !== null || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || (!insist && failedLately())) return there;
  await install(folder);
  const program = programIn(folder);
  if (program === null) markFailure();
  return program;
}

/** @returns {boolean} whether a window could be shown: everywhere but on a Unix without a display server. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function electronFolder() {
  try {
    return dirname(fileURLToPath(import.meta.resolve('electron/package.json')));
  } catch {
    return null;
  }
}

function failedLately() {
  return existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < day;
}

function markFailure() {
  mkdirSync(dirname(failureMark), { recursive: true });
  writeFileSync(failureMark, '');
}

/** @param {string} folder of the package. @returns {string | null} its program, where it was downloaded. */
export function programIn(folder) {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const base = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const program = join(base, readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Electron's own installer, silent, ended when patience is. */
function install(folder) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', windowsHide: true });
    const limit = setTimeout(() => child.kill('SIGKILL'), patience);
    const done = () => {
      clearTimeout(limit);
      resolve();
    };
    child.once('error', done);
    child.once('exit', done);
  });
}
