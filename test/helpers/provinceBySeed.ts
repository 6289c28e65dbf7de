// Provinces to try the planner on, one per seed, with everything a real one may have and much that no sensible one has: nobody can say what
// officers will one day enter.
import { addDays } from '../../shared/domain/calendar.ts';
import { noMemory, type Dataset } from '../../shared/domain/dataset.ts';
import {
  demandSources,
  tiers,
  type BomRow,
  type Demand,
  type Enterprise,
  type LineRow,
  type Region,
  type Supply,
  type Tier,
} from '../../shared/domain/tables.ts';
import { drawPins } from './provincePins.ts';
import { drawTraits, type ProvinceTraits } from './provinceTraits.ts';
import { recipeDataset } from './recipeDataset.ts';
import { seededRandom, type SeededRandom } from './seededRandom.ts';

const start = '2020-03-02';
const hugeNeed = 100_000_000;

/**
 * Every fifth follows the plain recipe, in which everything is usual but nothing is trivial; the others have traits of their own. `fixed`
 * replaces traits, such as the size.
 */
export function provinceBySeed(seed: number, fixed: Partial<ProvinceTraits> = {}): Dataset {
  const random = seededRandom(seed);
  const traits = { ...drawTraits(random), ...fixed };
  if (seed % 5 === 0) return recipeDataset({ ...traits, seed });
  return provinceOf(traits, random);
}

export function provinceOf(traits: ProvinceTraits, random: SeededRandom): Dataset {
  const cities = codes(traits.cities, (n) => `36${twoDigits(n + 1)}00`);
  const materials = codes(traits.materials, (n) => `M${n}`);
  const products = codes(traits.products, (n) => `P${n}`);
  const materialRows = materials.map((code) => ({
    code,
    name: code,
    nameEn: null,
    unit: 'kg',
    lot: random.pick(traits.lots),
    scarce: true,
    linkageRatio: random.pick(traits.ratios),
  }));
  const bom = drawBom(random, traits, products, materials);
  const makers = drawMakers(random, traits, cities, products);
  const policy = drawPolicy(random, traits, cities, products, materials);
  const unpinned: Dataset = {
    regions: drawRegions(random, cities),
    products: products.map((code) => {
      const linkable = bom.filter((row) => row.product === code && row.material !== 'LOOP').map((row) => row.material);
      return {
        code,
        name: code,
        nameEn: null,
        unit: '只',
        cartonPieces: random.pick(traits.cartons),
        weightGrams: random.between(2, 8, 1),
        standard: null,
        linkageMaterial: linkable.length > 0 && random.next() < 0.9 ? random.pick(linkable) : null,
      };
    }),
    materials: [...materialRows, { code: 'LOOP', name: '耳带', nameEn: null, unit: 'm', lot: 1, scarce: false, linkageRatio: 0 }],
    bom,
    ...makers,
    ...drawHoldings(random, traits, cities, products, materials, makers, bom),
    demands: drawDemands(random, traits, cities, products, makers.lines, policy.tiers),
    outlets: [],
    contacts: [],
    substitutes: drawSubstitutes(random, traits.substitutes, products),
    arrears: makers.enterprises.flatMap(({ code }) =>
      random.next() < traits.arrears
        ? [{ enterprise: code, material: random.pick(materials), quantity: random.between(0.1, 300, random.int(0, 6)) }]
        : [],
    ),
    distances: random.next() < 0.3 ? [{ from: cities[0], to: cities[1], km: random.int(0, 900) }] : [],
    pins: [],
    ...noMemory,
    policy,
  };
  return { ...unpinned, pins: drawPins(random, unpinned, traits.pins) };
}

function drawPolicy(
  random: SeededRandom,
  { days }: ProvinceTraits,
  cities: readonly string[],
  products: readonly string[],
  materials: readonly string[],
): Dataset['policy'] {
  const order = random.next() < 0.7 ? tiers : random.shuffled(tiers);
  const mode = random.pick(['threshold', 'threshold', 'threshold', 'all', 'none', 'list'] as const);
  return {
    start,
    days,
    tiers: random.next() < 0.15 ? order.filter((tier) => tier !== 'reserve') : order,
    support: { mode, threshold: random.pick([0.8, 0.8, 0.3, 2]), cities: mode === 'list' ? cities.filter(() => random.next() < 0.5) : [] },
    materialReserve: random.next() < 0.5 ? { [random.pick(materials)]: random.int(0, 30) } : {},
    goodsReserve: Object.fromEntries(
      products.filter(() => random.next() < 0.4).map((code) => [code, random.pick([1, 777, 20_000, 500_000])]),
    ),
  };
}

