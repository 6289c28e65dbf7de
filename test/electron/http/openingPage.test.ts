// Shows that the one-time key appears in no program's arguments: a page only the user can read holds it, and it is deleted once used.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openingFolder } from '../../../electron/http/openingPage.ts';
import { runHttpApp } from '../../../electron/http/runHttpApp.ts';

const folderOf = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongdiao-opening-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test.skipIf(process.platform === 'win32')(
  'the browser is given a page only its user can read, which opens the app once and is deleted',
  async () => {
    const folder = folderOf();
    const words = join(folder, 'words');
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    // Stands in for the system's way of opening a page on Linux and macOS.
    for (const name of ['xdg-open', 'open']) {
      writeFileSync(join(bin, name), `#!/bin/sh\nprintf '%s' "$*" > '${words}.new' && mv '${words}.new' '${words}'\n`);
      chmodSync(join(bin, name), 0o755);
    }
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`);
    vi.stubEnv('HOME', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    onTestFinished(() => void vi.restoreAllMocks());
    const dataDir = join(folder, 'data');
    const end = runHttpApp({ dataDir, sampleDir: folder, rendererDir: folder, port: 0, openBrowser: true, idleMinutes: null });
    await vi.waitFor(() => expect(existsSync(words)).toBe(true), 20_000);
    const told = readFileSync(words, 'utf8');
    expect(told).not.toContain('key=');
    const page = fileURLToPath(told);
    expect(statSync(page).mode & 0o777).toBe(0o600);
    const link = /url=(http:[^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
    expect(existsSync(page)).toBe(false);
    process.emit('SIGTERM');
    expect(await end).toBe(0);
  },
);

test('if browsers are snaps, which see no hidden folders, the page is in the home folder', () => {
  expect(openingFolder('/home/a/.local/share/tongdiao', '/home/a', true)).toBe('/home/a');
  expect(openingFolder('/home/a/.local/share/tongdiao', '/home/a', false)).toBe('/home/a/.local/share/tongdiao');
});
