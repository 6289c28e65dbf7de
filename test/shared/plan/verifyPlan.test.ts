import { describe, expect, it } from 'vitest';
import type { Pin } from '../../../shared/domain/tables.ts';
import type { Violation } from '../../../shared/domain/violation.ts';
import type { Plan, PlanFile } from '../../../shared/plan/plan.ts';
import { planCsvTexts } from '../../../shared/plan/planTables.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import {
  handMadeDataset,
  handMadePlan,
  handMadePlanFile,
  withDataset,
  withExtraRow,
  withoutRow,
  withRow,
} from '../../helpers/handMadePlan.ts';

const csvTexts = planCsvTexts(handMadePlan, handMadeDataset.policy.tiers);

it('A plan made by hand that keeps every rule has no violation', () => {
  expect(verifyPlan(handMadePlanFile, { csvTexts, dataset: handMadeDataset })).toEqual([]);
});

it("The engine's name and effort do not matter: only what the plan says is checked", () => {
  expect(
    verifyPlan({ ...handMadePlanFile, plan: { ...handMadePlan, engine: 'other', solve: { columns: 1, rows: 2, solves: 3 } } }),
  ).toEqual([]);
});

const [day1, day2] = ['2020-03-02', '2020-03-03'];

/** [what was changed, the file, a violation that must be among those reported]. */
const mutations: readonly (readonly [string, PlanFile, Violation])[] = [
  [
    'an altered day count',
    { ...handMadePlanFile, plan: { ...handMadePlan, days: 3 } },
    { rule: 'shape', place: { file: 'plan.json', field: 'days' }, kind: 'differs', found: 3, expected: 2 },
  ],
  [
    'an altered first day',
    { ...handMadePlanFile, plan: { ...handMadePlan, start: day2 } },
    { rule: 'shape', place: { file: 'plan.json', field: 'start' }, kind: 'differs', found: '2020-03-03', expected: '2020-03-02' },
  ],
  [
    'a quota raised by a lot',
    withRow('quotas', 0, { quantity: 2 }),
    {
      rule: 'quota',
      place: { file: 'quotas.csv', row: 2, enterprise: 'E1', material: 'MB', field: 'quantity' },
      kind: 'differs',
      found: 2,
      expected: 1,
    },
  ],
  [
    'a need of material altered',
    withRow('quotas', 0, { need: 1.6 }),
    {
      rule: 'quota',
      place: { file: 'quotas.csv', row: 2, enterprise: 'E1', material: 'MB', field: 'need' },
      kind: 'differs',
      found: 1.6,
      expected: 1.5,
    },
  ],
  [
    'a rating altered',
    withRow('quotas', 0, { rating: 0.9 }),
    {
      rule: 'quota',
      place: { file: 'quotas.csv', row: 2, enterprise: 'E1', material: 'MB', field: 'rating' },
      kind: 'differs',
      found: 0.9,
      expected: 1,
    },
  ],
  [
    'a quota row left out',
    withoutRow('quotas', 0),
    { rule: 'quota', place: { file: 'quotas.csv', enterprise: 'E1', material: 'MB' }, kind: 'missingRow' },
  ],
  [
    'a potential altered',
    withRow('assessment', 1, { potential: 1001 }),
    {
      rule: 'assessment',
      place: { file: 'assessment.csv', row: 3, city: '360100', product: 'S', field: 'potential' },
      kind: 'differs',
      found: 1001,
      expected: 1000,
    },
  ],
  [
    'an assessed need altered',
    withRow('assessment', 3, { need: 249 }),
    {
      rule: 'assessment',
      place: { file: 'assessment.csv', row: 5, city: '360400', product: 'S', field: 'need' },
      kind: 'differs',
      found: 249,
      expected: 250,
    },
  ],
  [
    'a city made eligible',
    withRow('assessment', 1, { eligible: true }),
    {
      rule: 'assessment',
      place: { file: 'assessment.csv', row: 3, city: '360100', product: 'S', field: 'eligible' },
      kind: 'differs',
      found: 1,
      expected: 0,
    },
  ],
  [
    'an assessment row left out',
    withoutRow('assessment', 0),
    { rule: 'assessment', place: { file: 'assessment.csv', city: '360100', product: 'N' }, kind: 'missingRow' },
  ],
  [
    'more made than the line can on its half day',
    withRow('production', 1, { quantityPieces: 501 }),
    { rule: 'line', place: { line: 'L1', day: '2020-03-03' }, kind: 'tooMuch', found: 501, max: 500 },
  ],
  [
    'a product the line does not make',
    withRow('production', 1, { product: 'N' }),
    { rule: 'line', place: { file: 'production.csv', row: 3, field: 'product' }, kind: 'notOfLine', found: 'N', line: 'L1' },
  ],
  [
    'more made than there is cloth',
    withRow('production', 1, { quantityPieces: 201 }),
    { rule: 'material', place: { enterprise: 'E1', material: 'MB', toDay: '2020-03-03' }, kind: 'tooMuch', found: 1.001, max: 1 },
  ],
  [
    'more released than made',
    withRow('releases', 0, { quantityPieces: 301 }),
    { rule: 'enterpriseGoods', place: { enterprise: 'E1', product: 'S', toDay: '2020-03-02' }, kind: 'tooMuch', found: 801, max: 800 },
  ],
  [
    'more called in than is owed',
    withRow('deliveries', 0, { quantityPieces: 501 }),
    { rule: 'linkage', place: { enterprise: 'E1', material: 'MB', toDay: '2020-03-02' }, kind: 'tooMuch', found: 0.501, max: 0.5 },
  ],
  [
    'a product called in that has no linkage',
    withExtraRow('deliveries', { date: day1, enterprise: 'E1', product: 'N', quantityPieces: 1 }),
    { rule: 'linkage', place: { file: 'deliveries.csv', enterprise: 'E1', product: 'N' }, kind: 'noLinkage', found: 1 },
  ],
  [
    'own goods used before they were released',
    withRow('ownUse', 1, { date: day1 }),
    { rule: 'cityGoods', place: { city: '360100', product: 'S', toDay: '2020-03-02' }, kind: 'tooMuch', found: 500, max: 300 },
  ],
  [
    'more sent from a city than the pool has there',
    withRow('dispatches', 3, { quantityPieces: 25, cartons: 5 }),
    { rule: 'poolGoods', place: { city: '360400', product: 'N', toDay: '2020-03-03' }, kind: 'tooMuch', found: 25, max: 20 },
  ],
  [
    'goods sent from a city where none lie',
    withRow('dispatches', 2, { from: '360400', km: 210 }),
    { rule: 'poolGoods', place: { city: '360400', product: 'S', toDay: '2020-03-02' }, kind: 'tooMuch', found: 100, max: 0 },
  ],
  [
    'more kept in reserve than is left',
    withRow('reserve', 0, { quantityPieces: 97 }),
    { rule: 'reserve', place: { city: '360100', product: 'S' }, kind: 'tooMuch', found: 97, max: 96 },
  ],
  [
    'a reserve above its target',
    withDataset({ policy: { ...handMadeDataset.policy, goodsReserve: { S: 95 } } }),
    { rule: 'reserve', place: { product: 'S' }, kind: 'tooMuch', found: 96, max: 95 },
  ],
  [
    'more issued than was asked for',
    withRow('dispatches', 1, { quantityPieces: 210, cartons: 21 }),
    { rule: 'demand', place: { demand: 'k1' }, kind: 'tooMuch', found: 210, max: 200 },
  ],
  [
    'a demand served after its due day',
    withRow('dispatches', 2, { date: day2 }),
    {
      rule: 'window',
      place: { file: 'dispatches.csv', row: 4, field: 'date' },
      kind: 'outOfRange',
      found: '2020-03-03',
      from: '2020-03-02',
      to: '2020-03-02',
    },
  ],
  [
    'a dispatch outside the horizon',
    withRow('dispatches', 1, { date: '2020-03-04' }),
    {
      rule: 'window',
      place: { file: 'dispatches.csv', row: 5, field: 'date' },
      kind: 'outOfRange',
      found: '2020-03-04',
      from: '2020-03-02',
      to: '2020-03-03',
    },
  ],
  [
    'a product that may not stand in',
    withDataset({ substitutes: [] }),
    { rule: 'product', place: { file: 'dispatches.csv', row: 5, field: 'product' }, kind: 'notOneOf', found: 'N', options: ['S'] },
  ],
  [
    'own goods for a demand of the pool',
    withExtraRow('ownUse', { date: day2, city: '360400', demand: 'k1', product: 'S', quantityPieces: 1 }),
    { rule: 'source', place: { file: 'own_use.csv', row: 4 }, kind: 'wrongSource', found: 'own' },
  ],
  [
    'pool goods for a demand of own goods',
    withExtraRow('dispatches', {
      date: day2,
      from: '360100',
      to: '360100',
      demand: 'p1',
      tier: 'public',
      product: 'S',
      quantityPieces: 40,
      cartons: 4,
      km: 0,
    }),
    { rule: 'source', place: { file: 'dispatches.csv', row: 5 }, kind: 'wrongSource', found: 'pool' },
  ],
  [
    'pool goods for a city that can help itself',
    withExtraRow('dispatches', {
      date: day2,
      from: '360100',
      to: '360100',
      demand: 'b2',
      tier: 'city_basic',
      product: 'S',
      quantityPieces: 90,
      cartons: 9,
      km: 0,
    }),
    { rule: 'eligibility', place: { file: 'dispatches.csv', row: 5 }, kind: 'notEligible', city: '360100' },
  ],
  [
    'own goods of another city',
    withRow('ownUse', 1, { city: '360400' }),
    { rule: 'cityGoods', place: { city: '360400', product: 'S', toDay: '2020-03-03' }, kind: 'tooMuch', found: 200, max: 0 },
  ],
  [
    'a dispatch to another place',
    withRow('dispatches', 1, { to: '420000' }),
    { rule: 'demand', place: { file: 'dispatches.csv', row: 3, field: 'to' }, kind: 'differs', found: '420000', expected: '360400' },
  ],
  [
    'a dispatch under another tier',
    withRow('dispatches', 1, { tier: 'national' }),
    { rule: 'tier', place: { file: 'dispatches.csv', row: 3, field: 'tier' }, kind: 'differs', found: 'national', expected: 'key_project' },
  ],
  [
    'a distance altered',
    withRow('dispatches', 1, { km: 129 }),
    { rule: 'distance', place: { file: 'dispatches.csv', row: 3, field: 'km' }, kind: 'differs', found: 129, expected: 130 },
  ],
  [
    'less called in than a pin asks',
    withRow('deliveries', 0, { quantityPieces: 449 }),
    { rule: 'pin', place: { file: 'pins.csv', row: 3, enterprise: 'E1', product: 'S' }, kind: 'tooLittle', found: 449, min: 450 },
  ],
  [
    'less dispatched than a pin asks',
    withRow('dispatches', 3, { quantityPieces: 5, cartons: 1 }),
    { rule: 'pin', place: { file: 'pins.csv', row: 4, demand: 'b1' }, kind: 'tooLittle', found: 5, min: 10 },
  ],
  [
    'more called in than a pin allows',
    withPin(1, { max: 499 }),
    { rule: 'pin', place: { file: 'pins.csv', row: 3, enterprise: 'E1', product: 'S' }, kind: 'tooMuch', found: 500, max: 499 },
  ],
  [
    'more dispatched than a pin allows',
    withPin(2, { max: 19 }),
    { rule: 'pin', place: { file: 'pins.csv', row: 4, demand: 'b1' }, kind: 'tooMuch', found: 20, max: 19 },
  ],
  [
    'a quota above what a pin allows',
    withPin(0, { max: 0.5 }),
    {
      rule: 'quota',
      place: { file: 'quotas.csv', row: 2, enterprise: 'E1', material: 'MB', field: 'quantity' },
      kind: 'differs',
      found: 1,
      expected: 0.5,
    },
  ],
  [
    'a quota below what a pin asks',
    withPin(0, { min: 1.25, max: null }),
    {
      rule: 'quota',
      place: { file: 'quotas.csv', row: 2, enterprise: 'E1', material: 'MB', field: 'quantity' },
      kind: 'differs',
      found: 1,
      expected: 1.25,
    },
  ],
  [
    'a carton miscounted',
    withRow('dispatches', 0, { cartons: 10 }),
    { rule: 'carton', place: { file: 'dispatches.csv', row: 2, field: 'cartons' }, kind: 'differs', found: 10, expected: 11 },
  ],
  [
    'an open carton that completes nothing',
    withRow('dispatches', 3, { quantityPieces: 18 }),
    {
      rule: 'carton',
      place: { file: 'dispatches.csv', row: 5, field: 'quantity' },
      kind: 'openCarton',
      found: 18,
      carton: 5,
      demand: 'b1',
      isSecond: false,
    },
  ],
  [
    'half a piece',
    withRow('production', 0, { quantityPieces: 799.5 }),
    { rule: 'whole', place: { file: 'production.csv', row: 2, field: 'quantity' }, kind: 'notWholePieces', found: 799.5 },
  ],
  [
    'a row of nothing',
    withRow('ownUse', 0, { quantityPieces: 0 }),
    { rule: 'whole', place: { file: 'own_use.csv', row: 2, field: 'quantity' }, kind: 'notWholePieces', found: 0 },
  ],
  [
    'a negative reserve',
    withRow('reserve', 0, { quantityPieces: -1 }),
    { rule: 'whole', place: { file: 'plan.json reserve', entry: 1, field: 'quantity' }, kind: 'notWholePieces', found: -1 },
  ],
  [
    'a fill before rounding cartons above the whole one',
    withRow('groups', 4, { fillExact: 0.95 }),
    {
      rule: 'rounding',
      place: { file: 'groups.csv', row: 6, tier: 'city_basic', region: '360100', product: 'S' },
      kind: 'notAbove',
      found: 200,
      limit: 252,
    },
  ],
  [
    'a fill before rounding above one',
    withRow('groups', 0, { fillExact: 1.1 }),
    {
      rule: 'group',
      place: { file: 'groups.csv', row: 2, tier: 'national', region: '420000', product: 'S', field: 'fill_exact' },
      kind: 'outOfRange',
      found: 1.1,
      from: 0,
      to: 1,
    },
  ],
  [
    'a group that boasts',
    withRow('groups', 5, { poolPieces: 50 }),
    {
      rule: 'group',
      place: { file: 'groups.csv', row: 7, tier: 'city_basic', region: '360400', product: 'S', field: 'pool' },
      kind: 'differs',
      found: 50,
      expected: 20,
    },
  ],
  [
    'a fill that boasts',
    withRow('groups', 5, { fill: 1 }),
    {
      rule: 'group',
      place: { file: 'groups.csv', row: 7, tier: 'city_basic', region: '360400', product: 'S', field: 'fill' },
      kind: 'differs',
      found: 1,
      expected: 0.4,
    },
  ],
  [
    'an empty group left out',
    withoutRow('groups', 6),
    { rule: 'group', place: { file: 'groups.csv', tier: 'public', region: '360100', product: 'S' }, kind: 'missingRow' },
  ],
  [
    'the reserve group left out',
    withoutRow('groups', 3),
    { rule: 'group', place: { file: 'groups.csv', tier: 'reserve', region: 'pool', product: 'S' }, kind: 'missingRow' },
  ],
  [
    'a task with less owed',
    withRow('tasks', 0, { owed: 0.4 }),
    {
      rule: 'task',
      place: { file: 'tasks.csv', row: 2, enterprise: 'E1', material: 'MB', field: 'owed' },
      kind: 'differs',
      found: 0.4,
      expected: 0.5,
    },
  ],
  [
    'a task left out',
    withoutRow('tasks', 0),
    { rule: 'task', place: { file: 'tasks.csv', enterprise: 'E1', material: 'MB' }, kind: 'missingRow' },
  ],
  [
    'a line nobody has',
    withRow('production', 0, { line: 'L9' }),
    { rule: 'shape', place: { file: 'production.csv', row: 2, field: 'line' }, kind: 'unknownRecord', found: 'L9', expected: ['line'] },
  ],
  [
    'one dispatch said twice',
    withExtraRow('dispatches', handMadePlan.dispatches[1]),
    { rule: 'shape', place: { file: 'dispatches.csv', row: 4 }, kind: 'secondRow' },
  ],
  [
    'a dataset that names what is not there',
    withDataset({ bom: [{ product: 'S', material: 'XX', perThousand: 1 }] }),
    { rule: 'shape', place: { file: 'bom.csv', inDataset: true, row: 2 }, kind: 'unknownRecord', found: 'XX', expected: ['material'] },
  ],
];

