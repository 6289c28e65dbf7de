// A week with all papers over the real service: material is allotted every morning, tasks are announced on Monday, goods go to a receiver and
// into the reserve, makers report; every evening the books follow from the papers alone.
import { expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { paperItems, paperState } from '../../../../shared/papers/paperState.ts';
import { millionthsOf } from '../../../../shared/papers/quantity.ts';
import { temporaryFolder } from '../db/temporaryDatabase.ts';
import { paperOffice } from './paperOffice.ts';
import { paperDataset, paperPlan, paperSample } from './paperPlan.ts';
import { eveningFaults, ordersOf, papersOf, right } from './serviceHistory.ts';

const monday = '2020-03-02';
const week = Array.from({ length: 7 }, (_, k) => addDays(monday, k));
/** Ten kilograms come every day, the last of them with a fraction of a gram. */
const dataset: Dataset = {
  ...paperDataset,
  stocks: paperDataset.stocks.filter(({ item }) => item !== 'MB'),
  supplies: week.map((date, k) => ({
    date,
    owner: 'pool',
    item: 'MB',
    quantity: k === 6 ? 10.000001 : 10,
    region: null,
    source: null,
    receiver: null,
  })),
  policy: { ...paperDataset.policy, days: 7 },
};
const flow = (enterprise: string, quantityPieces: number) =>
  week.map((date) => ({ date, enterprise, line: `${enterprise}-1`, product: 'S', quantityPieces }));
const [made, called] = [
  [...flow('E1', 2000), ...flow('E2', 1000)],
  [...flow('E1', 800), ...flow('E2', 300)],
];
const [dispatch] = paperPlan().dispatches;
const plan = paperPlan({
  days: 7,
  quotas: [
    { enterprise: 'E1', material: 'MB', need: 60, rating: 1, quota: 46.666667, given: 0, quantity: 46.666667 },
    { enterprise: 'E2', material: 'MB', need: 30, rating: 1, quota: 23.333334, given: 0, quantity: 23.333334 },
  ],
  production: made.map(({ enterprise: _, ...row }) => row),
  deliveries: called.map(({ line: _, ...row }) => row),
  dispatches: week.map((date) => ({ ...dispatch, date, quantityPieces: 200, cartons: 20 })),
  reserve: [
    { city: '360100', product: 'S', quantityPieces: 4200 },
    { city: '360400', product: 'S', quantityPieces: 2100 },
  ],
});
const received = (of: readonly { readonly item: string; readonly quantity: string }[], refused = '0') =>
  of.map(({ item, quantity }) => ({ item, accepted: String(Number(quantity) - Number(refused)), damaged: '0', refused }));

test('a week of allotments, notices, orders and reserve slips balances every evening to the piece and the millionth of a gram', async () => {
  const { call, dataDir, savePlan } = await paperOffice({ sampleDir: paperSample(temporaryFolder(), dataset) });
  savePlan('p1', plan);
  right(await call('plan.approve', { plan: 'p1' }));
  right(await call('paper.make', { plan: 'p1' }));
  right(await call('order.make', { plan: 'p1' }));
  for (const [k, day] of week.entries()) {
    await morning(call, day);
    await delivered(call, day, k);
    for (const enterprise of ['E1', 'E2']) {
      const output = [{ product: 'S', pieces: 1000 }];
      const materials = [{ material: 'MB', received: '0', used: '1.000001', onHand: '1' }];
      right(await call('daily.save', { reports: [{ date: day, enterprise, output, materials, workforce: null, note: '' }] }));
    }
    expect(await eveningFaults(call, dataDir), day).toEqual([]);
    expect(await movedInBooks(call), day).toEqual(movedByPapers(await papersOf(call), await ordersOf(call)));
    if (k < 6) right(await call('day.close', { day, by: '值班长' }));
  }
  const papers = await papersOf(call);
  const states = (kind: string) => papers.filter((paper) => paper.kind === kind).map(paperState);
  expect(new Set(states('allotment'))).toEqual(new Set(['closed']));
  expect(states('allotment').length).toBeGreaterThanOrEqual(13);
  expect(states('taskNotice')).toEqual(['issued', 'issued']);
  const { accounts } = right(await call('ledger.accounts', {}));
  expect(accounts.map(({ enterprise, quota, received: got, due }) => [enterprise, quota, got, due])).toEqual([
    ['E1', '46.666667', '46.666667', '23.3333335'],
    ['E2', '23.333334', '23.333334', '14.666667'],
  ]);
  // The stores hold what they accepted: one piece of every slip was refused.
  const { rows } = right(await call('position.get', {}));
  const slips = papers.filter((paper) => paper.kind === 'reserveSlip' && paperState(paper) !== 'draft');
  const stored = slips.reduce(
    (sum, paper) => sum + paperItems(paper).reduce((all, { millionths }) => all + Number(millionths) / 1e6, 0),
    0,
  );
  const putIn = rows.flatMap(({ movements }) => movements.filter(({ kind }) => kind === 'putInReserve'));
  expect(putIn.reduce((sum, { change }) => sum + Number(change), 0)).toBe(stored - slips.length);
}, 180_000);

/** Issues what the day asks for: every allotment and order of it, all notices on Monday, slips whose goods are to leave. */
async function morning(call: Client, day: string): Promise<void> {
  const drafts = (await papersOf(call)).filter(({ issue }) => issue === null);
  const due = drafts.filter((paper) => (paper.kind === 'taskNotice' ? day === monday : paper.from <= day));
  if (due.length > 0) right(await call('paper.issue', { papers: due.map(({ id }) => id) }));
  const orders = (await ordersOf(call)).filter(({ state, from }) => state.kind === 'draft' && from <= day);
  if (orders.length > 0) right(await call('order.issue', { orders: orders.map(({ id }) => id) }));
}

/** Material is fetched the day it is allotted; goods leave on their day and arrive on the next. */
async function delivered(call: Client, day: string, k: number): Promise<void> {
  for (const paper of await papersOf(call)) {
    if (paper.issue === null || paper.kind === 'taskNotice') continue;
    const all = paperItems(paper).map(({ item, millionths }) => ({ item, quantity: String(Number(millionths) / 1e6) }));
    const event = { on: day, signedBy: '王五' };
    if (paper.kind === 'allotment' && paper.issue.on === day)
      right(await call('paper.event', { paper: paper.id, event: { kind: 'received', shipment: null, lines: received(all), ...event } }));
    if (paper.kind === 'reserveSlip' && paper.issue.on === day) {
      const shipped = { kind: 'shipped', on: day, lines: all, carrier: '', vehicle: '', driver: '' } as const;
      const sent = right(await call('paper.event', { paper: paper.id, event: shipped }));
      const [{ id: shipment }] = sent.events;
      right(await call('paper.event', { paper: paper.id, event: { kind: 'received', shipment, lines: received(all, '1'), ...event } }));
    }
  }
  for (const { id, state, lines, events } of await ordersOf(call)) {
    if (state.kind === 'draft') continue;
    const all = lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
    if (events.length === 0)
      right(
        await call('order.event', { order: id, event: { kind: 'shipped', on: day, lines: all, carrier: '', vehicle: '', driver: '' } }),
      );
    const sent = events.find(({ kind, on }) => kind === 'shipped' && on === addDays(monday, k - 1));
    if (sent === undefined) continue;
    const arrived = all.map(({ product, pieces }) => ({ product, accepted: pieces - 2, damaged: 1, refused: 1 }));
    right(
      await call('order.event', { order: id, event: { kind: 'received', on: day, shipment: sent.id, lines: arrived, signedBy: '王五' } }),
    );
  }
}

/** By place, holder and kind, in millionths: what the stock book says that papers moved. */
async function movedInBooks(call: Client): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = right(await call('position.get', {}));
  const kinds = new Set(['allotted', 'allotmentReceived', 'shipped', 'putInReserve']);
  return sums(
    rows.flatMap(({ place, holder, movements }) =>
      movements
        .filter(({ kind, known }) => kinds.has(kind) && known === 'booked')
        .map(({ kind, change }) => [`${place} ${holder} ${kind}`, millionthsOf(change)] as const),
    ),
  );
}

