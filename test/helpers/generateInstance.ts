// Made-up datasets of any size, by seed: every kind of row the planner knows, in proportions that leave no tier trivial.
import { addDays } from '../../shared/domain/calendar.ts';
import { noMemory, type Dataset } from '../../shared/domain/dataset.ts';
import {
  tiers,
  type BomRow,
  type Demand,
  type Enterprise,
  type LineRow,
  type Region,
  type Stock,
  type Supply,
  type Tier,
} from '../../shared/domain/tables.ts';
import { seededRandom, type SeededRandom } from './seededRandom.ts';

export interface InstanceSize {
  readonly seed: number;
  readonly cities: number;
  readonly enterprises: number;
  readonly products: number;
  readonly materials: number;
  readonly days: number;
  /** Share of lines that can make two products. */
  readonly flex?: number;
}

const start = '2020-03-02';
const riskLevels = ['low', 'medium', 'high'] as const;

/** Quantity of each tier as a share of 55% of all capacity. */
const tierShares: readonly (readonly [Tier, number])[] = [
  ['national', 0.12],
  ['frontline', 0.22],
  ['key_project', 0.15],
  ['essential', 0.2],
  ['city_basic', 0.4],
  ['public', 0.4],
];

export function generateInstance(size: InstanceSize): Dataset {
  const random = seededRandom(size.seed);
  const cities = Array.from({ length: size.cities }, (_, index) => `36${twoDigits(index + 1)}00`);
  const materials = Array.from({ length: size.materials }, (_, index) => `MAT${index}`);
  const products = Array.from({ length: size.products }, (_, index) => `P${index}`);
  const regions = makeRegions(random, cities);
  const materialRows = materials.map((code) => ({
    code,
    name: code,
    nameEn: null,
    unit: 'kg',
    lot: random.pick([1, 5, 25]),
    scarce: true,
    linkageRatio: random.between(0.2, 0.6, 2),
  }));
  const productRows = products.map((code, index) => ({
    code,
    name: code,
    nameEn: null,
    unit: '只',
    cartonPieces: random.pick([50, 500, 2000]),
    weightGrams: random.between(2, 8, 1),
    standard: null,
    linkageMaterial: random.next() < 0.9 ? materials[index % materials.length] : null,
  }));
  const bom = makeBom(random, products, materials);
  const makers = makeEnterprises(random, size, cities, products, materials);
  const pool = makePoolMaterial(random, size, materials, bom, makers.lines);
  return {
    regions,
    products: productRows,
    materials: [...materialRows, { code: 'LOOP', name: '耳带', nameEn: null, unit: 'm', lot: 1, scarce: false, linkageRatio: 0 }],
    bom,
    enterprises: makers.enterprises,
    lines: makers.lines,
    lineDays: [],
    stocks: [...makers.stocks, ...pool.stocks, ...makeGoods(random, cities, products)],
    supplies: [...makers.supplies, ...pool.supplies],
    demands: makeDemands(random, size, cities, products, makers.lines),
    outlets: [],
    contacts: [],
    substitutes: products.length > 2 && random.next() < 0.6 ? [{ product: products[0], serves: products[1] }] : [],
    arrears: makers.enterprises.flatMap(({ code }) =>
      random.next() < 0.1 ? [{ enterprise: code, material: random.pick(materials), quantity: random.between(1, 30, 1) }] : [],
    ),
    distances: [],
    pins: [],
    ...noMemory,
    policy: {
      start,
      days: size.days,
      tiers,
      support: { mode: 'threshold', threshold: 0.8, cities: [] },
      materialReserve: { [materials[0]]: 10 },
      goodsReserve: { [products[0]]: 20_000 },
    },
  };
}

function makeRegions(random: SeededRandom, cities: readonly string[]): Region[] {
  const blank = { risk: null, population: null, longitude: null, latitude: null };
  return [
    { code: '360000', name: '示例省', nameEn: null, parent: null, level: 'province', ...blank },
    ...cities.map((code, index) => ({
      code,
      name: `市${index + 1}`,
      nameEn: null,
      parent: '360000',
      level: 'city' as const,
      risk: random.pick(riskLevels),
      population: random.int(1_000_000, 9_000_000),
      longitude: random.between(113.5, 118, 4),
      latitude: random.between(24.5, 29.8, 4),
    })),
    ...cities.flatMap((city, index) =>
      [1, 2].map((k) => ({
        code: countyOf(city, k),
        name: `县${index + 1}-${k}`,
        nameEn: null,
        parent: city,
        level: 'county' as const,
        ...blank,
      })),
    ),
    { code: '420000', name: '外省', nameEn: null, parent: null, level: 'outside', ...blank, longitude: 114.3, latitude: 30.6 },
  ];
}

function makeBom(random: SeededRandom, products: readonly string[], materials: readonly string[]): BomRow[] {
  return products.flatMap((product, index) => {
    const rows = [{ product, material: materials[index % materials.length], perThousand: random.between(0.8, 4, 2) }];
    if (materials.length > 1 && random.next() < 0.3)
      rows.push({ product, material: materials[(index + 1) % materials.length], perThousand: random.between(0.2, 1, 2) });
    return [...rows, { product, material: 'LOOP', perThousand: 350 }];
  });
}

