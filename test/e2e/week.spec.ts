// One simulated week on the sample: reports every morning, orders shipped and received in parts, one revoked, one enterprise that does not
// deliver; seven daily sheets, one bulletin, the close of the cycle and the next quota. At every step the books are recomputed from the
// papers alone and must agree to the piece and the gram.
import type { Page } from '@playwright/test';
import { everyOrder } from '../helpers/allOrders.ts';
import { expect, test } from './desk.ts';
import { startOffice } from './host.ts';
import { createClient, type Client } from '../../shared/contract/client.ts';
import type { Result } from '../../shared/base/result.ts';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { accountsOf } from '../../shared/ledger/account.ts';
import type { LedgerLine } from '../../shared/ledger/ledgerLine.ts';
import type { Order } from '../../shared/orders/order.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { openAnew } from './openAnew.ts';

const { daily, reports: words, ledger, frame } = messages.zh;
const start = '2020-03-02';
const office = { name: '江西省疫情防控物资统调办公室', kind: 'province', region: '360000', language: 'zh', start: 'sample' } as const;

test('the books balance every evening of a week in the office', async ({ page }) => {
  test.setTimeout(300_000);
  const host = await startOffice({ day: start });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.clock.setFixedTime(new Date(`${start}T08:00:00`));
  await page.goto(host.link);
  const call = answering(clientOf(page));
  await call('office.create', office);
  const state = await call('app.state', {});
  await call('settings.save', { ...state.settings, order: { ...state.settings.order, span: 'week' } });
  const dataset = await call('dataset.get', {});
  await openAnew(page, `${host.origin}/#/plan`);

  const plan = await planned(call);
  await call('plan.approve', { plan });
  const made = await call('order.make', { plan });
  const firstWeek = made.filter(({ from }) => from <= addDays(start, 6));
  await call('order.issue', { orders: firstWeek.map(({ id }) => id) });
  // The enterprise that does not deliver this week: the first maker that supplies most of some orders.
  const idle = firstWeek.flatMap(({ sources }) => sources ?? []).find(({ enterprise }) => enterprise !== null)?.enterprise ?? '';
  const withheld = new Set(firstWeek.filter(({ sources }) => sources?.some(({ enterprise }) => enterprise === idle)).map(({ id }) => id));
  expect(withheld.size).toBeLessThan(firstWeek.length);
  const [revoked] = firstWeek.filter(({ id }) => !withheld.has(id));

  for (let k = 0; k < 7; k += 1) {
    const day = addDays(start, k);
    if (k > 0) await call('day.close', { day: addDays(day, -1), by: '值班长' });
    await host.setDay(day);
    await page.clock.setFixedTime(new Date(`${day}T08:00:00`));
    const reports = reportsOf(dataset, day, k);
    await call('daily.save', { reports: reports.slice(1) });
    await enterByHand(page, host.origin, dataset, reports[0]);

    if (k === 1) await call('order.revoke', { order: revoked.id, on: day, by: '张三', reason: '改道', successor: {} });
    const orders = await ordersOf(call);
    if (k === 1) {
      const drafts = orders.filter((order) => order.state.kind === 'draft' && order.from <= addDays(start, 6));
      expect(drafts).toHaveLength(1);
      await call('order.issue', { orders: drafts.map(({ id }) => id) });
    }
    for (const order of orders.filter(({ id }) => !withheld.has(id))) await advance(call, order, day, k);
    await booksBalance(call, dataset);
    await issueReport(page, host.origin, 'daily', day, k + 1);
  }
  await issueReport(page, host.origin, 'weekly', addDays(start, 6), 1);
  const { rows: issued } = await call('report.list', { from: 0, count: 10 });
  expect(issued.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
    'weekly 1',
    ...[7, 6, 5, 4, 3, 2, 1].map((number) => `daily ${number}`),
  ]);
  const bulletin = await call('report.paper', { issued: issued[0].id });
  expect(bulletin.paragraphs.join('')).toContain('予以通报');

  const before = dataset.enterprises.find(({ code }) => code === idle)?.rating ?? 1;
  await closeCycle(page, host.origin);
  const after = await call('dataset.get', {});
  const rating = after.enterprises.find(({ code }) => code === idle)?.rating ?? 1;
  expect(rating).toBeLessThan(before);
  expect(after.arrears.some(({ enterprise, quantity }) => enterprise === idle && quantity > 0)).toBe(true);
  const books = await booksBalance(call, dataset);
  expect(books.accounts).toBeGreaterThan(100);
  expect(books.discharged).toBeGreaterThan(10);

  const next = await planned(call);
  const quotaOf = async (id: string) =>
    (await call('plan.get', { plan: id })).plan.quotas
      .filter(({ enterprise }) => enterprise === idle)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  expect(await quotaOf(next)).toBeLessThan(await quotaOf(plan));
  await page.close();
  await host.stop();
});

