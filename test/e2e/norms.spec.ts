// Demands by norms on screen: a norm is changed, its formula read, the demands written and found in their table.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { norms, data } = messages.zh;

test('a norm is changed, each demand shows its formula, and the demands are written and undone', async ({ sampleDesk: page }) => {
  await page.goto(page.url().replace('#/plan', '#/data'));
  await page.getByRole('button', { name: norms.open }).click();
  const outcome = page.getByRole('region', { name: norms.outcome });
  await expect(outcome).toContainText('新增 196');
  await page.getByLabel('商贸员工 只/人日').fill('0');
  await page.keyboard.press('Enter');
  await expect(outcome).toContainText('新增 98');
  await page.getByLabel('东湖区 教职工 人数').fill('1.5万');
  await page.keyboard.press('Enter');
  await expect(outcome).toContainText('15,000 人 × 1 × 1.2（中） × 14 天 = 252,000 只');
  await page.getByRole('button', { name: norms.compute }).click();
  const writing = page.getByRole('dialog');
  await expect(writing.getByRole('table', { name: norms.sums })).toContainText('城市运行基本需求');
  await expect(writing.getByRole('button', { name: norms.compute })).toBeDisabled();
  await writing.getByLabel(norms.besideMeant).check();
  await writing.getByRole('button', { name: norms.compute }).click();
  await expect(outcome).toContainText(norms.nothing);

  await page.getByRole('radio', { name: norms.returnRates }).check({ force: true });
  await page.getByRole('button', { name: norms.addReturnRate }).click();
  await page.getByLabel(/到岗百分比$/).fill('50');
  await page.keyboard.press('Enter');
  await expect(outcome).toContainText('15,000 人 × 1 ×（14 天 × 1.2（中）× 50%）= 126,000 只；原 252,000 只');
  await page.getByRole('radio', { name: norms.lowering }).check({ force: true });
  await expect(page.getByRole('table', { name: norms.lowering })).toContainText('中 → 低');
  await page.getByRole('radio', { name: norms.returnRates }).check({ force: true });
  await page.getByRole('button', { name: /^删除 .* 2020/ }).click();
  await expect(outcome).toContainText(norms.nothing);

  await page.goto(page.url().replace('#/data/norms', '#/data?table=demands'));
  await expect(page.getByRole('status').first()).toHaveText('286 行');
  await page.getByLabel(data.find).fill('360102');
  await expect(page.getByText('252,000')).toBeVisible();
  await page.getByLabel(data.find).fill('');
  // The message that told of it offers to undo it.
  await page.getByRole('alert').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('status').first()).toHaveText('188 行');
});
