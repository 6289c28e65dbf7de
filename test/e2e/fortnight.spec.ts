// The sample lived through day by day as an office does: plan, approve, issue in the morning; reports, counts and arrivals by the forms that
// makers and cities fill in, with gaps and mistakes; parts, damage, a revocation; the close in the evening. Nobody edits stocks, arrears or
// demands, and at the end the books are those that the first paper on gives. Two days here; TONGDIAO_DAYS says how many (CONTRIBUTING.md).
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { utils, type WorkBook } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import type { Client } from '../../shared/contract/client.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { FormKind } from '../../shared/domain/formKind.ts';
import type { Order } from '../../shared/orders/order.ts';
import { lineBalances } from '../../shared/orders/orderEvents.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { allOrders } from '../helpers/allOrders.ts';
import { editedWorkbook, putCell, rowsOf, sheetOf } from '../helpers/editedWorkbook.ts';
import { expect, test } from './desk.ts';
import { startOffice } from './host.ts';
import { openAnew } from './openAnew.ts';
import { answered, clientOf, office } from './seeds.ts';

const { common, daily, days: words, plan: planWords } = messages.zh;
const start = '2020-03-02';
const count = Number(process.env.TONGDIAO_DAYS ?? 2);

test('days of the sample pass without an edit of stocks, arrears or demands, and the books hold', async ({ page }) => {
  test.setTimeout(180_000 + count * 120_000);
  const host = await startOffice();
  const { client, requests } = await clientOf(host);
  answered(await client('office.create', office));
  await page.context().addCookies((await requests.storageState()).cookies);
  await page.setViewportSize({ width: 1440, height: 900 });
  const go = (route: string) => openAnew(page, `${host.origin}/#${route}`);
  await go('/plan');

  for (let k = 0; k < count; k += 1) {
    const day = addDays(start, k);
    await test.step(day, async () => {
      await planTheDay(page, go, client);
      await issueAndShip(client, day, k);
      await report(page, go, 'makers', (book) => fillMakers(book, k));
      await report(page, go, 'cities', (book) => fillCities(book, k));
      if (k === 1) await report(page, go, 'counts', fillCount);
      if (k === 1) await putOffArrival(client, day);
      await closeTheDay(page, go, day);
    });
  }
  expect(answered(await client('app.state', {})).workingDay).toBe(addDays(start, count));
  const what = await everyAudit(client);
  expect(what).toContain('day.close');
  expect(what.filter((name) => /^(edit|dataset|intake|norm|recode)\./.test(name))).toEqual([]);
  await page.close();
  await requests.dispose();
  const data = await host.end();
  const checked = execFileSync(process.execPath, [
    path.join(import.meta.dirname, '../../build/tongdiao.mjs'),
    'office',
    'check',
    '--data',
    data,
    '--lang',
    'zh',
  ]);
  expect(checked.toString()).toMatch(/^\S/);
  await rm(data, { recursive: true, force: true });
});

type Go = (route: string) => Promise<void>;

/** By hand: run, approve. The papers of the plan are made through the channels that the button calls. */
async function planTheDay(page: Page, go: Go, client: Client): Promise<void> {
  await go('/plan');
  const known = answered(await client('plan.list', {})).length;
  await expect(page.getByRole('button', { name: planWords.run }).first()).toBeEnabled();
  await page.keyboard.press('F9');
  await expect.poll(async () => answered(await client('plan.list', {})).length, { timeout: 120_000 }).toBe(known + 1);
  await page.getByRole('button', { name: planWords.approve }).click();
  await page.getByRole('dialog').getByRole('button', { name: planWords.approveConfirm, exact: true }).click();
  await expect.poll(async () => answered(await client('plan.list', {})).at(0)?.state, { timeout: 30_000 }).toBe('approved');
}

/** Material first, then the orders of the day: whole, in parts, damaged, one revoked. What arrived yesterday is received today. */
async function issueAndShip(client: Client, day: string, k: number): Promise<void> {
  const plan = answered(await client('plan.list', {})).find(({ state }) => state === 'approved');
  if (plan === undefined) throw new Error('no plan is approved');
  answered(await client('order.make', { plan: plan.id }));
  answered(await client('paper.make', { plan: plan.id }));
  const drafts = answered(
    await client('paper.choose', {
      filter: { kind: 'allotment', state: 'draft', day: null, plan: null, city: null, find: '' },
      among: null,
    }),
  ).drafts;
  if (drafts.length > 0) answered(await client('paper.issue', { papers: drafts, withoutRefused: true }));
  const due = answered(await allOrders(client)).filter(({ state, from }) => state.kind === 'draft' && from <= day);
  if (due.length > 0) answered(await client('order.issue', { orders: due.map(({ id }) => id), withoutRefused: true }));
  const issued = answered(await allOrders(client)).filter(({ state }) => ['issued', 'shipped', 'received'].includes(state.kind));
  const [first] = issued.filter(({ state }) => state.kind === 'issued');
  if (k === 1 && first !== undefined)
    answered(await client('order.revoke', { order: first.id, on: day, by: '张三', reason: '改道', successor: null }));
  for (const [n, order] of issued.filter((one) => k !== 1 || one.id !== first?.id).entries()) {
    await receive(client, order, day, n);
    await ship(client, order, day, n);
  }
}

