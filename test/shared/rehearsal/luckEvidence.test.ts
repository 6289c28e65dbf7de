import { expect, test } from 'vitest';
import { toMillionths } from '../../../shared/base/millionths.ts';
import type { DailyReport } from '../../../shared/capacity/dailyReport.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { fitLuck, fittedNumbers, weightOfAssumed } from '../../../shared/rehearsal/fitLuck.ts';
import { luckEvidence, type LuckEvidence, type LuckRecords } from '../../../shared/rehearsal/luckEvidence.ts';
import { luckNames, standardLuck, type Luck, type LuckName } from '../../../shared/rehearsal/luckTable.ts';
import { runLuck } from '../../../shared/rehearsal/runLuck.ts';
import { handMadeDataset, handMadePlanFile } from '../../helpers/handMadePlan.ts';
import { issuedOrder } from '../orders/sampleOrder.ts';

const monday = '2020-03-02';
const nothing = { cityReports: [], arrivals: [], plans: [], orders: [], makerReports: [] };

function report(date: string, enterprise: string, pieces: number, more: Partial<DailyReport> = {}): DailyReport {
  return { date, enterprise, output: [{ product: 'S', pieces }], materials: [], workforce: null, note: '', ...more };
}

/** A plan that wants so many pieces of each line on each day. */
function planFor(facts: Dataset, days: number, pieces: number): Plan {
  const production = facts.lines.flatMap(({ code: line, product }) =>
    Array.from({ length: days }, (_, k) => ({ date: addDays(monday, k), line, product, quantityPieces: pieces })),
  );
  return { ...handMadePlanFile.plan, production };
}

function inForce(plan: Plan): LuckRecords['plans'] {
  return [{ id: 'p', from: monday, plan }];
}

const oneMaker: Dataset = { ...handMadeDataset, lineDays: [] };

test('makers are held against the plan in force: time lost, a stop of two days, and days that nobody reported', () => {
  const [, tuesday, wednesday, thursday, friday, saturday] = Array.from({ length: 6 }, (_, k) => addDays(monday, k));
  const makerReports = [
    report(monday, 'E1', 1000),
    report(tuesday, 'E1', 0),
    report(wednesday, 'E1', 0),
    report(thursday, 'E1', 500),
    report(saturday, 'E1', 1000),
  ];
  const records = { ...nothing, facts: oneMaker, plans: inForce(planFor(oneMaker, 9, 1000)), makerReports };
  const { days, seen } = luckEvidence({ ...records, from: monday, to: saturday });
  expect(days).toBe(5);
  // Five days after its first report, of which one (Friday) is missing.
  expect(seen.makerSilent).toEqual({ count: 5, value: 0.2 });
  // Of Monday, the only running day with a known morrow, the morrow was a stop; it went on once and ended once.
  expect(seen.outageChance).toEqual({ count: 1, value: 1 });
  expect(seen.outageDays).toEqual({ count: 1, value: 2 });
  // Three days on which it ran, of which one lost half.
  expect(seen.outputSpread?.count).toBe(3);
  // Days outside of the span say nothing.
  expect(luckEvidence({ ...records, from: friday, to: friday })).toEqual({ days: 0, seen: {} });
});

test('a maker that ran out of material has neither stopped nor lost time of its own', () => {
  const out = (used: string, onHand: string): Partial<DailyReport> => ({ materials: [{ material: 'MB', received: '0', used, onHand }] });
  const makerReports = [report(monday, 'E1', 1000, out('1', '3')), report('2020-03-03', 'E1', 600, out('0.6', '0.001'))];
  const records = { ...nothing, facts: oneMaker, plans: inForce(planFor(oneMaker, 9, 1000)), makerReports };
  expect(luckEvidence({ ...records, from: monday, to: '2020-03-03' }).seen).toEqual({
    outputSpread: { count: 2, value: expect.closeTo(0, 6) as number },
    outageChance: { count: 1, value: 0 },
    makerSilent: { count: 1, value: 0 },
  });
});

