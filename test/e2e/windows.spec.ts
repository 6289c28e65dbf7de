// Shows that two windows of one office do not work against each other: each shows what the other does, and one that has not heard of a
// change writes into no row but the one it shows.
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { data, orders, papers } = messages.zh;
/** A window learns of another's change within a second; a busy machine draws later. */
const soon = { timeout: 5_000 };

const cell = (page: Page, row: number, field: string) => page.locator(`[data-row="${row}"] [data-field="${field}"]`);

async function deleteFirst(page: Page): Promise<void> {
  await page.locator('[data-row="0"]').getByRole('rowheader').click();
  await page.getByRole('button', { name: data.deleteRows.replace('{{count}}', '1') }).click();
}

async function type(page: Page, row: number, text: string): Promise<void> {
  await cell(page, row, 'quantity').click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a row deleted and a cell changed in one window are deleted and changed in the other, without a click', async ({
  sampleDesk: page,
  context,
}) => {
  const address = page.url().replace('#/plan', '#/data?table=stocks');
  await page.goto(address);
  const other = await context.newPage();
  await other.goto(address);
  const second = (await cell(page, 1, 'owner').textContent()) ?? '';
  await expect(cell(other, 1, 'owner')).toHaveText(second);
  await deleteFirst(page);
  await expect(cell(other, 0, 'owner')).toHaveText(second, soon);
  await type(other, 0, '4321');
  await expect(cell(page, 0, 'quantity')).toHaveText('4,321', soon);
  await other.close();
});

test('a window that hears nothing writes into the row it shows, wherever that is now, and is shown both values if it changed', async ({
  sampleDesk: page,
  context,
}) => {
  const address = page.url().replace('#/plan', '#/data?table=stocks');
  await page.goto(address);
  const deaf = await context.newPage();
  // Neither the host nor the other window tells it anything.
  await deaf.addInitScript(() => {
    window.BroadcastChannel.prototype.addEventListener = () => {};
  });
  await deaf.goto(address);
  const [third, fourth] = await Promise.all([2, 3].map((row) => cell(deaf, row, 'owner').textContent()));
  await deleteFirst(page);
  await expect(cell(page, 1, 'owner')).toHaveText(third ?? '');
  // The row it shows as third is the second by now, and the third is another.
  await type(deaf, 2, '4321');
  await expect(cell(page, 1, 'quantity')).toHaveText('4,321', soon);
  await expect(cell(page, 2, 'owner')).toHaveText(fourth ?? '');
  const before = await cell(page, 2, 'quantity').textContent();
  await expect(cell(page, 2, 'quantity')).not.toHaveText('4,321');

  await deaf.goto(address.replace('stocks', 'supplies'));
  await deaf.goto(address);
  await expect(cell(deaf, 2, 'quantity')).toHaveText(before ?? '');
  await type(page, 2, '17');
  await type(deaf, 2, '18');
  await expect(deaf.getByText('现在是“17”')).toBeVisible();
  await expect(cell(deaf, 2, 'quantity')).toHaveText('17', soon);
  await deaf.close();
});

test('an order that another window issued after the question is told by its number, and the rest is issued on a second yes', async ({
  issuedDesk: page,
}) => {
  const drafts = page.getByRole('row').filter({ hasText: orders.states.draft });
  await drafts.nth(0).getByRole('checkbox').check();
  await drafts.nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: `${orders.issue} 2` }).click();
  const dialog = page.getByRole('dialog');
  const yes = dialog.getByRole('button', { name: orders.issue, exact: true });
  await expect(yes).toBeVisible();
  const issued = await page.evaluate(async () => {
    const post = async (channel: string, input: object) =>
      (
        await fetch(`/api/${channel}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) })
      ).json();
    const { value } = await post('order.choose', { filter: { find: '', state: 'draft' }, among: null });
    return post('order.issue', { orders: value.drafts.slice(0, 1) });
  });
  expect(issued).toMatchObject({ ok: true });
  await yes.click();
  await expect(dialog).toContainText(/4号：不是草稿（已下达）/);
  await dialog.getByRole('button', { name: papers.issueRest.replace('{{count}}', '1') }).click();
  await expect(page.getByRole('button', { name: /5号/ })).toBeVisible();
});