function drawRegions(random: SeededRandom, cities: readonly string[]): Region[] {
  const blank = { risk: null, population: null, longitude: null, latitude: null };
  const placed = () => ({ longitude: random.between(113.5, 118, 4), latitude: random.between(24.5, 29.8, 4) });
  return [
    { code: '360000', name: '示例省', nameEn: null, parent: null, level: 'province', ...blank },
    ...cities.map(
      (code, n): Region => ({ ...blank, code, name: `市${n + 1}`, nameEn: null, parent: '360000', level: 'city', ...placed() }),
    ),
    ...cities.map(
      (code, n): Region => ({ ...blank, code: countyOf(code), name: `县${n + 1}`, nameEn: null, parent: code, level: 'county' }),
    ),
    { ...blank, code: '420000', name: '外省甲', nameEn: null, parent: null, level: 'outside', ...placed() },
    { ...blank, code: '440000', name: '外省乙', nameEn: null, parent: null, level: 'outside', ...placed() },
  ];
}

function drawBom(
  random: SeededRandom,
  { perThousand }: ProvinceTraits,
  products: readonly string[],
  materials: readonly string[],
): BomRow[] {
  const use = () => random.between(...perThousand, 2);
  return products.flatMap((product, n) => {
    const rows: BomRow[] = [{ product, material: 'LOOP', perThousand: 350 }];
    // One product in ten uses nothing scarce, three in ten use two materials.
    if (random.next() < 0.9) rows.push({ product, material: materials[n % materials.length], perThousand: use() });
    if (materials.length > 1 && random.next() < 0.3)
      rows.push({ product, material: materials[(n + 1) % materials.length], perThousand: rounded(use() / 4, 2) });
    return rows;
  });
}

function drawMakers(random: SeededRandom, traits: ProvinceTraits, cities: readonly string[], products: readonly string[]) {
  const enterprises: Enterprise[] = [];
  const lines: LineRow[] = [];
  const lineDays: Dataset['lineDays'][number][] = [];
  for (let n = 0; n < traits.enterprises; n += 1) {
    const code = `E${String(n).padStart(3, '0')}`;
    const city = random.pick(cities);
    enterprises.push({
      code,
      name: `企业${n}`,
      nameEn: null,
      region: random.next() < 0.5 ? city : countyOf(city),
      loss: random.pick([null, 0, 0, 0.03, 0.08, 0.333333]),
      rating: random.pick(traits.ratings),
    });
    const count = random.int(0, 3);
    for (let k = 0; k < count; k += 1) {
      const line = `${code}-L${k}`;
      const isUnused = random.next() < traits.unused;
      const from = random.next() < 0.2 ? random.int(0, traits.days - 1) : isUnused && random.next() < 0.3 ? traits.days + 3 : null;
      const availability = isUnused && random.next() < 0.5 ? 0 : random.pick([null, null, 0.8, 1, 0.333333]);
      for (const product of random.shuffled(products).slice(0, random.next() < traits.flexible ? 2 : 1)) {
        const ratePiecesPerDay = isUnused && random.next() < 0.3 ? 0 : random.int(...traits.rates);
        const to = from !== null && random.next() < 0.3 ? addDays(start, from + random.int(0, 5)) : null;
        const first = lines.find((row) => row.code === line);
        lines.push({
          code: line,
          enterprise: code,
          product,
          ratePiecesPerDay,
          from: from === null ? null : addDays(start, from),
          to: first === undefined ? to : first.to,
          availability,
        });
      }
      if (random.next() < 0.1)
        lineDays.push({ line, date: addDays(start, random.int(0, traits.days - 1)), availability: random.pick([0, 0.5, 1]) });
    }
  }
  return { enterprises, lines, lineDays };
}

/**
 * The pool's material according to the traits, part of it in stock and the rest arriving in up to four parts; own material; goods
 * everywhere.
 */
