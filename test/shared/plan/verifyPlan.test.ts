import { describe, expect, it } from 'vitest';
import type { Pin } from '../../../shared/domain/tables.ts';
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

it('A maker outside every checked sum changes nothing: only what the plan says is weighed', () => {
  expect(
    verifyPlan({ ...handMadePlanFile, plan: { ...handMadePlan, engine: 'other', solve: { columns: 1, rows: 2, solves: 3 } } }),
  ).toEqual([]);
});

const [day1, day2] = ['2020-03-02', '2020-03-03'];

/** [what was changed, the file, a violation that must be among those told: rule, place, found, expected]. */
const mutations: readonly (readonly [string, PlanFile, readonly [string, string, string, string]])[] = [
  ['an altered day count', { ...handMadePlanFile, plan: { ...handMadePlan, days: 3 } }, ['shape', 'plan.json days', '3', '2']],
  ['an altered first day', { ...handMadePlanFile, plan: { ...handMadePlan, start: day2 } }, ['shape', 'plan.json start', day2, day1]],
  [
    'a quota raised by a lot',
    withRow('quotas', 0, { quantity: 2 }),
    ['quota', 'quotas.csv row 2: enterprise E1, material MB, quantity', '2', '1'],
  ],
  [
    'a need of material altered',
    withRow('quotas', 0, { need: 1.6 }),
    ['quota', 'quotas.csv row 2: enterprise E1, material MB, need', '1.6', '1.5'],
  ],
  [
    'a rating altered',
    withRow('quotas', 0, { rating: 0.9 }),
    ['quota', 'quotas.csv row 2: enterprise E1, material MB, rating', '0.9', '1'],
  ],
  ['a quota row left out', withoutRow('quotas', 0), ['quota', 'quotas.csv: enterprise E1, material MB', 'no row', 'a row']],
  [
    'a potential altered',
    withRow('assessment', 1, { potential: 1001 }),
    ['assessment', 'assessment.csv row 3: city 360100, product S, potential', '1001', '1000'],
  ],
  [
    'an assessed need altered',
    withRow('assessment', 3, { need: 249 }),
    ['assessment', 'assessment.csv row 5: city 360400, product S, need', '249', '250'],
  ],
  [
    'a city made eligible',
    withRow('assessment', 1, { eligible: true }),
    ['assessment', 'assessment.csv row 3: city 360100, product S, eligible', '1', '0'],
  ],
  ['an assessment row left out', withoutRow('assessment', 0), ['assessment', 'assessment.csv: city 360100, product N', 'no row', 'a row']],
  [
    'more made than the line can on its half day',
    withRow('production', 1, { quantityPieces: 501 }),
    ['line', 'line L1, day 2020-03-03', '501', '<= 500'],
  ],
  [
    'a product the line does not make',
    withRow('production', 1, { product: 'N' }),
    ['line', 'production.csv row 3, product', 'N', 'a product of line L1'],
  ],
  [
    'more made than there is cloth',
    withRow('production', 1, { quantityPieces: 201 }),
    ['material', 'enterprise E1, material MB, to day 2020-03-03', '1.001', '<= 1'],
  ],
  [
    'more released than made',
    withRow('releases', 0, { quantityPieces: 301 }),
    ['enterpriseGoods', 'enterprise E1, product S, to day 2020-03-02', '801', '<= 800'],
  ],
  [
    'more called in than is owed',
    withRow('deliveries', 0, { quantityPieces: 501 }),
    ['linkage', 'enterprise E1, material MB, to day 2020-03-02', '0.501', '<= 0.5'],
  ],
  [
    'a product called in that has no linkage',
    withExtraRow('deliveries', { date: day1, enterprise: 'E1', product: 'N', quantityPieces: 1 }),
    ['linkage', 'deliveries.csv: enterprise E1, product N', '1', 'none: the product has no linkage material'],
  ],
  [
    'own goods used before they were released',
    withRow('ownUse', 1, { date: day1 }),
    ['cityGoods', 'city 360100, product S, to day 2020-03-02', '500', '<= 300'],
  ],
  [
    'more sent from a city than the pool has there',
    withRow('dispatches', 3, { quantityPieces: 25, cartons: 5 }),
    ['poolGoods', 'city 360400, product N, to day 2020-03-03', '25', '<= 20'],
  ],
  [
    'goods sent from a city where none lie',
    withRow('dispatches', 2, { from: '360400', km: 210 }),
    ['poolGoods', 'city 360400, product S, to day 2020-03-02', '100', '<= 0'],
  ],
  [
    'more kept in reserve than is left',
    withRow('reserve', 0, { quantityPieces: 97 }),
    ['reserve', 'city 360100, product S, reserve', '97', '<= 96'],
  ],
  [
    'a reserve above its target',
    withDataset({ policy: { ...handMadeDataset.policy, goodsReserve: { S: 95 } } }),
    ['reserve', 'product S, reserve', '96', '<= 95'],
  ],
  [
    'more issued than was asked for',
    withRow('dispatches', 1, { quantityPieces: 210, cartons: 21 }),
    ['demand', 'demand k1', '210', '<= 200'],
  ],
  [
    'a demand served after its due day',
    withRow('dispatches', 2, { date: day2 }),
    ['window', 'dispatches.csv row 4, date', day2, '2020-03-02 to 2020-03-02'],
  ],
  [
    'a dispatch outside the horizon',
    withRow('dispatches', 1, { date: '2020-03-04' }),
    ['window', 'dispatches.csv row 5, date', '2020-03-04', '2020-03-02 to 2020-03-03'],
  ],
  ['a product that may not stand in', withDataset({ substitutes: [] }), ['product', 'dispatches.csv row 5, product', 'N', 'S']],
  [
    'own goods for a demand of the pool',
    withExtraRow('ownUse', { date: day2, city: '360400', demand: 'k1', product: 'S', quantityPieces: 1 }),
    ['source', 'own_use.csv row 4', 'own goods', 'pool goods only'],
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
    ['source', 'dispatches.csv row 5', 'pool goods', 'own goods only'],
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
    ['eligibility', 'dispatches.csv row 5', 'pool goods', 'none: city 360100 is not eligible'],
  ],
  [
    'own goods of another city',
    withRow('ownUse', 1, { city: '360400' }),
    ['cityGoods', 'city 360400, product S, to day 2020-03-03', '200', '<= 0'],
  ],
  ['a dispatch to another place', withRow('dispatches', 1, { to: '420000' }), ['demand', 'dispatches.csv row 3, to', '420000', '360400']],
  [
    'a dispatch under another tier',
    withRow('dispatches', 1, { tier: 'national' }),
    ['tier', 'dispatches.csv row 3, tier', 'national', 'key_project'],
  ],
  ['a distance altered', withRow('dispatches', 1, { km: 129 }), ['distance', 'dispatches.csv row 3, km', '129', '130']],
  [
    'less called in than a pin asks',
    withRow('deliveries', 0, { quantityPieces: 449 }),
    ['pin', 'pins.csv row 3: enterprise E1, product S', '449', '>= 450'],
  ],
  [
    'less dispatched than a pin asks',
    withRow('dispatches', 3, { quantityPieces: 5, cartons: 1 }),
    ['pin', 'pins.csv row 4: demand b1', '5', '>= 10'],
  ],
  ['more called in than a pin allows', withPin(1, { max: 499 }), ['pin', 'pins.csv row 3: enterprise E1, product S', '500', '<= 499']],
  ['more dispatched than a pin allows', withPin(2, { max: 19 }), ['pin', 'pins.csv row 4: demand b1', '20', '<= 19']],
  [
    'a quota above what a pin allows',
    withPin(0, { max: 0.5 }),
    ['quota', 'quotas.csv row 2: enterprise E1, material MB, quantity', '1', '0.5'],
  ],
  [
    'a quota below what a pin asks',
    withPin(0, { min: 1.25, max: null }),
    ['quota', 'quotas.csv row 2: enterprise E1, material MB, quantity', '1', '1.25'],
  ],
  ['a carton miscounted', withRow('dispatches', 0, { cartons: 10 }), ['carton', 'dispatches.csv row 2, cartons', '10', '11']],
  [
    'an open carton that completes nothing',
    withRow('dispatches', 3, { quantityPieces: 18 }),
    ['carton', 'dispatches.csv row 5, quantity', '18', 'a multiple of 5: demand b1 is not complete'],
  ],
  [
    'half a piece',
    withRow('production', 0, { quantityPieces: 799.5 }),
    ['whole', 'production.csv row 2, quantity', '799.5', 'whole pieces, 1 or more'],
  ],
  [
    'a row of nothing',
    withRow('ownUse', 0, { quantityPieces: 0 }),
    ['whole', 'own_use.csv row 2, quantity', '0', 'whole pieces, 1 or more'],
  ],
  [
    'a negative reserve',
    withRow('reserve', 0, { quantityPieces: -1 }),
    ['whole', 'plan.json reserve row 2, quantity', '-1', 'whole pieces, 1 or more'],
  ],
  [
    'a fill before rounding cartons above the whole one',
    withRow('groups', 4, { fillExact: 0.95 }),
    ['rounding', 'groups.csv row 6: tier city_basic, region 360100, product S', '200', '> 252'],
  ],
  [
    'a fill before rounding above one',
    withRow('groups', 0, { fillExact: 1.1 }),
    ['group', 'groups.csv row 2: tier national, region 420000, product S, fill_exact', '1.1', '0 to 1'],
  ],
  [
    'a group that boasts',
    withRow('groups', 5, { poolPieces: 50 }),
    ['group', 'groups.csv row 7: tier city_basic, region 360400, product S, pool', '50', '20'],
  ],
  [
    'a fill that boasts',
    withRow('groups', 5, { fill: 1 }),
    ['group', 'groups.csv row 7: tier city_basic, region 360400, product S, fill', '1', '0.4'],
  ],
  ['an empty group left out', withoutRow('groups', 6), ['group', 'groups.csv: tier public, region 360100, product S', 'no row', 'a row']],
  ['the reserve group left out', withoutRow('groups', 3), ['group', 'groups.csv: tier reserve, region pool, product S', 'no row', 'a row']],
  [
    'a task with less owed',
    withRow('tasks', 0, { owed: 0.4 }),
    ['task', 'tasks.csv row 2: enterprise E1, material MB, owed', '0.4', '0.5'],
  ],
  ['a task left out', withoutRow('tasks', 0), ['task', 'tasks.csv: enterprise E1, material MB', 'no row', 'a row']],
  ['a line nobody has', withRow('production', 0, { line: 'L9' }), ['shape', 'production.csv row 2, line', 'L9', 'a line of the dataset']],
  [
    'one dispatch said twice',
    withExtraRow('dispatches', handMadePlan.dispatches[1]),
    ['shape', 'dispatches.csv row 4', 'a second row of the same day, places and product', 'one row'],
  ],
  [
    'a dataset that names what is not there',
    withDataset({ bom: [{ product: 'S', material: 'XX', perThousand: 1 }] }),
    ['shape', 'dataset, bom.csv row 2', 'XX', 'a material'],
  ],
];

