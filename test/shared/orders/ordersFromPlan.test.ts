import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { noMemory, type Dataset } from '../../../shared/domain/dataset.ts';
import type { OrderSpan } from '../../../shared/domain/office.ts';
import type { Demand, Product, Region } from '../../../shared/domain/tables.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import type { Dispatch, Plan } from '../../../shared/plan/plan.ts';

function city(code: string, name: string): Region {
  return { code, name, nameEn: null, parent: '360000', level: 'city', risk: null, population: null, longitude: null, latitude: null };
}

function product(code: string, weightGrams: number): Product {
  return { code, name: `${code}名`, nameEn: null, unit: '只', cartonPieces: 100, weightGrams, standard: null, linkageMaterial: null };
}

function demand(code: string, tier: Demand['tier'], region: string, due: string): Demand {
  return { code, tier, region, product: 'MED', quantityPieces: 1_000, from: '2020-03-02', due, source: null };
}

const dataset: Dataset = {
  regions: [city('360100', '南昌市'), city('360200', '景德镇市'), city('361100', '上饶市')],
  products: [product('SURG', 3.1), product('MED', 0.1)],
  demands: [
    demand('D1', 'frontline', '361100', '2020-03-05'),
    demand('D2', 'national', '361100', '2020-03-04'),
    demand('D3', 'public', '360200', '2020-03-20'),
  ],
  materials: [],
  bom: [],
  enterprises: [],
  lines: [],
  lineDays: [],
  stocks: [],
  supplies: [],
  outlets: [],
  contacts: [],
  substitutes: [],
  arrears: [],
  distances: [],
  pins: [],
  ...noMemory,
  policy: {
    start: '2020-03-02',
    days: 21,
    tiers: ['national', 'frontline', 'public'],
    support: { mode: 'all', threshold: 0.8, cities: [] },
    materialReserve: {},
    goodsReserve: {},
  },
};

function planOf(dispatches: readonly Dispatch[]): Plan {
  return {
    format: 1,
    engine: 'test',
    datasetHash: '',
    start: '2020-03-02',
    days: 21,
    assessment: [],
    quotas: [],
    production: [],
    deliveries: [],
    releases: [],
    tasks: [],
    dispatches,
    ownUse: [],
    commitments: [],
    reserve: [],
    groups: [],
    reasons: [],
    certificate: [],
    solve: { columns: 0, rows: 0, solves: 0 },
  };
}

function ordersOf(dispatches: readonly Dispatch[], span: OrderSpan): Order[] {
  let made = 0;
  return ordersFromPlan(planOf(dispatches), dataset, { span, planId: 'plan-1', newId: () => `order-${++made}` });
}

const first: Dispatch = {
  date: '2020-03-03',
  from: '360100',
  to: '361100',
  demand: 'D1',
  tier: 'frontline',
  product: 'MED',
  quantityPieces: 250,
  cartons: 3,
  km: 268,
};

test('dispatches of one day, sender and receiver become one order with the products in the dataset’s order', () => {
  const dispatches: Dispatch[] = [
    first,
    { ...first, demand: 'D2', tier: 'national', quantityPieces: 80, cartons: 1 },
    { ...first, demand: 'D2', tier: 'national', product: 'SURG', quantityPieces: 100, cartons: 1 },
  ];
  expect(ordersOf(dispatches, 'day')).toEqual([
    {
      id: 'order-1',
      plan: 'plan-1',
      from: '2020-03-03',
      to: '2020-03-03',
      sender: '360100',
      senderName: '南昌市',
      receiver: '361100',
      receiverName: '上饶市',
      km: 268,
      tiers: ['national', 'frontline'],
      lines: [
        { product: 'SURG', name: 'SURG名', standard: null, unit: '只', quantityPieces: 100, cartons: 1, massGrams: 310 },
        { product: 'MED', name: 'MED名', standard: null, unit: '只', quantityPieces: 330, cartons: 4, massGrams: 33 },
      ],
      shares: [
        { date: '2020-03-03', demand: 'D2', tier: 'national', product: 'SURG', quantityPieces: 100, cartons: 1 },
        { date: '2020-03-03', demand: 'D2', tier: 'national', product: 'MED', quantityPieces: 80, cartons: 1 },
        { date: '2020-03-03', demand: 'D1', tier: 'frontline', product: 'MED', quantityPieces: 250, cartons: 3 },
      ],
      arrival: '2020-03-04',
      state: { kind: 'draft' },
      events: [],
      sources: [],
    },
  ]);
});

