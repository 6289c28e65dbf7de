// Determines whose goods an order carries: what comes first, of one day the pool's own goods before those called from enterprises.
import { compareText } from '../base/compareText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import { poolOwner, type EnterpriseCode, type ProductCode, type RegionCode } from '../domain/ids.ts';
import { asHeld } from '../domain/supplyHolder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Order, OrderSource } from './order.ts';
import { lineBalances } from './orderEvents.ts';

/** Pieces of an issued order that have not left yet. */
export interface ClaimedSource extends OrderSource {
  readonly sender: RegionCode;
}

/** Goods that become the pool's on a day of the plan; of the pool itself if no enterprise is named. */
export interface PooledGoods {
  readonly date: IsoDate;
  readonly city: RegionCode;
  readonly product: ProductCode;
  readonly enterprise: EnterpriseCode | null;
  readonly pieces: number;
}

/**
 * In the order in which orders take them, whose last the reserve gets: by day, since an order cannot carry what comes after it has left; of one
 * day the pool's own goods before those called.
 */
export function pooledGoods(plan: Pick<Plan, 'start' | 'deliveries'>, dataset: Dataset): PooledGoods[] {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const makers = new Map(dataset.enterprises.map(({ code, region }) => [code, cityOf(region, regions)]));
  const goods = new Map<string, ProductCode>(dataset.products.map(({ code }) => [code, code]));
  const ofPool = ({ owner, item, region, quantity }: Dataset['stocks'][number], date: IsoDate) => {
    const product = goods.get(item);
    const isPlaced = owner === poolOwner && region !== null && product !== undefined;
    return isPlaced ? [{ date, city: region, product, enterprise: null, pieces: Math.floor(quantity) }] : [];
  };
  const calls = plan.deliveries.flatMap(({ date, enterprise, product, quantityPieces: pieces }) => {
    const city = makers.get(enterprise) ?? null;
    return city === null ? [] : [{ date, city, product, enterprise, pieces }];
  });
  return [
    ...dataset.stocks.flatMap((stock) => ofPool(stock, plan.start)),
    ...dataset.supplies.flatMap((supply) => ofPool(asHeld(supply), supply.date)),
    ...calls,
  ].sort((a, b) => compareText(a.date, b.date) || compareText(a.enterprise ?? '', b.enterprise ?? ''));
}

/**
 * Allocates sources to orders in shipping order: call it for one order after the other. Each piece is allocated once: what issued orders
 * still take is `claimed`.
 */
export function sourcesOfPlan(
  plan: Plan,
  dataset: Dataset,
  claimed: readonly ClaimedSource[] = [],
): (sender: RegionCode, product: ProductCode, pieces: number) => OrderSource[] {
  const heaps = new Map<string, { readonly enterprise: EnterpriseCode | null; left: number }[]>();
  const put = (city: RegionCode, product: ProductCode, enterprise: EnterpriseCode | null, left: number) => {
    const key = `${city}|${product}`;
    const heap = heaps.get(key);
    if (heap === undefined) heaps.set(key, [{ enterprise, left }]);
    else heap.push({ enterprise, left });
  };
  for (const { city, product, enterprise, pieces } of pooledGoods(plan, dataset)) put(city, product, enterprise, pieces);
  for (const { sender, product, enterprise, pieces } of claimed) {
    const heap = heaps.get(`${sender}|${product}`) ?? [];
    let open = pieces;
    // Where its own source has less than it takes, the goods come from whatever else the plan has there.
    for (const part of [...heap.filter((one) => one.enterprise === enterprise), ...heap.filter((one) => one.enterprise !== enterprise)]) {
      const taken = Math.min(open, part.left);
      part.left -= taken;
      open -= taken;
    }
  }
  return (sender, product, pieces) => {
    const heap = heaps.get(`${sender}|${product}`) ?? [];
    const taken = new Map<EnterpriseCode | null, number>();
    let open = pieces;
    for (const part of heap) {
      if (open === 0) break;
      const pieceCount = Math.min(open, part.left);
      if (pieceCount === 0) continue;
      part.left -= pieceCount;
      open -= pieceCount;
      taken.set(part.enterprise, (taken.get(part.enterprise) ?? 0) + pieceCount);
    }
    return [...taken].map(([enterprise, of]) => ({ product, enterprise, pieces: of }));
  };
}

/** What an order has still to send, by its sources. */
export function openSources(order: Order): ClaimedSource[] {
  if (order.state.kind === 'draft' || order.state.kind === 'revoked') return [];
  return lineBalances(order).flatMap(({ product, shipped, open, inTransit }) => {
    const pieces = Math.max(0, open - inTransit);
    const named = sourcesOfRange(order.sources ?? [], product, shipped, pieces);
    const rest = pieces - named.reduce((sum, source) => sum + source.pieces, 0);
    const unnamed = rest > 0 ? [{ product, enterprise: null, pieces: rest }] : [];
    return [...named, ...unnamed].map((source) => ({ ...source, sender: order.sender }));
  });
}

/** The sources of the next `pieces` of a product after the first `before`, in order. */
export function sourcesOfRange(sources: readonly OrderSource[], product: ProductCode, before: number, pieces: number): OrderSource[] {
  let skip = before;
  let open = pieces;
  return sources.flatMap((source) => {
    if (source.product !== product) return [];
    const passed = Math.min(skip, source.pieces);
    skip -= passed;
    const taken = Math.min(open, source.pieces - passed);
    open -= taken;
    return taken > 0 ? [{ ...source, pieces: taken }] : [];
  });
}

/** Pieces of each enterprise moved by an event; `order` is the order before the event. */
export function piecesByEnterprise(
  order: Pick<Order, 'lines' | 'events' | 'sources'>,
  product: ProductCode,
  column: 'shipped' | 'accepted' | 'rejected' | 'returned',
  pieces: number,
): { readonly enterprise: EnterpriseCode; readonly product: ProductCode; readonly pieces: number }[] {
  const balance = lineBalances(order).find((line) => line.product === product);
  if (balance === undefined) return [];
  // Returned goods are the last accepted: they are taken from the end.
  const before = {
    shipped: balance.shipped,
    accepted: balance.accepted,
    rejected: balance.accepted + balance.damaged + balance.refused,
    returned: balance.accepted - pieces,
  }[column];
  return sourcesOfRange(order.sources ?? [], product, Math.max(0, before), pieces).flatMap(({ enterprise, pieces: of }) =>
    enterprise === null ? [] : [{ enterprise, product, pieces: of }],
  );
}