type Call = ReturnType<typeof answering>;

async function linesOf(call: Call): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = [];
  for (;;) {
    const page = await call('ledger.lines', { account: null, isOpenOnly: false, from: lines.length, count: 500 });
    lines.push(...page.rows.map(({ line }) => line));
    if (lines.length >= page.count) return lines;
  }
}

/** There are fewer than fit in one window. */
async function ordersOf(call: Call): Promise<Order[]> {
  const page = await call('order.list', everyOrder);
  expect(page.rows).toHaveLength(page.found.count);
  return page.rows.map(({ order }) => order);
}

function clientOf(page: Page): Client {
  return createClient(async (channel, input) => {
    const response = await page.request.post(`${new URL(page.url()).origin}/api/${channel}`, {
      data: input,
      headers: { 'Content-Type': 'application/json', Origin: new URL(page.url()).origin },
    });
    return (await response.json()) as Result<unknown, AppError>;
  });
}

function answering(client: Client) {
  return async <C extends Parameters<Client>[0]>(channel: C, input: Parameters<typeof client<C>>[1]) => {
    const answer = await client(channel, input);
    if (!answer.ok) throw new Error(`${channel} refused: ${JSON.stringify(answer.error).slice(0, 400)}`);
    return answer.value;
  };
}

async function planned(call: Call): Promise<string> {
  const { run } = await call('plan.start', {});
  await expect(async () => expect((await call('plan.progress', { run })).kind).toBe('done')).toPass({ timeout: 150_000, intervals: [500] });
  const state = await call('plan.progress', { run });
  if (state.kind !== 'done') throw new Error(state.kind);
  return state.planId;
}

/** Every enterprise with a line reports nine tenths of its lines' capacity, and material on the first day. */
function reportsOf(dataset: Dataset, date: string, k: number): DailyReport[] {
  const makers = [...new Set(dataset.lines.map(({ enterprise }) => enterprise))];
  const material = dataset.materials.find(({ scarce }) => scarce)?.code ?? '';
  return makers.map((enterprise) => {
    const first = dataset.lines.find((line) => line.enterprise === enterprise);
    return {
      date,
      enterprise,
      output: first === undefined ? [] : [{ product: first.product, pieces: Math.floor(first.ratePiecesPerDay * (0.9 + k / 100)) }],
      materials: [{ material, received: k === 0 ? '35.125' : '0', used: '3.5', onHand: String(40 - 3 * k) }],
      workforce: { present: 20, needed: 60, shifts: 3 },
      note: '',
    };
  });
}

/** The first report of the day is typed in on screen. */
async function enterByHand(page: Page, origin: string, dataset: Dataset, report: DailyReport): Promise<void> {
  await page.goto(`${origin}/#/daily?date=${report.date}&enterprise=${report.enterprise}`);
  const product = dataset.products.find(({ code }) => code === report.output[0].product)?.name ?? '';
  const material = dataset.materials.find(({ code }) => code === report.materials[0].material)?.name ?? '';
  await page.getByLabel(product, { exact: true }).fill(String(report.output[0].pieces));
  await page.getByLabel(`${material} ${daily.received}`).fill(report.materials[0].received);
  await page.getByLabel(`${material} ${daily.used}`).fill(report.materials[0].used);
  await page.getByLabel(`${material} ${daily.onHand}`).fill(report.materials[0].onHand);
  await page.getByRole('button', { name: daily.save, exact: true }).click();
  await expect(page.getByRole('status').first()).toContainText('已报 130 / 130 家');
}

/**
 * Half leaves on the second day, the rest on the fourth. Each part arrives the day after, with one piece in fifty damaged and one refused.
 */
async function advance(call: Call, order: Order, day: string, k: number): Promise<void> {
  if (order.state.kind === 'draft' || order.state.kind === 'revoked' || order.state.kind === 'closed') return;
  const shipped = (product: string) =>
    order.events.reduce(
      (sum, event) =>
        sum +
        (event.kind === 'shipped'
          ? event.lines.filter((line) => line.product === product).reduce((total, line) => total + line.pieces, 0)
          : 0),
      0,
    );
  if (k === 2 || k === 4) {
    const lines = order.lines
      .map(({ product, quantityPieces }) => ({
        product,
        pieces: k === 2 ? Math.ceil(quantityPieces / 2) : quantityPieces - shipped(product),
      }))
      .filter(({ pieces }) => pieces > 0);
    if (lines.length > 0)
      await call('order.event', {
        order: order.id,
        event: { kind: 'shipped', on: day, lines, carrier: '省物流', vehicle: '赣A00001', driver: '李四' },
      });
  }
  if (k === 3 || k === 5) {
    const last = order.events.findLast(({ kind }) => kind === 'shipped');
    if (last?.kind !== 'shipped' || last.on !== addDays(day, -1)) return;
    const lines = last.lines.map(({ product, pieces }) => {
      const damaged = Math.floor(pieces / 50);
      const refused = pieces > 100 ? 1 : 0;
      return { product, accepted: pieces - damaged - refused, damaged, refused };
    });
    await call('order.event', { order: order.id, event: { kind: 'received', on: day, shipment: last.id, lines, signedBy: '王五' } });
  }
}

