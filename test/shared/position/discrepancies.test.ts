import { expect, test } from 'vitest';
import { discrepancies, type DeskMatter } from '../../../shared/position/discrepancies.ts';
import { verifiedCapacity } from '../../../shared/capacity/verifiedCapacity.ts';
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import type { StockMovement } from '../../../shared/position/movement.ts';
import { dayReview } from '../../../shared/position/dayReview.ts';
import type { IssuedAllotment, OfficeRecords } from '../../../shared/position/officeRecords.ts';
import type { BookLine } from '../../../shared/position/stockBook.ts';
import { everyTable } from '../../helpers/everyTable.ts';

const day = '2020-03-02';
const usual = { stockShare: 0.02, useShare: 0.05, capacityShare: 0.1, roadDays: 2, unusedDays: 3 };
const [maker] = everyTable.enterprises;
const scarce = everyTable.materials.find((row) => row.scarce)?.code ?? '';
const [{ code: product, cartonPieces }] = everyTable.products;
const city = everyTable.regions.find(({ level }) => level === 'city')?.code ?? '';
const records: OfficeRecords = {
  facts: everyTable,
  cycleStart: day,
  lastDay: '2020-03-03',
  counts: [],
  orders: [],
  allotments: [],
  cityAllotments: [],
  slips: [],
  makerReports: [],
  cityReports: [],
  arrivals: [],
  plans: [],
  silentMaker: 'asPlanned',
};
const inCity = (pieces: number): BookLine => ({
  place: { kind: 'cityGoods', city, item: product },
  opening: 0n,
  entries: [],
  counted: 0n,
  closing: BigInt(pieces) * 1_000_000n,
  lastCount: null,
  presumed: 0n,
});
const told = (pieces: number): OfficeRecords => ({
  ...records,
  cityReports: [{ date: day, city, issued: [], onHand: [{ product, pieces }], note: '' }],
});
const book = cartonPieces * 100;
const deskOf = (matter: Partial<DeskMatter>) =>
  discrepancies({ records, projects: [], statement: [], movements: [], silent: [], ...matter }, day, usual);

test('a reported stock disagrees above 2 % and above one carton', () => {
  expect(deskOf({ records: told(book + 2 * cartonPieces), statement: [inCity(book)] })).toEqual([]);
  expect(deskOf({ records: told(book - 3 * cartonPieces), statement: [inCity(book)] })).toEqual([
    { kind: 'stockDiffers', holder: city, item: product, paper: null, book, told: book - 3 * cartonPieces, share: -0.03 },
  ]);
  expect(deskOf({ records: told(cartonPieces), statement: [inCity(0)] })).toEqual([]);
});

test('books below zero come first', () => {
  const [first, second] = deskOf({
    records: told(book * 2),
    statement: [inCity(book), { ...inCity(-7), place: { kind: 'makerGoods', enterprise: maker.code, item: product } }],
  });
  expect([first.kind, first.book, second.kind]).toEqual(['negativeBook', -7, 'stockDiffers']);
});

test('output without workers and material used without output are named', () => {
  const report = {
    date: day,
    enterprise: maker.code,
    output: [{ product, pieces: 500 }],
    materials: [{ material: scarce, received: '0', used: '900000', onHand: '0' }],
    workforce: { present: 0, needed: 10, shifts: 1 },
    note: '',
  };
  const found = deskOf({ records: { ...records, makerReports: [report] } }).map(({ kind, told: quantity }) => [kind, quantity]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['usedDiffers', 900_000],
      ['madeWithoutWorkers', 500],
    ]),
  );
});

test('a day that nobody reported is reviewed all the same, and says who is silent', () => {
  const review = dayReview(records, day, { thresholds: usual, projects: [] });
  expect(review).toMatchObject({ day, next: '2020-03-03', makers: review.silentMakers.length });
  expect(review.silentMakers).toContain(maker.code);
  expect(review.discrepancies.map(({ kind, holder }) => [kind, holder])).toContainEqual(['noReport', maker.code]);
  for (const { opening, arrived, left, counted, closing } of review.lines)
    expect(opening + arrived - left + counted).toBeCloseTo(closing, 6);
});

