import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { groupKey, type Plan } from '../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';
import { roundingFaults } from '../../helpers/roundingRules.ts';
import type { PlanProgress } from '../../../shared/planner/progress.ts';
import { runPlan } from '../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';

interface Expected {
  readonly quotas: Record<string, [need: number, rating: number, quota: number, quantity?: number]>;
  readonly assessment: Record<string, [need: number, stock: number, potential: number, ratio: number, eligible: boolean]>;
  readonly groups: Record<string, { need: number; fill: number; secured?: number }>;
}

const examples = [
  '01-pool-is-shared-fairly',
  '02-quota-by-need-and-rating',
  '03-linkage-feeds-the-pool',
  '04-time-matters',
  '05-who-may-be-supported',
  '06-memory-over-the-cycle',
  '07-issued-orders-come-first',
  '08-quota-over-the-cycle',
  '09-orders-that-are-late',
  'random-11',
  'random-12',
  'random-13',
  'random-14',
  'random-21',
  'random-22',
  'random-23',
  'random-24',
];
const folders: [name: string, folder: string, expected: string][] = [
  ...examples.map((name): [string, string, string] => [
    name,
    `test/fixtures/examples/${name}`,
    `test/fixtures/examples/${name}/expected.json`,
  ]),
  ['the sample', 'sample', 'test/fixtures/sample-expected.json'],
];

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

async function read(folder: string): Promise<Dataset> {
  const dataset = await readDatasetFolder(folder);
  if (!dataset.ok) throw new Error(JSON.stringify(dataset.error));
  return dataset.value;
}