function drawHoldings(
  random: SeededRandom,
  traits: ProvinceTraits,
  cities: readonly string[],
  products: readonly string[],
  materials: readonly string[],
  { enterprises, lines }: Pick<Dataset, 'enterprises' | 'lines'>,
  bom: readonly BomRow[],
): Pick<Dataset, 'stocks' | 'supplies'> {
  const supplies: Supply[] = [];
  const stocks = new Map<string, Dataset['stocks'][number]>();
  const day = () => addDays(start, random.int(0, traits.days - 1));
  const give = (owner: string, item: string, region: string | null, quantity: number, chance: number) => {
    if (random.next() < chance) stocks.set(`${owner}|${item}|${region}`, { owner, item, region, quantity });
    if (random.next() < chance / 2)
      supplies.push({ date: day(), owner, item, region, quantity: Math.floor(quantity / 2), source: null, receiver: null });
  };
  const pieces = () => random.pick([0, 1, 999, random.int(1, 60_000), random.int(1, 60_000), random.int(1, 2_000_000)]);
  for (const material of materials) {
    const total = traits.supply * lines.reduce((sum, row) => sum + usePerDay(row, material, bom) * traits.days, 0);
    stocks.set(`pool|${material}`, { owner: 'pool', item: material, region: null, quantity: rounded(total * 0.4, 3) });
    const parts = random.int(0, 4);
    for (let k = 0; k < parts; k += 1)
      supplies.push({
        date: day(),
        owner: 'pool',
        item: material,
        region: null,
        quantity: rounded((total * 0.6) / parts, 3),
        source: null,
        receiver: null,
      });
    for (const { code } of enterprises) give(code, material, null, random.between(0, 80, random.int(0, 3)), traits.goods / 2);
  }
  for (const product of products) {
    for (const city of cities) {
      give('pool', product, city, pieces(), traits.goods / 2);
      give(city, product, null, pieces(), traits.goods);
    }
    for (const { code } of enterprises) give(code, product, null, pieces(), traits.goods / 5);
  }
  return { stocks: [...stocks.values()], supplies };
}

function usePerDay(row: LineRow, material: string, bom: readonly BomRow[]): number {
  const use = bom.find((each) => each.product === row.product && each.material === material);
  return ((use?.perThousand ?? 0) * row.ratePiecesPerDay) / 1000;
}

function drawDemands(
  random: SeededRandom,
  traits: ProvinceTraits,
  cities: readonly string[],
  products: readonly string[],
  lines: readonly LineRow[],
  order: readonly Tier[],
): Demand[] {
  const { days } = traits;
  const asking = products.filter((_, n) => n === 0 || traits.unused === 0 || random.next() < 0.7);
  const capacity = lines.reduce((total, row) => total + row.ratePiecesPerDay, 0) * days;
  const each = Math.max(1, (traits.asked * capacity) / asking.length / cities.length / 6);
  const demands: Demand[] = [];
  for (const tier of order.filter((name) => name !== 'reserve')) {
    for (const product of asking) {
      for (const city of tier === 'national' ? ['420000', '440000', cities[0]] : cities) {
        if (random.next() < 0.2) continue;
        const parts = random.pick([1, 1, 2, Math.min(days, 7)]);
        for (let k = 0; k < parts; k += 1) {
          const [from, due] = drawWindow(random, traits, k, parts);
          demands.push({
            code: `${tier.slice(0, 2)}-${city}-${product}-${k}`,
            tier,
            region: tier === 'national' || random.next() < 0.7 ? city : countyOf(city),
            product,
            quantityPieces: drawNeed(random, traits, each / parts),
            from: addDays(start, from),
            due: addDays(start, due),
            source: drawSource(random, traits, tier),
          });
        }
      }
    }
  }
  return demands;
}

function drawNeed(random: SeededRandom, { tiny, huge }: ProvinceTraits, usual: number): number {
  const chance = random.next();
  if (chance < tiny) return 1;
  if (chance < tiny + huge) return hugeNeed;
  return Math.floor(usual * random.between(0, 2, 6));
}

/** First and last day, counted from the first day of the plan. */
function drawWindow(random: SeededRandom, { windows, days }: ProvinceTraits, part: number, parts: number): readonly [number, number] {
  const first = Math.floor((part * days) / parts);
  const last = Math.max(first, Math.floor(((part + 1) * days) / parts) - 1);
  if (windows === 'oneDay') return [last, last];
  if (windows === 'long') return [0, days - 1];
  if (windows === 'beyond') return [first - random.int(0, 3), last + random.int(0, 6)];
  const from = random.int(0, days - 1);
  if (windows === 'short') return [from, from + random.int(0, 2)];
  return random.next() < 0.9 ? [first, last] : [from, random.int(from, days + 2)];
}

function drawSource(random: SeededRandom, { sources }: ProvinceTraits, tier: Tier): Demand['source'] {
  if (sources === 'own' || sources === 'pool') return random.next() < 0.8 ? sources : null;
  if (sources === 'any') return random.pick([...demandSources, null]);
  return tier === 'key_project' && random.next() < 0.25 ? 'pool' : null;
}

function drawSubstitutes(random: SeededRandom, most: number, products: readonly string[]): Dataset['substitutes'] {
  const pairs = products.flatMap((product) => products.filter((serves) => serves !== product).map((serves) => ({ product, serves })));
  return random.shuffled(pairs).slice(0, most);
}

function countyOf(city: string): string {
  return `${city.slice(0, 4)}21`;
}

function codes(count: number, code: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => code(n));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
