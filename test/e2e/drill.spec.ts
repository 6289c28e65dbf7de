// The drill on screen: a day passes on the sample, every page says so, and leaving it brings back the morning before.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { drill } = messages.zh;

test('a day of the sample passes, the ledger and the daily page live, and one goes back to before', async ({ sampleDesk: page }) => {
  const open = (route: string) => page.goto(page.url().replace(/#.*/, `#${route}`));
  await open('/rehearsal');
  await page.getByRole('button', { name: '过 1 天', exact: true }).click();
  await expect(page.getByRole('progressbar', { name: drill.progress })).toBeVisible();
  await expect(page.getByText('营业日 3月3日')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('progressbar', { name: drill.progress })).toBeHidden();
  await expect(page.getByText('数据为演练所生（自3月2日起），不是真事')).toBeVisible();
  await open('/daily?date=2020-03-02');
  await expect(page.getByText(/已报 1\d\d \/ 130 家/)).toBeVisible();
  await open('/ledger');
  await expect(page.getByText('材料签收').first()).toBeVisible();
  await page.getByRole('button', { name: drill.leave }).click();
  await page.getByRole('dialog').getByRole('button', { name: drill.leaveNow }).click();
  await expect(page.getByText('营业日 3月2日')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(drill.name, { exact: true })).toBeHidden();
});
