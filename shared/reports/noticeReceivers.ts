// Who was allotted, sent and given the pool's goods in the period of a public notice, at the level of disclosure the office has set.
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { DemandCode, ProductCode, RegionCode } from '../domain/ids.ts';
import type { NoticeLevel, NoticeSettings } from '../domain/office.ts';
import type { Tier } from '../domain/tables.ts';
import { addDays } from '../domain/calendar.ts';
import type { Order, OrderShare } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { orderOn, type NoticePeriod } from './noticeAccount.ts';

/** National goods are one receiver, named or not. */
export type NoticePlace =
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'region'; readonly region: RegionCode }
  | { readonly kind: 'unit'; readonly region: RegionCode; readonly tier: Tier; readonly demand: DemandCode }
  | { readonly kind: 'withheld' };

export interface NoticeReceiver {
  readonly place: NoticePlace;
  readonly product: ProductCode;
  /** In orders issued in the period, less those revoked. */
  readonly allotted: number;
  readonly shipped: number;
  /** Less what was returned. */
  readonly accepted: number;
  /** Arrived unusable. */
  readonly damaged: number;
}

const keys = ['allotted', 'shipped', 'accepted', 'damaged'] as const;
type Figures = { readonly [Key in (typeof keys)[number]]: number };

/** Tiers in the policy's order, or regions and their units in the order of the table; withheld goods last. */
export function noticeReceivers(
  orders: readonly Order[],
  dataset: Dataset,
  { from, to }: NoticePeriod,
  { level, national }: Pick<NoticeSettings, 'level' | 'national'>,
): NoticeReceiver[] {
  const placeOf = createPlaceOf(dataset, level, national);
  const rows = new Map<string, NoticeReceiver>();
  for (const order of orders) {
    const before = byShare(order, addDays(from, -1));
    const after = byShare(order, to);
    order.shares.forEach((share, place) => {
      const figures = Object.fromEntries(keys.map((key) => [key, after[place][key] - before[place][key]])) as Figures;
      if (keys.every((key) => figures[key] === 0)) return;
      const at = placeOf(order, share);
      const key = `${JSON.stringify(at)}|${share.product}`;
      const row = rows.get(key) ?? { place: at, product: share.product, allotted: 0, shipped: 0, accepted: 0, damaged: 0 };
      rows.set(key, { ...row, ...(Object.fromEntries(keys.map((one) => [one, row[one] + figures[one]])) as Figures) });
    });
  }
  const rankOf = createRankOf(dataset);
  const products = new Map(dataset.products.map(({ code }, rank) => [code, rank]));
  return [...rows.values()].sort(
    (a, b) => rankOf(a.place) - rankOf(b.place) || (products.get(a.product) ?? 0) - (products.get(b.product) ?? 0),
  );
}

/**
 * What each share of an order had by the evening of a day. Pieces serve the shares in their sequence, so that what is missing is missing
 * from the last one; damaged pieces come after the accepted ones. What exceeds all shares goes to the last one.
 */
function byShare(order: Order, day: string): Figures[] {
  const figures = order.shares.map(() => ({ allotted: 0, shipped: 0, accepted: 0, damaged: 0 }));
  if (order.state.kind === 'draft' || order.state.issuedOn > day) return figures;
  const until = orderOn(order, day);
  const isRevoked = until.events.some(({ kind }) => kind === 'revoked');
  for (const { product, shipped, accepted, damaged } of lineBalances(until)) {
    const places = order.shares.flatMap((share, place) => (share.product === product ? [place] : []));
    const spread = (pieces: number) => {
      let left = pieces;
      return places.map((place, rank) => {
        const taken = rank === places.length - 1 ? left : Math.min(left, order.shares[place].quantityPieces);
        left -= taken;
        return taken;
      });
    };
    const [sent, taken, arrived] = [spread(shipped), spread(accepted), spread(accepted + damaged)];
    places.forEach((place, rank) => {
      const allotted = isRevoked ? 0 : order.shares[place].quantityPieces;
      figures[place] = { allotted, shipped: sent[rank], accepted: taken[rank], damaged: arrived[rank] - taken[rank] };
    });
  }
  return figures;
}

function createPlaceOf({ regions, demands }: Dataset, level: NoticeLevel, national: NoticeSettings['national']) {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const regionOf = new Map(demands.map(({ code, region }) => [code, region]));
  return (order: Order, share: OrderShare): NoticePlace => {
    if (share.tier === 'national') return national === 'total' ? { kind: 'tier', tier: 'national' } : { kind: 'withheld' };
    if (level === 'tier') return { kind: 'tier', tier: share.tier };
    const region = regionOf.get(share.demand) ?? order.receiver;
    if (level === 'unit') return { kind: 'unit', region, tier: share.tier, demand: share.demand };
    return { kind: 'region', region: level === 'county' ? region : (cityOf(region, byCode) ?? region) };
  };
}

function createRankOf({ regions, policy }: Dataset): (place: NoticePlace) => number {
  const regionRank = new Map(regions.map(({ code }, rank) => [code, rank]));
  return (place) => {
    if (place.kind === 'tier') return policy.tiers.indexOf(place.tier);
    if (place.kind === 'region' || place.kind === 'unit') return policy.tiers.length + (regionRank.get(place.region) ?? regions.length);
    return Number.MAX_SAFE_INTEGER;
  };
}
