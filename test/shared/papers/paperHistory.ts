// A random history of an office's papers: allotments, a slip into the reserve and dispatch orders are issued, shipped, received in parts,
// returned, written off, revoked and voided, in any order the papers allow.
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Posting } from '../../../shared/ledger/reconcile.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { applyEvent, issuedKind, lineBalances } from '../../../shared/orders/orderEvents.ts';
import { issuePaper } from '../../../shared/papers/issuePaper.ts';
import { orderPostings, type VoidableOrder } from '../../../shared/papers/orderPostings.ts';
import type { Allotment, Paper, ReserveSlip } from '../../../shared/papers/paper.ts';
import { standingEvents, type PaperEvent, type VoidedEvent } from '../../../shared/papers/paperEvent.ts';
import { linkageOf, openingPostings, paperPostings } from '../../../shared/papers/paperPostings.ts';
import { applyPaperEvent, itemBalance, paperItems } from '../../../shared/papers/paperState.ts';
import { quantityOf } from '../../../shared/papers/quantity.ts';
import { reportPostings, type ReportedMaterial } from '../../../shared/papers/reportPostings.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';
import { seededRandom, type SeededRandom } from '../../helpers/seededRandom.ts';

/** Two makers. A thousand S take 0.7 MB; N has no linkage. */
export const historyDataset: Dataset = {
  ...handMadeDataset,
  materials: handMadeDataset.materials.map((row) => ({ ...row, linkageRatio: 0.4 })),
  bom: [{ product: 'S', material: 'MB', perThousand: 0.7 }],
  enterprises: ['E1', 'E2'].map((code) => ({ code, name: `${code}厂`, nameEn: null, region: '360121', loss: 0.05, rating: null })),
  arrears: [
    { enterprise: 'E1', material: 'MB', quantity: 27.5 },
    { enterprise: 'E1', material: 'MB', quantity: 0.000001 },
    { enterprise: 'E2', material: 'MB', quantity: 89 },
  ],
};

const first = '2020-03-02';

/** What an office knows: its papers and orders, and the reports of its makers. */
export interface Office {
  readonly papers: readonly Paper[];
  readonly orders: readonly VoidableOrder[];
  readonly reported: readonly ReportedMaterial[];
}

/** Everything that follows from what the office knows. */
export function postingsOf({ papers, orders, reported }: Office): Posting[] {
  const linkage = linkageOf(historyDataset);
  const posted = [...papers.flatMap((paper) => paperPostings(paper, linkage)), ...orders.flatMap((order) => orderPostings(order, linkage))];
  return [...openingPostings(historyDataset.arrears, first, '期初欠交'), ...posted, ...reportPostings(reported, posted)];
}

/** The office after each step of its history. */
export function randomHistory(seed: number): Office[] {
  const random = seededRandom(seed);
  let office: Office = { papers: draftPapers(random), orders: draftOrders(random), reported: [] };
  const history = [office];
  let running = 0;
  for (let step = 0; step < 60; step += 1) {
    const day = addDays(first, Math.floor(step / 6));
    const number = (prefix: string) => ({ prefix, year: 2020, running: ++running });
    const chance = random.next();
    if (chance < 0.1) {
      const report = { date: day, enterprise: random.pick(['E1', 'E2']), material: 'MB', quantity: String(random.between(0, 30, 3)) };
      const others = office.reported.filter(({ date, enterprise }) => date !== report.date || enterprise !== report.enterprise);
      office = { ...office, reported: [...others, report] };
    } else if (chance < 0.55) {
      const at = random.int(0, office.papers.length - 1);
      const changed = changedPaper(random, office.papers[at], `e${step}`, day, number);
      office = { ...office, papers: office.papers.with(at, changed) };
    } else {
      const at = random.int(0, office.orders.length - 1);
      const changed = changedOrder(random, office.orders[at], `e${step}`, day, number);
      office = { ...office, orders: office.orders.with(at, changed) };
    }
    history.push(office);
  }
  return history;
}

type NextNumber = (prefix: string) => { readonly prefix: string; readonly year: number; readonly running: number };

