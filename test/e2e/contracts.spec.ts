// A contract with another province on screen: drafted, issued, kept to on both sides, overdue on the list of today, and closed to the piece.
import { messages } from '../../shared/text/messages/messages.ts';
import { createClient } from '../../shared/contract/client.ts';
import { expect, test } from './desk.ts';
import { openAnew } from './openAnew.ts';

const { contracts, common } = messages.zh;

test('melt-blown goes out, masks come in by the ratio, the rest is written off, and the contract closes', async ({ sampleDesk: page }) => {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/support?tab=contracts`);
  await expect(page.getByText(contracts.empty, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: contracts.add }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(contracts.partner).fill('湖北省');
  await form.getByLabel(contracts.basis).fill('两省会商纪要');
  await form.getByRole('spinbutton').fill('900');
  await form.getByLabel(/^换出日期/).fill('2020-03-02 20\n2020-03-05\t10');
  await form.getByLabel(/^换入日期/).fill('2020/3/6 18,000\n2020-03-08 9000');
  await expect(form.getByText(contracts.sumsAgree.replace('{{byRatio}}', '27,000'))).toBeVisible();
  await form.getByRole('button', { name: common.save }).click();
  await expect(page.getByRole('heading', { name: '与湖北省协作生产合同' })).toBeVisible();
  await page.getByRole('button', { name: contracts.issue, exact: true }).click();
  const sign = page.getByRole('dialog');
  await sign.getByLabel(contracts.by).fill('王主任');
  await sign.getByRole('button', { name: contracts.issue, exact: true }).click();
  const list = page.getByRole('table', { name: contracts.contracts, exact: true });
  await expect(list).toContainText('统调协〔2020〕1号');

  await page.getByText(contracts.views.account, { exact: true }).click();
  const enter = async (kind: keyof typeof contracts.entryKinds, quantity: string, note = '') => {
    await page.getByRole('radiogroup', { name: contracts.entryKind }).getByText(contracts.entryKinds[kind], { exact: true }).click();
    await page.getByLabel(contracts.quantity, { exact: true }).fill(quantity);
    await page.getByLabel(contracts.entryBy, { exact: true }).fill('省仓库');
    await page.getByLabel(kind === 'writtenOff' ? contracts.why : contracts.note, { exact: true }).fill(note);
    await page.getByRole('button', { name: contracts.enter, exact: true }).click();
    await expect(page.getByLabel(contracts.quantity, { exact: true })).toHaveValue('');
  };
  await enter('sent', '20');
  await expect(list).toContainText('未结 18,000');
  await enter('received', '17990');
  await enter('writtenOff', '10', '途中受潮');
  await expect(page.getByRole('table', { name: contracts.entries })).toContainText('途中受潮');

  // Three days on, what should have gone out is overdue.
  const client = createClient(async (channel, data) => (await page.request.post(`${origin}/api/${channel}`, { data })).json());
  for (const day of ['2020-03-02', '2020-03-03', '2020-03-04', '2020-03-05'])
    expect(await client('day.close', { day, by: '值班长' })).toMatchObject({ ok: true });
  await openAnew(page, `${origin}/#/situation`);
  await page.getByRole('link', { name: /协作合同逾期 1 份/ }).click();
  await expect(page.getByText(/^到期未换出 熔喷布.*10 kg。$/)).toBeVisible();
  await page.getByRole('button', { name: contracts.close, exact: true }).click();
  const last = page.getByRole('dialog');
  await last.getByLabel(contracts.by).fill('王主任');
  await last.getByRole('button', { name: contracts.close, exact: true }).click();
  await expect(list).toContainText(contracts.states.closed);
});
