// A small plan made by hand that gives every check of verifyPlan something to check: two cities, one maker, two days.
import { noMemory, type Dataset } from '../../shared/domain/dataset.ts';
import { datasetHash } from '../../shared/domain/datasetText.ts';
import type { Plan, PlanFile } from '../../shared/plan/plan.ts';

const blank = { risk: null, population: null, longitude: null, latitude: null };
const [day1, day2] = ['2020-03-02', '2020-03-03'];
const both = { from: day1, due: day2, source: null };

/** E1 can make 1000 + 500 masks, has cloth for 1000, and owes half of them to the pool. */
export const handMadeDataset: Dataset = {
  regions: [
    { code: '360000', name: '江西省', nameEn: null, parent: null, level: 'province', ...blank },
    { code: '360100', name: '南昌市', nameEn: null, parent: '360000', level: 'city', ...blank },
    { code: '360121', name: '南昌县', nameEn: null, parent: '360100', level: 'county', ...blank },
    { code: '360400', name: '九江市', nameEn: null, parent: '360000', level: 'city', ...blank },
    { code: '420000', name: '湖北省', nameEn: null, parent: null, level: 'outside', ...blank },
  ],
  products: [
    { code: 'S', name: '医用外科口罩', nameEn: null, unit: '只', cartonPieces: 10, weightGrams: 3, standard: null, linkageMaterial: 'MB' },
    { code: 'N', name: '医用防护口罩', nameEn: null, unit: '只', cartonPieces: 5, weightGrams: 6, standard: null, linkageMaterial: null },
  ],
  materials: [{ code: 'MB', name: '熔喷布', nameEn: null, unit: 'kg', lot: 1, scarce: true, linkageRatio: 0.5 }],
  bom: [{ product: 'S', material: 'MB', perThousand: 1 }],
  enterprises: [{ code: 'E1', name: '甲', nameEn: null, region: '360121', loss: null, rating: null }],
  lines: [{ code: 'L1', enterprise: 'E1', product: 'S', ratePiecesPerDay: 1000, from: null, to: null, availability: null }],
  lineDays: [{ line: 'L1', date: day2, availability: 0.5 }],
  stocks: [
    { owner: 'pool', item: 'MB', quantity: 1, region: null },
    { owner: 'pool', item: 'N', quantity: 20, region: '360400' },
  ],
  supplies: [],
  demands: [
    { code: 'n1', tier: 'national', region: '420000', product: 'S', quantityPieces: 100, from: day1, due: day1, source: null },
    { code: 'f1', tier: 'frontline', region: '360121', product: 'S', quantityPieces: 404, from: day1, due: day1, source: null },
    { code: 'k1', tier: 'key_project', region: '360400', product: 'S', quantityPieces: 200, from: day1, due: day2, source: 'pool' },
    { code: 'b1', tier: 'city_basic', region: '360400', product: 'S', quantityPieces: 50, ...both },
    { code: 'b2', tier: 'city_basic', region: '360100', product: 'S', quantityPieces: 300, ...both },
    { code: 'p1', tier: 'public', region: '360100', product: 'S', quantityPieces: 40, from: day1, due: day2, source: 'own' },
  ],
  outlets: [],
  contacts: [],
  substitutes: [{ product: 'N', serves: 'S' }],
  arrears: [],
  distances: [
    { from: '360100', to: '360400', km: 130 },
    { from: '360100', to: '420000', km: 350 },
    { from: '360400', to: '420000', km: 210 },
  ],
  ...noMemory,
  pins: [
    { kind: 'quota', enterprise: 'E1', material: 'MB', product: null, demand: null, min: null, max: 1 },
    { kind: 'delivery', enterprise: 'E1', material: null, product: 'S', demand: null, min: 450, max: 500 },
    { kind: 'dispatch', enterprise: null, material: null, product: null, demand: 'b1', min: 10, max: 20 },
  ],
  policy: {
    start: day1,
    days: 2,
    tiers: ['national', 'frontline', 'key_project', 'reserve', 'city_basic', 'public'],
    support: { mode: 'threshold', threshold: 0.8, cities: [] },
    materialReserve: {},
    goodsReserve: { S: 96 },
  },
};