test('output above a tenth more than the verified lines can make is named, all products together', () => {
  const able = verifiedCapacity(everyTable, [], [], day)
    .filter(({ enterprise }) => enterprise === maker.code)
    .reduce((sum, { pieces }) => sum + pieces, 0);
  const made = (pieces: number) => ({
    records: {
      ...records,
      makerReports: [{ date: day, enterprise: maker.code, output: [{ product, pieces }], materials: [], workforce: null, note: '' }],
    },
  });
  expect(deskOf(made(Math.floor(able * 1.1)))).toEqual([]);
  expect(deskOf(made(Math.floor(able * 1.1) + 1))).toMatchObject([
    { kind: 'aboveCapacity', holder: maker.code, item: product, book: able, told: Math.floor(able * 1.1) + 1 },
  ]);
});

const moved = (on: string, kind: StockMovement['kind'], change: bigint, known: StockMovement['known'] = 'booked'): StockMovement => ({
  on,
  place: { kind: 'makerMaterial', enterprise: maker.code, item: scarce },
  kind,
  change,
  known,
  paper: '',
});

test('material allotted three days ago of which nothing was used since is named, and no other', () => {
  const early = moved('2020-02-28', 'allotmentReceived', 5_000_000n);
  expect(deskOf({ movements: [early, moved('2020-03-01', 'allotmentReceived', 9_000_000n)] })).toMatchObject([
    { kind: 'allotmentUnused', holder: maker.code, item: scarce, book: 5, told: 0 },
  ]);
  expect(deskOf({ movements: [early, moved('2020-02-29', 'used', -1n)] })).toEqual([]);
});

test('an arrival that is only presumed waits to be confirmed', () => {
  expect(deskOf({ movements: [moved(day, 'arrived', 3_000_000n, 'presumed'), moved(day, 'arrived', 4_000_000n)] })).toMatchObject([
    { kind: 'arrivalUnconfirmed', holder: maker.code, item: scarce, book: 3, told: 0 },
  ]);
});

