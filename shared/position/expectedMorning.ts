// What the plan in force expected of the next morning, beside what the books say: by item, and by where the province's goods lie.
import { fromMillionths, toMillionths, type Millionths } from '../base/millionths.ts';
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { handedOut } from './handedOut.ts';
import type { IssuedSlip } from './issuedSlip.ts';
import type { AsidePart } from './setAside.ts';
import { rolledBooks } from './rolledBooks.ts';
import type { BookLine } from './stockBook.ts';

/** Goods called of a maker may still lie with it or in the pool's stock, so the two are one. */
export const stockAreas = ['poolGoods', 'cityGoods', 'poolMaterial', 'makerMaterial'] as const;
export type StockArea = (typeof stockAreas)[number];

export interface MorningStock {
  readonly area: StockArea;
  readonly item: string;
  /** Null where no plan began on the day. */
  readonly expected: number | null;
  readonly closing: number;
}

/**
 * `morning` is the dataset the day began with, `plan` the plan made from it. Goods of `slips` that leave for the reserve stay the pool's. What
 * was set aside for later days is still there. Items that were neither expected nor are there are left out.
 */
export function expectedMorning(
  morning: Dataset,
  plan: Plan | null,
  statement: readonly BookLine[],
  slips: readonly IssuedSlip[],
  aside: readonly AsidePart[],
): MorningStock[] {
  const planned = plan === null ? null : plannedStocks(morning, plan, new Set(slips.map(({ paper }) => paper)), aside);
  const closing = new Map<string, Millionths>();
  for (const { place, closing: quantity } of statement) {
    const area = place.kind === 'makerGoods' ? 'poolGoods' : place.kind;
    closing.set(`${area}|${place.item}`, (closing.get(`${area}|${place.item}`) ?? 0n) + quantity);
  }
  const { products, materials } = morning;
  return stockAreas.flatMap((area) => {
    const items = area === 'poolGoods' || area === 'cityGoods' ? products : materials.filter(({ scarce }) => scarce);
    return items.flatMap(({ code: item }): MorningStock[] => {
      const [expected, there] = [planned?.get(`${area}|${item}`) ?? 0n, closing.get(`${area}|${item}`) ?? 0n];
      if (expected === 0n && there === 0n) return [];
      return [{ area, item, expected: planned === null ? null : fromMillionths(expected), closing: fromMillionths(there) }];
    });
  });
}

/** Stocks of the next morning if the first day of the plan goes as planned. */
function plannedStocks(
  morning: Dataset,
  plan: Plan,
  slips: ReadonlySet<string>,
  aside: readonly AsidePart[],
): ReadonlyMap<string, Millionths> {
  const { start } = morning.policy;
  const next = addDays(start, 1);
  const today = <Row extends { readonly date: string }>(rows: readonly Row[]) => rows.filter(({ date }) => date === start);
  const done = {
    production: today(plan.production),
    deliveries: today(plan.deliveries),
    releases: today(plan.releases),
    dispatches: today(plan.dispatches),
    ownUse: today(plan.ownUse),
    commitments: today(plan.commitments).filter(({ order }) => !slips.has(order)),
  };
  const products = new Set<string>(morning.products.map(({ code }) => code));
  const makers = new Set<string>(morning.enterprises.map(({ code }) => code));
  const sums = new Map<string, Millionths>();
  for (const { owner, item, quantity } of rolledBooks(morning, done, handedOut(plan, morning, next), next).stocks) {
    const isPools = owner === poolOwner;
    const area = products.has(item)
      ? isPools || makers.has(owner)
        ? 'poolGoods'
        : 'cityGoods'
      : isPools
        ? 'poolMaterial'
        : 'makerMaterial';
    sums.set(`${area}|${item}`, (sums.get(`${area}|${item}`) ?? 0n) + toMillionths(quantity));
  }
  for (const { place, on, from, quantity } of aside)
    if (on > start && (from === 'stock' || (from !== 'nowhere' && from <= start))) {
      const key = `${place.kind}|${place.item}`;
      sums.set(key, (sums.get(key) ?? 0n) + quantity);
    }
  return sums;
}
