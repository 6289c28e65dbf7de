// Works out what makers owe on a given morning: arrears of earlier cycles plus the linkage ratio of what they received, less what has left
// them for orders.
import { fromMillionths, toMillionths, wholePieces, type Millionths } from '../base/millionths.ts';
import { fromNumber, multiply, rational } from '../base/rational.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Arrears } from '../domain/tables.ts';
import { standardConsumption } from './consumption.ts';
import type { StockMovement } from './movement.ts';

/**
 * `arrears + linkage_ratio × received in the cycle − a × shipped in the cycle`, with a as planner.md counts it (standard consumption with
 * the maker's loss). Goods of issued orders that are still at the maker count when they leave. Nobody owes less than 0.
 */
export function openArrears(facts: Dataset, movements: readonly StockMovement[], cycleStart: IsoDate): Arrears[] {
  const consumptionOf = standardConsumption(facts);
  const linkage = new Map(facts.products.map(({ code, linkageMaterial }) => [code, linkageMaterial]));
  const ratios = new Map(facts.materials.map(({ code, linkageRatio }) => [code, fromNumber(linkageRatio)]));
  const sums = new Map<string, { readonly enterprise: string; readonly material: string; quantity: Millionths }>();
  const put = (enterprise: string, material: string, change: Millionths) => {
    const key = `${enterprise}|${material}`;
    const sum = sums.get(key) ?? { enterprise, material, quantity: 0n };
    sum.quantity += change;
    sums.set(key, sum);
  };
  for (const { enterprise, material, quantity } of facts.arrears) put(enterprise, material, toMillionths(quantity));
  for (const { on, kind, place, change } of movements) {
    if (on < cycleStart) continue;
    if (kind === 'allotmentReceived' && place.kind === 'makerMaterial') {
      const owed = multiply(ratios.get(place.item) ?? fromNumber(0), rational(change, 1_000_000n));
      put(place.enterprise, place.item, toMillionths(owed));
    } else if (kind === 'shipped' && place.kind === 'makerGoods') {
      const used = consumptionOf(place.enterprise, place.item, wholePieces(-change));
      const linked = used.find(({ material }) => material === linkage.get(place.item));
      if (linked !== undefined) put(place.enterprise, linked.material, -linked.quantity);
    }
  }
  return [...sums.values()]
    .filter(({ quantity }) => quantity > 0n)
    .map((sum) => ({ ...sum, quantity: fromMillionths(sum.quantity) }))
    .sort((a, b) => compareText(`${a.enterprise}|${a.material}`, `${b.enterprise}|${b.material}`));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
