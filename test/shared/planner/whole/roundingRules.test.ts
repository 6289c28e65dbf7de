// Tests the rounding rules, as a property, on plans that break one of them each.
import { expect, test } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import type { Demand } from '../../../../shared/domain/tables.ts';
import type { Dispatch, Plan } from '../../../../shared/plan/plan.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import { roundingFaults } from '../../../helpers/roundingRules.ts';
import { smallDataset } from '../../../helpers/smallDataset.ts';

const demand: Omit<Demand, 'code' | 'tier' | 'quantityPieces'> = {
  region: '110200',
  product: 'MED',
  from: '2020-03-02',
  due: '2020-03-03',
  source: 'pool',
};

/** Twelve cartons of 100 and 30 pieces in the pool: an earlier tier asks for 530, a later one for 2000 and gets 700. */
const dataset: Dataset = {
  ...smallDataset,
  regions: smallDataset.regions.filter((region) => region.level !== 'outside'),
  lines: [],
  lineDays: [],
  stocks: [{ owner: 'pool', item: 'MED', quantity: 1230, region: '110100' }],
  supplies: [],
  arrears: [],
  distances: [{ from: '110100', to: '110200', km: 80 }],
  demands: [
    { ...demand, code: 'D1', tier: 'frontline', quantityPieces: 530 },
    { ...demand, code: 'D2', tier: 'city_basic', quantityPieces: 2000 },
  ],
  policy: { ...smallDataset.policy, support: { mode: 'all', threshold: 0, cities: [] }, goodsReserve: {} },
};

const solver = await loadHighsSolver();

function planOf(of: Dataset): Plan {
  const planned = runPlan(of, solver);
  if (!planned.ok) throw new Error(planned.error.kind);
  return planned.value;
}

const sound = planOf(dataset);

function row(demandCode: string, quantityPieces: number, date: string = '2020-03-02'): Dispatch {
  const model = sound.dispatches.find((each) => each.demand === demandCode) as Dispatch;
  return { ...model, date, quantityPieces, cartons: Math.ceil(quantityPieces / 100) };
}

function rulesBroken(...dispatches: Dispatch[]): number[] {
  return [...new Set(roundingFaults(dataset, { ...sound, dispatches }).map((fault) => fault.rule))];
}

test('the plan as it is made breaks none', () => {
  expect(roundingFaults(dataset, sound)).toEqual([]);
  expect(sound.groups.map((group) => group.poolPieces)).toEqual([530, 700]);
});

test('a full group that lacks a piece breaks the first, where whole numbers cost none', () => {
  // What it lacks is stored there, too.
  expect(rulesBroken(row('D1', 529), row('D2', 700))).toEqual([1, 3]);
});

test('any other group may lack less than a carton a line and sender, no more', () => {
  expect(rulesBroken(row('D1', 530), row('D2', 600))).toEqual([3]);
  expect(rulesBroken(row('D1', 530), row('D2', 400))).toEqual([2, 3]);
});

test('goods of a later tier that gains are those an earlier one lacks', () => {
  expect(rulesBroken(row('D1', 500), row('D2', 730))).toEqual([1, 3, 4]);
});

test('cartons are open only to complete a demand, and once a sender for a full group', () => {
  expect(rulesBroken(row('D1', 530), row('D2', 650), row('D2', 50, '2020-03-03'))).toEqual([4]);
  expect(rulesBroken(row('D1', 330), row('D1', 200, '2020-03-03'), row('D2', 700))).toEqual([]);
  expect(rulesBroken(row('D1', 350), row('D1', 180, '2020-03-03'), row('D2', 700))).toEqual([]);
  // Two products open a carton each; among the other open rows, one completes the demand.
  const inN95 = (pieces: number, date?: string) => ({ ...row('D1', pieces, date), product: 'N95' as ReturnType<typeof row>['product'] });
  const thrice = [row('D1', 310), row('D1', 50, '2020-03-03'), inN95(170, '2020-03-03')];
  expect(rulesBroken(...thrice, row('D2', 700))).not.toContain(4);
  const fourTimes = [row('D1', 310), row('D1', 50, '2020-03-03'), inN95(120), inN95(55, '2020-03-03')];
  expect(rulesBroken(...fourTimes, row('D2', 700))).toContain(4);
});

test('own goods know no cartons: what lies in a city goes to who may have it', () => {
  const own: Dataset = {
    ...dataset,
    stocks: [{ owner: '110200', item: 'MED', quantity: 615, region: null }],
    demands: dataset.demands.map((each) => ({ ...each, source: 'own' as const })),
  };
  const plan = planOf(own);
  expect(roundingFaults(own, plan)).toEqual([]);
  const [first, later] = plan.ownUse.map((use) => use.quantityPieces);
  const altered = (...pieces: number[]) => ({ ...plan, ownUse: plan.ownUse.map((use, k) => ({ ...use, quantityPieces: pieces[k] })) });
  expect([first, later]).toEqual([530, 85]);
  expect(roundingFaults(own, altered(530, 84)).map(({ rule }) => rule)).toEqual([3]);
  expect(roundingFaults(own, altered(529, 86)).map(({ rule }) => rule)).toEqual([1, 3]);
});