/**
 * 1000 made, 500 called in, 500 released. The frontline's 404 end in an open carton, 96 stay in reserve, and Jiujiang gets better masks.
 */
const pieceOfAllBefore = {
  'national|420000|S': 1,
  'frontline|360100|S': 1,
  'key_project|360400|S': 1,
  'reserve|pool|S': 1,
  'city_basic|360400|S': 1,
};
const pieceOfMaterial = {
  'city|360100|S': [[1, 1]],
  'material|E1|MB': [[1, 1000]],
  'pool|N': [[1, 1]],
  'pool|S': [[1, 1]],
} as const;

export const handMadePlan: Plan = {
  format: 2,
  engine: 'by hand',
  datasetHash: datasetHash(handMadeDataset),
  start: day1,
  days: 2,
  assessment: [
    { city: '360100', product: 'N', need: 0, stock: 0, potential: 0, ratio: 1, eligible: false },
    { city: '360100', product: 'S', need: 744, stock: 0, potential: 1000, ratio: 1000 / 744, eligible: false },
    { city: '360400', product: 'N', need: 0, stock: 0, potential: 0, ratio: 1, eligible: false },
    { city: '360400', product: 'S', need: 250, stock: 0, potential: 0, ratio: 0, eligible: true },
  ],
  quotas: [{ enterprise: 'E1', material: 'MB', need: 1.5, rating: 1, quota: 1, given: 0, quantity: 1 }],
  production: [
    { date: day1, line: 'L1', product: 'S', quantityPieces: 800 },
    { date: day2, line: 'L1', product: 'S', quantityPieces: 200 },
  ],
  deliveries: [{ date: day1, enterprise: 'E1', product: 'S', quantityPieces: 500 }],
  releases: [
    { date: day1, enterprise: 'E1', product: 'S', quantityPieces: 300 },
    { date: day2, enterprise: 'E1', product: 'S', quantityPieces: 200 },
  ],
  tasks: [{ enterprise: 'E1', material: 'MB', owed: 0.5, called: 0.5, balance: 0 }],
  dispatches: [
    { date: day1, from: '360100', to: '360100', demand: 'f1', tier: 'frontline', product: 'S', quantityPieces: 104, cartons: 11, km: 0 },
    {
      date: day1,
      from: '360100',
      to: '360400',
      demand: 'k1',
      tier: 'key_project',
      product: 'S',
      quantityPieces: 200,
      cartons: 20,
      km: 130,
    },
    { date: day1, from: '360100', to: '420000', demand: 'n1', tier: 'national', product: 'S', quantityPieces: 100, cartons: 10, km: 350 },
    { date: day2, from: '360400', to: '360400', demand: 'b1', tier: 'city_basic', product: 'N', quantityPieces: 20, cartons: 4, km: 0 },
  ],
  ownUse: [
    { date: day1, city: '360100', demand: 'f1', product: 'S', quantityPieces: 300 },
    { date: day2, city: '360100', demand: 'b2', product: 'S', quantityPieces: 200 },
  ],
  commitments: [],
  reserve: [{ city: '360100', product: 'S', quantityPieces: 96 }],
  groups: [
    {
      tier: 'national',
      region: '420000',
      product: 'S',
      needPieces: 100,
      securedPieces: 0,
      ownPieces: 0,
      poolPieces: 100,
      fill: 1,
      fillExact: 1,
    },
    {
      tier: 'frontline',
      region: '360100',
      product: 'S',
      needPieces: 404,
      securedPieces: 0,
      ownPieces: 300,
      poolPieces: 104,
      fill: 1,
      fillExact: 1,
    },
    {
      tier: 'key_project',
      region: '360400',
      product: 'S',
      needPieces: 200,
      securedPieces: 0,
      ownPieces: 0,
      poolPieces: 200,
      fill: 1,
      fillExact: 1,
    },
    {
      tier: 'reserve',
      region: 'pool',
      product: 'S',
      needPieces: 96,
      securedPieces: 0,
      ownPieces: 0,
      poolPieces: 96,
      fill: 1,
      fillExact: 1,
    },
    {
      tier: 'city_basic',
      region: '360100',
      product: 'S',
      needPieces: 300,
      securedPieces: 0,
      ownPieces: 200,
      poolPieces: 0,
      fill: 200 / 300,
      fillExact: 0.666666666667,
    },
    {
      tier: 'city_basic',
      region: '360400',
      product: 'S',
      needPieces: 50,
      securedPieces: 0,
      ownPieces: 0,
      poolPieces: 20,
      fill: 0.4,
      fillExact: 0.4,
    },
    {
      tier: 'public',
      region: '360100',
      product: 'S',
      needPieces: 40,
      securedPieces: 0,
      ownPieces: 0,
      poolPieces: 0,
      fill: 0,
      fillExact: 0,
    },
  ],
  // No cloth is left of a thousand pieces' worth: idle lines could have made what pool and city lack from more cloth.
  reasons: [
    {
      tier: 'city_basic',
      region: '360100',
      product: 'S',
      shortPieces: 100,
      parts: [
        { kind: 'material', pieces: 62, tiers: [] },
        { kind: 'outranked', pieces: 38, tiers: [{ tier: 'frontline', pieces: 38 }] },
      ],
      remedies: [{ change: { kind: 'moreMaterial', material: 'MB', quantity: 1 }, fillAfter: 1 }],
    },
    {
      tier: 'city_basic',
      region: '360400',
      product: 'S',
      shortPieces: 30,
      parts: [{ kind: 'pin', pieces: 30, tiers: [] }],
      remedies: [{ change: { kind: 'liftPin', pin: 'dispatch', enterprise: null, demand: 'b1', product: null }, fillAfter: null }],
    },
    { tier: 'public', region: '360100', product: 'S', shortPieces: 40, parts: [{ kind: 'material', pieces: 40, tiers: [] }], remedies: [] },
  ],
  // The pin allows b1 no more. Every piece is then made of material that public would have too, and N substitutes for S.
  certificate: [
    { level: 1, tier: 'city_basic', weights: { 'city_basic|360400|S': 1 }, prices: { 'dispatch|b1|': [[0, 1]] } },
    { level: 2, tier: 'city_basic', weights: { ...pieceOfAllBefore, 'city_basic|360100|S': 1 }, prices: pieceOfMaterial },
    { level: 3, tier: 'public', weights: { ...pieceOfAllBefore, 'city_basic|360100|S': 1, 'public|360100|S': 1 }, prices: pieceOfMaterial },
  ],
  solve: { columns: 0, rows: 0, solves: 0 },
};

