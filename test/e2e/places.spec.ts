// Names lead to the page of their city or maker, by mouse and by keys, and Back returns to where one was.
import { messages } from '../../shared/text/messages/messages.ts';
import { test, expect } from './desk.ts';

const words = messages.zh;

test('a name in a table leads to its city or maker, from there to the other, and Back returns', async ({ issuedDesk: page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/plan?tab=quotas`);
  const main = page.getByRole('main');
  const table = main.getByRole('table').first();
  const maker = await table.getByRole('link').first().textContent();
  await table.getByRole('link').first().click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(maker ?? '');
  await expect(page).toHaveTitle(`${maker} · ${words.common.appName}`);
  await expect(main.getByRole('img', { name: words.places.outputChart })).toBeVisible();
  // Its city, which names it among its makers.
  await main.locator('header').first().getByRole('link').click();
  await expect(main.getByRole('table', { name: words.places.coverage })).toBeVisible();
  await expect(main.getByRole('table', { name: words.places.makers }).getByRole('link', { name: maker ?? '', exact: true })).toBeVisible();
  const back = main.getByRole('button', { name: words.places.back });
  await back.click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(maker ?? '');
  await back.click();
  await expect(page).toHaveURL(/plan\?tab=quotas$/);
  // By keys: Enter follows what stands in the cell.
  await table.locator('xpath=..').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(maker ?? '');
});

test('a code that the data does not have says so, and Ctrl+K finds makers by name', async ({ issuedDesk: page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/city/999999`);
  await expect(page.getByRole('heading', { name: words.places.cityUnknown, level: 1 })).toBeAttached();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('美宝利');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('美宝利');
});
