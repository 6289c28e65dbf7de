// The law of time consistency on what the office derives from its papers: when every paper of a plan was issued and carried out on its day,
// the position of each later morning is the dataset that carrying the plan out gives (`rollPlan`), and its plan has the same fills. One thing
// lies elsewhere: goods that were called and not yet sent are the pool's in the one, and still at their maker, and owed, in the other.
import { beforeAll, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { toMillionths, type Millionths } from '../../../shared/base/millionths.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { issueOrder, type Order } from '../../../shared/orders/order.ts';
import { applyEvent } from '../../../shared/orders/orderEvents.ts';
import { ordersFromPlan } from '../../../shared/orders/ordersFromPlan.ts';
import { groupKey, type PlanFile } from '../../../shared/plan/plan.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { handedOut } from '../../../shared/position/handedOut.ts';
import type { IssuedAllotment, OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { rollPlan } from '../../../shared/position/rollPlan.ts';
import { folderFiles, sampleFolder } from '../../helpers/datasetFiles.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';
import { morningsApart } from '../../helpers/morningsApart.ts';
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

function expectSamePosition(file: PlanFile, replanned: readonly number[]): void {
  for (let days = 1; days < file.plan.days; days += 1) {
    const morning = addDays(file.plan.start, days);
    const derived = positionOf(carriedOut(file, morning), morning).dataset;
    const rolled = rollPlan(file, { days, issuedUntil: null });
    expect(morningsApart(derived, rolled), `after ${days} days`).toEqual([]);
    if (replanned.includes(days)) expectSameFills(planned(derived), planned(rolled));
  }
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
