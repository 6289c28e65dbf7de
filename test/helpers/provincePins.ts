// Pins for made-up provinces. Most can be kept: a minimum asks only for part of what is there on the first day.
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Pin } from '../../shared/domain/tables.ts';
import type { SeededRandom } from './seededRandom.ts';

const none = { enterprise: null, material: null, product: null, demand: null, min: null, max: null };

/** At most `count`, of all kinds, each on a different subject. */
export function drawPins(random: SeededRandom, dataset: Dataset, count: number): Pin[] {
  const pins = new Map<string, Pin>();
  for (let n = 0; n < count; n += 1) {
    const pin = random.pick([drawQuota, drawDelivery, drawDispatch])(random, dataset);
    if (pin !== null) pins.set(`${pin.kind}|${pin.enterprise}|${pin.material}|${pin.demand}`, pin);
  }
  return [...pins.values()];
}

/** At most a tenth of the pool's stock of the material, so that six of them can be kept together. */
function drawQuota(random: SeededRandom, { enterprises, materials, stocks }: Dataset): Pin | null {
  const material = random.pick(materials.filter(({ scarce }) => scarce));
  const stock = stocks.find((row) => row.owner === 'pool' && row.item === material.code)?.quantity ?? 0;
  const quantity = Math.floor(((stock / 10) * random.next()) / material.lot) * material.lot;
  const bounds = drawBounds(random, Number(quantity.toFixed(6)));
  return { ...none, kind: 'quota', enterprise: random.pick(enterprises).code, material: material.code, ...bounds };
}

/** Goods that the enterprise has and owes as arrears can be called in on the first day. */
function drawDelivery(random: SeededRandom, { enterprises, products, stocks, arrears, bom }: Dataset): Pin | null {
  const { code, loss } = random.pick(enterprises);
  const product = random.pick(products);
  const goods = stocks.find((row) => row.owner === code && row.item === product.code)?.quantity ?? 0;
  const owed = arrears.find((row) => row.enterprise === code && row.material === product.linkageMaterial)?.quantity ?? 0;
  const use = bom.find((row) => row.product === product.code && row.material === product.linkageMaterial)?.perThousand ?? 1;
  const most = Math.min(goods, Math.floor((owed * 1000) / use / (1 + (loss ?? 0))));
  return { ...none, kind: 'delivery', enterprise: code, product: product.code, ...drawBounds(random, Math.floor(most / 2), 50_000) };
}

/**
 * A tenth of the pool's stock of the product, or of the demand if that is less. A demand that gets nothing from the pool is limited from
 * above.
 */
function drawDispatch(random: SeededRandom, { demands, stocks, policy }: Dataset): Pin | null {
  if (demands.length === 0) return null;
  const demand = random.pick(demands);
  const isServed = demand.source !== 'own' && demand.tier !== 'city_basic' && demand.from <= policy.start && demand.due >= policy.start;
  const stock = stocks.reduce((sum, row) => sum + (row.owner === 'pool' && row.item === demand.product ? row.quantity : 0), 0);
  const most = isServed ? Math.floor(Math.min(stock, demand.quantityPieces) / 10) : 0;
  const product = random.next() < 0.3 ? demand.product : null;
  return { ...none, kind: 'dispatch', demand: demand.code, product, ...drawBounds(random, most, demand.quantityPieces) };
}

/** A minimum that can be kept, or a maximum anywhere up to `most`, or both. */
function drawBounds(random: SeededRandom, min: number, most = min * 3): Pick<Pin, 'min' | 'max'> {
  // Six decimals, as a dataset may have.
  const max = Number((min + Math.floor(Math.max(0, most - min) * random.next())).toFixed(6));
  return random.pick([
    { min, max: null },
    { min: null, max },
    { min, max },
    { min, max: min },
  ]);
}
