// Three offices in three data folders exchange data for two days: the province sets up two cities and receives what they own, a field
// edited by both becomes a conflict that is decided, and a stale stick and a forged file are refused.
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page, TestInfo } from '@playwright/test';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { startOffice, type OfficeHost } from './host.ts';

const { snapshots, data } = messages.zh;

interface Desk {
  readonly host: OfficeHost;
  readonly page: Page;
}

async function sitDown(browser: Browser, office: object): Promise<Desk> {
  const host = await startOffice({ day: '2020-03-02' });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.request.get(host.link);
  await page.request.post(`${host.origin}/api/office.create`, { data: office });
  await page.goto(`${host.origin}/#/snapshots`);
  return { host, page };
}

/** Path of the saved file. */
async function saved({ page, host }: Desk, info: TestInfo): Promise<string> {
  await page.goto(`${host.origin}/#/snapshots`);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: snapshots.save }).click();
  const download = await waiting;
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

async function open({ page, host }: Desk, file: string): Promise<void> {
  await page.goto(`${host.origin}/#/snapshots`);
  await page.getByLabel(snapshots.file).setInputFiles(file);
}

async function readIn(desk: Desk, file: string, isFirst = false): Promise<void> {
  await open(desk, file);
  const { page } = desk;
  if (isFirst) await page.getByRole('button', { name: snapshots.trust }).click();
  await page.getByRole('button', { name: snapshots.readInNow, exact: true }).click();
  await expect(page.getByRole('table', { name: snapshots.history })).toContainText(snapshots.directions.read);
}

/** Types the stock of an enterprise into the grid. */
async function setStock({ page, host }: Desk, owner: string, quantity: string): Promise<void> {
  await page.goto(`${host.origin}/#/data?table=stocks`);
  await page.getByLabel(data.find).fill(owner);
  const cell = page.locator('[data-row="0"] [data-field="quantity"]');
  await expect(page.locator('[data-row="0"] [data-field="owner"]')).toContainText(owner);
  await cell.click();
  await page.keyboard.type(quantity);
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText(quantity);
}

async function stockIs({ page, host }: Desk, owner: string, quantity: string): Promise<void> {
  await page.goto(`${host.origin}/#/data?table=stocks`);
  await page.getByLabel(data.find).fill(owner);
  await expect(page.locator('[data-row="0"] [data-field="quantity"]')).toHaveText(quantity);
}

test('three offices exchange for two days and lose nothing', async ({ browser }, info) => {
  test.setTimeout(240_000);
  const office = (name: string, kind: string, region: string, start: string) => ({ name, kind, region, language: 'zh', start });
  const province = await sitDown(browser, office('江西省统调办', 'province', '360000', 'sample'));
  const yichun = await sitDown(browser, office('宜春市物资组', 'city', '360900', 'empty'));
  const jiujiang = await sitDown(browser, office('九江市物资组', 'city', '360400', 'empty'));

  const first = await saved(province, info);
  expect(basename(first)).toBe('江西省统调办-1-2020-03-02.tdz');
  await open(yichun, first);
  await expect(yichun.page.getByRole('alert')).toContainText('江西省统调办');
  const words = (await province.page.getByText(/本单位指纹/).textContent()) ?? '';
  const told = (await yichun.page.getByRole('alert').textContent()) ?? '';
  expect(told).toContain(/指纹 (.{19})/.exec(words)?.[1] ?? 'no fingerprint');
  await yichun.page.getByRole('button', { name: snapshots.trust }).click();
  await yichun.page.getByRole('button', { name: snapshots.readInNow, exact: true }).click();
  await expect(yichun.page.getByRole('contentinfo')).toContainText('11 设区市');
  await readIn(jiujiang, first, true);

  // A city changes only what it owns.
  await setStock(yichun, 'JX001', '77');
  await yichun.page.goto(`${yichun.host.origin}/#/data?table=products`);
  await yichun.page.locator('[data-row="0"] [data-field="unit"]').click();
  await yichun.page.keyboard.type('a');
  await yichun.page.keyboard.press('Enter');
  await expect(yichun.page.getByText(/不归本单位管/)).toBeVisible();
  await setStock(jiujiang, 'JX002', '66');
  await readIn(province, await saved(yichun, info), true);
  await readIn(province, await saved(jiujiang, info), true);
  await stockIs(province, 'JX001', '77');
  await stockIs(province, 'JX002', '66');

  for (const { host } of [province, yichun, jiujiang]) await host.setDay('2020-03-03');
  await setStock(province, 'JX001', '80');
  await setStock(yichun, 'JX001', '90');
  const second = await saved(yichun, info);
  await open(province, second);
  const conflicts = province.page.getByRole('table', { name: snapshots.conflictsOf.replace('{{table}}', data.tableNames.stocks) });
  await expect(conflicts).toContainText('80');
  await expect(conflicts).toContainText('90');
  await expect(province.page.getByRole('button', { name: snapshots.readInNow, exact: true })).toBeDisabled();
  await province.page.screenshot({ path: info.outputPath('conflict.png') });
  await conflicts.getByRole('radio', { name: snapshots.choices.incoming }).check();
  await province.page.getByRole('button', { name: snapshots.readInNow, exact: true }).click();
  await expect(province.page.getByRole('table', { name: snapshots.history })).toContainText('本机 80，对方 90 → 对方');
  await stockIs(province, 'JX001', '90');

  // The stick still holds yesterday's file, and somebody changed a byte of today's.
  const later = await saved(province, info);
  await readIn(yichun, later);
  await open(yichun, first);
  await expect(yichun.page.getByText(/比已读的第 2 份旧/)).toBeVisible();
  const bytes = await readFile(second);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const forged = info.outputPath('forged.tdz');
  await writeFile(forged, bytes);
  await open(jiujiang, forged);
  await expect(jiujiang.page.getByText(/不完整或被改动/)).toBeVisible();

  // The last import is undone and repeated.
  await province.page.goto(`${province.host.origin}/#/snapshots`);
  await province.page.getByRole('button', { name: snapshots.undo, exact: true }).click();
  await province.page.getByRole('dialog').getByRole('button', { name: snapshots.undo, exact: true }).click();
  await expect(province.page.getByRole('table', { name: snapshots.history })).toContainText(snapshots.wasUndone);
  await stockIs(province, 'JX001', '80');
  for (const { page, host } of [province, yichun, jiujiang]) {
    await page.close();
    await host.stop();
  }
});
