// A random history of a small office over its real service: papers and orders are issued, received in parts, returned, written off, revoked
// and voided, makers report, days are closed and closes undone. The same entries are then made in another office, later and in another
// order wherever the order is free. No test runner here: the bench runs many of them too.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { connectDatabase } from '../../../../electron/node/db/connectDatabase.ts';
import { checkOffice } from '../../../../electron/node/position/checkOffice.ts';
import { createService } from '../../../../electron/node/service/createService.ts';
import type { Result } from '../../../../shared/base/result.ts';
import type { DailyReport } from '../../../../shared/capacity/dailyReport.ts';
import { createClient, type Client } from '../../../../shared/contract/client.ts';
import type { EnteredEvent } from '../../../../shared/contract/orderApi.ts';
import type { EnteredPaperEvent } from '../../../../shared/contract/paperApi.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { AppError } from '../../../../shared/domain/errors.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import type { Paper } from '../../../../shared/papers/paper.ts';
import { confirming } from '../../../helpers/confirming.ts';
import { rememberingPlanner } from '../../../helpers/rememberingPlanner.ts';
import { seededRandom, type SeededRandom } from '../../../helpers/seededRandom.ts';
import { booksByHand } from '../../../shared/papers/booksByHand.ts';
import { nextOrderEvent, nextPaperEvent } from '../../../shared/papers/paperHistory.ts';
import { paperDataset, paperPlan, paperSample, savePaperPlan } from './paperPlan.ts';

const first = '2020-03-02';
const days = 4;
const stepsADay = 7;
const clock = () => new Date(`${first}T04:00:00.000Z`);
const office = { name: '江西省统调办', kind: 'province', region: '360000', language: 'zh', start: 'sample' } as const;
const said = { by: '示例甲', reason: '试验' };
const makers = paperDataset.enterprises.map(({ code }) => code);

/** One entry of a history. Entries of the same paper, order or report keep their order. */
interface Entry {
  readonly of: string;
  /** The working day on which it was entered. */
  readonly day: string;
  /** The first working day on which it could have been. */
  readonly from: string;
  /** What issues or takes back decides what else may be promised: it keeps its day and its place among its like. */
  readonly isPinned: boolean;
  readonly kind: string;
  readonly enter: (call: Client) => Promise<Result<unknown, AppError>>;
}

/** What an office says at the end, as text; and every way in which it contradicts itself. */
export interface OfficeEnd {
  readonly accounts: string;
  readonly position: string;
  /** Arrears and ratings once the cycle is closed. */
  readonly closed: string;
  readonly faults: readonly string[];
}

export interface HistoryEnd {
  readonly entries: number;
  readonly kinds: ReadonlySet<string>;
  readonly lived: OfficeEnd;
  readonly otherwise: OfficeEnd;
}

/** An office whose plan is in force, with drafts of all its papers and orders; every history begins with a copy of it. */
export async function historyTemplate(folder: string): Promise<string> {
  const dataDir = path.join(folder, 'template');
  const desk = openDesk(dataDir, paperSample(folder));
  right(await desk.call('office.create', office));
  savePaperPlan(dataDir, 'p1', paperPlan(), clock);
  right(await desk.call('plan.approve', { plan: 'p1' }));
  right(await desk.call('paper.make', { plan: 'p1' }));
  right(await desk.call('order.make', { plan: 'p1' }));
  await desk.close();
  return dataDir;
}

export async function tryHistory(template: string, folder: string, seed: number): Promise<HistoryEnd> {
  const random = seededRandom(seed);
  const [lived, otherwise] = ['lived', 'otherwise'].map((name) => path.join(folder, `${name}-${seed}`));
  for (const copy of [lived, otherwise]) cpSync(template, copy, { recursive: true });
  const entries: Entry[] = [];
  const livedEnd = await live(random, lived, entries);
  const otherEnd = await enterOtherwise(random, otherwise, entries);
  return { entries: entries.length, kinds: new Set(entries.map(({ kind }) => kind)), lived: livedEnd, otherwise: otherEnd };
}

interface Desk {
  readonly call: Client;
  /** New ids are made of this name from now on, so that both offices give the same ids to the same entries. */
  readonly as: (name: string) => void;
  readonly close: () => Promise<void>;
}

function openDesk(dataDir: string, sampleDir = ''): Desk {
  let [name, count] = ['id', 0];
  const newId = () => `${name}-${++count}`;
  const service = createService({ dataDir, sampleDir, clock, newId, who: '值班员', startPlanner: rememberingPlanner });
  return {
    call: createClient(confirming(service.dispatch)),
    as: (next) => {
      [name, count] = [next, 0];
    },
    close: () => service.close(),
  };
}

