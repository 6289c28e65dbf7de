// Closes three days of the sample: the working day moves on, each day keeps its statement, and the last close is undone.
import { expect, test } from './desk.ts';

test('three days are closed, their statements read, and the last close is undone', async ({ issuedDesk: page }) => {
  const bar = page.getByRole('banner').first();
  await expect(bar).toContainText('营业日 3月2日 周一');
  await page.goto(`${page.url().split('#')[0]}#/days`);
  for (const [day, next] of [
    ['3月2日', '3月3日'],
    ['3月3日', '3月4日'],
    ['3月4日', '3月5日'],
  ]) {
    await page.getByRole('button', { name: '日终结转…' }).click();
    await page.getByLabel('结转人').fill('值班长');
    await page.getByRole('button', { name: '签名并结转' }).click();
    await expect(page.getByText(`${day} 已结转，营业日是 ${next}`)).toBeVisible();
    await expect(bar).toContainText(`营业日 ${next}`);
  }
  const closed = page.getByRole('table', { name: '已结转的日子' });
  await expect(closed.getByRole('row')).toHaveCount(4);
  await closed.getByRole('button', { name: '3月3日 周二' }).click();
  await expect(page.getByText(/2020年3月3日 周二，值班长 于 .* 结转/)).toBeVisible();
  // Only the last close can be undone.
  await expect(page.getByRole('button', { name: '撤销结转…' })).toHaveCount(0);
  await closed.getByRole('button', { name: '3月4日 周三' }).click();
  await page.getByRole('button', { name: '撤销结转…' }).click();
  await page.getByLabel('结转人').fill('王处');
  await page.getByRole('dialog').getByRole('button', { name: '撤销结转' }).click();
  await expect(bar).toContainText('营业日 3月4日');
  await expect(closed).toContainText('王处 撤销');
});