/** The same by hand, from issued papers and their events alone. */
function movedByPapers(papers: readonly Paper[], orders: readonly Order[]): ReadonlyMap<string, bigint> {
  const ofPapers = papers.flatMap((paper): Moved[] => {
    if (paper.issue === null || paper.kind === 'taskNotice') return [];
    const accepted = paper.events
      .flatMap((event) => (event.kind === 'received' ? event.lines : []))
      .map((line) => millionthsOf(line.accepted));
    if (paper.kind === 'allotment')
      return [
        ...paper.lines.map(({ quantity }): Moved => ['poolMaterial pool allotted', -millionthsOf(quantity)]),
        ...accepted.map((quantity): Moved => [`makerMaterial ${paper.party.code} allotmentReceived`, quantity]),
      ];
    const sent = paper.events.flatMap((event) => (event.kind === 'shipped' ? event.lines : []));
    return [
      ...sent.map(({ quantity }): Moved => [`makerGoods ${paper.sender.enterprise} shipped`, -millionthsOf(quantity)]),
      ...accepted.map((quantity): Moved => [`poolGoods ${paper.city.code} putInReserve`, quantity]),
    ];
  });
  const ofOrders = orders.flatMap(({ events, sources = [] }) =>
    events
      .flatMap((event) => (event.kind === 'shipped' ? event.lines : []))
      .map(({ pieces }): Moved => {
        // All goods of an order come from one maker here.
        const [{ enterprise }] = sources;
        return [`makerGoods ${enterprise} shipped`, BigInt(-pieces) * 1_000_000n];
      }),
  );
  return sums([...ofPapers, ...ofOrders]);
}

type Moved = readonly [string, bigint];

function sums(moved: readonly Moved[]): ReadonlyMap<string, bigint> {
  const found = new Map<string, bigint>();
  for (const [key, quantity] of moved) found.set(key, (found.get(key) ?? 0n) + quantity);
  return found;
}
