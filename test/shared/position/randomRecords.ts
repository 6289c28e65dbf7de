// Random records of an office over a fortnight: anything that the rules of papers, reports and counts allow.
import { onePiece } from '../../../shared/base/millionths.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import { issueOrder, type Order } from '../../../shared/orders/order.ts';
import { applyEvent, lineBalances } from '../../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import { contractEntryKinds, contractKinds } from '../../../shared/partners/partnerContractSchema.ts';
import {
  entriesOfContract,
  type ContractEntry,
  type FollowedContract,
  type PartnerContract,
} from '../../../shared/partners/partnerContract.ts';
import { slipMoveKinds } from '../../../shared/position/issuedSlip.ts';
import type { OfficeRecords } from '../../../shared/position/officeRecords.ts';
import type { Position } from '../../../shared/position/positionOf.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';
import { seededRandom, type SeededRandom } from '../../helpers/seededRandom.ts';

export const start: string = handMadeDataset.policy.start;
export const days = 14;
export const someDay = (random: SeededRandom) => addDays(start, random.int(0, days));

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

/** Up to two contracts with a neighbouring province, and anything that was told of them. Drawn apart, so that all else stays as it was. */
function randomContracts(seed: number): FollowedContract[] {
  const random = seededRandom(seed + 50_000);
  return Array.from({ length: random.int(0, 2) }, (_, index) => {
    const kind = random.pick(contractKinds);
    const quantity = () => String(kind === 'swap' ? random.int(1, 300) : random.between(0.001, 2, 6));
    const contract: PartnerContract = {
      id: `c${index}`,
      kind,
      partner: '湖北省',
      basis: '会商',
      gives: {
        item: kind === 'swap' ? 'S' : 'MB',
        city: kind === 'swap' ? '360100' : null,
        days: Array.from({ length: random.int(1, 3) }, () => ({ on: someDay(random), quantity: quantity() })),
      },
      gets: {
        product: 'S',
        city: '360100',
        days: Array.from({ length: random.int(1, 3) }, () => ({ on: someDay(random), pieces: random.int(1, 900) })),
      },
      ratio: { pieces: random.int(1, 900), per: '1' },
      from: start,
      to: addDays(start, days),
      issued: { number: { year: 2020, running: index + 1 }, on: start, by: '甲' },
      changes: [],
      revoked: random.next() < 0.2 ? { on: someDay(random), by: '甲', reason: '停' } : null,
      closed: null,
    };
    const entries = Array.from({ length: random.int(0, 5) }, (__, k): ContractEntry => {
      const told = random.pick(contractEntryKinds);
      const isOut = told === 'sent' || told === 'cameBack';
      const size = isOut ? quantity() : String(random.int(1, 400));
      return { id: `m${k}`, contract: contract.id, kind: told, on: someDay(random), quantity: size, by: '库', note: '' };
    });
    return { contract, entries: entriesOfContract(contract, entries) };
  });
}

export function randomRecords(seed: number): OfficeRecords {
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
    on: start,
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
  const contracts = randomContracts(seed);
  return {
    facts: handMadeDataset,
    cycleStart: start,
    lastDay: addDays(start, days + 6),
    counts,
    orders,
    allotments,
    cityAllotments: [],
    slips,
    makerReports,
    cityReports,
    arrivals: [],
    ...(contracts.length === 0 ? {} : { contracts }),
    plans: [{ id: 'plan', from: start, plan: handMadePlan }],
    silentMaker: random.pick(['asPlanned', 'idle'] as const),
  };
}

/** Sets, not lists: rows may come in another order. */
export const asText = ({ statement, dataset }: Position) =>
  [
    ...statement.map((line) => JSON.stringify(line, (_, value) => (typeof value === 'bigint' ? `${value}` : value))),
    ...Object.values(dataset).flatMap((rows) => (Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)) : [JSON.stringify(rows)])),
  ].sort();