test('a maker with several lines is held to the one that was wanted longest, not to all of them together', () => {
  const [line] = handMadeDataset.lines;
  const facts: Dataset = { ...oneMaker, lines: [line, { ...line, code: 'L2' }] };
  const { production } = planFor(facts, 1, 1000);
  const plan = {
    ...planFor(facts, 1, 1000),
    production: production.map((row) => (row.line === 'L2' ? { ...row, quantityPieces: 400 } : row)),
  };
  const spreadAfter = (pieces: number) => {
    const records = { ...nothing, facts, plans: inForce(plan), makerReports: [report(monday, 'E1', pieces)] };
    return luckEvidence({ ...records, from: monday, to: monday }).seen.outputSpread?.value;
  };
  // Eight tenths of the day: 800 on the one line, and all that was wanted on the other. Its workforce is assumed to have lost 0.08 of the whole.
  expect(spreadAfter(1200)).toBeCloseTo(-Math.log(0.8) * Math.sqrt(2 * Math.PI) - 0.08, 4);
  expect(spreadAfter(1400)).toBeCloseTo(0, 4);
});

test('arrivals are late by days and short by parts; one still awaited has been late so far', () => {
  const announced = { date: monday, owner: 'pool', item: 'MB', region: null, quantity: 10 };
  const arrivals: LuckRecords['arrivals'] = [
    { announced, arrivedOn: monday, quantity: toMillionths(10), paper: 'a' },
    { announced, arrivedOn: '2020-03-04', quantity: toMillionths(6), paper: 'b' },
    { announced, arrivedOn: '2020-03-05', quantity: toMillionths(10), paper: 'c', isExpected: true },
    { announced, arrivedOn: null, quantity: 0n, paper: 'd' },
  ];
  const { seen } = luckEvidence({ ...nothing, facts: oneMaker, arrivals, from: monday, to: '2020-03-04' });
  expect(seen).toEqual({
    arrivalLate: { count: 7, value: 5 / 7 },
    arrivalShort: { count: 2, value: 0.5 },
    arrivalShortPart: { count: 1, value: expect.closeTo(0.4, 9) as number },
  });
});

test('shipments are damaged or signed for late, and orders leave in parts', () => {
  const sent = (id: string, on: string, pieces: number): OrderEvent => {
    return { kind: 'shipped', id, on, lines: [{ product: 'S', pieces }], carrier: '', vehicle: '', driver: '' };
  };
  const signed = (shipment: string, on: string, accepted: number, damaged: number): OrderEvent => {
    return { kind: 'received', id: `r${shipment}`, on, shipment, lines: [{ product: 'S', accepted, damaged, refused: 0 }], signedBy: '' };
  };
  const [line] = issuedOrder.lines;
  const order = (...events: OrderEvent[]): Order => ({ ...issuedOrder, lines: [{ ...line, product: 'S', quantityPieces: 100 }], events });
  const orders = [
    order(sent('a', monday, 60), signed('a', '2020-03-03', 60, 0), sent('b', '2020-03-03', 40), signed('b', '2020-03-05', 30, 10)),
    order(sent('c', monday, 100)),
    order(sent('d', monday, 20)),
  ];
  const { seen } = luckEvidence({ ...nothing, facts: oneMaker, orders, from: monday, to: '2020-03-06' });
  expect(seen).toEqual({
    roadLoss: { count: 2, value: 0.5 },
    roadLossPart: { count: 1, value: 0.25 },
    roadLate: { count: 2, value: 0.5 },
    // The third has not left whole.
    leavesInParts: { count: 2, value: 0.5 },
  });
});

