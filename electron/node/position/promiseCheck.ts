// Refuses a paper that would promise goods a second time.
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { brokenPromise, promiseLimits, type GoodsClaim } from '../../../shared/position/promiseLimits.ts';
import { presentCode } from '../../../shared/recoding/recoding.ts';
import { loadAliases } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { loadPosition } from './loadPosition.ts';

/** `goodsPromised` if the claims, together with what is promised already, exceed the goods there are. Null without data. */
export function refusePromise(db: ReadableDatabase, clock: () => Date, claims: readonly GoodsClaim[]): AppError | null {
  const position = loadPosition(db, clock);
  if (position === null) return null;
  const broken = brokenPromise(promiseLimits(position.records, position), claims);
  if (broken === null) return null;
  const { regions, products } = position.dataset;
  const { name, unit } = products.find(({ code }) => code === broken.product) ?? { name: broken.product, unit: '' };
  const cityName = regions.find(({ code }) => code === broken.city)?.name ?? broken.city;
  return { kind: 'goodsPromised', ...broken, cityName, productName: name, unit };
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
