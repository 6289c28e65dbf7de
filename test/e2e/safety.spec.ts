// What keeps an office safe: the screen lock, and restoring backups, from the settings and from a damaged database.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';
import { startHost } from './host.ts';
import { openAnew } from './openAnew.ts';

const { lock, backups, settings } = messages.zh;
const words = '一夜春风来六月天';

test('the screen is locked by a passphrase, shows nothing, and restores what was being typed', async ({ sampleDesk }) => {
  const origin = new URL(sampleDesk.url()).origin;
  await sampleDesk.goto(`${origin}/#/settings`);
  await sampleDesk.getByLabel(lock.next).fill(words);
  await sampleDesk.getByLabel(lock.again).fill(`${words}!`);
  await expect(sampleDesk.getByRole('button', { name: lock.set })).toBeDisabled();
  await sampleDesk.getByLabel(lock.again).fill(words);
  await sampleDesk.getByRole('button', { name: lock.set }).click();
  await expect(sampleDesk.getByRole('button', { name: lock.lockNow })).toBeVisible();
  await sampleDesk.getByLabel(settings.copies).fill('抄送到一半');
  await sampleDesk.getByRole('button', { name: lock.lockNow }).click();

  const title = sampleDesk.getByText(lock.locked);
  await expect(title).toBeVisible();
  await expect(sampleDesk.getByLabel(settings.copies)).toBeHidden();
  const refused = await sampleDesk.evaluate(async () => {
    const answer = await fetch('/api/order.list', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    return answer.json();
  });
  expect(refused).toEqual({ ok: false, error: { kind: 'locked' } });
  await sampleDesk.keyboard.press('Escape');
  await sampleDesk.keyboard.press('Escape');
  await expect(title).toBeVisible();
  await sampleDesk.getByLabel(lock.passphrase, { exact: true }).fill('不对不对不对不对');
  await sampleDesk.keyboard.press('Enter');
  await expect(sampleDesk.getByRole('dialog', { name: messages.zh.common.appName }).getByRole('alert')).toContainText('口令不对');
  await sampleDesk.getByLabel(lock.passphrase, { exact: true }).fill(words);
  await sampleDesk.keyboard.press('Enter');
  await expect(title).toBeHidden();
  await expect(sampleDesk.getByLabel(settings.copies)).toHaveValue('抄送到一半');

  // Anyone who only has the page's address sees the lock too.
  await sampleDesk.getByRole('button', { name: lock.lockNow }).click();
  await sampleDesk.reload();
  await expect(title).toBeVisible();
  await sampleDesk.getByLabel(lock.passphrase, { exact: true }).fill(words);
  await sampleDesk.keyboard.press('Enter');
  await expect(sampleDesk.getByRole('heading', { name: settings.title, level: 1 })).toBeVisible();
  await expect(sampleDesk.getByLabel(settings.copies)).toHaveValue('抄送到一半');
});

test('the screen locks itself after the set minutes, counted from the last key press', async ({ sampleDesk }) => {
  await sampleDesk.clock.install();
  await openAnew(sampleDesk, `${new URL(sampleDesk.url()).origin}/#/settings`);
  await sampleDesk.getByLabel(lock.next).fill(words);
  await sampleDesk.getByLabel(lock.again).fill(words);
  await sampleDesk.getByRole('button', { name: lock.set }).click();
  await expect(sampleDesk.getByRole('button', { name: lock.lockNow })).toBeVisible();
  await sampleDesk.clock.fastForward('09:00');
  await sampleDesk.getByLabel(settings.copies).press('a');
  await sampleDesk.clock.fastForward('09:00');
  await expect(sampleDesk.getByText(lock.locked)).toBeHidden();
  await sampleDesk.clock.fastForward('01:30');
  await expect(sampleDesk.getByText(lock.locked)).toBeVisible();
});

test('a backup is made, inspected and restored from the settings', async ({ sampleDesk }) => {
  const origin = new URL(sampleDesk.url()).origin;
  await sampleDesk.goto(`${origin}/#/settings`);
  await sampleDesk.getByRole('button', { name: backups.make }).click();
  const table = sampleDesk.getByRole('table', { name: backups.title });
  // Another one was made when the program started.
  const made = table.getByRole('row').filter({ hasText: backups.reasons['by-hand'] });
  await expect(made).toHaveCount(1);
  await made.getByRole('button', { name: backups.look }).click();
  await expect(table).toContainText('需求 188 行');
  await sampleDesk.getByLabel(settings.copies).fill('备份之后');
  await sampleDesk.getByRole('button', { name: messages.zh.common.save, exact: true }).click();
  await expect(sampleDesk.getByText(settings.saved)).toBeVisible();
  await made.getByRole('button', { name: backups.restore }).click();
  await sampleDesk.getByRole('dialog').getByRole('button', { name: backups.restore }).click();
  await expect(sampleDesk.getByText(backups.reasons['before-restore'])).toBeVisible();
  await expect(sampleDesk.getByLabel(settings.copies)).toHaveValue('');
});

test('a damaged database is noticed at start, and the newest intact backup is one click away', async ({ page }) => {
  const first = await startHost();
  await page.goto(first.link);
  await page.evaluate(
    async (office) => {
      const headers = { 'Content-Type': 'application/json' };
      await fetch('/api/office.create', { method: 'POST', headers, body: JSON.stringify(office) });
      await fetch('/api/backup.make', { method: 'POST', headers, body: '{}' });
    },
    { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' },
  );
  // no request of the page may be pending when its host ends
  await page.goto('about:blank');
  const data = await first.end();
  const file = join(data, 'tongdiao.db');
  const bytes = readFileSync(file);
  bytes.fill(7, 100, 4000);
  writeFileSync(file, bytes);

  const again = await startHost(data);
  await page.goto(again.link);
  const panel = page.getByRole('region', { name: backups.recovery });
  await expect(panel).toContainText('需求 188 行');
  await panel.getByRole('button', { name: backups.restoreNewest }).click();
  await expect(page.getByRole('navigation')).toContainText(messages.zh.frame.plan);
  const kept = readdirSync(join(data, 'backups')).find((name) => name.startsWith('before-restore-') && name.endsWith('.db'));
  expect(readFileSync(join(data, 'backups', kept ?? '')).equals(bytes)).toBe(true);
  await page.close();
  await again.stop();
});