function draftPapers(random: SeededRandom): Paper[] {
  const base = { plan: 'p1', from: first, to: addDays(first, 3), issue: null, events: [] };
  const allotment = (id: string, code: string): Allotment => {
    const quantity = String(random.between(1, 80, random.int(0, 6)));
    return {
      kind: 'allotment',
      id,
      ...base,
      party: { kind: 'enterprise', code, name: code, city: '360100', cityName: '南昌市' },
      lines: [
        {
          material: 'MB',
          name: 'MB',
          unit: 'kg',
          lot: '1',
          quantity,
          days: [{ date: first, quantity }],
          linkageRatio: 0.4,
          tasks: [],
          shares: [],
        },
      ],
    };
  };
  const line = (product: string, pieces: number) => ({
    product,
    name: product,
    standard: null,
    unit: '只',
    pieces,
    cartons: 1,
    massGrams: 1,
    days: [{ date: first, pieces }],
  });
  const slip = (id: string, enterprise: string | null): ReserveSlip => ({
    kind: 'reserveSlip',
    id,
    ...base,
    sender: { enterprise, name: enterprise ?? '库存' },
    city: { code: '360100', name: '南昌市' },
    lines: [line('S', random.int(1, 900)), line('N', random.int(1, 50))],
  });
  return [allotment('a1', 'E1'), allotment('a2', 'E1'), allotment('a3', 'E2'), slip('r1', 'E1'), slip('r2', null)];
}

function draftOrders(random: SeededRandom): VoidableOrder[] {
  return ['o1', 'o2'].map((id): Order => {
    const parts = [
      { product: 'S', enterprise: null, pieces: random.int(0, 200) },
      { product: 'S', enterprise: 'E1', pieces: random.int(0, 400) },
      { product: 'S', enterprise: 'E2', pieces: random.int(1, 400) },
    ];
    const pieces = parts.reduce((sum, part) => sum + part.pieces, 0);
    const place = { from: first, to: first, sender: '360100', senderName: '南昌市', receiver: '360400', receiverName: '九江市', km: 130 };
    const goods = { product: 'S', name: 'S', standard: null, unit: '只', quantityPieces: pieces, cartons: 1, massGrams: 1 };
    return {
      id,
      plan: 'p1',
      ...place,
      tiers: [],
      lines: [goods],
      shares: [],
      sources: parts,
      arrival: addDays(first, 2),
      state: { kind: 'draft' },
      events: [],
    };
  });
}

const kinds = ['shipped', 'shipped', 'received', 'received', 'received', 'returned', 'writtenOff', 'revoked', 'voided', 'voided'] as const;
const said = { by: '示例甲', reason: '试验' };

function changedPaper(random: SeededRandom, paper: Paper, id: string, day: string, number: NextNumber): Paper {
  if (paper.issue === null) {
    const issued = issuePaper(paper, { number: number('示例配'), on: day, at: '2020-03-02T01:00:00.000Z' });
    return issued.ok ? issued.value : paper;
  }
  const applied = applyPaperEvent(paper, nextPaperEvent(random, paper, id, day), day);
  return applied.ok ? applied.value : paper;
}

/** What might happen next to an issued paper; the paper may refuse it. */
export function nextPaperEvent(random: SeededRandom, paper: Paper, id: string, day: string): PaperEvent {
  const kind = random.pick(kinds);
  const on = random.int(0, 3) === 0 ? (paper.issue?.on ?? day) : day;
  const standing = standingEvents(paper.events);
  const shipment = standing.filter((event) => event.kind === 'shipped').at(-1)?.id ?? null;
  const balances = paperItems(paper).map((item) => ({ item: item.item, ...itemBalance(paper, item) }));
  const part = (quantity: bigint, whole: bigint) => {
    const share = random.int(0, 3) === 0 ? quantity : (quantity * BigInt(random.int(0, 10))) / 10n;
    return quantityOf(share - (share % whole));
  };
  const grain = paper.kind === 'allotment' ? 1n : 1_000_000n;
  const lines = (of: (balance: (typeof balances)[number]) => bigint) =>
    balances.map((balance) => ({ item: balance.item, quantity: part(of(balance), grain) }));
  const free = ({ open, inTransit }: (typeof balances)[number]) => (open > inTransit ? open - inTransit : 0n);
  return {
    shipped: () => ({ kind: 'shipped' as const, id, on, lines: lines(free), carrier: '', vehicle: '', driver: '' }),
    received: () => ({
      kind: 'received' as const,
      id,
      on,
      shipment,
      lines: balances.map((balance) => {
        const arriving = shipment === null ? balance.open : balance.inTransit;
        // sometimes more arrives than was sent
        return {
          item: balance.item,
          accepted: part(random.int(0, 5) === 0 ? arriving * 2n : arriving, grain),
          damaged: part(arriving / 10n, grain),
          refused: '0',
        };
      }),
      signedBy: '',
    }),
    returned: () => ({
      kind: 'returned' as const,
      id,
      on,
      lines: lines(({ accepted }) => (accepted > 0n ? accepted : 0n)),
      reason: '试验',
    }),
    writtenOff: () => ({ kind: 'writtenOff' as const, id, on, lines: lines(free), ...said }),
    revoked: () => {
      const isMoving = balances.some(({ inTransit }) => inTransit > 0n);
      return {
        kind: 'revoked' as const,
        id,
        on,
        ...said,
        road: isMoving ? random.pick(['returned', 'received', 'lost'] as const) : null,
        successor: null,
      };
    },
    voided: () => ({ kind: 'voided' as const, id, on, event: standing.length === 0 ? null : random.pick(standing).id, ...said }),
  }[kind]();
}