it.each(mutations)('With %s, the broken rule is named', (_, file, violation) => {
  expect(verifyPlan(file)).toContainEqual(violation);
});

it('An altered dataset is known by its hash', () => {
  const altered = { ...handMadePlanFile, dataset: { ...handMadeDataset, arrears: [{ enterprise: 'E1', material: 'MB', quantity: 1 }] } };
  expect(verifyPlan(altered)[0]).toMatchObject({
    rule: 'datasetHash',
    place: { file: 'plan.json', field: 'datasetHash' },
    kind: 'differs',
    found: handMadePlan.datasetHash,
  });
});

it('A plan checked against another dataset than its own is reported', () => {
  const other = { ...handMadeDataset, pins: [] };
  expect(verifyPlan(handMadePlanFile, { dataset: other })).toMatchObject([
    { rule: 'datasetHash', kind: 'otherDataset', expected: handMadePlan.datasetHash },
  ]);
});

it('Beside the row that completes a full demand, a city opens one carton for it', () => {
  const [first, ...others] = handMadePlan.dispatches;
  const openRows = (pieces: readonly number[]) =>
    pieces.map((quantityPieces, k) => ({
      ...first,
      date: k < 2 ? '2020-03-02' : '2020-03-03',
      from: k % 2 === 0 ? '360100' : '360400',
      quantityPieces,
      cartons: Math.ceil(quantityPieces / 10),
    }));
  const complaints = (pieces: readonly number[]) =>
    verifyPlan({ ...handMadePlanFile, plan: { ...handMadePlan, dispatches: [...others, ...openRows(pieces)] } }).filter(
      ({ rule }) => rule === 'carton',
    );
  expect(complaints([51, 22, 31])).toEqual([]);
  expect(complaints([51, 22, 13, 18])).toEqual([
    {
      rule: 'carton',
      place: { file: 'dispatches.csv', row: 7, field: 'quantity' },
      kind: 'openCarton',
      found: 18,
      carton: 10,
      demand: 'f1',
      isSecond: true,
    },
  ]);
});

