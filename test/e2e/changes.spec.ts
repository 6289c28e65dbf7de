// The day after: what the new plan changes of the one in force is read, printed and saved; least change is priced and set aside; and the plan
// that was replaced says why.
import { execFileSync } from 'node:child_process';
import { createClient } from '../../shared/contract/client.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { openAnew } from './openAnew.ts';
import { answered } from './seeds.ts';

const { changes, plan: planWords, scenarios } = messages.zh;

test('a day is closed, planned again, and what changed is read, printed, saved, priced and approved', async ({ issuedDesk: page }) => {
  test.setTimeout(300_000);
  const { origin } = new URL(page.url());
  const client = createClient(async (channel, data) => (await page.request.post(`${origin}/api/${channel}`, { data })).json());
  const { workingDay } = answered(await client('day.close', { day: '2020-03-02', by: '值班长' }));
  expect(workingDay).toBe('2020-03-03');
  await openAnew(page, `${origin}/#/plan`);
  await expect(page.getByRole('tab', { name: planWords.tabs.coverage })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText('P-0303-1').first()).toBeVisible({ timeout: 120_000 });

  await page.getByRole('button', { name: changes.open }).click();
  await expect(page.getByRole('heading', { name: changes.title }).first()).toBeVisible();
  await expect(page.getByText('P-0303-1 对照 P-0302-1（3月3日至3月15日）')).toBeVisible();
  await expect(page.getByText(/宣布而尚未下达的统调货物 [\d,]+ 只，其中 [\d,]+ 只换了日期/)).toBeVisible();
  await expect(page.getByText(/没有“几公里抵多少变动”的权数可设/)).toBeVisible();
  // Nobody asked for the causes.
  await expect(page.getByText(/^各组所得（凑整前）/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('table', { name: '五、电话通知' }).or(page.getByText('不用打电话'))).toBeVisible();

  const { id } = answered(await client('plan.list', { count: 1 }))[0];
  const pdf = answered(await client('change.file', { plan: id, format: 'pdf', language: 'zh' }));
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(pdf.base64, 'base64'), encoding: 'utf8' });
  expect(text.replace(/\s+/g, '')).toContain('求解目标严格依次：保障率、少用替代、变动最少');
  expect(text).toContain('一、新情况');
  await page.getByRole('button', { name: changes.print }).click();
  await expect(page.locator('iframe[data-print]')).toHaveAttribute('srcdoc', /变动说明/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: changes.workbook }).click();
  expect((await download).suggestedFilename()).toMatch(/^变动说明_P-0303-1.*\.xlsx$/);

  await page.getByRole('button', { name: changes.price }).click();
  const price = page.getByRole('table', { name: changes.priceTitle });
  await expect(price).toContainText(changes.fillsSame, { timeout: 120_000 });
  await page.getByRole('switch').click();
  await expect(page.getByText(changes.calmOff, { exact: true }).first()).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('P-0303-2 对照 P-0302-1（3月3日至3月15日）')).toBeVisible();

  await page.getByRole('switch').click();
  await expect(page.getByText('P-0303-1 对照 P-0302-1（3月3日至3月15日）')).toBeVisible();
  await page.getByRole('button', { name: changes.toPlan }).click();
  await page.getByRole('button', { name: planWords.approve, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/各组所得（凑整前）/)).toBeVisible();
  await expect(dialog.getByRole('link', { name: changes.seeChanges })).toBeVisible();
  await expect(dialog.getByRole('link', { name: scenarios.seeComparison })).toBeVisible();
  await dialog.getByRole('button', { name: planWords.approveConfirm }).click();

  const [former] = answered(await client('plan.list', {})).filter(({ state }) => state === 'superseded');
  await page.getByLabel(planWords.choose).click({ force: true });
  await page.getByTitle(new RegExp(former.label)).first().click();
  await expect(page.getByText(changes.superseded.replace('{{label}}', 'P-0303-1'))).toBeVisible();
  await expect(page.getByText(/各组所得（凑整前）/)).toBeVisible();
});
