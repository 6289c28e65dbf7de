// The main workflow in a browser: from first start to a printed order, using only what the screen says.
import { readFile } from 'node:fs/promises';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { walkToOrders } from './journey.ts';

const { orders } = messages.zh;

test('the sample leads from first start to a printed order', async ({ freshDesk: page }) => {
  await walkToOrders(page);

  await test.step('printing raises no objection, and the PDF is a PDF', async () => {
    await page.getByRole('button', { name: `${orders.print} 2` }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: orders.pdf }).click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});
