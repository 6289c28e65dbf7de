// The provinces that the design of the planner was tried on: the same recipe, draw by draw, as the Python script that made them, so that a
// seed names the same dataset in both.
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
import { pythonRandom, type PythonRandom } from './mersenneTwister.ts';

export interface RecipeSize {
  readonly seed: number;
  readonly cities: number;
  readonly enterprises: number;
  readonly products: number;
  readonly materials: number;
  readonly days: number;
  /** Share of lines that can make two products. */
  readonly flexible: number;
}

const start = '2020-03-02';
const blank = { risk: null, population: null, longitude: null, latitude: null };

/** Quantity of each tier as a share of 55% of all capacity. */
const tierShares: readonly (readonly [Tier, number])[] = [
  ['national', 0.12],
  ['frontline', 0.22],
  ['key_project', 0.15],
  ['essential', 0.2],
  ['city_basic', 0.4],
  ['public', 0.4],
];

/** "seed cities enterprises products materials days flexible", the arguments of the script. */
export function recipeSize(text: string): RecipeSize | null {
  const numbers = text.trim().split(/\s+/).map(Number);
  const [seed, cities, enterprises, products, materials, days, flexible = 0.3] = numbers;
  if (numbers.length < 6 || numbers.length > 7 || numbers.some((value) => !(value >= 0))) return null;
  return { seed, cities, enterprises, products, materials, days, flexible };
}