async function live(random: SeededRandom, dataDir: string, entries: Entry[]): Promise<OfficeEnd> {
  const desk = openDesk(dataDir);
  const faults: string[] = [];
  const papers = await papersOf(desk.call);
  const orders = await ordersOf(desk.call);
  const enter = async (entry: Omit<Entry, 'of'>, of: string) => {
    desk.as(`e${entries.length}`);
    const answer = await entry.enter(desk.call);
    if (answer.ok) entries.push({ ...entry, of });
    return answer;
  };
  const known: { readonly [id: string]: Paper | Order } = Object.fromEntries([...papers, ...orders].map((one) => [one.id, one]));
  const books = { ...known };
  const issue = async (id: string, day: string) => {
    const isOrder = 'sender' in books[id] && 'receiver' in books[id];
    const pinned = { day, from: day, isPinned: true, kind: 'issue' };
    const answer = isOrder
      ? await enter({ ...pinned, enter: (call) => call('order.issue', { orders: [id] }) }, id)
      : await enter({ ...pinned, enter: (call) => call('paper.issue', { papers: [id] }) }, id);
    if (answer.ok) books[id] = (answer.value as readonly (Paper | Order)[])[0];
  };
  // What promises goods is issued first: what it may promise depends on what was issued and taken back before.
  const promising = [...orders, ...papers.filter(({ kind }) => kind === 'reserveSlip')].map(({ id }) => id);
  for (const id of random.shuffled(promising)) if (random.next() < 0.9) await issue(id, first);
  for (let k = 0; k < days; k += 1) {
    const day = addDays(first, k);
    for (let step = 0; step < stepsADay; step += 1) {
      const id = random.pick(Object.keys(books));
      const one = books[id];
      if (random.next() < 0.15) {
        const report = reportOf(random, random.pick(makers), addDays(day, -random.int(0, Math.min(1, k))));
        const saved = { day, from: report.date, isPinned: false, kind: 'report' };
        await enter({ ...saved, enter: (call) => call('daily.save', { reports: [report] }) }, `${report.date} ${report.enterprise}`);
      } else if ('state' in one ? one.state.kind === 'draft' : one.issue === null) {
        if (!promising.includes(id)) await issue(id, day);
      } else {
        const next = nextOf(random, one, day);
        const answer = await enter({ day, ...next }, id);
        if (answer.ok) books[id] = (Array.isArray(answer.value) ? answer.value[0] : answer.value) as Paper | Order;
      }
    }
    faults.push(...(await eveningFaults(desk.call, dataDir)).map((fault) => `${day}: ${fault}`));
    if (k === days - 1) break;
    right(await desk.call('day.close', { day, by: '值班长' }));
    if (random.next() < 0.3) {
      right(await desk.call('day.undo', { day, by: '值班长' }));
      right(await desk.call('day.close', { day, by: '值班长' }));
    }
  }
  return endOf(desk, faults);
}

type Next = Pick<Entry, 'from' | 'isPinned' | 'kind' | 'enter'>;

function nextOf(random: SeededRandom, one: Paper | Order, day: string): Next {
  if (!('state' in one)) {
    const { id, ...event } = nextPaperEvent(random, one, 'new', day);
    const told = { from: event.on, isPinned: !moves(event.kind), kind: event.kind };
    if (event.kind === 'revoked') {
      const { kind: _, successor: __, ...rest } = event;
      return { ...told, enter: (call) => call('paper.revoke', { paper: one.id, ...rest }) };
    }
    return { ...told, enter: (call) => call('paper.event', { paper: one.id, event: event as EnteredPaperEvent }) };
  }
  const events = one.entries ?? one.events;
  if (random.next() < 0.2 && events.length > 0) {
    const event: EnteredEvent = { kind: 'voided', on: day, event: random.pick(events).id, ...said };
    return { from: day, isPinned: true, kind: 'voided', enter: (call) => call('order.event', { order: one.id, event }) };
  }
  const kind = random.pick(['shipped', 'shipped', 'received', 'received', 'received', 'returned', 'writtenOff', 'revoked'] as const);
  const { id: _, ...event } = nextOrderEvent(random, one, kind, 'new', day);
  const told = { from: event.on, isPinned: !moves(kind), kind };
  if (event.kind === 'revoked') {
    const road = random.pick([null, 'returned', 'received', 'lost'] as const);
    return { ...told, enter: (call) => call('order.revoke', { order: one.id, on: day, ...said, successor: null, road }) };
  }
  return { ...told, enter: (call) => call('order.event', { order: one.id, event: event as EnteredEvent }) };
}

function moves(kind: string): boolean {
  return kind === 'shipped' || kind === 'received' || kind === 'returned';
}

function reportOf(random: SeededRandom, enterprise: string, date: string): DailyReport {
  const [received, used] = [String(random.between(0, 12, 3)), String(random.between(0, 3, 6))];
  return {
    date,
    enterprise,
    output: [{ product: 'S', pieces: random.int(0, 3000) }],
    materials: [{ material: 'MB', received, used, onHand: '5' }],
    workforce: null,
    note: '',
  };
}

