// Takes the pictures of README and manual: the app's own screens, redrawn when UPDATE_PICTURES=1.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../../shared/domain/office.ts';
import { expect, test } from './desk.ts';
import { quiet } from './quiet.ts';

const folder = process.env.UPDATE_PICTURES === '1' ? join(import.meta.dirname, '..', '..', 'docs', 'images') : null;

const pictures = [
  { name: 'situation', route: '/situation' },
  { name: 'data', route: '/data?table=demands' },
  { name: 'plan', route: '/plan?city=360700' },
  { name: 'orders', route: '/orders' },
  { name: 'daily', route: '/daily?date=2020-03-02' },
  { name: 'days', route: '/days' },
  { name: 'ledger', route: '/ledger' },
  { name: 'capacity', route: '/capacity' },
  { name: 'reports', route: '/reports?kind=daily&date=2020-03-02' },
  { name: 'snapshots', route: '/snapshots' },
  { name: 'settings', route: '/settings' },
] as const;

test.use({ viewport: { width: 1440, height: 900 } });

for (const language of languages) {
  // The pages are checked elsewhere; if no pictures are kept, one shows that they can be taken.
  for (const { name, route } of folder === null ? pictures.slice(0, language === 'zh' ? 1 : 0) : pictures) {
    test(`a picture of ${name} in ${language} can be taken`, async ({ page, orderedDesk }) => {
      await orderedDesk.open(page, route, { language, theme: 'light' });
      await quiet(page);
      await page.evaluate(() => document.fonts.ready);
      if (folder !== null) {
        await mkdir(folder, { recursive: true });
        // Charts and grids are drawn after their data arrive.
        await page.waitForTimeout(1500);
      }
      const file = `${name}${language === 'zh' ? '' : '-en'}.png`;
      const picture = await page.screenshot({ animations: 'disabled', path: folder === null ? undefined : join(folder, file) });
      expect(picture.length).toBeGreaterThan(20_000);
    });
  }
}