test('weeks count from the first day of the plan, and an order names the days on which its goods leave', () => {
  const dispatches = ['2020-03-03', '2020-03-08', '2020-03-09'].map((date) => ({ ...first, date }));
  expect(ordersOf(dispatches, 'week').map((order) => [order.id, order.from, order.to, order.lines[0].quantityPieces])).toEqual([
    ['order-1', '2020-03-03', '2020-03-08', 500],
    ['order-2', '2020-03-09', '2020-03-09', 250],
  ]);
});

test('goods arrive as long after the last of them left as the journey takes, whatever the last day of their demand', () => {
  const arrivalOf = (part: Partial<Dispatch>) =>
    ordersOf(
      [
        { ...first, date: '2020-03-03' },
        { ...first, date: '2020-03-07', ...part },
      ].map((row) => ({ ...row, ...part, date: row.date })),
      'week',
    )[0].arrival;
  expect(arrivalOf({ from: '360100', to: '360100', km: 0 })).toBe('2020-03-07');
  expect(arrivalOf({ km: 80 })).toBe('2020-03-08');
  expect(arrivalOf({ km: 500 })).toBe('2020-03-08');
  expect(arrivalOf({ km: 501 })).toBe('2020-03-09');
});

test('orders come by day, sender and receiver', () => {
  const dispatches: Dispatch[] = [
    { ...first, date: '2020-03-04' },
    { ...first, from: '360200' },
    first,
    { ...first, to: '360200', demand: 'D3', tier: 'public' },
  ];
  expect(ordersOf(dispatches, 'day').map((order) => `${order.from} ${order.sender} ${order.receiver}`)).toEqual([
    '2020-03-03 360100 360200',
    '2020-03-03 360100 361100',
    '2020-03-03 360200 361100',
    '2020-03-04 360100 361100',
  ]);
});

test('a plan without dispatches gives no orders', () => {
  expect(ordersOf([], 'day')).toEqual([]);
});

const dispatches = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 20 }).map((day) => addDays('2020-03-02', day)),
    from: fc.constantFrom('360100', '360200', '361100'),
    to: fc.constantFrom('360200', '361100'),
    demand: fc.constantFrom('D1', 'D2', 'D3'),
    tier: fc.constantFrom('national' as const, 'frontline' as const, 'public' as const),
    product: fc.constantFrom('MED', 'SURG'),
    quantityPieces: fc.integer({ min: 1, max: 1_000_000 }),
    cartons: fc.integer({ min: 1, max: 10_000 }),
    km: fc.constant(268),
  }),
  { maxLength: 60 },
);

test('orders carry exactly the pieces and cartons of the plan, by product, sender and receiver, in lines and in shares', () => {
  fc.assert(
    fc.property(dispatches, fc.constantFrom<OrderSpan>('day', 'week'), (rows, span) => {
      const orders = ordersOf(rows, span);
      const planned = sums(rows.map((row) => [`${row.product}|${row.from}|${row.to}`, row.quantityPieces, row.cartons]));
      const inOrders = (part: 'lines' | 'shares') =>
        sums(
          orders.flatMap((order) =>
            order[part].map((row): Amount => [`${row.product}|${order.sender}|${order.receiver}`, row.quantityPieces, row.cartons]),
          ),
        );
      expect(inOrders('lines')).toEqual(planned);
      expect(inOrders('shares')).toEqual(planned);
    }),
  );
});

test('the order of the plan’s rows does not show', () => {
  const distinct = dispatches.map((rows) => [
    ...new Map(rows.map((row) => [JSON.stringify([row.date, row.from, row.to, row.demand, row.product]), row])).values(),
  ]);
  fc.assert(
    fc.property(distinct, fc.constantFrom<OrderSpan>('day', 'week'), (rows, span) => {
      expect(ordersOf(rows.toReversed(), span)).toEqual(ordersOf(rows, span));
    }),
  );
});

type Amount = readonly [key: string, pieces: number, cartons: number];

function sums(amounts: readonly Amount[]): Record<string, [number, number]> {
  const result: Record<string, [number, number]> = {};
  for (const [key, pieces, cartons] of [...amounts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sum = result[key] ?? [0, 0];
    result[key] = [sum[0] + pieces, sum[1] + cartons];
  }
  return result;
}
