// Owns the prices of scarce material and of linkage at makers of a product made alone, from what the LP says of their goods
// together: the dual of making as early as can be, so that the bound they prove is the LP's own.
import { consumptionPerPiece, type Instance } from '../instance.ts';
import type { SoloProduct } from './soloProducts.ts';

export interface SoloPrices {
  /** A unit of the product's linkage material owed, by day. */
  readonly linkage: readonly number[];
  /** A unit of each scarce material, by day. */
  readonly material: ReadonlyMap<number, readonly number[]>;
}

/**
 * `goods`: what a piece of what there is is worth by day, `called`: what the right to call one in adds to it; neither rises with
 * the days. Where what is owed bounds what can be called, the right is the debt's; elsewhere it is the goods' own.
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
 * Where a material stops the lines, what it makes is worth all of the piece, until the next day on which it is so: lines and
 * materials together are then worth just what can be made is.
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
