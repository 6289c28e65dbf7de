import { describe, expect, it } from 'vitest';
import { parseMillionths } from '../../../shared/base/millionths.ts';
import { issueOrder, type Order } from '../../../shared/orders/order.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import type { SlipMove } from '../../../shared/position/issuedSlip.ts';
import type { OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';

const [day1, day2] = ['2020-03-02', '2020-03-03'];
let running = 0;
const orders = ordersFromPlan(handMadePlan, handMadeDataset, { span: 'day', planId: 'plan', newId: () => `order-${++running}` })
  .filter(({ from }) => from === day1)
  .map((draft, index) => {
    const issued = issueOrder(draft, { prefix: '调', year: 2020, running: index + 1 }, day1, `${day1}T08:00:00.000Z`);
    if (!issued.ok) throw new Error(issued.error.kind);
    return issued.value;
  });
/** All goods of an order leave on the first day. */
function shipped(order: Order): Order {
  const lines = order.lines.map((line) => ({ product: line.product, pieces: line.quantityPieces }));
  const result = applyEvent(order, { kind: 'shipped', id: 's', on: day1, lines, carrier: '', vehicle: '', driver: '' });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const records: OfficeRecords = {
  facts: handMadeDataset,
  cycleStart: day1,
  lastDay: day2,
  counts: [],
  // Wuhan's order is issued, but nothing of it has left.
  orders: orders.map((order) => (order.receiver === '420000' ? order : shipped(order))),
  allotments: [{ paper: '配1', plan: 'plan', on: day1, enterprise: 'E1', material: 'MB', quantity: parseMillionths('1'), receipts: [] }],
  cityAllotments: [],
  slips: [],
  makerReports: [],
  cityReports: [],
  arrivals: [],
  plans: [{ id: 'plan', from: day1, plan: handMadePlan }],
  silentMaker: 'asPlanned',
};
const secured = (demand: string, quantityPieces: number, state: string, product = 'S') => ({ demand, product, quantityPieces, state });

describe('The position of a morning', () => {
  const { dataset, negative } = positionOf(records, day2);

  it('moves goods of a reserve slip from the maker into the pool goods of the city, and back what the store refuses or returns', () => {
    const slip = (...moves: readonly SlipMove[]): Partial<OfficeRecords> => ({
      slips: [
        {
          paper: '储1',
          plan: 'plan',
          on: day1,
          from: day1,
          to: day1,
          city: '360100',
          enterprise: 'E1',
          product: 'S',
          unsent: 0,
          inTransit: 0,
          moves,
        },
      ],
    });
    const stocks = (changes: Partial<OfficeRecords>) => {
      const { statement, dataset: seen } = positionOf({ ...records, ...changes }, day2);
      for (const { opening, entries, counted, closing } of statement)
        expect(entries.reduce((sum, { change }) => sum + change, opening + counted)).toBe(closing);
      return ['E1', 'pool'].map((who) => seen.stocks.find(({ owner, item }) => owner === who && item === 'S')?.quantity ?? 0);
    };
    const left = { on: day1, kind: 'left', pieces: 96 } as const;
    expect(stocks({})).toEqual([196, 0]);
    expect(stocks(slip(left))).toEqual([100, 0]);
    expect(stocks(slip(left, { on: day1, kind: 'putIn', pieces: 90 }, { on: day1, kind: 'refused', pieces: 6 }))).toEqual([106, 90]);
    expect(stocks(slip(left, { on: day1, kind: 'putIn', pieces: 96 }, { on: day2, kind: 'returned', pieces: 16 }))).toEqual([116, 80]);
    // What left the maker is taken off what it owes, what came back is owed again.
    const owes = positionOf({ ...records, ...slip(left, { on: day1, kind: 'cameBack', pieces: 96 }) }, day2).dataset.arrears;
    expect(owes).toEqual(dataset.arrears);
    expect(positionOf({ ...records, ...slip(left) }, day2).dataset.arrears[0].quantity).toBeCloseTo(dataset.arrears[0].quantity - 0.096, 9);
  });

  it('plans goods that a reserve slip is still to send as firm as those of an order, beside a reserve that is lowered by them', () => {
    const slip = {
      paper: '储1',
      plan: 'plan',
      on: day1,
      from: day1,
      to: day2,
      city: '360100',
      enterprise: 'E1',
      product: 'S',
      inTransit: 0,
    } as const;
    const facts = { ...handMadeDataset, policy: { ...handMadeDataset.policy, goodsReserve: { S: 150 } } };
    const seen = (unsent: number, inTransit: number, moves: readonly SlipMove[]) => {
      const { policy, committed, supplies } = positionOf(
        { ...records, facts, slips: [{ ...slip, unsent, inTransit, moves }] },
        day2,
      ).dataset;
      return { reserve: policy.goodsReserve, firm: committed.filter(({ order }) => order === '储1'), arrives: supplies.slice(-1) };
    };
    const firm = { order: '储1', product: 'S', from: '360100', quantityPieces: 96, shippedPieces: 0, date: day1, due: day2 };
    expect(seen(96, 0, [])).toMatchObject({ reserve: { S: 54 }, firm: [firm] });
    // What is on the road comes into the pool's stock on the day planned, and counts for the reserve by itself.
    expect(seen(56, 40, [{ on: day1, kind: 'left', pieces: 40 }])).toMatchObject({
      reserve: { S: 94 },
      firm: [{ ...firm, shippedPieces: 40 }],
      arrives: [{ date: day2, owner: 'pool', item: 'S', quantity: 40, region: '360100', source: null, receiver: null }],
    });
    expect(seen(200, 0, [])).toMatchObject({ reserve: { S: 0 } });
    expect(seen(0, 0, [])).toMatchObject({ reserve: { S: 150 }, firm: [] });
  });

  it('begins a cycle with the facts themselves', () => {
    const first = positionOf({ ...records, orders: [], allotments: [] }, day1).dataset;
    expect(first.policy).toEqual(handMadeDataset.policy);
    expect(first.stocks.toSorted((a, b) => a.item.localeCompare(b.item))).toEqual(handMadeDataset.stocks);
    expect([first.secured, first.committed, first.given, first.opening]).toEqual([[], [], [], []]);
  });

  it('presumes that those who reported nothing worked as planned', () => {
    expect(dataset.stocks).toEqual([
      { owner: 'pool', item: 'N', quantity: 20, region: '360400' },
      { owner: 'E1', item: 'S', quantity: 800 - 304 - 300, region: null },
      { owner: 'E1', item: 'MB', quantity: 0.2, region: null },
    ]);
    expect(negative).toEqual([]);
  });

  it('presumes that a silent maker made no more than its material allowed', () => {
    const made = (quantity: string | null) => {
      const [allotment] = records.allotments;
      const allotments = quantity === null ? [] : [{ ...allotment, quantity: parseMillionths(quantity) }];
      const { statement, negative: overdrawn } = positionOf({ ...records, orders: [], allotments }, day2);
      expect(overdrawn).toEqual([]);
      const goods = statement.find(({ place }) => place.kind === 'makerGoods');
      return Number(goods?.entries.find(({ kind }) => kind === 'made')?.change ?? 0n) / 1e6;
    };
    // 800 pieces take 0.8 of material.
    expect([made('1'), made('0.8'), made('0.5'), made(null)]).toEqual([800, 800, 500, 0]);
  });

  it('knows what demands have, what orders still carry, and what was handed out', () => {
    expect(dataset.secured).toEqual([
      secured('f1', 104, 'transit'),
      secured('k1', 200, 'transit'),
      secured('n1', 100, 'committed'),
      secured('f1', 300, 'own'),
    ]);
    expect(dataset.committed.map(({ product, quantityPieces, shippedPieces }) => [product, quantityPieces, shippedPieces])).toEqual([
      ['S', 104, 104],
      ['S', 200, 200],
      ['S', 100, 0],
    ]);
    expect(dataset.given).toEqual([{ enterprise: 'E1', material: 'MB', quantity: 1 }]);
    expect(dataset.arrears).toEqual([{ enterprise: 'E1', material: 'MB', quantity: 0.5 - 0.304 }]);
  });

  it('keeps the end, moves the start, and lowers pins by what was carried out of them', () => {
    expect(dataset.policy).toMatchObject({ start: day2, cycleStart: day1, days: 1 });
    expect(dataset.pins).toMatchObject([
      { kind: 'quota', max: 1 },
      { kind: 'delivery', min: 146, max: 196 },
      { kind: 'dispatch', min: 10, max: 20 },
    ]);
  });

  it('remembers what the plan in force says of the days to come, and what it called that is still with its maker', () => {
    const nobody = { from: null, to: null, enterprise: null, demand: null };
    expect(dataset.previous).toEqual([
      { ...nobody, kind: 'dispatch', date: day2, from: '360400', to: '360400', product: 'N', quantityPieces: 20, demand: 'b1' },
      // Of 500 pieces called on the first day, orders have taken 304.
      { ...nobody, kind: 'delivery', date: day2, enterprise: 'E1', product: 'S', quantityPieces: 500 - 304 },
    ]);
  });

  it('believes a report more than the plan, and takes standard consumption where it names no material', () => {
    const report = { date: day1, enterprise: 'E1', output: [{ product: 'S', pieces: 700 }], materials: [], workforce: null, note: '' };
    const { stocks } = positionOf({ ...records, makerReports: [report] }, day2).dataset;
    expect(stocks.find(({ owner, item }) => owner === 'E1' && item === 'S')?.quantity).toBe(700 - 304 - 300);
    // A maker that reports is not assumed to have received anything: without a receipt, its books fall below zero.
    const { negative: below } = positionOf({ ...records, makerReports: [report] }, day2);
    expect(below.map(({ place, closing }) => [place.kind, closing])).toEqual([['makerMaterial', -700_000n]]);
  });

  it('lets a city issue no more than there is, the earlier tiers first', () => {
    const { dataset: idle } = positionOf({ ...records, orders: [], silentMaker: 'idle' }, day2);
    expect(idle.secured).toEqual([]);
    const counted = [{ on: day1, place: { kind: 'cityGoods', city: '360100', item: 'S' } as const, quantity: 120_000_000n, paper: '盘点' }];
    const { dataset: some } = positionOf({ ...records, orders: [], counts: counted, silentMaker: 'idle' }, day2);
    expect(some.secured).toEqual([secured('f1', 120, 'own')]);
  });

  it("takes a city's report for what it issued, and gives it to the demand that is due first", () => {
    const report = {
      date: day1,
      city: '360100',
      issued: [{ tier: 'frontline', product: 'S', pieces: 250 } as const],
      onHand: [],
      note: '',
    };
    const { dataset: told } = positionOf({ ...records, cityReports: [report] }, day2);
    expect(told.secured.filter(({ state }) => state === 'own')).toEqual([secured('f1', 250, 'own')]);
    expect(told.stocks.find(({ owner }) => owner === '360100')?.quantity).toBe(50);
  });

  it('gives what a city issued to demands that are still open, and only what is left to those whose day has passed or that wait for the pool', () => {
    const report = (pieces: number) => ({
      date: day2,
      city: '360100',
      issued: [{ tier: 'frontline', product: 'S', pieces } as const],
      onHand: [],
      note: '',
    });
    const demand = { tier: 'frontline', region: '360100', product: 'S', quantityPieces: 20, from: day1, source: null } as const;
    const demands = [
      { ...demand, code: 'a', due: day1 },
      { ...demand, code: 'b', due: day2, source: 'pool' as const },
      { ...demand, code: 'c', due: day2 },
    ];
    const own = (pieces: number) => {
      const facts = { ...handMadeDataset, demands };
      const told = positionOf({ ...records, facts, orders: [], plans: [], cityReports: [report(pieces)] }, '2020-03-04');
      return told.dataset.secured.map((row) => [row.demand, row.quantityPieces]);
    };
    expect(own(15)).toEqual([['c', 15]]);
    expect(own(50)).toEqual([
      ['c', 20],
      ['b', 20],
      ['a', 10],
    ]);
  });

  it('takes a count for the truth and shows what it found', () => {
    const counts = [
      { on: day2, place: { kind: 'makerGoods', enterprise: 'E1', item: 'S' } as const, quantity: 190_000_000n, paper: '盘点' },
    ];
    const { statement, dataset: counted } = positionOf({ ...records, counts }, day2);
    expect(counted.stocks.find(({ item }) => item === 'S')).toMatchObject({ owner: 'E1', quantity: 190 });
    expect(statement.find(({ place }) => place.kind === 'makerGoods')?.counted).toBe(-6_000_000n);
  });

  it('keeps of the arrivals of past days only what makers got as their own material, which the quota counts over the cycle', () => {
    const supplies = [
      { date: day1, owner: 'E1', item: 'MB', quantity: 0.1, region: null, source: null, receiver: null },
      { date: day1, owner: 'pool', item: 'MB', quantity: 0.1, region: null, source: null, receiver: null },
      { date: day2, owner: 'pool', item: 'N', quantity: 5, region: '360400', source: null, receiver: null },
    ];
    const { dataset: later } = positionOf({ ...records, facts: { ...handMadeDataset, supplies } }, day2);
    expect(later.supplies).toEqual([supplies[0], supplies[2]]);
    const confirmed = [{ announced: supplies[2], arrivedOn: null, quantity: 0n, paper: '未到' }];
    expect(positionOf({ ...records, facts: { ...handMadeDataset, supplies }, arrivals: confirmed }, day2).dataset.supplies).toEqual([
      supplies[0],
    ]);
  });
});
