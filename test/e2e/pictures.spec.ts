// Takes the pictures of README and manual: the app's own screens, redrawn when UPDATE_PICTURES=1.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Channel } from '../../shared/contract/api.ts';
import { createClient, type Client } from '../../shared/contract/client.ts';
import { languages, type Language } from '../../shared/domain/office.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { movePapers, report, sendOrders } from '../electron/node/position/livedAsPlanned.ts';
import { allOrders } from '../helpers/allOrders.ts';
import { allPapers } from '../helpers/allPapers.ts';
import { confirming } from '../helpers/confirming.ts';
import { expect, test } from './desk.ts';
import { quiet } from './quiet.ts';
import { answered } from './seeds.ts';

const folder = process.env.UPDATE_PICTURES === '1' ? join(import.meta.dirname, '..', '..', 'docs', 'images') : null;

const pictures = [
  { name: 'situation', route: '/situation' },
  { name: 'data', route: '/data?table=demands' },
  { name: 'plan', route: '/plan?city=360700' },
  { name: 'orders', route: '/orders' },
  { name: 'daily', route: '/daily?date=2020-03-02' },
  { name: 'ledger', route: '/ledger' },
  { name: 'capacity', route: '/capacity' },
  { name: 'reports', route: '/reports?kind=daily&date=2020-03-02' },
  { name: 'snapshots', route: '/snapshots' },
  { name: 'settings', route: '/settings' },
] as const;

/** The sample's first day. */
const start = '2020-03-02';

/** Of an office in the evening, once everything of the day has been issued and sent, and half of the makers and cities have reported. */
const eveningPictures = [
  { name: 'papers', route: '/orders?kind=allotment' },
  { name: 'days', route: '/days' },
  { name: 'desk', route: '/days' },
  { name: 'support', route: '/support' },
  { name: 'rehearsal', route: '/rehearsal' },
  { name: 'position', route: '/position' },
] as const;

test.use({ viewport: { width: 1440, height: 900 } });

for (const language of languages) {
  // The pages are checked elsewhere; if no pictures are kept, one shows that they can be taken.
  for (const { name, route } of folder === null ? pictures.slice(0, language === 'zh' ? 1 : 0) : pictures)
    test(`a picture of ${name} in ${language} can be taken`, async ({ page, orderedDesk }) => {
      await orderedDesk.open(page, route, { language, theme: 'light' });
      await take(page, name, language);
    });
}

for (const { name, route } of folder === null ? [] : eveningPictures)
  for (const language of languages)
    test(`a picture of ${name} in the evening in ${language} can be taken`, async ({ page, orderedDesk }) => {
      test.setTimeout(300_000);
      await liveTheDay(orderedDesk.client);
      if (name === 'support') await askForSupport(orderedDesk.client);
      if (name === 'rehearsal') await rehearse(orderedDesk.client);
      if (name === 'position') await closeTheDay(orderedDesk.client);
      await orderedDesk.open(page, route, { language, theme: 'light' });
      if (name === 'desk') {
        const desk = page.getByRole('heading', { name: messages[language].days.desk }).first();
        await desk.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
        await page.locator('section', { has: desk }).getByRole('combobox').first().click();
        await page.locator('.ant-select-item-option').nth(2).click();
      }
      await take(page, name, language);
    });

async function take(page: Page, name: string, language: Language): Promise<void> {
  await quiet(page);
  await page.evaluate(() => document.fonts.ready);
  if (folder !== null) {
    await mkdir(folder, { recursive: true });
    // Charts and grids are drawn after their data arrive.
    await page.waitForTimeout(1500);
  }
  const file = `${name}${language === 'zh' ? '' : '-en'}.png`;
  const picture = await page.screenshot({ animations: 'disabled', path: folder === null ? undefined : join(folder, file) });
  expect(picture.length).toBeGreaterThan(20_000);
}

/** Once: later calls find that the day's orders are no longer drafts. One maker makes half as much again, one city has less than its books. */
async function liveTheDay(client: Client): Promise<void> {
  const call = createClient(confirming((channel, input) => client(channel as Channel, input as never)));
  const { workingDay: day } = answered(await call('app.state', {}));
  const orders = answered(await allOrders(call));
  const drafts = orders.filter(({ state, from }) => state.kind === 'draft' && from === day);
  if (day !== start || drafts.length === 0) return;
  const [{ plan: id }] = drafts;
  const file = answered(await call('plan.get', { plan: id }));
  // The last two are to leave and have not: that is seen in the evening.
  await sendOrders(call, drafts.slice(0, -2), day);
  answered(await call('order.issue', { orders: drafts.slice(-2).map((order) => order.id) }));
  const reporting = new Set<string>(file.dataset.enterprises.filter((_, k) => k % 3 !== 0).map(({ code }) => code));
  for (const kind of ['allotment', 'reserveSlip'] as const)
    await movePapers(
      call,
      answered(await allPapers(call, kind, 'draft')).filter(({ from }) => from === day),
      reporting,
      day,
    );
  await report(call, file, reporting, day);
  const makerOf = new Map(file.dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
  const made = file.plan.production.filter(({ date }) => date === day);
  const maker = makerOf.get(made[0].line) ?? '';
  const output = made
    .filter(({ line }) => makerOf.get(line) === maker)
    .map(({ product, quantityPieces }) => ({ product, pieces: Math.round(quantityPieces * 1.5) }));
  const body = { date: day, note: '' };
  answered(await call('daily.save', { reports: [{ ...body, enterprise: maker, output, materials: [], workforce: null }] }));
  const cities = file.dataset.regions.filter(({ level }) => level === 'city');
  const onHand = [{ product: made[0].product, pieces: 1200 }];
  answered(await call('cityDay.save', { reports: [{ ...body, city: cities[1].code, issued: [], onHand }] }));
}

/** Its second call finds it closed. */
async function closeTheDay(client: Client): Promise<void> {
  const { workingDay: day } = answered(await client('app.state', {}));
  const { standing } = answered(await client('day.list', { from: 0, count: 1, day: start }));
  if (standing === null) answered(await client('day.close', { day, by: '值班长' }));
}

/** Its second call finds the request. */
async function askForSupport(client: Client): Promise<void> {
  const { states } = answered(await client('support.list', {}));
  if (states.length > 0) return;
  const request = {
    id: '',
    city: '360400',
    unit: null,
    product: 'KN95',
    quantityPieces: 60_000,
    from: start,
    to: '2020-03-08',
    reason: '本市企业不生产该品种',
    ownEffort: '已动用市级库存，已在省外询价',
    askedOn: start,
    askedBy: '九江市指挥部',
  };
  answered(await client('support.ask', { request }));
}

/** Three linkage ratios over three days, six times; its second call finds them done. */
async function rehearse(client: Client): Promise<void> {
  const variants = [0.3, 0.4, 0.5].map((linkageRatio) => ({ name: `${linkageRatio * 100}%`, linkageRatio }));
  const { id } = answered(await client('rehearsal.start', { variants, runs: 6, days: 3, seed: 1, luck: 'assumed' }));
  const isDone = async () => answered(await client('rehearsal.list', {})).some((one) => one.id === id && one.done === one.runs);
  await expect.poll(isDone, { timeout: 240_000 }).toBe(true);
}
