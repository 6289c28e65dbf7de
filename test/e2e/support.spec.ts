// A request for support on screen: entered, its evidence read, tried, signed, printed as a reply, and told on the situation page.
import { messages } from '../../shared/text/messages/messages.ts';
import { expect, test } from './desk.ts';

const { support, common } = messages.zh;

test('a request is entered, tried and granted in part; the reply carries its arithmetic', async ({ plannedDesk: page }) => {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/support`);
  await expect(page.getByText(support.empty)).toBeVisible();
  await page.getByRole('button', { name: support.ask }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(support.quantity).fill('3000000');
  await dialog.getByLabel(support.reason, { exact: true }).fill('本市企业产能不足');
  await dialog.getByLabel(support.ownEffort).fill('已动用市级库存');
  await dialog.getByLabel(support.askedBy).fill('南昌市指挥部');
  await dialog.getByRole('button', { name: common.save }).click();
  await expect(page.getByText(support.waiting.replace('{{days}}', '0'))).toBeVisible();
  await expect(page.getByText(/自给率|（库存/).first()).toBeVisible();
  await page.getByLabel(support.cap).fill('400000');
  await page.getByLabel(support.decisionReason).fill('自给率低于规定');
  await page.getByLabel(support.decidedBy).fill('王主任');
  await expect(page.getByRole('button', { name: support.sign })).toBeDisabled();
  await page.getByRole('button', { name: support.try }).click();
  await expect(page.getByRole('table', { name: support.costs }).or(page.getByText(support.noCosts))).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: support.sign }).click();
  await expect(page.getByRole('heading', { name: '关于南昌市请求支援一次性使用医用口罩的批复' })).toBeVisible();
  await expect(page.getByText(/同意给予适当支持，上限 400,000 只，为申请数 3,000,000 只的 13.3%/)).toBeVisible();
  await page.getByRole('button', { name: support.revoke }).click();
  const asks = page.getByRole('dialog');
  await asks.getByLabel(support.decidedBy).fill('王主任');
  await asks.getByLabel(support.revokeReason).fill('情况变化');
  await asks.getByRole('button', { name: support.revoke }).click();
  await expect(page.getByText(support.waiting.replace('{{days}}', '0'))).toBeVisible();
});

test('a complaint is entered, answered and settled beside the requests', async ({ sampleDesk: page }) => {
  const { findings } = messages.zh;
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/support?tab=findings`);
  await expect(page.getByText(findings.empty)).toBeVisible();
  await page.getByRole('button', { name: findings.add }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(findings.text, { exact: true }).fill('到货少一箱');
  await dialog.getByLabel(findings.source).fill('12345 热线');
  await dialog.getByRole('button', { name: common.save }).click();
  const table = page.getByRole('table', { name: findings.title });
  await expect(table).toContainText(findings.open);
  await table.getByRole('button', { name: /答复…/ }).click();
  const answer = page.getByRole('dialog');
  await answer.getByLabel(findings.answerText, { exact: true }).fill('已补发');
  await answer.getByLabel(findings.answerBy).fill('南昌市指挥部');
  await answer.getByLabel(findings.settles).check();
  await answer.getByRole('button', { name: common.save }).click();
  await expect(table).toContainText('2020-03-02 销号');
});

test('an enterprise is put on its list, stands behind the demands of its city, is refused twice at its field, and is taken off', async ({
  sampleDesk: page,
}) => {
  const { lists, data } = messages.zh;
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/support?tab=lists`);
  await expect(page.getByText(lists.empty)).toBeVisible();
  const enter = async (name: string) => {
    await page.getByRole('button', { name: lists.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(lists.name, { exact: true }).fill(name);
    await dialog.getByLabel(lists.category).fill('粮油保供');
    await dialog.getByLabel(lists.headcount).fill('1200');
    await dialog.getByLabel(lists.addedBy).fill('省工信厅');
    await dialog.getByRole('button', { name: messages.zh.common.save }).click();
    return dialog;
  };
  await enter('江西粮油集团');
  const list = page.getByRole('table', { name: lists.title.enterprise });
  await expect(list).toContainText('江西粮油集团');
  const check = page.getByRole('table', { name: lists.check });
  await expect(check.getByRole('row', { name: /^ESS-360100-MED-1 / })).toContainText(lists.covered);
  await expect(check.getByRole('row', { name: /^ESS-360400-MED-1 / })).toContainText(lists.nobody);
  const again = await enter('江西粮油集团');
  await expect(again.getByRole('alert')).toContainText('已在名单上');
  await again.getByLabel(lists.name, { exact: true }).fill('江西热电厂');
  await expect(again.getByRole('alert')).toHaveCount(0);
  await again.getByRole('button', { name: messages.zh.common.cancel }).click();

  await page.getByRole('button', { name: `${lists.off} 江西粮油集团` }).click();
  const off = page.getByRole('dialog');
  await off.getByLabel(lists.offBy).fill('省工信厅');
  await off.getByLabel(lists.offReason).fill('已转产');
  await off.getByRole('button', { name: lists.offDo, exact: true }).click();
  await expect(page.getByRole('table', { name: lists.left })).toContainText('已转产');
  await page.goto(`${origin}/#/data?table=demands`);
  await expect(page.getByRole('region', { name: lists.check })).toContainText('ESS-360100-MED-1');
  await expect(page.getByLabel(data.find)).toBeVisible();
});