const nobody = { carrier: '', vehicle: '', driver: '' };
const orderWith = (state: Order['state']): Order => ({
  id: 'o',
  plan: 'p',
  from: day,
  to: day,
  sender: city,
  senderName: '',
  receiver: city,
  receiverName: '',
  km: 0,
  tiers: [],
  lines: [{ product, name: '', standard: null, unit: '只', quantityPieces: 100, cartons: 1, massGrams: 0 }],
  shares: [],
  arrival: day,
  state,
  events: [],
});
const applied = (order: Order, event: OrderEvent): Order => {
  const result = applyEvent(order, event);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

test('goods an order called of a maker and its last day passed without are named, until they have left', () => {
  const order: Order = {
    ...orderWith({ kind: 'issued', number: { prefix: 'X', year: 2020, running: 7 }, issuedOn: day, issuedAt: `${day}T08:00:00Z` }),
    sources: [
      { product, enterprise: null, pieces: 40 },
      { product, enterprise: maker.code, pieces: 60 },
    ],
  };
  const sent = (pieces: number) => applied(order, { id: 's', kind: 'shipped', on: day, lines: [{ product, pieces }], ...nobody });
  const rows = (of: Order) =>
    deskOf({ records: { ...records, orders: [of] } }).map(({ kind, holder, book: called, told: left }) => [kind, holder, called, left]);
  expect(rows(order)).toEqual([['calledNotDelivered', maker.code, 60, 0]]);
  expect(rows(sent(70))).toEqual([['calledNotDelivered', maker.code, 60, 30]]);
  expect(rows(sent(100))).toEqual([]);
  expect(deskOf({ records: { ...records, orders: [{ ...order, to: '2020-03-03' }] } })).toEqual([]);
});

test('what did not arrive is asked about until a receipt accounts for it, and what stays on the road as long', () => {
  const issued = orderWith({
    kind: 'issued',
    number: { prefix: 'X', year: 2020, running: 7 },
    issuedOn: '2020-02-20',
    issuedAt: '2020-02-20T08:00:00Z',
  });
  const order: Order = { ...issued, from: '2020-02-20', to: '2020-02-20', arrival: '2020-02-21' };
  const shipped = applied(order, { id: 's', kind: 'shipped', on: '2020-02-20', lines: [{ product, pieces: 100 }], ...nobody });
  const rows = (of: Order) =>
    deskOf({ records: { ...records, orders: [of] } }).map(({ kind, book: sent, told: got, order: id }) => [kind, sent, got, id]);
  expect(rows(shipped)).toEqual([['longOnTheWay', 100, 0, 'o']]);
  const receive = (of: Order, id: string, accepted: number, damaged: number) =>
    applied(of, { id, kind: 'received', on: day, shipment: 's', lines: [{ product, accepted, damaged, refused: 0 }], signedBy: '收' });
  const short = receive(shipped, 'r1', 90, 0);
  expect(rows(short)).toEqual([
    ['receiptDiffers', 100, 90, 'o'],
    ['longOnTheWay', 10, 0, 'o'],
  ]);
  expect(rows(receive(short, 'r2', 0, 10))).toEqual([]);
});

test('goods for the reserve and material whose arrival nobody saw are named as long on the way, like those of orders', () => {
  const [on, yesterday] = ['2020-02-28', '2020-03-01'];
  const slip = { paper: '储1', plan: 'p', on, from: on, to: on, city, enterprise: maker.code, product, unsent: 0, inTransit: 40 };
  const slipOf = (left: string) => ({ ...slip, moves: [{ on: left, kind: 'left' as const, pieces: 40 }] });
  const allotment = { paper: '配1', plan: 'p', enterprise: maker.code, material: scarce, quantity: 5_000_000n };
  const report = (date: string) => ({ date, enterprise: maker.code, output: [], materials: [], workforce: null, note: '' });
  const late = (changes: Partial<OfficeRecords>) =>
    deskOf({ records: { ...records, ...changes } }).flatMap(({ kind, paper, book }) => (kind === 'longOnTheWay' ? [[paper, book]] : []));
  expect(late({ slips: [slipOf(on)] })).toEqual([['储1', 40]]);
  expect(late({ slips: [slipOf(yesterday)] })).toEqual([]);
  const told = { allotments: [{ ...allotment, on, receipts: [] }], makerReports: [report(on)] };
  expect(late(told)).toEqual([['配1', 5]]);
  expect(late({ ...told, makerReports: [] })).toEqual([]);
  expect(late({ ...told, allotments: [{ ...allotment, on, receipts: [{ on, quantity: 5_000_000n }] }] })).toEqual([]);
});

test('material that a maker reported and no paper has as received is named with the receipt that would settle it', () => {
  const allotment = (paper: string, on: string, quantity: bigint, receipts: IssuedAllotment['receipts'] = []): IssuedAllotment => ({
    paper,
    plan: 'p',
    on,
    enterprise: maker.code,
    material: scarce,
    quantity: quantity * 1_000_000n,
    receipts,
    entry: { paper: `id-${paper}`, item: scarce, shipment: null },
  });
  const report = (date: string, received: string): DailyReport => ({
    date,
    enterprise: maker.code,
    output: [],
    materials: [{ material: scarce, received, used: '0', onHand: received }],
    workforce: null,
    note: '',
  });
  const rows = (allotments: IssuedAllotment[], ...makerReports: DailyReport[]) =>
    deskOf({ records: { ...records, allotments, makerReports } })
      .filter(({ kind }) => kind === 'receiptNotEntered')
      .map(({ paper, book: had, told: got, receipt }) => [paper, had, got, receipt?.paper, receipt?.on]);
  const [first, second] = [allotment('配1', '2020-02-29', 10n), allotment('配2', '2020-03-01', 10n)];
  expect(rows([first, second], report('2020-03-01', '12'))).toEqual([
    ['配1', 0, 10, 'id-配1', '2020-03-01'],
    ['配2', 0, 2, 'id-配2', '2020-03-01'],
  ]);
  const entered = { on: '2020-03-02', quantity: 10_000_000n };
  expect(rows([{ ...first, receipts: [entered] }, second], report('2020-03-01', '10'))).toEqual([]);
  expect(rows([{ ...first, receipts: [entered] }], report('2020-03-01', '12'))).toEqual([]);
  expect(rows([], report('2020-03-01', '12'))).toEqual([]);
});