export const handMadePlanFile: PlanFile = { plan: handMadePlan, dataset: handMadeDataset };

type RowLists = {
  [List in keyof Plan as Plan[List] extends readonly object[] ? List : never]: Plan[List] extends readonly (infer Row)[] ? Row : never;
};

/** The plan with some fields of one row changed. */
export function withRow<List extends keyof RowLists>(list: List, index: number, change: Partial<RowLists[List]>): PlanFile {
  const rows = (handMadePlan[list] as readonly object[]).map((row, k) => (k === index ? { ...row, ...change } : row));
  return { plan: { ...handMadePlan, [list]: rows }, dataset: handMadeDataset };
}

export function withoutRow(list: keyof RowLists, index: number): PlanFile {
  return {
    plan: { ...handMadePlan, [list]: (handMadePlan[list] as readonly object[]).filter((_, k) => k !== index) },
    dataset: handMadeDataset,
  };
}

export function withExtraRow<List extends keyof RowLists>(list: List, row: RowLists[List]): PlanFile {
  return { plan: { ...handMadePlan, [list]: [...(handMadePlan[list] as readonly object[]), row] }, dataset: handMadeDataset };
}

/** The same plan, claimed to be made from another dataset, with its hash. */
export function withDataset(change: Partial<Dataset>): PlanFile {
  const dataset = { ...handMadeDataset, ...change };
  return { plan: { ...handMadePlan, datasetHash: datasetHash(dataset) }, dataset };
}