function plan(dataset: Dataset, onProgress?: (progress: PlanProgress) => void): Plan {
  const result = runPlan(dataset, solver, { onProgress });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(folders)('the plan of %s', (_, folder, expectedFile) => {
  let made: Plan;
  let expected: Expected;
  beforeAll(async () => {
    made = plan(await read(folder));
    expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Expected;
  });

  it('shares out quotas exactly as worked out', () => {
    expect(Object.fromEntries(made.quotas.map((quota) => [`${quota.enterprise}|${quota.material}`, [quota.rating, quota.quota]]))).toEqual(
      Object.fromEntries(Object.entries(expected.quotas).map(([key, [, rating, quota]]) => [key, [rating, quota]])),
    );
    for (const row of made.quotas) {
      const [need, , quota, quantity = quota] = expected.quotas[`${row.enterprise}|${row.material}`];
      expect(row.need).toBeCloseTo(need, 6);
      expect(row.quantity).toBeCloseTo(quantity, 6);
    }
  });

  it('assesses every city and product as worked out', () => {
    expect(Object.fromEntries(made.assessment.map((row) => [`${row.city}|${row.product}`, [row.need, row.stock, row.eligible]]))).toEqual(
      Object.fromEntries(Object.entries(expected.assessment).map(([key, [need, stock, , , eligible]]) => [key, [need, stock, eligible]])),
    );
    for (const row of made.assessment) {
      const [, , potential, ratio] = expected.assessment[`${row.city}|${row.product}`];
      expect([Math.abs(row.potential - potential) < 1e-3, Math.abs(row.ratio - ratio) < 1e-9]).toEqual([true, true]);
    }
  });

  it('holds, and keeps the rules of rounding', async () => {
    const dataset = await read(folder);
    expect(verifyPlan({ plan: made, dataset })).toEqual([]);
    expect(roundingFaults(dataset, made)).toEqual([]);
  });

  it('fills every group as worked out, to a hundred-thousandth', () => {
    expect(made.groups.map(groupKey).sort()).toEqual(Object.keys(expected.groups).sort());
    const off = made.groups.filter((group) => Math.abs(group.fillExact - expected.groups[groupKey(group)].fill) > 1e-5);
    expect(off).toEqual([]);
    expect(made.groups.map((group) => [group.needPieces, group.securedPieces])).toEqual(
      made.groups.map((group) => [expected.groups[groupKey(group)].need, expected.groups[groupKey(group)].secured ?? 0]),
    );
  });
});

describe('runPlan', () => {
  it('gives the same plan to the byte when it is run again', async () => {
    const dataset = await read('test/fixtures/examples/random-12');
    expect(JSON.stringify(plan(dataset))).toBe(JSON.stringify(plan(dataset)));
  });

  it('does not care in which order the rows of a table stand', async () => {
    const dataset = await read('test/fixtures/examples/random-13');
    const shuffled = {
      ...dataset,
      regions: dataset.regions.toReversed(),
      products: dataset.products.toReversed(),
      materials: dataset.materials.toReversed(),
      enterprises: dataset.enterprises.toReversed(),
      stocks: dataset.stocks.toReversed(),
      supplies: dataset.supplies.toReversed(),
      demands: dataset.demands.toReversed(),
    };
    expect(JSON.stringify(plan(shuffled))).toBe(JSON.stringify(plan(dataset)));
  });

  it('tells its stages in order and ends with every group fixed', async () => {
    const told: PlanProgress[] = [];
    plan(await read('test/fixtures/examples/random-11'), (progress) => told.push(progress));
    expect([...new Set(told.map((progress) => progress.stage))]).toEqual([
      'quotas',
      'model',
      'leximin',
      'secondary',
      'rounding',
      'reasons',
    ]);
    expect(told.at(-1)).toEqual({ stage: 'reasons', tier: null, groupsFixed: 33, groupsTotal: 33 });
  });

  it('lets an issued order leave as early as goods allow, and says what leaves when', async () => {
    const { commitments, groups } = plan(await read('test/fixtures/examples/09-orders-that-are-late'));
    expect(commitments).toEqual([
      { order: 'O-1', product: 'S', date: '2020-03-03', quantityPieces: 60 },
      { order: 'O-1', product: 'S', date: '2020-03-04', quantityPieces: 40 },
    ]);
    expect(groups[0]).toMatchObject({ tier: 'firm', needPieces: 150, securedPieces: 50, ownPieces: 0, poolPieces: 100, fill: 1 });
  });

  it('says what an issued order lacks, and that goods elsewhere cannot help it', async () => {
    const { reasons } = plan(await read('test/fixtures/examples/07-issued-orders-come-first'));
    expect(reasons[0]).toMatchObject({ tier: 'firm', region: '360100', product: 'S', shortPieces: 20 });
    expect(reasons[0].parts).toEqual([{ kind: 'source', pieces: 20, tiers: [] }]);
    expect(reasons[0].remedies[0].change).toEqual({ kind: 'moreGoods', owner: 'pool', city: '360100', product: 'S', quantity: 20 });
  });

  it('keeps a pinned dispatch, delivery and quota', async () => {
    const dataset = await read('test/fixtures/examples/03-linkage-feeds-the-pool');
    const pin = { enterprise: null, material: null, product: null, demand: null, min: null, max: null };
    const pinned = plan({
      ...dataset,
      pins: [
        { ...pin, kind: 'quota', enterprise: 'E1', material: 'MB', min: 80, max: 80 },
        { ...pin, kind: 'delivery', enterprise: 'E1', product: 'S', max: 20_000 },
        { ...pin, kind: 'dispatch', demand: 'a', min: 5000, max: 5000 },
      ],
    });
    expect(pinned.quotas.map((quota) => quota.quantity)).toEqual([80]);
    expect(pinned.deliveries.map((delivery) => delivery.quantityPieces)).toEqual([20_000]);
    expect(pinned.dispatches.map(({ demand, quantityPieces }) => [demand, quantityPieces])).toEqual([
      ['a', 5000],
      ['b', 15_000],
    ]);
  });

  it('loses no more than the last part of a piece where material comes in parts of pieces', async () => {
    const dataset = await read('test/fixtures/examples/03-linkage-feeds-the-pool');
    const days = ['2020-03-02', '2020-03-03', '2020-03-04'];
    const inParts = plan({
      ...dataset,
      policy: { ...dataset.policy, days: 3 },
      bom: [{ product: 'S', material: 'MB', perThousand: 7 }],
      stocks: [],
      supplies: days.map((date) => ({ date, owner: 'pool', item: 'MB', quantity: 30, region: null, source: null, receiver: null })),
      demands: dataset.demands.map((demand) => ({ ...demand, due: '2020-03-04' })),
    });
    // 90 kg at 7 kg per thousand are 12,857.14 pieces: 4,285 on the first day; the fractions make one more later.
    expect(inParts.production.map((row) => row.quantityPieces)).toEqual([4285, 4286, 4286]);
  });

  it('lets a city use its own goods itself instead of calling them into the pool and back', async () => {
    const { dispatches } = plan(await read('test/fixtures/examples/03-linkage-feeds-the-pool'));
    expect(dispatches.map(({ from, to, quantityPieces }) => [from, to, quantityPieces])).toEqual([['360100', '360400', 40_000]]);
  });
});

it('a region that neither sends nor asks needs no place on the map', async () => {
  const dataset = await read('test/fixtures/examples/01-pool-is-shared-fairly');
  const [known] = dataset.regions;
  const idle = { ...known, code: '999901', name: '外地市', parent: null, level: 'outside', longitude: null, latitude: null } as const;
  const { datasetHash: _, ...without } = plan(dataset);
  const { datasetHash: _other, ...beside } = plan({ ...dataset, regions: [...dataset.regions, idle] });
  expect(beside).toEqual(without);
});
