// Refuses a paper that would promise goods a second time.
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { brokenPromise, promiseLimits, type GoodsClaim } from '../../../shared/position/promiseLimits.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadAliases } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { loadPosition } from './loadPosition.ts';

type GoodsPromised = Extract<AppError, { readonly kind: 'goodsPromised' }>;

export interface SortedByPromise<Paper> {
  readonly kept: Paper[];
  readonly broken: { readonly paper: Paper; readonly promise: GoodsPromised }[];
}

/**
 * In their order, so that the first to ask gets the goods: papers whose claims fit with what is promised already and with those before, and
 * papers whose claims do not, with the amounts. Without data nothing is promised.
 */
export function sortByPromise<Paper>(
  db: ReadableDatabase,
  clock: () => Date,
  papers: readonly Paper[],
  claimsOfOne: (paper: Paper) => readonly GoodsClaim[],
): SortedByPromise<Paper> {
  const claims = papers.map(claimsOfOne);
  const position = claims.every((one) => one.length === 0) ? null : loadPosition(db, clock);
  if (position === null) return { kept: [...papers], broken: [] };
  const limits = promiseLimits(position.records, position);
  const { regions, products } = position.dataset;
  const sorted: SortedByPromise<Paper> = { kept: [], broken: [] };
  let taken: readonly GoodsClaim[] = [];
  papers.forEach((paper, k) => {
    const own = new Set(claims[k].map(({ city, product }) => `${city}|${product}`));
    const before = taken.filter(({ city, product }) => own.has(`${city}|${product}`));
    const broken = brokenPromise(limits, [...before, ...claims[k]]);
    if (broken === null) {
      taken = [...taken, ...claims[k]];
      sorted.kept.push(paper);
      return;
    }
    const { name, unit } = products.find(({ code }) => code === broken.product) ?? { name: broken.product, unit: '' };
    const cityName = regions.find(({ code }) => code === broken.city)?.name ?? broken.city;
    sorted.broken.push({ paper, promise: { kind: 'goodsPromised', ...broken, cityName, productName: name, unit } });
  });
  return sorted;
}

/** What orders that are about to be issued take from their sender. */
export function claimsOf(db: ReadableDatabase, orders: readonly Pick<Order, 'sender' | 'lines'>[]): GoodsClaim[] {
  const aliases = loadAliases(db);
  return orders.flatMap(({ sender, lines }) =>
    lines.map(({ product, quantityPieces: pieces }) => ({
      city: presentCode(aliases, 'regions', sender),
      product: presentCode(aliases, 'products', product),
      pieces,
    })),
  );
}
