import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { onePiece } from '../../../shared/base/millionths.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import type { LivedDays } from '../../../shared/position/liveDays.ts';
import type { StockCount, StockMovement } from '../../../shared/position/movement.ts';
import { orderMovements } from '../../../shared/position/orderMovements.ts';
import { slipMovements } from '../../../shared/position/slipMovements.ts';
import { imbalance, noticeAccount } from '../../../shared/reports/noticeAccount.ts';
import { noticeReceivers } from '../../../shared/reports/noticeReceivers.ts';
import { noticeSources } from '../../../shared/reports/noticeSources.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { publicNotice, type NoticeFacts } from '../../../shared/reports/publicNotice.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';
import { seededRandom, type SeededRandom } from '../../helpers/seededRandom.ts';

const start = '2020-03-02';
const head = {
  agency: '甲办',
  basis: '赣府发〔2020〕6号',
  language: 'zh',
  settings: { level: 'city', national: 'total', complaints: '12345' },
} as const;
const pool = { kind: 'poolGoods', city: '360100', item: 'S' } as const;

function order(running: number, sources: Order['sources']): Order {
  const share = { date: start, product: 'S', cartons: 1 };
  return {
    id: `o${running}`,
    plan: 'p',
    from: start,
    to: start,
    sender: '360100',
    senderName: '南昌市',
    receiver: '360400',
    receiverName: '九江市',
    km: 100,
    tiers: ['national', 'key_project', 'city_basic'],
    lines: [{ product: 'S', name: '医用外科口罩', standard: null, unit: '只', quantityPieces: 100, cartons: 10, massGrams: 300 }],
    shares: [
      { ...share, demand: 'n1', tier: 'national', quantityPieces: 30 },
      { ...share, demand: 'k1', tier: 'key_project', quantityPieces: 50 },
      { ...share, demand: 'f1', tier: 'frontline', quantityPieces: 20 },
    ],
    sources,
    arrival: start,
    state: { kind: 'issued', number: { prefix: '赣防物调', year: 2020, running }, issuedOn: start, issuedAt: '' },
    events: [],
  };
}

const shipped = (id: string, on: IsoDate, pieces: number): OrderEvent => ({
  id,
  on,
  kind: 'shipped',
  lines: [{ product: 'S', pieces }],
  carrier: '',
  vehicle: '',
  driver: '',
});
const received = (id: string, on: IsoDate, shipment: string, [accepted, damaged, refused]: readonly number[]): OrderEvent => ({
  id,
  on,
  kind: 'received',
  shipment,
  lines: [{ product: 'S', accepted, damaged, refused }],
  signedBy: '',
});

const counted = (on: IsoDate, pieces: number): StockCount => ({ on, place: pool, quantity: BigInt(pieces) * onePiece, paper: 'count' });
const arrived = (on: IsoDate, pieces: number, known: StockMovement['known'] = 'booked'): StockMovement => {
  return { on, place: pool, kind: 'arrived', change: BigInt(pieces) * onePiece, known, paper: 'supplies.csv' };
};

function facts(
  orders: readonly Order[],
  lived: LivedDays,
  from = start,
  to = '2020-03-03',
  dataset: Dataset = handMadeDataset,
): NoticeFacts {
  return { dataset, period: { from, to }, orders, lived, booksBegin: start, secured: [], plan: handMadePlan, support: [] };
}

function done(one: Order, ...events: readonly OrderEvent[]): Order {
  return events.reduce((before, event) => {
    const after = applyEvent(before, event);
    if (!after.ok) throw new Error(after.error.kind);
    return after.value;
  }, one);
}

function livedOf(
  orders: readonly Order[],
  movements: readonly StockMovement[],
  counts: readonly StockCount[] = [counted(start, 500)],
): LivedDays {
  return { counts, movements: [...movements, ...orders.flatMap(orderMovements)], own: [], served: new Map() };
}

function cells({ tables }: Paper, place: number): string[][] {
  return tables[place].rows.map((row) => row.cells.map(({ text }) => text));
}

