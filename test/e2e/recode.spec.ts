// Owns codes at the screen: a maker is merged into another after a look at what would change, undone; what papers name is not removed, and
// the refusal says what; the office's own name is corrected.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { data, common, recode, settings } = messages.zh;

test('a maker is merged into another after a look at what would change, and that is undone', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/data?table=enterprises'));
  const row = page.locator('[data-row="1"]');
  const code = (await row.locator('[data-field="code"]').textContent()) ?? '';
  const target = (await page.locator('[data-row="0"] [data-field="code"]').textContent()) ?? '';
  const count = await page.getByRole('status').first().textContent();
  await row.getByRole('rowheader').click();
  await page.getByRole('button', { name: recode.button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(recode.to).fill(target);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: recode.look }).click();
  await expect(dialog.getByRole('status')).toContainText(code);
  await expect(dialog.getByRole('table', { name: recode.rows })).toContainText(data.tableNames.lines);
  await dialog.getByLabel(recode.by).fill('核对人');
  await dialog.getByLabel(recode.reason).fill('同一家企业的两个代码');
  await dialog.getByRole('button', { name: recode.merge, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(row.locator('[data-field="code"]')).not.toHaveText(code);
  await page.getByRole('button', { name: common.undo }).click();
  await expect(row.locator('[data-field="code"]')).toHaveText(code);
  expect(await page.getByRole('status').first().textContent()).toBe(count);
});

test('a city that issued orders name is not removed, and the refusal says which', async ({ issuedDesk: page }) => {
  await page.goto(page.url().replace('#/orders', '#/data?table=regions'));
  await page.getByLabel(data.find).fill('南昌市');
  await page.locator('[data-row]').first().getByRole('rowheader').click();
  await page.getByRole('button', { name: data.deleteRows.replace('{{count}}', '1') }).click();
  await expect(page.getByRole('alert').filter({ hasText: '还被单据和账目引用' })).toContainText('赣防物调');
});

test('the office’s name is corrected with who and why', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/settings'));
  await page.getByRole('button', { name: settings.officeCorrect }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(settings.officeName).fill('江西省物资统调办');
  await dialog.getByLabel(settings.raiseBy).fill('核对人');
  await dialog.getByLabel(settings.raiseReason).fill('更名');
  await dialog.getByRole('button', { name: settings.officeCorrectDo, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: settings.office })).toContainText('江西省物资统调办');
});
