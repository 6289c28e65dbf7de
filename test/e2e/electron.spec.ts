// The main workflow in the desktop app itself, if Electron's program is available.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { walkToOrders } from './journey.ts';

interface ElectronSearch {
  readonly programIn: (folder: string) => string | null;
  readonly hasDisplay: () => boolean;
}

const root = join(import.meta.dirname, '..', '..');
const { frame } = messages.zh;

const noProgram = "Electron's program is not on this machine: run node node_modules/electron/install.js where there is a network";
const noDisplay = 'a window needs a display: run under xvfb-run';

test('the desktop app leads from first start to issued orders, keeps the key sealed, and opens where it was', async () => {
  // as a string: the build scripts have no types
  const search = (await import('../../build/findElectron.mjs' as string)) as ElectronSearch;
  const program = search.programIn(join(root, 'node_modules', 'electron'));
  const lack = program === null ? noProgram : search.hasDisplay() ? null : noDisplay;
  test.skip(lack !== null, lack ?? '');
  const data = await mkdtemp(join(tmpdir(), 'tongdiao-electron-'));
  const isRoot = process.getuid?.() === 0;
  const open = () =>
    _electron.launch({
      executablePath: program ?? '',
      args: [root, `--data=${data}`, ...(isRoot ? ['--no-sandbox'] : [])],
      locale: 'zh-CN',
    });
  try {
    const app = await open();
    await walkToOrders(await app.firstWindow());
    await app.close();
    const again = await open();
    const page = await again.firstWindow();
    await expect(page.getByRole('navigation', { name: frame.navigation })).toBeVisible();
    await page.getByRole('link', { name: frame.orders }).click();
    await expect(page.getByRole('table').getByText(/〔\d{4}〕[12]号/)).toHaveCount(2);
    await again.close();
    const log = join(data, 'tongdiao.log');
    expect(existsSync(log) ? await readFile(log, 'utf8') : '').toBe('');
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});
