// Owns a dataset small enough to plan by hand, with every table filled and every optional cell once set, once not.
import type { Dataset } from '../../shared/domain/dataset.ts';

/** 120,000 masks lie in Nanchang; Jiujiang needs 60,000 over two days and Shangrao 30,000: all can be served. */
export const smallDataset: Dataset = {
  regions: [
    { code: '360000', name: '江西省', parent: null, level: 'province', risk: null, population: 45_188_635, longitude: null, latitude: null },
    { code: '360100', name: '南昌市', parent: '360000', level: 'city', risk: 'medium', population: null, longitude: 115.85812345, latitude: 28.6832 },
    { code: '360400', name: '九江市', parent: '360000', level: 'city', risk: 'high', population: null, longitude: 116.00146, latitude: 29.70548 },
    { code: '361100', name: '上饶市', parent: '360000', level: 'city', risk: 'low', population: null, longitude: 117.94357, latitude: 28.45463 },
    { code: '360121', name: '南昌县', parent: '360100', level: 'county', risk: null, population: null, longitude: null, latitude: null },
  ],
  products: [
    { code: 'MASK-SURG', name: '医用外科口罩', unit: '只', cartonPieces: 2000, weightGrams: 3.25, standard: 'YY 0469-2011', linkageMaterial: 'MB' },
    { code: 'MASK-N95', name: '医用防护口罩', unit: '只', cartonPieces: 400, weightGrams: 6, standard: null, linkageMaterial: null },
  ],
  materials: [
    { code: 'MB', name: '熔喷布', unit: '吨', lot: 0.001, scarce: true, linkageRatio: 0.7 },
    { code: 'EL', name: '耳带', unit: '千克', lot: 0.000001, scarce: false, linkageRatio: 0 },
  ],
  bom: [
    { product: 'MASK-SURG', material: 'MB', perThousand: 0.0011 },
    { product: 'MASK-SURG', material: 'EL', perThousand: 0.7 },
  ],
  enterprises: [
    { code: 'E1', name: '南昌一厂', region: '360121', loss: 0.05, rating: 0.9 },
    { code: 'E2', name: '九江二厂', region: '360400', loss: null, rating: null },
  ],
  lines: [
    { code: 'L2', enterprise: 'E2', product: 'MASK-SURG', ratePiecesPerDay: 10_000, from: null, to: null, availability: null },
    { code: 'L1', enterprise: 'E1', product: 'MASK-SURG', ratePiecesPerDay: 20_000, from: '2020-03-02', to: '2020-03-03', availability: 0.85 },
    { code: 'L1', enterprise: 'E1', product: 'MASK-N95', ratePiecesPerDay: 5000, from: null, to: null, availability: null },
  ],
  lineDays: [{ line: 'L1', date: '2020-03-03', availability: 0.333333 }],
  stocks: [
    { owner: 'pool', item: 'MASK-SURG', quantity: 120_000, region: '360100' },
    { owner: 'pool', item: 'MB', quantity: 0.123457, region: '360100' },
    { owner: 'E1', item: 'MB', quantity: 0.1, region: null },
  ],
  supplies: [{ date: '2020-03-03', owner: 'pool', item: 'MB', quantity: 0.3, region: '360100' }],
  demands: [
    { code: 'D1', tier: 'frontline', region: '360400', product: 'MASK-SURG', quantityPieces: 60_000, from: '2020-03-02', due: '2020-03-03', source: 'pool' },
    { code: 'D2', tier: 'essential', region: '361100', product: 'MASK-SURG', quantityPieces: 30_000, from: '2020-03-02', due: '2020-03-03', source: null },
  ],
  substitutes: [{ product: 'MASK-N95', serves: 'MASK-SURG' }],
  arrears: [{ enterprise: 'E1', material: 'MB', quantity: 0.015 }],
  distances: [{ from: '360100', to: '360400', km: 118.5 }],
  pins: [{ kind: 'quota', enterprise: 'E1', material: 'MB', product: null, demand: null, min: null, max: 0.2 }],
  policy: {
    start: '2020-03-02',
    days: 2,
    tiers: ['frontline', 'essential', 'city_basic'],
    support: { mode: 'all', threshold: 0.8, cities: [] },
    materialReserve: { MB: 0.01 },
    goodsReserve: {},
  },
};
