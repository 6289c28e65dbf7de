// Owns the pictures in README: the app's own screen, drawn anew where UPDATE_PICTURES=1 asks for it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './desk.ts';

const folder = process.env.UPDATE_PICTURES === '1' ? join(import.meta.dirname, '..', '..', 'docs', 'images') : null;

const pictures = [
  { name: 'situation', route: '/situation', theme: 'light' },
  { name: 'plan', route: '/plan?city=360700', theme: 'light' },
  { name: 'orders', route: '/orders', theme: 'light' },
] as const;

test.use({ viewport: { width: 1440, height: 900 } });

for (const { name, route, theme } of pictures) {
  test(`a picture of ${name} can be taken`, async ({ page, orderedDesk }) => {
    await orderedDesk.open(page, route, { language: 'zh', theme });
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    if (folder !== null) await mkdir(folder, { recursive: true });
    const picture = await page.screenshot({ animations: 'disabled', path: folder === null ? undefined : join(folder, `${name}.png`) });
    expect(picture.length).toBeGreaterThan(20_000);
  });
}
