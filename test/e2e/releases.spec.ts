// A release to the public on screen: drafted from a hint, shared out, issued, handed out, sold, counted, brought back and closed.
import { messages } from '../../shared/text/messages/messages.ts';
import { createClient } from '../../shared/contract/client.ts';
import { expect, test } from './desk.ts';

const { releases, common } = messages.zh;
const city = '360100';

test('own goods are released through two outlets, sold, counted, brought back, and closed to the piece', async ({ sampleDesk: page }) => {
  const { origin } = new URL(page.url());
  const client = createClient(async (channel, data) => (await page.request.post(`${origin}/api/${channel}`, { data })).json());
  const outlet = { region: city, address: '中山路 100 号', hours: '9:00–17:00', telephone: '0791-00000000' };
  const texts = [
    { ...outlet, outlet: 'P-001', name: '百姓大药房', weight: '2' },
    { ...outlet, outlet: 'P-002', name: '莲塘大药房', weight: '1' },
  ];
  expect(await client('edit.add', { table: 'outlets', texts })).toMatchObject({ ok: true });
  const count = { on: '2020-03-02', place: { kind: 'cityGoods', city, item: 'MED' }, quantity: '100000', note: '' } as const;
  expect(await client('count.save', { counts: [count] as never, confirmedBy: '值班长' })).toMatchObject({ ok: true });

  await page.goto(`${origin}/#/support?tab=releases`);
  await expect(page.getByText(releases.empty, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: releases.add }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(releases.pieces).fill('25000');
  await form.getByLabel(releases.reason).fill('满足群众基本需求');
  await expect(form.getByText(/整箱/).first()).toBeVisible();
  await form.getByRole('button', { name: common.save }).click();
  await expect(page.getByRole('heading', { name: /^关于在南昌向社会投放/ })).toBeVisible();
  await page.getByRole('button', { name: releases.issue, exact: true }).click();
  const sign = page.getByRole('dialog');
  await sign.getByLabel(releases.by).fill('王主任');
  await sign.getByRole('button', { name: releases.issue, exact: true }).click();
  await expect(page.getByRole('table', { name: releases.releases, exact: true })).toContainText('统调投〔2020〕1号');

  await page.getByText(releases.views.goods, { exact: true }).click();
  const goods = page.getByRole('table', { name: releases.account });
  await page.getByLabel(releases.entryBy).fill('市仓库');
  await page.getByRole('button', { name: releases.fillSent }).click();
  await page.getByRole('button', { name: releases.enter.replace('{{count}}', '2') }).click();
  await expect(goods.getByRole('row', { name: /百姓大药房/ })).toContainText('16,000');
  await page.getByText(releases.entryKinds.sold, { exact: true }).first().click();
  await goods.getByLabel(`${releases.entryKinds.sold} 百姓大药房`).fill('15000');
  await goods.getByLabel(`${releases.left} 百姓大药房`).fill('999');
  await goods.getByLabel(`${releases.entryKinds.sold} 莲塘大药房`).fill('8000');
  await page.getByRole('button', { name: releases.enter.replace('{{count}}', '2') }).click();
  const wrong = page.getByText(releases.wrong.replace('{{outlets}}', '百姓大药房'));
  await expect(wrong).toBeVisible();
  // The same day told again corrects what was told.
  await goods.getByLabel(`${releases.entryKinds.sold} 百姓大药房`).fill('15000');
  await goods.getByLabel(`${releases.left} 百姓大药房`).fill('0');
  await page.getByRole('button', { name: releases.enter.replace('{{count}}', '1') }).click();
  await page.getByText(releases.entryKinds.returned, { exact: true }).first().click();
  await page.getByRole('button', { name: releases.fillReturned }).click();
  await page.getByRole('button', { name: releases.enter.replace('{{count}}', '1') }).click();
  await expect(wrong).toBeHidden();
  await page.getByRole('button', { name: releases.close, exact: true }).click();
  const last = page.getByRole('dialog');
  await last.getByLabel(releases.by).fill('王主任');
  await last.getByRole('button', { name: releases.close, exact: true }).click();
  await expect(page.getByRole('table', { name: releases.releases, exact: true })).toContainText(releases.states.closed);
});