function paperOf(result: ReturnType<typeof publicNotice>): Paper {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('publicNotice', () => {
  const ours = done(
    order(1, [
      { product: 'S', enterprise: 'E1', pieces: 40 },
      { product: 'S', enterprise: null, pieces: 60 },
    ]),
    shipped('a', start, 90),
    received('b', '2020-03-03', 'a', [70, 5, 10]),
  );
  const lived = livedOf([ours], [arrived(start, 200), arrived('2020-03-03', 30, 'presumed')]);

  it('balances what there was, came, was accepted, was lost and is left', () => {
    const paper = paperOf(publicNotice(facts([ours], lived), head));
    // 500 + 200 + 30 − 50 of the pool + 10 refused = 690 in stock, 90 − 85 = 5 on the road.
    expect(cells(paper, 0)).toEqual([
      ['医用外科口罩', '未注明', '500', '230', '40', '0', '0', '70', '5', '690', '5'],
      ['合计', '', '500', '230', '40', '0', '0', '70', '5', '690', '5'],
    ]);
    expect(paper.paragraphs.at(2)).toContain('期初 500 只，本期增加 270 只；签收 70 只，损毁灭失 5 只，期末结存 695 只');
    expect(paper.paragraphs.at(3)).toContain('30 只到货尚待确认');
    expect(paper.paragraphs.at(-1)).toContain('12345');
  });

  it('begins where the notice before it ended', () => {
    const next = paperOf(publicNotice(facts([ours], lived, '2020-03-04', '2020-03-04'), head));
    expect(cells(next, 0)[0].slice(2)).toEqual(['695', '0', '0', '0', '0', '0', '0', '690', '5']);
  });

  it('shows what a count found as a difference of its own', () => {
    const paper = paperOf(publicNotice(facts([], livedOf([], [], [counted(start, 500), counted('2020-03-03', 480)])), head));
    expect(cells(paper, 0)[0].slice(2)).toEqual(['500', '0', '0', '0', '-20', '0', '0', '480', '0']);
  });

  it('counts goods that a maker puts into the reserve as coming in', () => {
    const slip = {
      paper: '赣防物储〔2020〕1号',
      city: '360100',
      enterprise: 'E1',
      product: 'S',
      plan: 'p',
      on: start,
      from: start,
      to: start,
      unsent: 0,
      inTransit: 0,
    };
    const moves = [
      { on: start, kind: 'left', pieces: 80 },
      { on: start, kind: 'putIn', pieces: 75 },
    ] as const;
    const paper = paperOf(publicNotice(facts([], livedOf([], slipMovements({ ...slip, moves }))), head));
    expect(cells(paper, 0)[0].slice(2)).toEqual(['500', '0', '0', '75', '0', '0', '0', '575', '0']);
  });

  it('is not made where more arrived than was shipped, and names the order', () => {
    const wrong = done(order(7, []), shipped('a', start, 50), received('b', start, 'a', [51, 0, 0]));
    expect(publicNotice(facts([wrong], livedOf([wrong], [])), head)).toEqual({
      ok: false,
      error: { kind: 'noticeUnbalanced', product: expect.stringContaining('医用外科口罩'), pieces: 1, orders: ['赣防物调〔2020〕7号'] },
    });
  });

  it('names receivers as finely as the office has set, and national goods as one total or not at all', () => {
    const places = (level: 'tier' | 'city' | 'county' | 'unit', national: 'total' | 'withheld') =>
      cells(paperOf(publicNotice(facts([ours], lived), { ...head, settings: { level, national, complaints: '' } })), 2).map(([who]) => who);
    expect(places('tier', 'total')).toEqual(['国家调拨', '抗疫一线', '省重点工程', '合计']);
    expect(places('city', 'total')).toEqual(['国家调拨', '南昌', '九江', '合计']);
    expect(places('unit', 'total')).toEqual(['国家调拨', '南昌县 抗疫一线 f1', '九江 省重点工程 k1', '合计']);
    expect(places('county', 'withheld')).toEqual(['南昌县', '九江', '其他（按规定不公布明细）', '合计']);
  });

  it('gives accepted pieces to the shares in their sequence, and damaged ones after them', () => {
    const rows = noticeReceivers([ours], handMadeDataset, { from: start, to: '2020-03-03' }, { level: 'city', national: 'total' });
    expect(rows.map(({ allotted, shipped: sent, accepted, damaged }) => [allotted, sent, accepted, damaged])).toEqual([
      [30, 30, 30, 0],
      [20, 10, 0, 0],
      [50, 50, 40, 5],
    ]);
  });

  it('says how far each tier and city is served by what arrived, and why it is short', () => {
    const secured = [
      { demand: 'k1', product: 'S', quantityPieces: 50, state: 'accepted' },
      { demand: 'k1', product: 'S', quantityPieces: 99, state: 'transit' },
    ] as const;
    const paper = paperOf(publicNotice({ ...facts([ours], lived), secured }, head));
    expect(cells(paper, 3)).toContainEqual(['省重点工程', '九江', '200', '50', '25.0%', '货在途中或待发']);
  });

  it('says it demand by demand where units are disclosed', () => {
    const secured = [{ demand: 'k1', product: 'S', quantityPieces: 50, state: 'accepted' }] as const;
    const settings = { ...head.settings, level: 'unit' } as const;
    const paper = paperOf(publicNotice({ ...facts([ours], lived), secured }, { ...head, settings }));
    expect(cells(paper, 3)).toContainEqual(['省重点工程', '九江 k1', '200', '50', '25.0%', '货在途中或待发']);
  });

  it('says where goods came from, the oldest leaving first, and leaves directed donations out of the account', () => {
    const from = (source: 'purchase' | 'donation', on: IsoDate, pieces: number) => ({ ...arrived(on, pieces), source });
    const gift = { ...arrived(start, 70), source: 'directed', place: { kind: 'cityGoods', city: '360400', item: 'S' } } as const;
    const moves = [from('purchase', start, 20), from('donation', '2020-03-03', 30), gift];
    // 60 pieces of the pool left: all 40 there were, and all 20 bought; 10 refused ones came back.
    const paper = paperOf(publicNotice(facts([ours], livedOf([ours], moves, [counted(start, 40)])), head));
    expect(cells(paper, 1)).toEqual([
      ['采购', '医用外科口罩', '0', '20', '10'],
      ['捐赠', '医用外科口罩', '0', '30', '30'],
      ['企业交货', '医用外科口罩', '0', '40', '0'],
      ['建账前结存', '医用外科口罩', '40', '0', '0'],
      ['退回', '医用外科口罩', '0', '0', '10'],
      ['合计', '', '40', '90', '50'],
    ]);
    expect(paper.tables[1].note).toContain('定向捐赠归受赠市自用，不计入上表：九江 医用外科口罩 70 只');
  });

  it('lists the decisions that people made by hand', () => {
    expect(cells(paperOf(publicNotice(facts([ours], lived), head)), 4)).toContainEqual(['1', '甲的熔喷布配额：不超过 1 kg']);
  });
});

describe('a thousand random ledgers', () => {
  it('balance to the piece, and no longer once any figure is altered by one', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seededRandom(seed);
      const orders = [1, 2, 3].map((running) => randomHistory(random, running));
      const movements = [arrived(addDays(start, random.int(0, 6)), random.int(0, 300))];
      const counts = [
        counted(start, random.int(200, 500)),
        ...(random.int(0, 1) === 1 ? [counted(addDays(start, random.int(1, 6)), random.int(0, 500))] : []),
      ];
      const from = addDays(start, random.int(0, 3));
      const to = addDays(from, random.int(0, 4));
      const lived = livedOf(orders, movements, counts);
      const { lines } = noticeAccount(['S'], orders, lived, { from, to }, start);
      const sources = noticeSources(lines, lived, { from, to }, start);
      for (const line of lines) {
        const total = (key: 'opening' | 'came' | 'left') => sources.reduce((sum, one) => sum + one[key], 0);
        expect([total('opening'), total('left')], `seed ${seed}`).toEqual([line.openingInStock, line.inStock]);
        expect(total('came')).toBe(line.arrived + line.fromMakers + line.intoReserve + line.counted);
        expect(imbalance(line), `seed ${seed}`).toBe(0);
        for (const key of ['opening', 'arrived', 'fromMakers', 'counted', 'accepted', 'lost', 'inStock', 'onRoad'] as const)
          expect(imbalance({ ...line, [key]: line[key] + 1 })).not.toBe(0);
      }
    }
  });
});