/** The draws are in the script's order: nothing here may be moved. */
export function recipeDataset(size: RecipeSize): Dataset {
  const random = pythonRandom(size.seed);
  const cities = Array.from({ length: size.cities }, (_, k) => `36${twoDigits(k + 1)}00`);
  const regions = makeRegions(random, cities);
  const materials = Array.from({ length: size.materials }, (_, k) => `MAT${k}`);
  const products = Array.from({ length: size.products }, (_, k) => `P${k}`);
  const materialRows = materials.map((code) => {
    const lot = random.choice([1, 5, 25]);
    return { code, name: code, nameEn: null, unit: 'kg', lot, scarce: true, linkageRatio: rounded(random.uniform(0.2, 0.6), 2) };
  });
  const linkage = products.map((_, k) => (random.random() < 0.9 ? materials[k % materials.length] : null));
  const productRows = products.map((code, k) => {
    const cartonPieces = random.choice([50, 500, 2000]);
    const weightGrams = rounded(random.uniform(2, 8), 1);
    return { code, name: code, nameEn: null, unit: '只', cartonPieces, weightGrams, standard: null, linkageMaterial: linkage[k] };
  });
  const bom = makeBom(random, products, materials);
  const makers = makeEnterprises(random, size, cities, products, materials, bom);
  const goods = makeGoods(random, size, cities, products, materials, makers.need);
  const demands = makeDemands(random, size, cities, products, makers.lines);
  return {
    regions,
    products: productRows,
    materials: [...materialRows, { code: 'LOOP', name: '耳带', nameEn: null, unit: 'm', lot: 1, scarce: false, linkageRatio: 0 }],
    bom,
    enterprises: makers.enterprises,
    lines: makers.lines,
    lineDays: [],
    stocks: [...makers.stocks, ...goods.stocks],
    supplies: [...makers.supplies, ...goods.supplies],
    demands,
    outlets: [],
    contacts: [],
    substitutes: products.length > 2 && random.random() < 0.6 ? [{ product: products[0], serves: products[1] }] : [],
    arrears: makers.enterprises.flatMap(({ code }) =>
      random.random() < 0.1 ? [{ enterprise: code, material: random.choice(materials), quantity: rounded(random.uniform(1, 30), 1) }] : [],
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

function makeRegions(random: PythonRandom, cities: readonly string[]): Region[] {
  return [
    { code: '360000', name: '江西省', nameEn: null, parent: null, level: 'province', ...blank },
    ...cities.map((code, k): Region => {
      const risk = random.choice(['low', 'medium', 'high'] as const);
      const population = random.randint(1_000_000, 9_000_000);
      const longitude = rounded(113.5 + random.random() * 4.5, 4);
      const latitude = rounded(24.5 + random.random() * 5.3, 4);
      return { code, name: `市${k + 1}`, nameEn: null, parent: '360000', level: 'city', risk, population, longitude, latitude };
    }),
    ...cities.flatMap((city, k) =>
      [1, 2].map((n) => ({
        code: countyOf(city, n),
        name: `县${k + 1}-${n}`,
        nameEn: null,
        parent: city,
        level: 'county' as const,
        ...blank,
      })),
    ),
    { code: '420000', name: '湖北省', nameEn: null, parent: null, level: 'outside', ...blank, longitude: 114.3, latitude: 30.6 },
  ];
}

function makeBom(random: PythonRandom, products: readonly string[], materials: readonly string[]): BomRow[] {
  return products.flatMap((product, k) => {
    const rows = [{ product, material: materials[k % materials.length], perThousand: rounded(random.uniform(0.8, 4), 2) }];
    if (materials.length > 1 && random.random() < 0.3)
      rows.push({ product, material: materials[(k + 1) % materials.length], perThousand: rounded(random.uniform(0.2, 1), 2) });
    return [...rows, { product, material: 'LOOP', perThousand: 350 }];
  });
}

function makeEnterprises(
  random: PythonRandom,
  { enterprises: count, days, flexible }: RecipeSize,
  cities: readonly string[],
  products: readonly string[],
  materials: readonly string[],
  bom: readonly BomRow[],
) {
  const enterprises: Enterprise[] = [];
  const lines: LineRow[] = [];
  const stocks: Stock[] = [];
  const supplies: Supply[] = [];
  const need = new Map(materials.map((material) => [material, 0]));
  for (let index = 0; index < count; index += 1) {
    const code = `E${String(index).padStart(3, '0')}`;
    const city = random.choice(cities);
    const region = random.random() < 0.5 ? city : countyOf(city, random.randint(1, 2));
    enterprises.push({
      code,
      name: `企业${index}`,
      nameEn: null,
      region,
      loss: random.choice([0, 0, 0.03, 0.08]),
      rating: random.choice([1, 1, 1, 0.8, 0.5]),
    });
    const lineCount = random.randint(1, 3);
    for (let line = 0; line < lineCount; line += 1) {
      const makes = random.sample(products, random.random() > flexible || products.length < 2 ? 1 : 2);
      const from = random.random() < 0.2 ? addDays(start, random.randint(0, days - 1)) : null;
      for (const product of makes) {
        const ratePiecesPerDay = random.randint(2000, 12_000) * 10;
        const availability = random.choice([null, 0.8, 1]);
        lines.push({ code: `${code}-L${line}`, enterprise: code, product, ratePiecesPerDay, from, to: null, availability });
        for (const use of bom)
          if (use.product === product && need.has(use.material))
            need.set(
              use.material,
              (need.get(use.material) as number) + (((use.perThousand * ratePiecesPerDay) / 1000) * days) / makes.length,
            );
      }
    }
    for (const item of materials)
      if (random.random() < 0.3) stocks.push({ owner: code, item, quantity: rounded(random.uniform(5, 80), 1), region: null });
    if (random.random() < 0.2)
      stocks.push({ owner: code, item: random.choice(products), quantity: random.randint(1000, 50_000), region: null });
    if (random.random() < 0.1) {
      const date = addDays(start, random.randint(0, days - 1));
      supplies.push({
        date,
        owner: code,
        item: random.choice(materials),
        quantity: rounded(random.uniform(5, 60), 1),
        region: null,
        source: null,
        receiver: null,
      });
    }
  }
  return { enterprises, lines, stocks, supplies, need };
}

/** The pool's material, between 30% and 80% of what the lines could use, and the goods of pool and cities. */
function makeGoods(
  random: PythonRandom,
  { days }: RecipeSize,
  cities: readonly string[],
  products: readonly string[],
  materials: readonly string[],
  need: ReadonlyMap<string, number>,
) {
  const stocks: Stock[] = [];
  const supplies: Supply[] = [];
  for (const item of materials) {
    const total = (need.get(item) as number) * random.uniform(0.3, 0.8);
    stocks.push({ owner: 'pool', item, quantity: rounded(total * 0.4, 1), region: null });
    for (let day = 0; day < days; day += Math.max(1, Math.floor(days / 3)))
      supplies.push({
        date: addDays(start, day),
        owner: 'pool',
        item,
        quantity: rounded((total * 0.6) / 3, 1),
        region: null,
        source: null,
        receiver: null,
      });
  }
  for (const item of products) stocks.push({ owner: 'pool', item, quantity: random.randint(0, 20) * 2000, region: random.choice(cities) });
  for (const owner of cities)
    for (const item of products) if (random.random() < 0.5) stocks.push({ owner, item, quantity: random.randint(0, 60_000), region: null });
  return { stocks, supplies };
}

function makeDemands(
  random: PythonRandom,
  { days }: RecipeSize,
  cities: readonly string[],
  products: readonly string[],
  lines: readonly LineRow[],
): Demand[] {
  const capacity = lines.reduce((total, row) => total + row.ratePiecesPerDay, 0) * days * 0.55;
  const demands: Demand[] = [];
  for (const [tier, share] of tierShares) {
    for (const product of products) {
      if (tier === 'national') {
        for (const k of [0, 1]) {
          const due = addDays(start, random.randint(0, days - 1));
          const quantityPieces = Math.floor(((capacity * share) / products.length / 2) * random.uniform(0.3, 1.5));
          demands.push({ code: `N-${product}-${k}`, tier, region: '420000', product, quantityPieces, from: start, due, source: null });
        }
        continue;
      }
      for (const city of cities) {
        const quantity = ((capacity * share) / products.length / cities.length) * random.uniform(0.2, 1.8);
        const parts = tier === 'public' ? 1 : random.choice([1, 1, 2, days]);
        const step = days / parts;
        for (let k = 0; k < parts; k += 1) {
          const from = Math.floor(k * step);
          const due = Math.max(from, Math.floor((k + 1) * step) - 1);
          const region = random.random() < 0.7 ? city : countyOf(city, 1);
          const last = random.random() < 0.95 ? due : due + 3;
          demands.push({
            code: `${tier.slice(0, 2)}-${city}-${product}-${k}`,
            tier,
            region,
            product,
            quantityPieces: Math.floor(quantity / parts),
            from: addDays(start, from),
            due: addDays(start, last),
            source: random.choice([null, null, null, tier === 'key_project' ? ('pool' as const) : null]),
          });
        }
      }
    }
  }
  return demands;
}

function countyOf(city: string, k: number): string {
  return `${city.slice(0, 4)}${twoDigits(k)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Python's `round`; the draws are never exactly halfway. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
