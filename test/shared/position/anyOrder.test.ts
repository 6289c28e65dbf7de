// Checks over random fortnights that the position balances and that the order in which papers were entered does not matter.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { onePiece } from '../../../shared/base/millionths.ts';
import { issueOrder, type Order } from '../../../shared/orders/order.ts';
import { applyEvent, lineBalances } from '../../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import { slipMoveKinds, type OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { positionOf, type Position } from '../../../shared/position/positionOf.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';
import { seededRandom, type SeededRandom } from '../../helpers/seededRandom.ts';

const start = handMadeDataset.policy.start;
const days = 14;
const someDay = (random: SeededRandom) => addDays(start, random.int(0, days));

/** Anything the rules allow: parts shipped, received with damage, refused, returned, written off, revoked. */
function randomEvents(order: Order, random: SeededRandom): Order {
  let now = order;
  for (let step = 0; step < random.int(0, 6); step += 1) {
    const on = addDays(start, step * 2);
    const id = `${step}`;
    const pieces = lineBalances(now).map(({ product, ordered }) => ({ product, pieces: random.int(0, ordered) }));
    const shipments = now.events.filter(({ kind }) => kind === 'shipped');
    const event = random.pick([
      { kind: 'shipped', id, on, lines: pieces, carrier: '', vehicle: '', driver: '' } as const,
      { kind: 'returned', id, on, lines: pieces, reason: '不符' } as const,
      { kind: 'writtenOff', id, on, lines: pieces, by: '甲', reason: '损' } as const,
      { kind: 'revoked', id, on, by: '甲', reason: '改道', successor: null } as const,
      ...shipments.map(
        (shipment) =>
          ({
            kind: 'received',
            id,
            on,
            shipment: shipment.id,
            signedBy: '库',
            lines: pieces.map(({ product, pieces: accepted }) => ({
              product,
              accepted,
              damaged: random.int(0, 3),
              refused: random.int(0, 9),
            })),
          }) as const,
      ),
    ]);
    const next = applyEvent(now, event);
    if (next.ok) now = next.value;
  }
  return now;
}

function randomRecords(seed: number): OfficeRecords {
  const random = seededRandom(seed);
  let running = 0;
  const drafts = ordersFromPlan(handMadePlan, handMadeDataset, { span: 'day', planId: 'plan', newId: () => `o${++running}` });
  const orders = drafts.map((draft, index) => {
    const issued = issueOrder(draft, { prefix: '调', year: 2020, running: index + 1 }, start, `${start}T08:00:00.000Z`);
    if (!issued.ok) throw new Error(issued.error.kind);
    return randomEvents(issued.value, random);
  });
  const makerReports = Array.from({ length: random.int(0, 5) }, (_, day) => ({
    date: addDays(start, day * 2),
    enterprise: 'E1',
    output: [{ product: 'S', pieces: random.int(0, 1200) }],
    materials: random.next() < 0.5 ? [] : [{ material: 'MB', received: '0', used: `${random.between(0, 2, 6)}`, onHand: '0' }],
    workforce: null,
    note: '',
  }));
  const cityReports = Array.from({ length: random.int(0, 4) }, (_, day) => ({
    date: addDays(start, day * 3),
    city: '360100',
    issued: [{ tier: random.pick(['frontline', 'city_basic', 'public'] as const), product: 'S', pieces: random.int(0, 400) }],
    onHand: [],
    note: '',
  }));
  const counts = Array.from({ length: random.int(0, 3) }, (_, index) => ({
    on: addDays(start, index * 4 + 1),
    place: random.pick([
      { kind: 'makerGoods', enterprise: 'E1', item: 'S' },
      { kind: 'poolGoods', city: '360100', item: 'S' },
      { kind: 'makerMaterial', enterprise: 'E1', item: 'MB' },
    ] as const),
    quantity: BigInt(random.int(0, 500)) * onePiece,
    paper: `盘点${index}`,
  }));
  const allotments = Array.from({ length: random.int(0, 4) }, (_, index) => {
    const on = someDay(random);
    const quantity = BigInt(random.int(1, 900_000));
    const receipts = random.next() < 0.5 ? [] : [{ on: addDays(on, 1), quantity: quantity / 2n }];
    return { paper: `配${index}`, plan: 'plan', on, enterprise: 'E1', material: 'MB', quantity, receipts };
  });
  const slips = Array.from({ length: random.int(0, 4) }, (_, index) => ({
    paper: `储${index}`,
    plan: 'plan',
    from: start,
    to: start,
    city: '360100',
    enterprise: random.pick(['E1', null]),
    product: 'S',
    unsent: random.int(0, 90),
    inTransit: 0,
    moves: Array.from({ length: random.int(0, 5) }, () => ({
      on: someDay(random),
      kind: random.pick(slipMoveKinds),
      pieces: random.int(1, 90),
    })),
  }));
  return {
    facts: handMadeDataset,
    cycleStart: start,
    lastDay: addDays(start, days + 6),
    counts,
    orders,
    allotments,
    slips,
    makerReports,
    cityReports,
    arrivals: [],
    plans: [{ id: 'plan', from: start, plan: handMadePlan }],
    silentMaker: random.pick(['asPlanned', 'idle'] as const),
  };
}

/** Sets, not lists: rows may come in another order. */
const asText = ({ statement, dataset }: Position) =>
  [
    ...statement.map((line) => JSON.stringify(line, (_, value) => (typeof value === 'bigint' ? `${value}` : value))),
    ...Object.values(dataset).flatMap((rows) => (Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)) : [JSON.stringify(rows)])),
  ].sort();

describe('The position, over 500 random fortnights', () => {
  const seeds = Array.from({ length: 500 }, (_, index) => index + 1);

  it('balances in every place: opening, in, out and what counts found make the closing', () => {
    let moved = 0;
    for (const seed of seeds) {
      for (const { opening, entries, counted, closing } of positionOf(randomRecords(seed), addDays(start, days)).statement) {
        const changes = entries.reduce((sum, { change }) => sum + change, 0n);
        expect(opening + changes + counted).toBe(closing);
        moved += entries.length;
      }
    }
    expect(moved).toBeGreaterThan(1_000);
  });

  it('never depends on the order in which papers, reports and counts were entered', () => {
    for (const seed of seeds) {
      const records = randomRecords(seed);
      const random = seededRandom(seed + 10_000);
      const morning = someDay(random);
      const shuffled = {
        ...records,
        orders: random.shuffled(records.orders),
        allotments: random.shuffled(records.allotments),
        slips: random.shuffled(records.slips).map((slip) => ({ ...slip, moves: random.shuffled(slip.moves) })),
        makerReports: random.shuffled(records.makerReports),
        cityReports: random.shuffled(records.cityReports),
        counts: random.shuffled(records.counts),
      };
      expect(asText(positionOf(shuffled, morning))).toEqual(asText(positionOf(records, morning)));
    }
  });

  it('lets goods neither appear nor vanish on the way between a maker and its city', () => {
    for (const seed of seeds.slice(0, 100)) {
      const { statement } = positionOf(randomRecords(seed), addDays(start, days));
      const released = statement.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'released'));
      expect(released.reduce((sum, { change }) => sum + change, 0n)).toBe(0n);
    }
  });
});
