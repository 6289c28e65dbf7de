// Finds Electron's executable: in node_modules if it is there, otherwise by one short attempt to download it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Milliseconds after which a download is abandoned: better the browser now than a window later. */
const patience = 8_000;

/** Written after a failed download, so that not every start waits for one; retried after a day. */
const failureMark = join(import.meta.dirname, '..', 'dist', 'stamps', 'electron-not-had');
const day = 86_400_000;

/** @returns {Promise<string | null>} path of the executable; `insist` tries even after a failure. Never throws, never hangs. */
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

/** @returns {boolean} whether a window can be shown: always, except on Unix without a display server. */
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

/** @param {string} folder of the package. @returns {string | null} its executable, if it was downloaded. */
export function programIn(folder) {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const base = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const program = join(base, readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Runs Electron's own installer silently, and ends it when the time is up. */
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