/**
 * Computed from reports and orders alone, in whole millionths of a gram: what was received, what is therefore owed, and what was accepted
 * from whom.
 */
async function booksBalance(call: Call, dataset: Dataset): Promise<{ readonly accounts: number; readonly discharged: number }> {
  const [lines, orders, reports] = [
    await linesOf(call),
    await ordersOf(call),
    await call('daily.list', { from: start, to: addDays(start, 6) }),
  ];
  const received = new Map<string, bigint>();
  for (const { enterprise, materials } of reports)
    for (const line of materials) {
      const key = `${enterprise}|${line.material}`;
      received.set(key, (received.get(key) ?? 0n) + units(line.received));
    }
  const accepted = new Map<string, bigint>();
  for (const order of orders)
    for (const { product } of order.lines) {
      let left = order.events.reduce(
        (sum, event) =>
          sum +
          (event.kind === 'received'
            ? event.lines.filter((line) => line.product === product).reduce((total, line) => total + line.accepted, 0)
            : 0),
        0,
      );
      for (const source of order.sources?.filter((one) => one.product === product) ?? []) {
        const taken = Math.min(left, source.pieces);
        left -= taken;
        if (source.enterprise === null) continue;
        const material = dataset.products.find(({ code }) => code === product)?.linkageMaterial;
        const perThousand = dataset.bom.find((row) => row.product === product && row.material === material)?.perThousand;
        if (material == null || perThousand === undefined) continue;
        const key = `${source.enterprise}|${material}`;
        accepted.set(key, (accepted.get(key) ?? 0n) + (BigInt(taken) * units(String(perThousand))) / 1000n);
      }
    }
  const accounts = accountsOf(lines);
  const ratio = (material: string) => units(String(dataset.materials.find(({ code }) => code === material)?.linkageRatio ?? 0));
  // The account opens with the arrears of the base data.
  const opening = (key: string) =>
    dataset.arrears.reduce((sum, row) => (`${row.enterprise}|${row.material}` === key ? sum + units(String(row.quantity)) : sum), 0n);
  for (const account of accounts) {
    const key = `${account.enterprise}|${account.material}`;
    const got = received.get(key) ?? 0n;
    expect([key, units(account.received)]).toEqual([key, got]);
    expect([key, units(account.due)]).toEqual([key, opening(key) + (got * ratio(account.material)) / one]);
    expect([key, units(account.discharged)]).toEqual([key, accepted.get(key) ?? 0n]);
    expect([key, units(account.balance)]).toEqual([key, units(account.due) - units(account.discharged)]);
  }
  const known = new Set(accounts.map(({ enterprise, material }) => `${enterprise}|${material}`));
  for (const [key, value] of [...received, ...accepted]) if (value > 0n) expect(known.has(key)).toBe(true);
  return { accounts: accounts.length, discharged: [...accepted.values()].filter((value) => value > 0n).length };
}

const decimals = 12;
const one = 10n ** BigInt(decimals);

function units(text: string): bigint {
  const [whole, fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
  return text.startsWith('-') ? -value : value;
}

async function issueReport(page: Page, origin: string, kind: 'daily' | 'weekly', day: string, number: number): Promise<void> {
  await page.goto(`${origin}/#/reports?kind=${kind}&date=${day}`);
  const paragraph = page.getByLabel(words.paragraph.replace('{{number}}', '1'));
  await expect(paragraph).toContainText('只');
  await paragraph.press('End');
  await paragraph.pressSequentially('请各市抓紧。');
  await page.getByRole('button', { name: words.issue, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.issue, exact: true }).click();
  await expect(page.getByRole('article')).toContainText(`第${number}期`);
  await expect(page.getByRole('article')).toContainText('请各市抓紧。');
}

async function closeCycle(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/ledger`);
  await expect(page.getByRole('navigation')).toContainText(frame.ledger);
  await page.getByRole('button', { name: ledger.close, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('table', { name: ledger.newRatings })).toBeVisible();
  await dialog.getByRole('button', { name: ledger.closeNow }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/第 2 期/)).toBeVisible();
}
