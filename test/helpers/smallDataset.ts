// A dataset small enough to work out by hand, with a plan of it: two cities, two enterprises, two days.
import { noMemory, type Dataset } from '../../shared/domain/dataset.ts';
import type { Assessment, Group, Plan } from '../../shared/plan/plan.ts';

const noPlace = { parent: null, risk: null, population: null, longitude: null, latitude: null };

export const smallDataset: Dataset = {
  policy: {
    start: '2020-03-02',
    days: 2,
    tiers: ['national', 'frontline', 'reserve', 'city_basic'],
    support: { mode: 'threshold', threshold: 0.8, cities: [] },
    materialReserve: { MB: 2 },
    goodsReserve: { MED: 100 },
  },
  regions: [
    { ...noPlace, code: '110000', name: '示例省', nameEn: null, level: 'province' },
    { ...noPlace, code: '110100', name: '甲市', nameEn: null, parent: '110000', level: 'city' },
    { ...noPlace, code: '110101', name: '甲县', nameEn: null, parent: '110100', level: 'county' },
    { ...noPlace, code: '110200', name: '乙市', nameEn: null, parent: '110000', level: 'city' },
    { ...noPlace, code: '420100', name: '湖北省武汉市', nameEn: null, level: 'outside' },
  ],
  products: [
    {
      code: 'MED',
      name: '一次性使用医用口罩',
      nameEn: null,
      unit: '只',
      cartonPieces: 100,
      weightGrams: 3,
      standard: 'YY/T 0969-2013',
      linkageMaterial: 'MB',
    },
    {
      code: 'N95',
      name: '医用防护口罩',
      nameEn: null,
      unit: '只',
      cartonPieces: 50,
      weightGrams: 9,
      standard: 'GB 19083-2010',
      linkageMaterial: null,
    },
  ],
  materials: [{ code: 'MB', name: '熔喷布', nameEn: null, unit: 'kg', lot: 1, scarce: true, linkageRatio: 0.5 }],
  bom: [{ product: 'MED', material: 'MB', perThousand: 1 }],
  enterprises: [
    { code: 'E1', name: '示例一厂', nameEn: null, region: '110101', loss: 1, rating: null },
    { code: 'E2', name: '示例二厂', nameEn: null, region: '110200', loss: null, rating: 0.5 },
  ],
  lines: [
    { code: 'E1-1', enterprise: 'E1', product: 'MED', ratePiecesPerDay: 1_000, from: null, to: null, availability: null },
    { code: 'E1-1', enterprise: 'E1', product: 'N95', ratePiecesPerDay: 200, from: null, to: null, availability: null },
    { code: 'E2-1', enterprise: 'E2', product: 'N95', ratePiecesPerDay: 500, from: '2020-03-03', to: null, availability: 0.8 },
  ],
  lineDays: [{ line: 'E1-1', date: '2020-03-03', availability: 0.5 }],
  stocks: [
    { owner: 'pool', item: 'MB', quantity: 4, region: null },
    { owner: 'pool', item: 'MED', quantity: 60, region: '110100' },
    { owner: 'E1', item: 'MB', quantity: 0.5, region: null },
  ],
  supplies: [
    { date: '2020-03-02', owner: 'pool', item: 'MB', quantity: 1, region: null, source: null, receiver: null },
    { date: '2020-03-03', owner: 'pool', item: 'MB', quantity: 1, region: null, source: null, receiver: null },
  ],
  demands: [],
  outlets: [],
  contacts: [],
  substitutes: [],
  arrears: [{ enterprise: 'E1', material: 'MB', quantity: 0.25 }],
  distances: [],
  pins: [],
  ...noMemory,
};

export const smallAssessment: readonly Assessment[] = [
  { city: '110100', product: 'MED', need: 1_000, stock: 100, potential: 1_500, ratio: 1.6, eligible: false },
  { city: '110200', product: 'MED', need: 2_000, stock: 0, potential: 0, ratio: 0, eligible: true },
  { city: '110100', product: 'N95', need: 0, stock: 0, potential: 0, ratio: 1, eligible: false },
  { city: '110200', product: 'N95', need: 0, stock: 0, potential: 400, ratio: 1, eligible: false },
];

export const smallPlan: Plan = {
  format: 2,
  engine: 'test',
  datasetHash: '',
  start: '2020-03-02',
  days: 2,
  assessment: smallAssessment,
  quotas: [{ enterprise: 'E1', material: 'MB', need: 2, rating: 1, quota: 2, given: 0, quantity: 2 }],
  production: [
    { date: '2020-03-02', line: 'E1-1', product: 'MED', quantityPieces: 1_000 },
    { date: '2020-03-03', line: 'E1-1', product: 'MED', quantityPieces: 300 },
  ],
  deliveries: [{ date: '2020-03-02', enterprise: 'E1', product: 'MED', quantityPieces: 750 }],
  releases: [],
  tasks: [{ enterprise: 'E1', material: 'MB', owed: 1.25, called: 1, balance: 0.25 }],
  dispatches: [
    {
      date: '2020-03-02',
      from: '110100',
      to: '110200',
      demand: 'D1',
      tier: 'frontline',
      product: 'MED',
      quantityPieces: 300,
      cartons: 3,
      km: 80,
    },
    {
      date: '2020-03-03',
      from: '110100',
      to: '110200',
      demand: 'D2',
      tier: 'city_basic',
      product: 'MED',
      quantityPieces: 500,
      cartons: 5,
      km: 80,
    },
    {
      date: '2020-03-03',
      from: '110100',
      to: '110200',
      demand: 'D2',
      tier: 'city_basic',
      product: 'MED',
      quantityPieces: 300,
      cartons: 3,
      km: 80,
    },
    {
      date: '2020-03-02',
      from: '110200',
      to: '420100',
      demand: 'D3',
      tier: 'national',
      product: 'MED',
      quantityPieces: 200,
      cartons: 2,
      km: 400,
    },
  ],
  ownUse: [],
  commitments: [],
  reserve: [],
  groups: [
    smallGroup({ tier: 'national', region: '420100', needPieces: 200, ownPieces: 0, poolPieces: 200 }),
    smallGroup({ tier: 'frontline', region: '110100', needPieces: 1_000, ownPieces: 950, poolPieces: 0 }),
    smallGroup({ tier: 'city_basic', region: '110200', needPieces: 2_000, ownPieces: 0, poolPieces: 800 }),
  ],
  reasons: [],
  certificate: [],
  solve: { columns: 0, rows: 0, solves: 0 },
};

export function smallGroup(
  group: Pick<Group, 'tier' | 'region' | 'needPieces' | 'ownPieces' | 'poolPieces'> & { readonly product?: string },
): Group {
  const fill = (group.ownPieces + group.poolPieces) / group.needPieces;
  return { product: 'MED', securedPieces: 0, ...group, fill, fillExact: fill };
}