it.each(mutations)('With %s the rule it breaks is named', (_, file, [rule, place, found, expected]) => {
  expect(verifyPlan(file)).toContainEqual({ rule, place, found, expected });
});

it('An altered dataset is known by its hash', () => {
  const altered = { ...handMadePlanFile, dataset: { ...handMadeDataset, arrears: [{ enterprise: 'E1', material: 'MB', quantity: 1 }] } };
  expect(verifyPlan(altered)[0]).toMatchObject({ rule: 'datasetHash', place: 'plan.json datasetHash', found: handMadePlan.datasetHash });
});

it('A plan held against another dataset than its own says so', () => {
  const other = { ...handMadeDataset, pins: [] };
  expect(verifyPlan(handMadePlanFile, { dataset: other })).toMatchObject([
    { rule: 'datasetHash', place: 'the dataset given', expected: handMadePlan.datasetHash },
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
      place: 'dispatches.csv row 7, quantity',
      found: '18',
      expected: 'a multiple of 10: demand f1 has an open carton already',
    },
  ]);
});

describe('A plan that was frozen under the first rules of rounding', () => {
  const frozen = (changes: Partial<Plan>) =>
    verifyPlan({ ...handMadePlanFile, plan: { ...handMadePlan, engine: 'tongdiao-planner 1', ...changes } });

  it('still holds', () => {
    expect(frozen({})).toEqual([]);
  });

  it('has one open row a demand', () => {
    const [first, ...others] = handMadePlan.dispatches;
    const dispatches = [
      ...others,
      { ...first, quantityPieces: 55, cartons: 6 },
      { ...first, from: '360400', quantityPieces: 49, cartons: 5, km: 0 },
    ];
    expect(frozen({ dispatches })).toContainEqual({
      rule: 'carton',
      place: 'dispatches.csv row 5, quantity',
      found: '49',
      expected: 'a multiple of 10: demand f1 has an open carton already',
    });
  });

  it('gains less than cartons', () => {
    const groups = handMadePlan.groups.with(4, { ...handMadePlan.groups[4], fillExact: 0.5 });
    expect(frozen({ groups })).toContainEqual({
      rule: 'rounding',
      place: 'groups.csv row 6: tier city_basic, region 360100, product S',
      found: '200',
      expected: '< 160',
    });
  });

  it('may lose cartons where it is full', () => {
    const dispatches = handMadePlan.dispatches.with(1, { ...handMadePlan.dispatches[1], quantityPieces: 190, cartons: 19 });
    const groups = handMadePlan.groups.map((row) => (row.tier === 'key_project' ? { ...row, poolPieces: 190, fill: 0.95 } : row));
    expect(frozen({ dispatches, groups }).filter(({ rule }) => rule === 'rounding')).toEqual([]);
    expect(frozen({ dispatches, groups, engine: 'tongdiao-planner 2' }).filter(({ rule }) => rule === 'rounding')).toEqual([
      {
        rule: 'rounding',
        place: 'groups.csv row 4: tier key_project, region 360400, product S',
        found: '190',
        expected: '> 197',
      },
    ]);
  });
});