/** On each day what is pinned to it, in its order; everything else on that day or later, in any order that its paper allows. */
async function enterOtherwise(random: SeededRandom, dataDir: string, entries: readonly Entry[]): Promise<OfficeEnd> {
  const desk = openDesk(dataDir);
  const faults: string[] = [];
  const queues = [...Map.groupBy(entries, ({ of }) => of).values()].map((queue) => [...queue]);
  const pinned = entries.filter(({ isPinned }) => isPinned);
  for (let k = 0; k < days; k += 1) {
    const day = addDays(first, k);
    for (;;) {
      const ready = queues.filter(
        ([head]) => head !== undefined && (head.isPinned ? head === pinned[0] && head.day === day : head.from <= day),
      );
      const isDone = !(pinned[0] !== undefined && pinned[0].day === day);
      // Nothing else has to be entered today; on the last day everything has.
      if (ready.length === 0 || (isDone && k < days - 1 && random.next() < 0.3)) break;
      const entry = random.pick(ready).shift() as Entry;
      if (entry.isPinned) pinned.shift();
      desk.as(`e${entries.indexOf(entry)}`);
      const answer = await entry.enter(desk.call);
      if (!answer.ok) faults.push(`${day}: ${entry.kind} of ${entry.of} is refused: ${JSON.stringify(answer.error)}`);
    }
    if (k < days - 1) right(await desk.call('day.close', { day, by: '值班长' }));
  }
  faults.push(...queues.flat().map(({ kind, of }) => `${kind} of ${of} was never entered`));
  faults.push(...(await eveningFaults(desk.call, dataDir)));
  return endOf(desk, faults);
}

/** How accounts, position and sums by hand disagree in an evening; the account opens with the arrears of the dataset. */
export async function eveningFaults(call: Client, dataDir: string): Promise<string[]> {
  const db = connectDatabase(path.join(dataDir, 'tongdiao.db'));
  const checked = checkOffice(db, clock);
  db.close();
  const accounts = right(await call('ledger.accounts', {})).accounts;
  const reports = right(await call('daily.list', { from: first, to: addDays(first, days) }));
  const reported = reports.flatMap(({ date, enterprise, materials }) =>
    materials.map(({ material, received }) => ({ date, enterprise, material, quantity: received })),
  );
  const papers = await papersOf(call);
  const orders = await ordersOf(call);
  return [
    ...(checked.ok ? [] : [JSON.stringify(checked.error)]),
    ...makers.flatMap((maker) => {
      const account = accounts.find(({ enterprise }) => enterprise === maker);
      const hand = booksByHand({ papers, orders, reported }, maker, 1);
      const opening = paperDataset.arrears.reduce((sum, row) => (row.enterprise === maker ? sum + row.quantity : sum), 0);
      const due = opening + hand.received / 2;
      return differences(maker, [
        ['received', account?.received, hand.received],
        ['discharged', account?.discharged, hand.discharged],
        ['due', account?.due, due],
        ['quota', account?.quota, hand.quota],
      ]);
    }),
  ];
}

/** To the millionth of a gram; a quota that the sum by hand leaves open is not compared. */
function differences(maker: string, figures: readonly (readonly [string, string | undefined, number])[]): string[] {
  return figures.flatMap(([name, booked = '0', byHand]) =>
    Number.isNaN(byHand) || Math.abs(Number(booked) - byHand) < 1e-9 ? [] : [`${name} of ${maker} is ${booked}, by hand ${byHand}`],
  );
}

async function endOf(desk: Desk, faults: readonly string[]): Promise<OfficeEnd> {
  const { call } = desk;
  const { accounts } = right(await call('ledger.accounts', {}));
  const position = right(await call('position.get', {}));
  desk.as('close');
  right(await call('ledger.closeCycle', { endedOn: addDays(first, days - 1), confirmed: makers, confirmedBy: '值班长' }));
  const { arrears, enterprises } = right(await call('dataset.get', {}));
  await desk.close();
  return {
    accounts: JSON.stringify(accounts),
    position: JSON.stringify([position.hash, position.rows]),
    closed: JSON.stringify([arrears, enterprises]),
    faults,
  };
}

export async function papersOf(call: Client): Promise<Paper[]> {
  const filter = { kind: 'all', state: 'all', day: null, plan: null, city: null, find: '' } as const;
  return right(await call('paper.list', { filter, sort: null, from: 0, count: 500, seek: null })).rows.map(({ paper }) => paper);
}

export async function ordersOf(call: Client): Promise<Order[]> {
  const filter = { find: '', state: 'all' } as const;
  return right(await call('order.list', { filter, sort: null, from: 0, count: 500, seek: null })).rows.map(({ order }) => order);
}

export function right<T>(answer: Result<T, AppError>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
