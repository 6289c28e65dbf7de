// The shipments and receipts of a day, entered for many orders in one grid.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { batch, orders } = messages.zh;

test('a day of shipments is filled in, pasted and scanned, and received the same way', async ({ issuedDesk: page }) => {
  const states = page.getByRole('radiogroup', { name: orders.filter });
  await page.getByRole('button', { name: batch.open }).click();
  const dialog = page.getByRole('dialog', { name: batch.title });
  const rows = dialog.locator('tbody tr[data-place]');
  const enter = (count: number) => dialog.getByRole('button', { name: batch.enter.replace('{{count}}', String(count)) });
  await expect(rows.first()).toBeVisible();
  const first = await rows.first().locator('td').first().textContent();

  // A code nobody knows, then one after another.
  await dialog.getByLabel(batch.code).fill('99');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: '99' })).toBeVisible();
  await expect(enter(0)).toBeDisabled();
  await page.keyboard.type('TD1|赣防物调〔2020〕2号|0123456789abcdef|00ff');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(enter(2)).toBeEnabled();

  // Pasted as a spreadsheet gives it, with a line that is not understood.
  const block = `文号\t品种\t箱\t只\r\n${first}\t防护 N95\t1\t400\r\n赣防物调〔2020〕77号\t\t\t5\r\n`;
  await dialog.getByLabel(batch.code).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, block);
  await expect(dialog.getByText(batch.unread.replace('{{lines}}', '3'))).toBeVisible();
  await expect(dialog.getByLabel(`${first} 防护 N95 ${batch.pieces.shipped}`)).toHaveValue('400');
  await dialog.getByRole('button', { name: batch.fillAll }).click();
  await enter(3).click();
  await expect(dialog).toBeHidden();
  await expect(states).toContainText(`${orders.states.shipped} 3`);

  await page.getByRole('button', { name: batch.open }).click();
  await dialog.getByText(batch.kinds.received, { exact: true }).click();
  await dialog.getByRole('button', { name: batch.fillAll }).click();
  await dialog.getByLabel(orders.signedBy).fill('张三');
  await enter(3).click();
  await expect(dialog).toBeHidden();
  await expect(states).toContainText(`${orders.states.closed} 3`);
});