test('few observations stay near what is assumed, many make a number the office’s own, and what was never seen is as assumed', () => {
  const fitted = (count: number, value: number) => {
    return fittedNumbers({ days: 12, seen: { roadLoss: { count, value } } }).find(({ name }) => name === 'roadLoss');
  };
  const { roadLoss } = standardLuck;
  expect(fitted(1, 1)).toEqual({
    name: 'roadLoss',
    assumed: roadLoss,
    own: 1,
    count: 1,
    fitted: expect.closeTo((1 + 0.2) / 21, 6) as number,
  });
  expect(fitted(weightOfAssumed, 0.05)?.fitted).toBeCloseTo((0.05 + roadLoss) / 2, 6);
  expect(fitted(100_000, 0.05)?.fitted).toBeCloseTo(0.05, 4);
  // A share that is possible, but that the luck cannot draw.
  expect(fittedNumbers({ days: 12, seen: { arrivalLate: { count: 1_000_000, value: 1 } } })[6]).toMatchObject({ own: 0.95 });
  expect(fitLuck({ days: 12, seen: { roadLoss: { count: 3, value: 0.5 } } })).toEqual({
    luck: { ...standardLuck, roadLoss: expect.closeTo((1.5 + 20 * roadLoss) / 23, 6) as number },
    fitted: { days: 12, counts: { roadLoss: 3 } },
  });
});

/** Sixty days of twenty cities with two makers each, as luck has them. */
const days = 60;
const cities = Array.from({ length: 20 }, (_, k) => `36${String(k + 10)}00`);
const codes = cities.flatMap((city) => [`A${city}`, `B${city}`]);
const province: Dataset = {
  ...handMadeDataset,
  regions: [handMadeDataset.regions[0], ...cities.map((code) => ({ ...handMadeDataset.regions[1], code, name: code }))],
  enterprises: codes.map((code) => ({ ...handMadeDataset.enterprises[0], code, name: code, region: code.slice(1) })),
  lines: codes.map((code) => ({ ...handMadeDataset.lines[0], code: `L${code}`, enterprise: code, ratePiecesPerDay: 10_000 })),
  lineDays: [],
  supplies: Array.from({ length: 400 }, (_, k) => {
    return { date: addDays(monday, k % days), owner: 'pool', item: 'MB', quantity: 1000 + k, region: null, source: null, receiver: null };
  }),
};
const known: Luck = {
  ...standardLuck,
  outputSpread: 0.25,
  outputPersistence: 0.5,
  staffSpread: 0.15,
  staffPersistence: 0.75,
  outageChance: 0.03,
  outageDays: 4,
  arrivalLate: 0.3,
  arrivalShort: 0.25,
  arrivalShortPart: 0.3,
  roadLoss: 0.1,
  roadLossPart: 0.2,
  makerSilent: 0.2,
  citySilent: 0.3,
  leavesInParts: 0.15,
  roadLate: 0.35,
};

/** What an office would have on record after these days, where the plan wanted this share of every maker's day, and material was there for a part of it. */
function recordsOf(luck: Luck, wanted: number, supplied = 1): LuckRecords {
  const world = runLuck(province, luck, 3, 1, days);
  const all = Array.from({ length: days }, (_, k) => addDays(monday, k));
  const planned = 10_000 * wanted;
  return {
    facts: province,
    from: monday,
    to: all[days - 1],
    plans: inForce(planFor(province, days, planned)),
    makerReports: all.flatMap((date) =>
      codes.flatMap((code) => {
        if (world.isSilent('maker', code, date)) return [];
        const running = world.runningShare(code, date);
        const possible = running >= wanted ? planned : Math.floor((planned * running) / wanted);
        const pieces = Math.min(possible, planned * supplied);
        const left = supplied * planned - pieces;
        const materials = [{ material: 'MB', received: '0', used: String(pieces), onHand: String(left) }];
        const present = running === 0 ? 0 : Math.round(100_000 * world.staffShare(code, date));
        return [report(date, code, pieces, { materials, workforce: { present, needed: 100_000, shifts: 1 } })];
      }),
    ),
    cityReports: all.flatMap((date) =>
      cities.flatMap((city) => (world.isSilent('city', city, date) ? [] : [{ date, city, issued: [], onHand: [], note: '' }])),
    ),
    arrivals: province.supplies.map((announced, k) => {
      const { date, quantity } = world.arrivals[k];
      return { announced, arrivedOn: date, quantity: toMillionths(quantity), paper: String(k) };
    }),
    orders: all.flatMap((on) => cities.map((city) => sentOrder(world, on, city))),
  };
}