function makeEnterprises(
  random: SeededRandom,
  { enterprises: count, days, flex = 0.3 }: InstanceSize,
  cities: readonly string[],
  products: readonly string[],
  materials: readonly string[],
) {
  const enterprises: Enterprise[] = [];
  const lines: LineRow[] = [];
  const stocks: Stock[] = [];
  const supplies: Supply[] = [];
  for (let index = 0; index < count; index += 1) {
    const code = `E${String(index).padStart(3, '0')}`;
    const city = random.pick(cities);
    const region = random.next() < 0.5 ? city : countyOf(city, random.int(1, 2));
    enterprises.push({
      code,
      name: `企业${index}`,
      nameEn: null,
      region,
      loss: random.pick([0, 0, 0.03, 0.08]),
      rating: random.pick([1, 1, 1, 0.8, 0.5]),
    });
    const lineCount = random.int(1, 3);
    for (let line = 0; line < lineCount; line += 1) {
      const made = random.shuffled(products).slice(0, products.length < 2 || random.next() > flex ? 1 : 2);
      const from = random.next() < 0.2 ? addDays(start, random.int(0, days - 1)) : null;
      for (const product of made) {
        lines.push({
          code: `${code}-L${line}`,
          enterprise: code,
          product,
          ratePiecesPerDay: random.int(2000, 12_000) * 10,
          from,
          to: null,
          availability: random.pick([null, 0.8, 1]),
        });
      }
    }
    for (const material of materials) {
      if (random.next() < 0.3) stocks.push({ owner: code, item: material, quantity: random.between(5, 80, 1), region: null });
    }
    if (random.next() < 0.2) stocks.push({ owner: code, item: random.pick(products), quantity: random.int(1000, 50_000), region: null });
    if (random.next() < 0.1)
      supplies.push({
        date: addDays(start, random.int(0, days - 1)),
        owner: code,
        item: random.pick(materials),
        quantity: random.between(5, 60, 1),
        region: null,
        source: null,
        receiver: null,
      });
  }
  return { enterprises, lines, stocks, supplies };
}

/** Between 30% and 80% of what the lines could use: 40% of it in stock, the rest in three parts or more. */
function makePoolMaterial(
  random: SeededRandom,
  { days }: InstanceSize,
  materials: readonly string[],
  bom: readonly BomRow[],
  lines: readonly LineRow[],
) {
  const productsByLine = Map.groupBy(lines, (row) => row.code);
  const stocks: Stock[] = [];
  const supplies: Supply[] = [];
  for (const material of materials) {
    const need = lines.reduce((total, row) => {
      const perThousand = bom.find((use) => use.product === row.product && use.material === material)?.perThousand ?? 0;
      return total + (perThousand * row.ratePiecesPerDay * days) / 1000 / (productsByLine.get(row.code) as LineRow[]).length;
    }, 0);
    const total = need * (0.3 + random.next() * 0.5);
    stocks.push({ owner: 'pool', item: material, quantity: oneDecimal(total * 0.4), region: null });
    for (let day = 0; day < days; day += Math.max(1, Math.floor(days / 3))) {
      supplies.push({
        date: addDays(start, day),
        owner: 'pool',
        item: material,
        quantity: oneDecimal(total * 0.2),
        region: null,
        source: null,
        receiver: null,
      });
    }
  }
  return { stocks, supplies };
}

function makeGoods(random: SeededRandom, cities: readonly string[], products: readonly string[]): Stock[] {
  return [
    ...products.map((item) => ({ owner: 'pool', item, quantity: random.int(0, 20) * 2000, region: random.pick(cities) })),
    ...cities.flatMap((owner) =>
      products.flatMap((item) => (random.next() < 0.5 ? [{ owner, item, quantity: random.int(0, 60_000), region: null }] : [])),
    ),
  ];
}

function makeDemands(
  random: SeededRandom,
  { days }: InstanceSize,
  cities: readonly string[],
  products: readonly string[],
  lines: readonly LineRow[],
): Demand[] {
  const capacity = lines.reduce((total, row) => total + row.ratePiecesPerDay, 0) * days * 0.55;
  return tierShares.flatMap(([tier, share]) =>
    products.flatMap((product) => {
      const perProduct = (capacity * share) / products.length;
      if (tier === 'national') {
        return [0, 1].map((k) => ({
          code: `N-${product}-${k}`,
          tier,
          region: '420000',
          product,
          quantityPieces: Math.floor((perProduct / 2) * (0.3 + random.next() * 1.2)),
          from: start,
          due: addDays(start, random.int(0, days - 1)),
          source: null,
        }));
      }
      return cities.flatMap((city) => {
        const quantity = (perProduct / cities.length) * (0.2 + random.next() * 1.6);
        const parts = tier === 'public' ? 1 : random.pick([1, 1, 2, days]);
        return Array.from({ length: parts }, (_, part): Demand => {
          const from = Math.floor((part * days) / parts);
          const due = Math.max(from, Math.floor(((part + 1) * days) / parts) - 1);
          return {
            code: `${tier.slice(0, 2)}-${city}-${product}-${part}`,
            tier,
            region: random.next() < 0.7 ? city : countyOf(city, 1),
            product,
            quantityPieces: Math.floor(quantity / parts),
            from: addDays(start, from),
            // One in twenty extends beyond the horizon and counts in part.
            due: addDays(start, random.next() < 0.95 ? due : due + 3),
            source: tier === 'key_project' && random.next() < 0.25 ? 'pool' : null,
          };
        });
      });
    }),
  );
}

function countyOf(city: string, k: number): string {
  return `${city.slice(0, 4)}${twoDigits(k)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