function changedOrder(random: SeededRandom, order: VoidableOrder, id: string, day: string, number: NextNumber): VoidableOrder {
  if (order.state.kind === 'draft')
    return { ...order, state: { kind: 'issued', number: number('示例调'), issuedOn: day, issuedAt: '2020-03-02T01:00:00.000Z' } };
  const events = standingEvents<OrderEvent>(order.events);
  if (order.events.some((event) => event.kind === 'voided' && event.event === null)) return order;
  const standing: Order = { ...order, events, state: { ...order.state, kind: issuedKind({ lines: order.lines, events }) } };
  const kind = random.pick(kinds);
  if (kind === 'voided') {
    const event = events.length === 0 ? null : random.pick(events).id;
    const left = events.filter((one) => one.id !== event);
    const isFollowed = left.some((one) => one.kind === 'received' && one.shipment === event);
    if (isFollowed || lineBalances({ lines: order.lines, events: left }).some(({ accepted }) => accepted < 0)) return order;
    const voided: VoidedEvent = { kind: 'voided', id, on: day, event, ...said };
    return { ...order, events: [...order.events, voided] };
  }
  const event = nextOrderEvent(random, standing, kind, id, day);
  const applied = applyEvent(standing, event);
  return applied.ok ? { ...order, events: [...order.events, event] } : order;
}

/** What might happen next to an issued order; the order may refuse it. */
export function nextOrderEvent(random: SeededRandom, order: Order, kind: OrderEvent['kind'], id: string, day: string): OrderEvent {
  const shipment = order.events.filter((event) => event.kind === 'shipped').at(-1)?.id ?? '';
  const balances = lineBalances(order);
  const part = (pieces: number) => (random.int(0, 3) === 0 ? pieces : Math.floor((pieces * random.int(0, 10)) / 10));
  const lines = (of: (balance: (typeof balances)[number]) => number) =>
    balances.map((balance) => ({ product: balance.product, pieces: part(Math.max(0, of(balance))) }));
  return {
    shipped: () => ({
      kind: 'shipped' as const,
      id,
      on: day,
      lines: lines(({ open, inTransit }) => open - inTransit),
      carrier: '',
      vehicle: '',
      driver: '',
    }),
    received: () => ({
      kind: 'received' as const,
      id,
      on: day,
      shipment,
      lines: balances.map(({ product, inTransit }) => ({
        product,
        accepted: part(random.int(0, 5) === 0 ? inTransit * 2 : inTransit),
        damaged: part(Math.floor(inTransit / 10)),
        refused: 0,
      })),
      signedBy: '',
    }),
    returned: () => ({ kind: 'returned' as const, id, on: day, lines: lines(({ accepted }) => accepted), reason: '试验' }),
    writtenOff: () => ({ kind: 'writtenOff' as const, id, on: day, lines: lines(({ open, inTransit }) => open - inTransit), ...said }),
    revoked: () => ({ kind: 'revoked' as const, id, on: day, ...said, successor: null }),
  }[kind]();
}

/** The same papers as another office may have entered them: each with some of its events, in any order, until all are there. */
export function enteredOtherwise(random: SeededRandom, last: Office): Office[] {
  const entries = random.shuffled([
    ...last.papers.flatMap((paper, at) => [
      ...paper.events.map((event) => ({ at, order: false, id: event.id })),
      { at, order: false, id: 'issue' },
    ]),
    ...last.orders.flatMap((order, at) => [
      ...order.events.map((event) => ({ at, order: true, id: event.id })),
      { at, order: true, id: 'issue' },
    ]),
    ...last.reported.map((_, at) => ({ at, order: false, id: 'report' })),
  ]);
  const known: typeof entries = [];
  return entries.map((entry) => {
    known.push(entry);
    const knows = (at: number, order: boolean, id: string) => known.some((one) => one.at === at && one.order === order && one.id === id);
    const eventsOf = <Event extends { readonly id: string }>(at: number, order: boolean, events: readonly Event[]) =>
      known.filter((one) => one.at === at && one.order === order).flatMap(({ id }) => events.filter((event) => event.id === id));
    return {
      papers: last.papers.map((paper, at): Paper => {
        const events = eventsOf(at, false, paper.events);
        return { ...paper, events, issue: knows(at, false, 'issue') ? paper.issue : null };
      }),
      orders: last.orders.map((order, at): VoidableOrder => {
        const events = eventsOf(at, true, order.events);
        return { ...order, events, state: knows(at, true, 'issue') ? order.state : { kind: 'draft' } };
      }),
      reported: last.reported.filter((_, at) => knows(at, false, 'report')),
    };
  });
}
