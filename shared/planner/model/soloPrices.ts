// Derives the prices of scarce material and of linkage at the makers of a solo product from the LP's prices for their pooled goods. They
// are the dual of making as early as possible, so the bound they prove is the LP's own.
import { consumptionPerPiece, type Instance } from '../instance.ts';
import type { SoloProduct } from './soloProducts.ts';

export interface SoloPrices {
  /** Price of a unit of the product's linkage material owed, by day. */
  readonly linkage: readonly number[];
  /** Price of a unit of each scarce material, by day. */
  readonly material: ReadonlyMap<number, readonly number[]>;
}

/**
 * `goods`: what a piece in stock is worth, by day. `called`: what the right to call it in adds to that. Neither rises from day to day.
 * Where what is owed bounds what can be called in, the value of the right belongs to the debt; elsewhere it belongs to the goods.
 */
export function soloPrices(instance: Instance, solo: SoloProduct, goods: readonly number[], called: readonly number[]): SoloPrices {
  const { bom, linkage } = instance.products[solo.product];
  const { loss } = instance.enterprises[solo.enterprise];
  const use = (material: number) => consumptionPerPiece(bom.find((row) => row.material === material)?.perPiece ?? 1, loss);
  const owed = new Array<number>(instance.days).fill(0);
  for (let t = instance.days - 1, later = 0, right = 0; t >= 0; t -= 1) {
    const step = Math.max(0, called[t] - right);
    right += step;
    if (solo.isBoundByOwed[t]) later += step;
    owed[t] = later;
  }
  const worth = goods.map((price, t) => price + Math.max(0, called[t] - owed[t]));
  return {
    linkage: linkage < 0 ? owed : owed.map((price) => price / use(linkage)),
    material: materialPrices(instance, solo, worth, use),
  };
}

/**
 * Where a material stops the lines, it carries the full worth of the piece, until the next day on which one does so. Lines and materials
 * together are then worth exactly as much as what can be made.
 */
function materialPrices(
  instance: Instance,
  solo: SoloProduct,
  worth: readonly number[],
  use: (material: number) => number,
): Map<number, number[]> {
  const prices = new Map<number, number[]>();
  let paid = 0;
  for (let t = instance.days - 1; t >= 0; t -= 1) {
    const material = solo.stoppedBy[t];
    if (material < 0 || worth[t] <= paid) continue;
    const more = (worth[t] - paid) / use(material);
    const price = prices.get(material) ?? new Array<number>(instance.days).fill(0);
    for (let day = 0; day <= t; day += 1) price[day] += more;
    prices.set(material, price);
    paid = worth[t];
  }
  return prices;
}