describe('A plan that was frozen under the first rules of rounding', () => {
  const frozen = (changes: Partial<Plan>) =>
    verifyPlan({ ...handMadePlanFile, plan: { ...handMadePlan, engine: 'tongdiao-planner 1', ...changes } });

  it('still holds', () => {
    expect(frozen({})).toEqual([]);
  });

  it('has one open row per demand', () => {
    const [first, ...others] = handMadePlan.dispatches;
    const dispatches = [
      ...others,
      { ...first, quantityPieces: 55, cartons: 6 },
      { ...first, from: '360400', quantityPieces: 49, cartons: 5, km: 0 },
    ];
    expect(frozen({ dispatches })).toContainEqual({
      rule: 'carton',
      place: { file: 'dispatches.csv', row: 5, field: 'quantity' },
      kind: 'openCarton',
      found: 49,
      carton: 10,
      demand: 'f1',
      isSecond: true,
    });
  });

  it('gains less than cartons allow', () => {
    const groups = handMadePlan.groups.with(4, { ...handMadePlan.groups[4], fillExact: 0.5 });
    expect(frozen({ groups })).toContainEqual({
      rule: 'rounding',
      place: { file: 'groups.csv', row: 6, tier: 'city_basic', region: '360100', product: 'S' },
      kind: 'notBelow',
      found: 200,
      limit: 160,
    });
  });

  it('may lose cartons where it is full', () => {
    const dispatches = handMadePlan.dispatches.with(1, { ...handMadePlan.dispatches[1], quantityPieces: 190, cartons: 19 });
    const groups = handMadePlan.groups.map((row) => (row.tier === 'key_project' ? { ...row, poolPieces: 190, fill: 0.95 } : row));
    expect(frozen({ dispatches, groups }).filter(({ rule }) => rule === 'rounding')).toEqual([]);
    expect(frozen({ dispatches, groups, engine: 'tongdiao-planner 2' }).filter(({ rule }) => rule === 'rounding')).toEqual([
      {
        rule: 'rounding',
        place: { file: 'groups.csv', row: 4, tier: 'key_project', region: '360400', product: 'S' },
        kind: 'notAbove',
        found: 190,
        limit: 197,
      },
    ]);
  });
});

