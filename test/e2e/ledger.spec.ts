// The linkage account on screen: material and goods entered, the balance read, an entry reversed, the suggested rating applied and shown.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { ledger, data } = messages.zh;

test('material creates a debt, goods discharge it, a wrong entry is reversed, and arrears lower the rating', async ({
  sampleDesk: page,
}) => {
  await page.goto(page.url().replace('#/plan', '#/ledger'));
  const dialog = page.getByRole('dialog');
  const enter = async (kind: string, amount: string) => {
    await page.getByRole('button', { name: ledger.enter }).click();
    await dialog.getByLabel(ledger.kind).click();
    await page.locator('.ant-select-item-option').filter({ hasText: kind }).click();
    await dialog.getByLabel(ledger.enterprise).fill('JX001');
    await page.keyboard.press('Enter');
    await dialog.locator('#ledger-amount').fill(amount);
    await dialog.getByLabel(ledger.source).fill('入库单 7');
    await dialog.getByRole('button', { name: ledger.enterTitle }).click();
    await expect(dialog).toBeHidden();
  };
  await enter(ledger.kinds.materialAccepted, '1000');
  const accounts = page.getByRole('table', { name: ledger.accounts });
  await expect(accounts).toContainText('1,000');
  await accounts.getByRole('row').filter({ hasText: '1,000' }).getByRole('button').first().click();
  await enter(ledger.kinds.goodsAccepted, '1万');
  const lines = page.getByRole('table', { name: ledger.lines });
  await expect(lines).toContainText('10,000');
  await lines.getByRole('button', { name: new RegExp(`${ledger.reverse}.*${ledger.kinds.goodsAccepted}`) }).click();
  await dialog.getByRole('button', { name: ledger.reverse }).click();
  await expect(lines).toContainText(ledger.reversed);
  // The head, three lines and their sums.
  await expect(lines.getByRole('row')).toHaveCount(5);

  // Other makers owe from before, as the data say.
  await expect(accounts.getByRole('row').filter({ hasText: '89' })).toHaveCount(1);
  await accounts.getByRole('row').filter({ hasText: '1,000' }).getByRole('button', { name: /0\.5/ }).click();
  await expect(page.getByText(/履约系数已改为 0.5/)).toBeVisible();
  await page.goto(page.url().replace('#/ledger', '#/data?table=enterprises'));
  await page.getByLabel(data.find).fill('JX001');
  await expect(page.locator('[data-row="0"] [data-field="rating"]')).toHaveText('0.5');
});

test('goods beyond what is owed are shown as a positive 超交', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/ledger'));
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: ledger.enter }).click();
  await dialog.getByLabel(ledger.kind).click();
  await page.locator('.ant-select-item-option').filter({ hasText: ledger.kinds.goodsAccepted }).click();
  await dialog.getByLabel(ledger.enterprise).fill('JX001');
  await page.keyboard.press('Enter');
  await dialog.locator('#ledger-amount').fill('2万');
  await dialog.getByLabel(ledger.source).fill('入库单 8');
  await dialog.getByRole('button', { name: ledger.enterTitle }).click();
  const accounts = page.getByRole('table', { name: ledger.accounts });
  await expect(accounts).toContainText(new RegExp(`${ledger.surplus} [\\d.,]+`));
  await expect(accounts).not.toContainText(/[-−]\d/);
});
