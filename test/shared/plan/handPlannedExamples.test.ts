import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { verifyPlan } from '../../../shared/plan/verifyPlan.ts';

const examples = join(import.meta.dirname, '../../fixtures/examples');
const date = '2020-03-02';

async function planned(name: string, plan: Partial<Plan>): Promise<{ plan: Plan; dataset: Dataset }> {
  const read = await readDatasetFolder(join(examples, name));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const dataset = read.value;
  const { start, days } = dataset.policy;
  const empty = {
    assessment: [],
    quotas: [],
    production: [],
    deliveries: [],
    releases: [],
    tasks: [],
    dispatches: [],
    ownUse: [],
    commitments: [],
    reserve: [],
    groups: [],
    certificate: [],
    reasons: (plan.groups ?? []).flatMap(({ tier, region, product, needPieces, ownPieces, poolPieces }) => {
      const shortPieces = needPieces - ownPieces - poolPieces;
      if (shortPieces === 0) return [];
      return [{ tier, region, product, shortPieces, parts: [{ kind: 'capacity' as const, pieces: shortPieces, tiers: [] }], remedies: [] }];
    }),
  };
  return {
    dataset,
    plan: {
      format: 2,
      engine: 'by hand',
      datasetHash: datasetHash(dataset),
      start,
      days,
      ...empty,
      solve: { columns: 0, rows: 0, solves: 0 },
      ...plan,
    },
  };
}

const poolAlone = { need: 0, stock: 0, potential: 0, ratio: 0, eligible: true };

it('A pool shared fairly between two cities by hand holds', async () => {
  const sent = { date, from: '360100', tier: 'frontline', product: 'S', quantityPieces: 60, cartons: 6 } as const;
  const served = {
    tier: 'frontline',
    product: 'S',
    needPieces: 100,
    securedPieces: 0,
    ownPieces: 0,
    poolPieces: 60,
    fill: 0.6,
    fillExact: 0.6,
  } as const;
  const file = await planned('01-pool-is-shared-fairly', {
    certificate: [
      { level: 1, tier: 'frontline', weights: { 'frontline|360100|S': 1, 'frontline|360400|S': 1 }, prices: { 'pool|S': [[0, 1]] } },
      {
        level: 2,
        tier: 'public',
        weights: { 'frontline|360100|S': 1, 'frontline|360400|S': 1, 'public|360100|S': 1 },
        prices: { 'pool|S': [[0, 1]] },
      },
    ],
    assessment: [
      { ...poolAlone, city: '360100', product: 'S', need: 150 },
      { ...poolAlone, city: '360400', product: 'S', need: 100 },
    ],
    dispatches: [
      { ...sent, to: '360100', demand: 'a', km: 0 },
      { ...sent, to: '360400', demand: 'b', km: 130 },
    ],
    groups: [
      { ...served, region: '360100' },
      { ...served, region: '360400' },
      {
        tier: 'public',
        region: '360100',
        product: 'S',
        needPieces: 50,
        securedPieces: 0,
        ownPieces: 0,
        poolPieces: 0,
        fill: 0,
        fillExact: 0,
      },
    ],
  });
  expect(verifyPlan(file)).toEqual([]);
});

it('A dispatch task that feeds the pool by hand holds', async () => {
  const file = await planned('03-linkage-feeds-the-pool', {
    certificate: [
      { level: 1, tier: 'frontline', weights: { 'frontline|360400|S': 1 }, prices: { 'linkage|E1|MB': [[0, 1000]], 'pool|S': [[0, 1]] } },
    ],
    quotas: [{ enterprise: 'E1', material: 'MB', need: 200, rating: 1, quota: 100, given: 0, quantity: 100 }],
    assessment: [
      { city: '360100', product: 'S', need: 60_000, stock: 0, potential: 100_000, ratio: 100 / 60, eligible: true },
      { ...poolAlone, city: '360400', product: 'S', need: 60_000 },
    ],
    production: [{ date, line: 'L1', product: 'S', quantityPieces: 100_000 }],
    deliveries: [{ date, enterprise: 'E1', product: 'S', quantityPieces: 40_000 }],
    releases: [{ date, enterprise: 'E1', product: 'S', quantityPieces: 60_000 }],
    tasks: [{ enterprise: 'E1', material: 'MB', owed: 40, called: 40, balance: 0 }],
    ownUse: [{ date, city: '360100', demand: 'a', product: 'S', quantityPieces: 60_000 }],
    dispatches: [
      { date, from: '360100', to: '360400', demand: 'b', tier: 'frontline', product: 'S', quantityPieces: 40_000, cartons: 4000, km: 130 },
    ],
    groups: [
      {
        tier: 'frontline',
        region: '360100',
        product: 'S',
        needPieces: 60_000,
        securedPieces: 0,
        ownPieces: 60_000,
        poolPieces: 0,
        fill: 1,
        fillExact: 1,
      },
      {
        tier: 'frontline',
        region: '360400',
        product: 'S',
        needPieces: 60_000,
        securedPieces: 0,
        ownPieces: 0,
        poolPieces: 40_000,
        fill: 40 / 60,
        fillExact: 40 / 60,
      },
    ],
  });
  expect(verifyPlan(file)).toEqual([]);
});

it('A pool that goes to the one city that may be supported holds by hand', async () => {
  const file = await planned('05-who-may-be-supported', {
    certificate: [
      { level: 1, tier: 'city_basic', weights: { 'city_basic|360100|S': 1 }, prices: {} },
      { level: 2, tier: 'city_basic', weights: { 'city_basic|360400|S': 1 }, prices: { 'pool|S': [[0, 1]] } },
    ],
    quotas: [{ enterprise: 'E1', material: 'MB', need: 0, rating: 1, quota: 0, given: 0, quantity: 0 }],
    assessment: [
      { city: '360100', product: 'S', need: 100_000, stock: 0, potential: 100_000, ratio: 1, eligible: false },
      { ...poolAlone, city: '360400', product: 'S', need: 100_000 },
    ],
    dispatches: [
      { date, from: '360100', to: '360400', demand: 'b', tier: 'city_basic', product: 'S', quantityPieces: 30_000, cartons: 3000, km: 130 },
    ],
    groups: [
      {
        tier: 'city_basic',
        region: '360100',
        product: 'S',
        needPieces: 100_000,
        securedPieces: 0,
        ownPieces: 0,
        poolPieces: 0,
        fill: 0,
        fillExact: 0,
      },
      {
        tier: 'city_basic',
        region: '360400',
        product: 'S',
        needPieces: 100_000,
        securedPieces: 0,
        ownPieces: 0,
        poolPieces: 30_000,
        fill: 0.3,
        fillExact: 0.3,
      },
    ],
  });
  expect(verifyPlan(file)).toEqual([]);
});