/** Ships in parts, receives in parts, returns, revokes with goods on the road; what is not allowed is left out. */
function randomHistory(random: SeededRandom, running: number): Order {
  const makers = random.int(0, 100);
  let one = order(running, [
    { product: 'S', enterprise: 'E1', pieces: makers },
    { product: 'S', enterprise: null, pieces: 100 - makers },
  ]);
  let day = start;
  const open: { id: string; left: number }[] = [];
  for (let step = 0; step < random.int(0, 8); step += 1) {
    day = addDays(day, random.int(0, 2));
    const id = `${running}-${step}`;
    const event = randomEvent(random, id, day, open);
    const after = applyEvent(one, event);
    if (!after.ok) continue;
    one = after.value;
    if (event.kind === 'shipped') open.push({ id, left: event.lines[0].pieces });
    if (event.kind === 'received') {
      const [{ accepted, damaged, refused }] = event.lines;
      const shipment = open.find((each) => each.id === event.shipment);
      if (shipment !== undefined) shipment.left -= accepted + damaged + refused;
    }
  }
  return one;
}

function randomEvent(random: SeededRandom, id: string, on: IsoDate, open: readonly { id: string; left: number }[]): OrderEvent {
  const waiting = open.filter(({ left }) => left > 0);
  switch (random.int(0, 4)) {
    case 0:
      return { id, on, kind: 'returned', lines: [{ product: 'S', pieces: random.int(1, 20) }], reason: '错发' };
    case 1:
      return { id, on, kind: 'revoked', by: '甲', reason: '改派', successor: null, road: random.pick(['returned', 'lost', null]) };
    case 2:
    case 3:
      if (waiting.length > 0) {
        const { id: shipment, left } = random.pick(waiting);
        const accepted = random.int(0, left);
        const damaged = random.int(0, left - accepted);
        return received(id, on, shipment, [accepted, damaged, random.int(0, left - accepted - damaged)]);
      }
      return shipped(id, on, random.int(1, 60));
    default:
      return shipped(id, on, random.int(1, 60));
  }
}
