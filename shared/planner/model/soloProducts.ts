// Finds solo products: those that share neither a line, nor a scarce material, nor a linkage with another product of their enterprise.
// Making them leaves nothing to decide: goods can wait and nothing else wants the line or the material, so it is best to make as much as
// possible as early as possible. So for every day it is known how much of the product there can be, and how much of it can be called in.
import { consumptionPerPiece, type Instance } from '../instance.ts';
import type { MakerArrivals } from './makerArrivals.ts';

export interface SoloProduct {
  readonly enterprise: number;
  readonly product: number;
  readonly makers: readonly { readonly line: number; readonly make: number }[];
  /** Pieces that come off the lines each day when as many are made as possible. */
  readonly maxByDay: readonly number[];
  /** The scarce material whose shortage stops the lines on a day, or -1 where they run fully. */
  readonly stoppedBy: readonly number[];
  /** Running totals: all the goods there can be, and the part of them that can be called in. */
  readonly goods: readonly number[];
  readonly callable: readonly number[];
  /** True where anything is owed, even if there are no goods to call in. */
  readonly owes: boolean;
  /** True on days on which what can be called in is bounded by what is owed, not by what is there. */
  readonly isBoundByOwed: readonly boolean[];
}

/** `isUsed` says which products of the enterprise are of any use. */
export function soloProducts(instance: Instance, e: number, arrivals: MakerArrivals, isUsed: (product: number) => boolean): SoloProduct[] {
  const used = instance.products.flatMap((_, p) => (isUsed(p) ? [{ product: p, makers: makersOf(instance, e, p) }] : []));
  const needs = (p: number) => instance.products[p].bom.map((row) => row.material);
  const linkage = (p: number) => instance.products[p].linkage;
  return used
    .filter(({ product, makers }) =>
      used.every(
        (other) =>
          other.product === product ||
          (!other.makers.some(({ line }) => makers.some((maker) => maker.line === line)) &&
            !needs(other.product).some((material) => needs(product).includes(material)) &&
            (linkage(product) < 0 || linkage(other.product) !== linkage(product))),
      ),
    )
    .map(({ product, makers }) => soloProduct(instance, e, product, makers, arrivals));
}

/** Pieces by [maker][day] that cover what is taken by day, made as early as possible and no more than is taken. */
export function soloMade(instance: Instance, solo: SoloProduct, takenByDay: readonly number[]): number[][] {
  const goods = instance.enterprises[solo.enterprise].goodsByDay[solo.product];
  let balance = 0;
  let toMake = 0;
  takenByDay.forEach((taken, t) => {
    balance += taken - goods[t];
    toMake = Math.max(toMake, balance);
  });
  const byMaker = solo.makers.map(() => new Array<number>(instance.days).fill(0));
  solo.maxByDay.forEach((most, t) => {
    let today = Math.min(most, toMake);
    toMake -= today;
    solo.makers.forEach(({ line, make }, k) => {
      byMaker[k][t] = Math.min(today, instance.lines[line].availability[t] * instance.lines[line].makes[make].rate);
      today -= byMaker[k][t];
    });
  });
  return byMaker;
}

function makersOf(instance: Instance, e: number, p: number): SoloProduct['makers'] {
  return instance.enterprises[e].lines.flatMap((line) =>
    instance.lines[line].makes.flatMap(({ product, rate }, make) => (product === p && rate > 0 ? [{ line, make }] : [])),
  );
}

function soloProduct(instance: Instance, e: number, p: number, makers: SoloProduct['makers'], arrivals: MakerArrivals): SoloProduct {
  const { loss, goodsByDay } = instance.enterprises[e];
  const { bom, linkage } = instance.products[p];
  const uses = bom.map(({ material, perPiece }) => ({ material, use: consumptionPerPiece(perPiece, loss) }));
  const linkedUse = uses.find(({ material }) => material === linkage)?.use ?? 0;
  const arrived = uses.map(() => 0);
  const [maxByDay, stoppedBy, goods, callable, isBoundByOwed]: [number[], number[], number[], number[], boolean[]] = [[], [], [], [], []];
  let [made, owed, there] = [0, 0, 0];
  for (let t = 0; t < instance.days; t += 1) {
    let today = makers.reduce(
      (sum, { line, make }) => sum + instance.lines[line].availability[t] * instance.lines[line].makes[make].rate,
      0,
    );
    let stop = -1;
    uses.forEach(({ material, use }, k) => {
      arrived[k] += arrivals.material[material][t];
      const left = Math.max(0, arrived[k] / use - made);
      if (left < today) [today, stop] = [left, material];
    });
    made += today;
    there += goodsByDay[p][t] + today;
    if (linkedUse > 0) owed += arrivals.owed[linkage][t] / linkedUse;
    maxByDay.push(today);
    stoppedBy.push(stop);
    goods.push(there);
    callable.push(Math.min(owed, there));
    isBoundByOwed.push(owed <= there);
  }
  return { enterprise: e, product: p, makers, maxByDay, stoppedBy, goods, callable, owes: owed > 0, isBoundByOwed };
}
