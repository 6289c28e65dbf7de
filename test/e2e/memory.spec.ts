// Owns a dataset from the middle of a cycle at the screen: what is remembered is shown with where it comes from, and cannot be typed.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messages } from '../../shared/text/messages/messages.ts';
import { sampleFolder } from '../helpers/datasetFiles.ts';
import { expect, test } from './desk.ts';

const { data, plan } = messages.zh;

test('what a cycle remembers is seen, not typed', async ({ sampleDesk: page }) => {
  const read = (name: string) => readFileSync(path.join(sampleFolder, name));
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer });
  const [, first] = read('demands.csv').toString('utf8').split('\n');
  const [demand, , , product] = first.split(',');
  // More than the city has or gets: no plan can keep it.
  const committed = 'order-7,N95,360200,9000000,400,2020-03-02,2020-03-08';
  const policy = { ...(JSON.parse(read('policy.json').toString('utf8')) as object), cycle_start: '2020-02-28' };
  await page.goto(page.url().replace('#/plan', '#/data'));
  await page.getByRole('button', { name: data.import }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      ...readdirSync(sampleFolder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => file(name, read(name))),
      file('policy.json', Buffer.from(JSON.stringify(policy))),
      file('secured.csv', Buffer.from(`demand,product,quantity,state\n${demand},${product},2000,transit\n`)),
      file('committed.csv', Buffer.from(`order,product,from,quantity,shipped,date,due\n${committed}\n`)),
    ]);
  await page.getByPlaceholder(data.labelPlaceholder).fill('轮中');
  await page.getByRole('button', { name: data.importNow }).click();
  const cycle = plan.cycle.replace('{{from}}', '2月28日').replace('{{day}}', '4');
  await expect(page.getByText(cycle)).toBeVisible();

  await page.getByRole('link', { name: data.viewTable.replace('{{table}}', data.tableNames.secured) }).click();
  const row = page.locator('[data-row="0"]');
  await expect(row).toContainText(data.origins.transit);
  await expect(row).toContainText(data.states.transit);
  const cell = row.locator('[data-field="quantityPieces"]');
  await cell.click();
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(cell).toHaveText('2,000');
  await expect(page.getByRole('button', { name: data.addRow })).toHaveCount(0);

  await page.goto(page.url().replace(/#.*/, '#/plan'));
  await expect(page.getByText(cycle)).toBeVisible();

  await page.getByRole('button', { name: plan.run }).first().click();
  await expect(page.locator(`[data-key="national|420100|${product}"]`)).toHaveAttribute('title', /其中已有 2,000 只/, { timeout: 60_000 });
  await page.locator('[data-key="firm|360200|N95"]').click();
  const why = page.getByRole('complementary', { name: plan.why });
  await expect(why.getByRole('listitem').filter({ hasText: 'order-7' })).toContainText(/缺 .*单上 9,000,000，之前已发 400，/);
  await expect(why.getByRole('region', { name: '短缺原因' })).toContainText(/产能|来源/);
});