it('An open carton that reaches a pinned maximum is allowed', () => {
  const dispatch = { ...handMadeDataset.pins[2], max: 18 };
  const pinned = withDataset({ pins: [...handMadeDataset.pins.slice(0, 2), dispatch] });
  const dispatches = handMadePlan.dispatches.map((row) => (row.demand === 'b1' ? { ...row, quantityPieces: 18, cartons: 4 } : row));
  // What b1 gives up the exact plan gives to b2, in whole cartons nothing.
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

it('A cell of a csv file that says something else than plan.json is named by file, row and column', () => {
  const altered = new Map(csvTexts).set(
    'dispatches.csv',
    (csvTexts.get('dispatches.csv') as string).replace('key_project,S,200,', 'key_project,S,2000,'),
  );
  expect(verifyPlan(handMadePlanFile, { csvTexts: altered })).toEqual([
    { rule: 'file', place: 'dispatches.csv row 3, column quantity', found: '2000', expected: '200' },
  ]);
});

it('A csv file that is missing or cut short is named', () => {
  const cut = new Map(csvTexts).set('quotas.csv', 'enterprise,material,need,rating,quota,given,quantity\n');
  cut.delete('tasks.csv');
  expect(verifyPlan(handMadePlanFile, { csvTexts: cut })).toEqual([
    { rule: 'file', place: 'quotas.csv row 2', found: '1 rows', expected: '2 rows' },
    { rule: 'file', place: 'tasks.csv', found: 'no file', expected: 'a file' },
  ]);
});

it('Files of a plan of before the cycle need no columns and no table of it', () => {
  const old = { ...handMadePlanFile, plan: { ...handMadePlan, engine: 'tongdiao-planner 2' } };
  const files = new Map(csvTexts)
    .set('quotas.csv', 'enterprise,material,need,rating,quantity\nE1,MB,1.5,1,1\n')
    .set('groups.csv', (csvTexts.get('groups.csv') as string).replaceAll(/^((?:[^,]*,){4})[^,]*,/gm, '$1'));
  files.delete('commitments.csv');
  const violations = (texts: Map<string, string>) => verifyPlan(old, { csvTexts: texts }).filter(({ rule }) => rule === 'file');
  expect(violations(files)).toEqual([]);
  expect(violations(new Map(csvTexts))).toEqual([]);
  files.set('quotas.csv', 'enterprise,material,need,rating,quantity\nE1,MB,1.5,1,2\n');
  expect(violations(files)).toEqual([{ rule: 'file', place: 'quotas.csv row 2, column quantity', found: '2', expected: '1' }]);
});

/** The plan said to be made under a pin with other bounds. */
function withPin(index: number, bounds: Partial<Pin>): PlanFile {
  return withDataset({ pins: handMadeDataset.pins.map((pin, k) => (k === index ? { ...pin, ...bounds } : pin)) });
}
