// Shows that a long job is shown above every page, can be cancelled there, and leaves the pages usable meanwhile.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { jobText } from '../../shared/text/jobText.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { startHost } from './host.ts';
import { openAnew } from './openAnew.ts';

const { snapshots, papers, frame } = messages.zh;
const { names, cancel } = jobText.zh;

test('a slow snapshot is shown on every page, can be cancelled there, and is made when asked for again', async ({ page }) => {
  const data = mkdtempSync(join(tmpdir(), 'tongdiao-e2e-'));
  const host = await startHost(data);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(host.link);
  await page.evaluate(async () => {
    const office = { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' };
    const headers = { 'Content-Type': 'application/json' };
    await fetch('/api/office.create', { method: 'POST', headers, body: JSON.stringify(office) });
  });
  await openAnew(page, `${host.origin}/#/snapshots`);
  const save = page.getByRole('button', { name: snapshots.save });
  await expect(save).toBeVisible();
  // Another program on the same folder holds the job up for as long as the test wants.
  const other = new BetterSqlite3(join(data, 'tongdiao.db'));
  other.exec('BEGIN IMMEDIATE');
  await save.click();
  const strip = page.getByRole('status').filter({ hasText: names['snapshot.export'] });
  await expect(strip).toBeVisible();
  await page.getByRole('link', { name: frame.orders }).click();
  await expect(page.getByRole('heading', { name: papers.title, level: 1 })).toBeVisible();
  await expect(strip).toBeVisible();
  await page.getByRole('button', { name: cancel, exact: true }).click();
  other.exec('ROLLBACK');
  other.close();
  await expect(page.getByText('已取消，一切未变')).toBeVisible();
  await expect(strip).toBeHidden();

  await page.getByRole('link', { name: frame.snapshots }).click();
  const waiting = page.waitForEvent('download');
  await save.click();
  // Its number is 1: the cancelled job took none.
  expect((await waiting).suggestedFilename()).toMatch(/-1-\d{4}-\d\d-\d\d\.tdz$/);
  await page.close();
  await host.stop();
});
