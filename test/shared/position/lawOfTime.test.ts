// The law of time consistency on what the office derives from its papers: when every paper of a plan was issued and carried out on its day,
// the position of each later morning is the dataset that carrying the plan out gives (`rollPlan`), and its plan has the same fills. One thing
// lies elsewhere: goods that were called and not yet sent are the pool's in the one, and still at their maker, and owed, in the other.
import { beforeAll, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { fromMillionths, toMillionths, type Millionths } from '../../../shared/base/millionths.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { cityOf } from '../../../shared/domain/geography.ts';
import { issueOrder, type Order } from '../../../shared/orders/order.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import { groupKey, type PlanFile } from '../../../shared/plan/plan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { standardConsumption } from '../../../shared/position/consumption.ts';
import { handedOut } from '../../../shared/position/handedOut.ts';
import type { IssuedAllotment, OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { rollPlan } from '../../../shared/position/rollPlan.ts';
import { folderFiles, sampleFolder } from '../../helpers/datasetFiles.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';
import { share } from '../../helpers/share.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function planned(dataset: Dataset): PlanFile {
  const plan = runPlan(dataset, solver);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return { plan: plan.value, dataset };
}

/** Everything of the days before `morning`, on its own day: orders issued, shipped and received, material handed out. Nobody reports. */
function carriedOut({ plan, dataset }: PlanFile, morning: IsoDate): OfficeRecords {
  let running = 0;
  const orders = ordersFromPlan(plan, dataset, { span: 'day', planId: 'plan', newId: () => `o${++running}` })
    .filter(({ from }) => from < morning)
    .map((draft) => done(draft, Number(draft.id.slice(1))));
  const allotments: IssuedAllotment[] = [];
  const before = new Map<string, Millionths>();
  for (let day = plan.start; day < morning; day = addDays(day, 1))
    for (const { enterprise, material, quantity } of handedOut(plan, dataset, addDays(day, 1))) {
      const key = `${enterprise}|${material}`;
      const upTo = toMillionths(quantity);
      const part = upTo - (before.get(key) ?? 0n);
      before.set(key, upTo);
      if (part > 0n) allotments.push({ paper: `配-${day}`, plan: 'plan', on: day, enterprise, material, quantity: part, receipts: [] });
    }
  return {
    facts: dataset,
    cycleStart: dataset.policy.cycleStart ?? plan.start,
    lastDay: addDays(plan.start, plan.days - 1),
    counts: [],
    orders,
    allotments,
    cityAllotments: [],
    slips: [],
    makerReports: [],
    cityReports: [],
    arrivals: [],
    plans: [{ id: 'plan', from: plan.start, plan }],
    silentMaker: 'asPlanned',
  };
}

function done(draft: Order, running: number): Order {
  const on = draft.from;
  const issued = right(issueOrder(draft, { prefix: '调', year: 2020, running }, on, `${on}T08:00:00.000Z`));
  const lines = issued.lines.map(({ product, quantityPieces: pieces }) => ({ product, pieces }));
  const shipped = right(applyEvent(issued, { kind: 'shipped', id: 's', on, lines, carrier: '', vehicle: '', driver: '' }));
  const accepted = lines.map(({ product, pieces }) => ({ product, accepted: pieces, damaged: 0, refused: 0 }));
  return right(applyEvent(shipped, { kind: 'received', id: 'r', on, shipment: 's', lines: accepted, signedBy: '' }));
}

function right<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Sums by key in millionths; what is 0 is left out. */
function sums<Row>(rows: readonly Row[], keyOf: (row: Row) => string, quantityOf: (row: Row) => number): Record<string, bigint> {
  const found = new Map<string, bigint>();
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0n) + toMillionths(quantityOf(row)));
  return Object.fromEntries([...found].filter(([, quantity]) => quantity !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the planner sees of a morning, whatever the order and number of rows. Orders that have left entirely say nothing new. */
function seen(dataset: Dataset) {
  const { policy, demands, supplies, eligible, pins } = dataset;
  const goods = new Set<string>(dataset.products.map(({ code }) => code));
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const makers = new Map<string, string>(dataset.enterprises.map(({ code, region }) => [code, cityOf(region, regions) ?? region]));
  const placeOf = ({ owner, item, region }: Dataset['stocks'][number]) =>
    goods.has(item) && (owner === 'pool' || makers.has(owner)) ? `sent from ${owner === 'pool' ? region : makers.get(owner)}` : owner;
  return {
    policy,
    demands,
    pins,
    goods: sums(
      dataset.stocks.filter(({ item }) => goods.has(item)),
      (row) => `${placeOf(row)}|${row.item}`,
      ({ quantity }) => quantity,
    ),
    supplies: supplies.filter(({ date }) => date >= policy.start),
    secured: sums(
      dataset.secured,
      (row) => `${row.demand}|${row.product}`,
      ({ quantityPieces }) => quantityPieces,
    ),
    given: sums(
      dataset.given,
      (row) => `${row.enterprise}|${row.material}`,
      ({ quantity }) => quantity,
    ),
    opening: sums(
      dataset.opening,
      (row) => `${row.enterprise}|${row.material}`,
      ({ quantity }) => quantity,
    ),
    eligible: eligible.map(({ city, product, eligible: may }) => `${city}|${product}|${may}`).sort(),
    unsent: dataset.committed.filter(({ quantityPieces, shippedPieces }) => shippedPieces < quantityPieces),
    previous: sums(
      dataset.previous,
      (row) => `${row.kind}|${row.date}|${row.from}|${row.to}|${row.enterprise}|${row.product}`,
      (row) => row.quantityPieces,
    ),
  };
}

/** What each maker owes, less the goods that lie at it. */
function owedBeyondGoods(dataset: Dataset): Map<string, number> {
  const owed = new Map(dataset.arrears.map(({ enterprise, material, quantity }) => [`${enterprise}|${material}`, quantity]));
  const linkage = new Map<string, string | null>(dataset.products.map(({ code, linkageMaterial }) => [code, linkageMaterial]));
  const consumptionOf = standardConsumption(dataset);
  const makers = new Set<string>(dataset.enterprises.map(({ code }) => code));
  for (const { owner, item, quantity } of dataset.stocks) {
    if (!makers.has(owner) || !linkage.has(item)) continue;
    for (const used of consumptionOf(String(owner), String(item), quantity)) {
      if (used.material !== linkage.get(item)) continue;
      const key = `${owner}|${used.material}`;
      owed.set(key, (owed.get(key) ?? 0) - fromMillionths(used.quantity));
    }
  }
  return owed;
}

function expectSamePosition(file: PlanFile, replanned: readonly number[]): void {
  for (let days = 1; days < file.plan.days; days += 1) {
    const morning = addDays(file.plan.start, days);
    const derived = positionOf(carriedOut(file, morning), morning).dataset;
    const rolled = rollPlan(file, { days, issuedUntil: null });
    expect(seen(derived), `after ${days} days`).toEqual(seen(rolled));
    expectClose(owedBeyondGoods(derived), owedBeyondGoods(rolled));
    expectClose(materialOf(derived), materialOf(rolled));
    if (replanned.includes(days)) expectSameFills(planned(derived), planned(rolled));
  }
}

/** What is used is rounded to the millionth day by day in the one, and once in the other. */
function materialOf({ stocks, materials }: Dataset): Map<string, number> {
  const items = new Set<string>(materials.map(({ code }) => code));
  return new Map(stocks.flatMap(({ owner, item, quantity }) => (items.has(item) ? [[`${owner}|${item}`, quantity] as const] : [])));
}

function expectClose(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): void {
  for (const key of new Set([...a.keys(), ...b.keys()])) expect(a.get(key) ?? 0, key).toBeCloseTo(b.get(key) ?? 0, 3);
}

function expectSameFills(derived: PlanFile, rolled: PlanFile): void {
  const fills = new Map(rolled.plan.groups.map((group) => [groupKey(group), group.fillExact]));
  for (const group of derived.plan.groups)
    if (group.tier !== 'firm') expect(group.fillExact, groupKey(group)).toBeCloseTo(fills.get(groupKey(group)) ?? -1, 4);
}

it('holds on the sample after each of its thirteen days', () => {
  const dataset = readDataset(folderFiles(sampleFolder));
  if (!dataset.ok) throw new Error(JSON.stringify(dataset.error));
  expectSamePosition(planned(dataset.value), [7]);
}, 120_000);

const seeds = share(4, 8);

it('holds in provinces made at random after each of their days', () => {
  for (let seed = 1; seed <= seeds; seed += 1)
    expectSamePosition(planned(generateInstance({ seed, cities: 3, enterprises: 5, products: 2, materials: 2, days: 5 })), [1, 2, 3, 4]);
}, 120_000);
