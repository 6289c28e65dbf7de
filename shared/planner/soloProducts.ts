// Owns products that share neither a line nor a scarce material with another product of their enterprise. About making them
// nothing is to be decided: whatever can be made is best made as early as can be, since goods can wait, and nothing else
// wants the line or the material. So the LP needs no columns for it: the most that can be made up to each day is known.
import type { Instance } from './instance.ts';
import { consumptionPerPiece } from './instance.ts';

export interface SoloProduct {
  readonly enterprise: number;
  readonly product: number;
  readonly makers: readonly { readonly line: number; readonly make: number }[];
  /** Pieces that come off the lines a day when as many are made as can be. */
  readonly mostByDay: readonly number[];
  /** The scarce material for want of which the lines stand idle on a day, or -1 where they run fully. */
  readonly stoppedBy: readonly number[];
}

/** `materialByDay` is what arrives of each scarce material, quotas included; `isUsed` says for which products there is any use. */
export function soloProducts(
  instance: Instance,
  e: number,
  materialByDay: readonly (readonly number[])[],
  isUsed: (product: number) => boolean,
): SoloProduct[] {
  const made = instance.products.flatMap((_, p) => {
    const makers = instance.enterprises[e].lines.flatMap((line) =>
      instance.lines[line].makes.flatMap(({ product, rate }, make) => (product === p && rate > 0 ? [{ line, make }] : [])),
    );
    return isUsed(p) && makers.length > 0 ? [{ product: p, makers }] : [];
  });
  const needs = (p: number) => instance.products[p].bom.map((row) => row.material);
  const isAlone = ({ product, makers }: (typeof made)[number]) =>
    made.every(
      (other) =>
        other.product === product ||
        (!other.makers.some(({ line }) => makers.some((maker) => maker.line === line)) &&
          !needs(other.product).some((material) => needs(product).includes(material))),
    );
  return made.filter(isAlone).map(({ product, makers }) => ({
    enterprise: e,
    product,
    makers,
    ...mostOf(instance, e, product, makers, materialByDay),
  }));
}

/** Pieces by [maker][day] that give what is taken by day, made as early as can be and no more than is taken. */
export function soloMade(instance: Instance, solo: SoloProduct, takenByDay: readonly number[]): number[][] {
  const goods = instance.enterprises[solo.enterprise].goodsByDay[solo.product];
  let balance = 0;
  let toMake = 0;
  takenByDay.forEach((taken, t) => {
    balance += taken - goods[t];
    toMake = Math.max(toMake, balance);
  });
  const byMaker = solo.makers.map(() => new Array<number>(instance.days).fill(0));
  solo.mostByDay.forEach((most, t) => {
    let today = Math.min(most, toMake);
    toMake -= today;
    solo.makers.forEach(({ line, make }, k) => {
      byMaker[k][t] = Math.min(today, instance.lines[line].availability[t] * instance.lines[line].makes[make].rate);
      today -= byMaker[k][t];
    });
  });
  return byMaker;
}

/**
 * Prices a unit of each scarce material by day, from what a piece of the product is worth by day (never rising with the days):
 * where a material stops the lines, what it makes is worth all of the piece, until the next day on which it is so. With these
 * prices lines and materials together are worth just what can be made is: they are the dual of the greedy plan.
 */
export function soloMaterialPrices(instance: Instance, solo: SoloProduct, worth: readonly number[]): Map<number, number[]> {
  const { loss } = instance.enterprises[solo.enterprise];
  const prices = new Map<number, number[]>();
  let paid = 0;
  for (let t = instance.days - 1; t >= 0; t -= 1) {
    const material = solo.stoppedBy[t];
    if (material < 0 || worth[t] <= paid) continue;
    const row = instance.products[solo.product].bom.find((use) => use.material === material);
    const more = (worth[t] - paid) / consumptionPerPiece(row?.perPiece ?? 1, loss);
    const price = prices.get(material) ?? new Array<number>(instance.days).fill(0);
    for (let day = 0; day <= t; day += 1) price[day] += more;
    prices.set(material, price);
    paid = worth[t];
  }
  return prices;
}

function mostOf(
  instance: Instance,
  e: number,
  product: number,
  makers: SoloProduct['makers'],
  materialByDay: readonly (readonly number[])[],
): Pick<SoloProduct, 'mostByDay' | 'stoppedBy'> {
  const { loss } = instance.enterprises[e];
  const uses = instance.products[product].bom.map(({ material, perPiece }) => ({ material, use: consumptionPerPiece(perPiece, loss) }));
  const arrived = uses.map(() => 0);
  const mostByDay: number[] = [];
  const stoppedBy: number[] = [];
  let total = 0;
  for (let t = 0; t < instance.days; t += 1) {
    const capacity = makers.reduce(
      (sum, { line, make }) => sum + instance.lines[line].availability[t] * instance.lines[line].makes[make].rate,
      0,
    );
    let today = capacity;
    let stop = -1;
    uses.forEach(({ material, use }, k) => {
      arrived[k] += materialByDay[material][t];
      const left = Math.max(0, arrived[k] / use - total);
      if (left < today) [today, stop] = [left, material];
    });
    total += today;
    mostByDay.push(today);
    stoppedBy.push(stop);
  }
  return { mostByDay, stoppedBy };
}
