// What an officer sees of backups and numbers: what a restore would lose, a missing database, a number series moved forward, and questions
// about unlikely entries; and that rows out of view are not acted on.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { startHost } from './host.ts';
import { openAnew } from './openAnew.ts';

const { backups, settings, common, orders, daily } = messages.zh;

async function post(page: Page, channel: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([name, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return answer.json();
    },
    [channel, input] as const,
  );
}

test('the settings show how much space backups take and may take, and a restore shows what would be lost', async ({ sampleDesk: page }) => {
  await post(page, 'backup.make', {});
  await post(page, 'scenario.create', { name: '备份之后' });
  await openAnew(page, `${new URL(page.url()).origin}/#/settings`);
  const part = page.getByRole('region', { name: backups.title });
  await expect(part).toContainText(/\d+ 份备份共 [\d.]+ MB，上限 10 GB；所在磁盘还剩/);
  await part.getByLabel(backups.budget).fill('25');
  await part.getByRole('button', { name: backups.budgetSave }).click();
  await expect(part).toContainText('上限 25 GB');
  const made = part.getByRole('row').filter({ hasText: backups.reasons['by-hand'] });
  await made.getByRole('button', { name: backups.restore }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: backups.lossTitle })).toContainText(`${backups.losses.auditEntries} 2`);
  await expect(dialog).toContainText(backups.checks.papers);
  await dialog.getByRole('button', { name: common.cancel }).click();
  await expect(dialog).toBeHidden();
});

test('a database missing beside backups is reported as missing; a new office is begun only on purpose', async ({ page }) => {
  const first = await startHost();
  await page.goto(first.link);
  await post(page, 'office.create', { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' });
  await post(page, 'backup.make', {});
  await page.goto('about:blank');
  const data = await first.end();
  for (const end of ['', '-wal', '-shm']) rmSync(join(data, `tongdiao.db${end}`), { force: true });

  const again = await startHost(data);
  await page.goto(again.link);
  const panel = page.getByRole('region', { name: backups.recovery });
  await expect(panel).toContainText(backups.missingText);
  await expect(panel).toContainText('需求 188 行');
  await panel.getByRole('button', { name: backups.begin }).click();
  await expect(page.getByRole('dialog')).toContainText(backups.beginText);
  await page.getByRole('dialog').getByRole('button', { name: common.cancel }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await panel.getByRole('button', { name: backups.restoreNewest }).click();
  await expect(page.getByRole('navigation')).toContainText(messages.zh.frame.plan);
  await page.close();
  await again.stop();
});

test('the next number of a series is moved forward with who and why, and the log records it', async ({ sampleDesk: page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/settings`);
  const part = page.getByRole('region', { name: settings.numbers });
  await part.getByRole('button', { name: /上调… 赣防物调/ }).click();
  const dialog = page.getByRole('dialog');
  const raise = dialog.getByRole('button', { name: settings.raiseDo, exact: true });
  await dialog.getByLabel(settings.nextNumber).fill('1');
  await dialog.getByLabel(settings.raiseBy).fill('王主任');
  await dialog.getByLabel(settings.raiseReason).fill('此前手工编号到30号');
  await expect(raise).toBeDisabled();
  await dialog.getByLabel(settings.nextNumber).fill('31');
  await raise.click();
  await expect(part.getByRole('row', { name: /赣防物调/ })).toContainText('31');
  expect(JSON.stringify(await post(page, 'audit.list', { filter: {}, sort: null, from: 0, count: 100 }))).toContain('此前手工编号到30号');
});

test('orders that are ticked but filtered out are not acted on, and this is said', async ({ orderedDesk, page }) => {
  await orderedDesk.open(page, '/orders', { language: 'zh' });
  // The rows are ticked once the list of all orders has been fetched.
  await page.getByRole('checkbox', { name: /^选择全部/ }).click();
  const all = Number(/\d+/.exec((await page.getByText(/^已选 \d+ 张$/).textContent()) ?? '')?.[0]);
  await page.getByLabel(orders.search).fill('南昌');
  const status = page.getByText(/^已选 \d+ 张，另有 \d+ 张未显示/);
  const [shown, hidden] = [...((await status.textContent()) ?? '').matchAll(/\d+/g)].map(Number);
  expect(shown + hidden).toBe(all);
  expect(hidden).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: new RegExp(`${orders.print} ${shown}$`) })).toBeVisible();
  await page.getByLabel(orders.search).fill('');
  await expect(page.getByText(`已选 ${all} 张`, { exact: true })).toBeVisible();
});

test('ten times a day’s output is asked about; what was typed stays, and who confirmed it is kept', async ({ sampleDesk: page }) => {
  await page.goto(`${new URL(page.url()).origin}/#/daily`);
  const form = page.locator('form');
  const output = form.getByRole('textbox').first();
  await output.fill('99,000,000');
  await form.getByRole('button', { name: daily.save, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: common.doubtTitle });
  await expect(dialog).toContainText(/日产量 99,000,000 只，通常约/);
  await dialog.getByRole('button', { name: common.doubtBack }).click();
  await expect(dialog).toBeHidden();
  await expect(output).toHaveValue('99,000,000');
  await form.getByRole('button', { name: daily.save, exact: true }).click();
  await dialog.getByLabel(common.doubtBy).fill('统计员');
  await dialog.getByRole('button', { name: common.doubtConfirm }).click();
  await expect(page.getByText(/已登记/).first()).toBeVisible();
  expect(JSON.stringify(await post(page, 'audit.list', { filter: {}, sort: null, from: 0, count: 100 }))).toContain('统计员');
});
