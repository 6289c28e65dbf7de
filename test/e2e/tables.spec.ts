// The table that every long list is shown in: ordered, filtered, summed, copied and exported, by keys as by the mouse, and as it was left.
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { plan, table: words, common } = messages.zh;

test('quotas are ordered, filtered, summed, copied and exported as they are seen, and look so again', async ({ plannedDesk: page }) => {
  await page.getByRole('tab', { name: plan.tabs.quotas }).click();
  const region = page.getByRole('region', { name: plan.quotaTable });
  const rows = region.locator('tbody tr[data-place]');
  const names = () => rows.locator('td:first-child').allTextContents();
  await expect(rows.first()).toBeVisible();
  const before = await names();
  const table = region.getByRole('table');
  const count = Number(await table.getAttribute('aria-rowcount'));
  const total = await region.locator('tfoot td').nth(1).textContent();

  const head = region.getByRole('columnheader', { name: common.city });
  await head.getByRole('button', { name: common.city, exact: true }).click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect(await names()).not.toEqual(before);

  await head.getByRole('button', { name: words.filterColumn.replace('{{column}}', common.city) }).click();
  await page.getByLabel(words.oneOf).fill('南昌');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(rows.first().locator('td').nth(1)).toHaveText('南昌');
  const seen = await names();
  expect(seen.length).toBeLessThan(count - 2);
  await expect(region.locator('tfoot td').nth(1)).not.toHaveText(total ?? '');

  const box = region.getByRole('group', { name: plan.quotaTable });
  await box.focus();
  await page.keyboard.press('Control+A');
  const copied = await page.evaluateHandle(() => {
    const text = new Promise<string>((resolve) => {
      document.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''), { once: true });
    });
    return { text };
  });
  await page.keyboard.press('Control+C');
  expect((await copied.evaluate(({ text }) => text)).split('\r\n').map((line) => line.split('\t')[0])).toEqual([
    common.enterprise,
    ...seen,
  ]);

  await page.getByRole('button', { name: words.columnsOf.replace('{{table}}', '').trim() }).click();
  await page.getByRole('checkbox', { name: plan.quotaRating, exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await expect(region.getByRole('columnheader', { name: plan.quotaRating, exact: true })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Excel/ }).click();
  const book = read(readFileSync(await (await download).path()));
  const sheet: unknown[][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
  expect(sheet[0]).not.toContain(plan.quotaRating);
  expect(sheet.slice(1).map(([name]) => name)).toEqual([...seen, words.total]);

  // Columns and order are kept for the next time; a filter is not, since rows that are missing must be seen to be missing.
  await page.reload();
  await page.getByRole('tab', { name: plan.tabs.quotas }).click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(region.getByRole('columnheader', { name: plan.quotaRating, exact: true })).toHaveCount(0);
  await expect(table).toHaveAttribute('aria-rowcount', String(count));
});

test('the list is walked by keys, and Enter presses what stands in the cell', async ({ plannedDesk: page }) => {
  await page.getByRole('tab', { name: plan.tabs.quotas }).click();
  const box = page.getByRole('region', { name: plan.quotaTable }).getByRole('group', { name: plan.quotaTable });
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = () =>
    box.evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.parentElement?.dataset.place);
  expect(await active()).toBe('1');
  await page.keyboard.press('End');
  const last = await page.getByRole('region', { name: plan.quotaTable }).locator('tbody tr[data-place]').last().getAttribute('data-place');
  expect(await active()).toBe(last);
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: messages.zh.pins.newPin })).toBeVisible();
});