it('An open carton that reaches a pinned maximum is allowed', () => {
  const dispatch = { ...handMadeDataset.pins[2], max: 18 };
  const pinned = withDataset({ pins: [...handMadeDataset.pins.slice(0, 2), dispatch] });
  const dispatches = handMadePlan.dispatches.map((row) => (row.demand === 'b1' ? { ...row, quantityPieces: 18, cartons: 4 } : row));
  // What b1 gives up goes to b2 in the exact plan, and in whole cartons to nobody.
  const groups = handMadePlan.groups.map((row) => {
    if (row.poolPieces === 20) return { ...row, poolPieces: 18, fill: 0.36, fillExact: 0.36 };
    return row.tier === 'city_basic' ? { ...row, fillExact: 202 / 300 } : row;
  });
  const reasons = handMadePlan.reasons.map((row) => {
    if (row.shortPieces === 30) return { ...row, shortPieces: 32, parts: [{ kind: 'pin' as const, pieces: 32, tiers: [] }] };
    if (row.tier !== 'city_basic') return row;
    const [material, outranked] = row.parts;
    return { ...row, parts: [{ ...material, pieces: 60 }, outranked, { kind: 'rounding' as const, pieces: 2, tiers: [] }] };
  });
  expect(verifyPlan({ ...pinned, plan: { ...pinned.plan, dispatches, groups, reasons } })).toEqual([]);
});