/** One in five leaves in two parts, one in nine not at all. */
async function ship(client: Client, order: Order, day: string, n: number): Promise<void> {
  if (n % 9 === 4) return;
  const lines = lineBalances(order).flatMap(({ product, open, inTransit }) => {
    const pieces = n % 5 === 2 ? Math.ceil((open - inTransit) / 2) : open - inTransit;
    return pieces > 0 ? [{ product, pieces }] : [];
  });
  if (lines.length === 0) return;
  const event = { kind: 'shipped', on: day, lines, carrier: '省物流', vehicle: '赣A00001', driver: '李四' } as const;
  answered(await client('order.event', { order: order.id, event }));
}

async function receive(client: Client, order: Order, day: string, n: number): Promise<void> {
  for (const event of order.events) {
    if (event.kind !== 'shipped' || event.on >= day) continue;
    if (order.events.some((one) => one.kind === 'received' && one.shipment === event.id)) continue;
    const lines = event.lines.map(({ product, pieces }) => {
      const damaged = n % 4 === 1 ? Math.floor(pieces / 50) : 0;
      return { product, accepted: pieces - damaged, damaged, refused: 0 };
    });
    answered(
      await client('order.event', { order: order.id, event: { kind: 'received', on: day, shipment: event.id, lines, signedBy: '王五' } }),
    );
  }
}

/** The form goes out, comes back filled in, and is imported on the page; what is doubtful is confirmed by name. */
async function report(page: Page, go: Go, form: FormKind, fill: (book: WorkBook) => void): Promise<void> {
  await go(`/daily?tab=${form}`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: daily.form }).click();
  const stream = await (await saved).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const buffer = Buffer.from(editedWorkbook(Buffer.concat(parts), fill));
  await page.getByLabel(daily.formFile).setInputFiles({
    name: '填报表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });
  await page.getByRole('dialog').getByRole('button', { name: daily.save, exact: true }).click({ timeout: 60_000 });
  const done = page.getByText(new RegExp(daily.formSaved[form].replace('{{count}}', '\\d+')));
  const doubt = page.getByLabel(common.doubtBy);
  await expect(done.or(doubt).first()).toBeVisible({ timeout: 60_000 });
  if (await doubt.isVisible()) {
    await doubt.fill('值班长');
    await page.getByRole('button', { name: common.doubtConfirm }).click();
    await expect(done.first()).toBeVisible({ timeout: 60_000 });
  }
}

const at = (head: readonly unknown[], code: string) => head.findIndex((text) => String(text).endsWith(` ${code}`));

/** Each row of the sheet, with a way to fill in a cell of it. */
function eachRow(book: WorkBook, name: string, act: (row: number, put: (code: string, value: number) => void) => void): void {
  const sheet = sheetOf(book, name);
  const [head, ...rows] = rowsOf(sheet);
  rows.forEach((_, k) => act(k, (code, value) => putCell(sheet, utils.encode_cell({ r: k + 1, c: at(head, code) }), value)));
}

/** Seven in eight makers report; one in thirty-one writes a digit too many, which is asked about or found at the desk. */
function fillMakers(book: WorkBook, k: number): void {
  eachRow(book, 'output', (row, put) => {
    if ((row + k) % 8 === 0) return;
    put('pieces', row % 31 === 5 ? 900_000 : 2_000 + 10 * row);
  });
  eachRow(book, 'people', (row, put) => {
    if ((row + k) % 8 === 0) return;
    put('present', 20);
    put('shifts', 2);
    put('needed', 40);
  });
}

/** Two in three rows; what is on hand differs from the books here and there. */
function fillCities(book: WorkBook, k: number): void {
  eachRow(book, 'report', (row, put) => {
    if ((row + k) % 3 === 0) return;
    put('frontline', 100 + row);
    put('on_hand', 500 + 13 * row);
  });
}

function fillCount(book: WorkBook): void {
  eachRow(book, 'poolGoods', (row, put) => {
    if (row === 0) put('quantity', 123_456);
  });
}

/** One supply is late. */
async function putOffArrival(client: Client, day: string): Promise<void> {
  const [late] = answered(await client('arrival.list', { from: start, to: day })).filter(({ isPresumed }) => isPresumed);
  if (late === undefined) return;
  const { announced } = late;
  const entry = { announced, outcome: 'expected', on: addDays(day, 1), quantity: String(announced.quantity), note: '' } as const;
  answered(await client('arrival.save', { arrivals: [entry] }));
}

async function closeTheDay(page: Page, go: Go, day: string): Promise<void> {
  await go('/days');
  await page.getByRole('button', { name: words.close }).click();
  await page.getByLabel(words.signed).fill('值班长');
  await page.getByRole('button', { name: words.closeNow }).click();
  await expect(page.getByRole('banner').first()).toContainText(
    `${Number(addDays(day, 1).slice(5, 7))}月${Number(addDays(day, 1).slice(8))}日`,
  );
}

async function everyAudit(client: Client): Promise<string[]> {
  const what: string[] = [];
  for (;;) {
    const { rows } = answered(await client('audit.list', { filter: {}, sort: null, from: what.length, count: 500 }));
    what.push(...rows.map((line) => line.what));
    if (rows.length < 500) return what;
  }
}
