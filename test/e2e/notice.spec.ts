// Publishes what came, who got it and what is left; stops where a piece is missing; corrects a notice that was issued.
import { readFile } from 'node:fs/promises';
import { createClient } from '../../shared/contract/client.ts';
import { expect, test } from './desk.ts';
import { answered } from './seeds.ts';

test('a public notice is made from receipts, refused where a piece is missing, and corrected', async ({ issuedDesk: page }) => {
  const { origin } = new URL(page.url());
  const client = createClient(async (channel, data) => (await page.request.post(`${origin}/api/${channel}`, { data })).json());
  const filter = { state: 'issued', find: '' } as const;
  const { rows } = answered(await client('order.list', { filter, sort: null, from: 0, count: 1, seek: null }));
  const [{ order }] = rows;
  const on = order.from;
  const enter = async (event: Parameters<typeof client<'order.event'>>[1]['event']) =>
    answered(await client('order.event', { order: order.id, event, confirmedBy: '值班长' }));
  const lines = order.lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
  const sent = await enter({ kind: 'shipped', on, lines, carrier: '', vehicle: '', driver: '' });
  const accept = (more: number) => {
    const accepted = lines.map(({ product, pieces }) => ({ product, accepted: pieces + more, damaged: 0, refused: 0 }));
    return enter({ kind: 'received', on, shipment: sent.events[0].id, lines: accepted, signedBy: '仓管员' });
  };
  const wrong = await accept(1);
  await page.goto(`${origin}/#/reports?kind=public`);
  await expect(page.getByText(/收支不平，差 1 只/)).toBeVisible();
  await enter({ kind: 'voided', on, event: wrong.events[1].id, by: '值班长', reason: '多登记一只' });
  await accept(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: '统调口罩收支情况公示' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '二、来源（只）' })).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '网页', exact: true }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^统调口罩收支情况公示.*\.html$/);
  const html = await readFile(await file.path(), 'utf8');
  expect(html).toContain('@font-face');
  expect(html).not.toMatch(/(src|href)="/);
  await page.getByRole('button', { name: '签发…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签发…' }).click();
  await expect(page.getByText('已签发，第 1 期。')).toBeVisible();
  await page.getByRole('button', { name: '更正…' }).click();
  await page.getByLabel('更正原因').fill('漏列一批到货');
  await page.getByRole('button', { name: '起草更正' }).click();
  await expect(page.getByText('正在起草更正，替代第 1 期：漏列一批到货')).toBeVisible();
  await page.getByRole('button', { name: '签发…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签发…' }).click();
  await expect(page.getByText('更正第1号：替代第1期。更正原因：漏列一批到货')).toBeVisible();
  await expect(page.getByRole('button', { name: '公示 第 1 期（已更正）' })).toBeVisible();
});
