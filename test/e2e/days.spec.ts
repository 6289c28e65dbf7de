// Closes three days of the sample: the working day moves on, each day keeps its statement, and the last close is undone. What reports and
// books disagree about is decided on the desk.
import { expect, test } from './desk.ts';
import { openAnew } from './openAnew.ts';

test('three days are closed, their statements read, and the last close is undone', async ({ issuedDesk: page }) => {
  const bar = page.getByRole('banner').first();
  await expect(bar).toContainText('营业日 3月2日 周一');
  const review = Promise.withResolvers<void>();
  await page.route('**/api/day.review', async (route) => {
    await review.promise;
    await route.continue();
  });
  await page.goto(`${page.url().split('#')[0]}#/days`);
  await expect(page.getByText('正在汇总当天…')).toBeVisible();
  review.resolve();
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
  // A head, the working day and the three closed ones.
  await expect(closed.getByRole('row')).toHaveCount(5);
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

test('a report that disagrees with the books is asked about or accepted as a count, and withdrawn again', async ({ sampleDesk: page }) => {
  const saved = await page.evaluate(async () => {
    const report = { date: '2020-03-02', city: '360100', issued: [], onHand: [{ product: 'SURG', pieces: 987_654 }], note: '' };
    const body = JSON.stringify({ reports: [report] });
    return (await fetch('/api/cityDay.save', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).json();
  });
  expect(saved).toMatchObject({ ok: true });
  await page.goto(`${page.url().split('#')[0]}#/days`);
  const desk = page.getByRole('table', { name: '核对' });
  const row = desk.getByRole('row').filter({ hasText: '结存不符' });
  await expect(row).toContainText('987,654');
  await row.getByRole('button', { name: '请核实' }).click();
  await expect(page.getByText('核实的话已复制，可粘贴发给对方。')).toBeVisible();
  await row.getByRole('button', { name: '采信报数' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: '全部撤回' }).click();
  await expect(row).toContainText('987,654');
});

test('while a scenario is at hand the page says where the books are, and leads there', async ({ sampleDesk: page }) => {
  await page.evaluate(async () => {
    const body = JSON.stringify({ name: '提高产能' });
    await fetch('/api/scenario.create', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  });
  await openAnew(page, `${page.url().split('#')[0]}#/days`);
  await expect(page.getByText('手头是备选方案“提高产能”')).toBeVisible();
  await page.getByRole('button', { name: '回到基准方案' }).click();
  await expect(page.getByRole('button', { name: '日终结转…' })).toBeVisible();
});
