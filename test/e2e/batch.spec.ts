// The shipments and receipts of a day, entered for many orders in one grid.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { openAnew } from './openAnew.ts';

const { batch, common, orders, papers } = messages.zh;

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
  await expect(dialog.getByLabel(`${first} 防护 N95 ${batch.quantity.shipped} ${common.pieces}`)).toHaveValue('400');
  await dialog.getByRole('button', { name: batch.fillAll }).click();
  await enter(3).click();
  await expect(dialog).toBeHidden();
  await expect(states).toContainText(`${orders.states.shipped} 3`);

  await page.getByRole('button', { name: batch.open }).click();
  await dialog.getByText(batch.kinds.received, { exact: true }).click();
  await dialog.getByRole('button', { name: batch.fillAll }).click();
  await dialog.getByLabel(orders.signedBy, { exact: true }).fill('张三');
  await enter(3).click();
  await expect(dialog).toBeHidden();
  await expect(states).toContainText(`${orders.states.closed} 3`);
});

test('a day of allotments is shipped with a carrier of its own in a row, and received with what was refused', async ({
  issuedDesk: page,
}) => {
  await page.evaluate(async () => {
    const post = async (channel: string, input: object) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(`/api/${channel}`, { method: 'POST', headers, body: JSON.stringify(input) })).json();
    };
    const filter = { kind: 'allotment', state: 'draft', day: null, plan: null, city: null, find: '' };
    const { value } = await post('paper.list', { filter, sort: null, from: 0, count: 2, seek: null });
    await post('paper.issue', { papers: value.rows.map(({ paper }: { paper: { id: string } }) => paper.id), confirmedBy: '张三' });
  });
  await openAnew(page, `${page.url().split('#')[0]}#/orders?kind=allotment`);
  await page.getByRole('button', { name: batch.open }).click();
  const dialog = page.getByRole('dialog', { name: batch.title });
  const enter = (count: number) => dialog.getByRole('button', { name: batch.enter.replace('{{count}}', String(count)) });
  const states = page.getByRole('radiogroup', { name: orders.filter });
  await dialog.getByRole('button', { name: batch.fillAll }).click();
  await dialog.locator('input[data-column="vehicle"]').last().fill('赣A12345');
  await enter(2).click();
  await expect(dialog).toBeHidden();
  await expect(states).toContainText(`${papers.states.shipped} 2`);

  await page.getByRole('button', { name: batch.open }).click();
  await dialog.getByText(batch.kinds.received, { exact: true }).click();
  await dialog.getByRole('button', { name: batch.fillAll }).click();
  const all = Number(await dialog.locator('input[data-column="quantity"]').first().inputValue());
  await dialog
    .locator('input[data-column="quantity"]')
    .first()
    .fill(String(all - 1));
  await dialog.locator('input[data-column="refused"]').first().fill('1');
  await enter(2).click();
  await expect(dialog).toBeHidden();
  await expect(states).toContainText(`${papers.states.received} 1`);
  await expect(states).toContainText(`${papers.states.closed} 1`);
});