it('A cell of a CSV file that differs from plan.json is named by file, row and column', () => {
  const altered = new Map(csvTexts).set(
    'dispatches.csv',
    (csvTexts.get('dispatches.csv') as string).replace('key_project,S,200,', 'key_project,S,2000,'),
  );
  expect(verifyPlan(handMadePlanFile, { csvTexts: altered })).toEqual([
    { rule: 'file', place: { file: 'dispatches.csv', row: 3, field: 'quantity' }, kind: 'cellDiffers', found: '2000', expected: '200' },
  ]);
});

it('A CSV file that is missing or cut short is named', () => {
  const cut = new Map(csvTexts).set('quotas.csv', 'enterprise,material,need,rating,quota,given,quantity\n');
  cut.delete('tasks.csv');
  expect(verifyPlan(handMadePlanFile, { csvTexts: cut })).toEqual([
    { rule: 'file', place: { file: 'quotas.csv', row: 2 }, kind: 'rowCount', found: 1, expected: 2 },
    { rule: 'file', place: { file: 'tasks.csv' }, kind: 'missingFile' },
  ]);
});

it('Files of a plan made before there were cycles need neither its columns nor its table', () => {
  const old = { ...handMadePlanFile, plan: { ...handMadePlan, engine: 'tongdiao-planner 2' } };
  const files = new Map(csvTexts)
    .set('quotas.csv', 'enterprise,material,need,rating,quantity\nE1,MB,1.5,1,1\n')
    .set('groups.csv', (csvTexts.get('groups.csv') as string).replaceAll(/^((?:[^,]*,){4})[^,]*,/gm, '$1'));
  files.delete('commitments.csv');
  const violations = (texts: Map<string, string>) => verifyPlan(old, { csvTexts: texts }).filter(({ rule }) => rule === 'file');
  expect(violations(files)).toEqual([]);
  expect(violations(new Map(csvTexts))).toEqual([]);
  files.set('quotas.csv', 'enterprise,material,need,rating,quantity\nE1,MB,1.5,1,2\n');
  expect(violations(files)).toEqual([
    { rule: 'file', place: { file: 'quotas.csv', row: 2, field: 'quantity' }, kind: 'cellDiffers', found: '2', expected: '1' },
  ]);
});

/** The plan, claimed to be made under a pin with other bounds. */
function withPin(index: number, bounds: Partial<Pin>): PlanFile {
  return withDataset({ pins: handMadeDataset.pins.map((pin, k) => (k === index ? { ...pin, ...bounds } : pin)) });
}