function sentOrder(world: ReturnType<typeof runLuck>, on: string, city: string): Order {
  const [from, to] = ['360000', city];
  const damaged = Math.floor(1000 * world.lostPart(on, from, to));
  const parts = world.leavesInParts(on, from, to) ? [500, 500] : [1000];
  const shipped = parts.map((pieces, k): OrderEvent => {
    return { kind: 'shipped', id: String(k), on, lines: [{ product: 'S', pieces }], carrier: '', vehicle: '', driver: '' };
  });
  const lines = [{ product: 'S', accepted: parts[0] - damaged, damaged, refused: 0 }];
  const arrival = addDays(on, world.daysOnRoad(on, from, to));
  const received: OrderEvent = { kind: 'received', id: 'r', on: arrival, shipment: '0', lines, signedBy: '' };
  return { ...issuedOrder, lines: [{ ...issuedOrder.lines[0], product: 'S', quantityPieces: 1000 }], events: [...shipped, received] };
}

/** By what part a number that was found is apart from the known one. */
function apart(seen: LuckEvidence['seen'], name: LuckName): number {
  return Math.abs((seen[name]?.value ?? Number.NaN) / known[name] - 1);
}

const { seen: found } = luckEvidence(recordsOf(known, 1));

test.each<[LuckName, number]>([
  ['outputSpread', 0.1],
  ['outputPersistence', 0.15],
  ['staffSpread', 0.15],
  ['staffPersistence', 0.1],
  ['outageChance', 0.2],
  ['outageDays', 0.2],
  ['arrivalLate', 0.15],
  ['arrivalShort', 0.2],
  ['arrivalShortPart', 0.15],
  ['roadLoss', 0.15],
  ['roadLate', 0.1],
  ['leavesInParts', 0.15],
  ['makerSilent', 0.1],
  ['citySilent', 0.1],
])('%s of a luck that is known is found again in what an office has on record', (name, bound) => {
  expect(apart(found, name)).toBeLessThan(bound);
});

test('the spread is found where the plan wanted only part of the day, since what could be spared is not taken for steadiness', () => {
  const { seen } = luckEvidence(recordsOf(known, 0.85));
  expect(apart(seen, 'outputSpread')).toBeLessThan(0.15);
  expect(apart(seen, 'staffSpread')).toBeLessThan(0.15);
});

test('the spread is found where material ended before the day did: a maker that ran out has run at least so far', () => {
  const { seen } = luckEvidence(recordsOf(known, 1, 0.9));
  expect(apart(seen, 'outputSpread')).toBeLessThan(0.15);
  expect(apart(seen, 'outageChance')).toBeLessThan(0.2);
});

test('an office on which nothing bad came is given less luck than is assumed, and never below none', () => {
  const quiet = Object.fromEntries(luckNames.map((name) => [name, name.endsWith('Days') ? 1 : 0])) as unknown as Luck;
  const numbers = fittedNumbers(luckEvidence(recordsOf(quiet, 1)));
  for (const { name, own, assumed, fitted } of numbers) {
    if (own === null) expect(fitted).toBe(assumed);
    else expect(fitted, name).toBeLessThan(assumed);
    expect(fitted, name).toBeGreaterThanOrEqual(0);
  }
  expect(numbers.filter(({ own }) => own === 0).map(({ name }) => name)).toEqual(expect.arrayContaining(['roadLoss', 'makerSilent']));
});
