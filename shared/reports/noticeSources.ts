// Where the pool's goods of a public notice came from: what was in stock at the beginning, what came and what is left, by source. Goods bear
// no mark of where they came from, so what leaves the stock is taken to be the oldest.
import { onePiece } from '../base/millionths.ts';
import { sum } from '../base/sum.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import { supplySources, type SupplySource } from '../domain/rowKinds.ts';
import type { LivedDays } from '../position/liveDays.ts';
import type { StockMovement } from '../position/movement.ts';
import type { NoticeLine, NoticePeriod } from './noticeAccount.ts';

/**
 * `earlier` was there when the books began, `unstated` arrived without a source, `makers` left makers under orders, `reserve` came into the
 * store by slips, `returned` came back from the road, `counted` is what counts found.
 */
export const goodsOrigins = [...supplySources, 'unstated', 'makers', 'reserve', 'earlier', 'returned', 'counted'] as const;
export type GoodsOrigin = SupplySource | 'unstated' | 'makers' | 'reserve' | 'earlier' | 'returned' | 'counted';

/** In pieces. Over all origins of a product they add up to its line: stock at the beginning, everything that came, stock at the end. */
export interface NoticeSource {
  readonly origin: GoodsOrigin;
  readonly product: ProductCode;
  readonly opening: number;
  readonly came: number;
  readonly left: number;
}

/** What donors gave to one city alone in the period: its own goods, which the pool's account does not know. */
export interface NoticeDonation {
  readonly receiver: RegionCode;
  readonly product: ProductCode;
  readonly pieces: number;
}

/** By origin, then in the order of the lines. */
export function noticeSources(
  lines: readonly NoticeLine[],
  { counts, movements }: Pick<LivedDays, 'counts' | 'movements'>,
  { from, to }: NoticePeriod,
  booksBegin: IsoDate,
): NoticeSource[] {
  const rows = lines.flatMap((line): NoticeSource[] => {
    const first = sum(
      counts.flatMap(({ on, place, quantity }) =>
        on === booksBegin && place.kind === 'poolGoods' && place.item === line.product ? [Number(quantity / onePiece)] : [],
      ),
    );
    const moves = movements.filter(({ place, on }) => place.kind === 'poolGoods' && place.item === line.product && on <= to);
    const before = from <= booksBegin ? [] : moves.filter(({ on }) => on < from);
    const opening = layersOf(first, before, line.openingInStock);
    const left = layersOf(first, moves, line.inStock);
    const came = new Map<GoodsOrigin, number>();
    for (const { on, kind, source, change } of moves)
      if (on >= from && kind === 'arrived') add(came, source ?? 'unstated', Number(change / onePiece));
    add(came, 'makers', line.fromMakers);
    add(came, 'reserve', line.intoReserve);
    add(came, 'counted', line.counted);
    return goodsOrigins.flatMap((origin) => {
      const of = (layers: ReadonlyMap<GoodsOrigin, number>) => layers.get(origin) ?? 0;
      const row = { origin, product: line.product, opening: of(opening), came: of(came), left: of(left) };
      return row.opening === 0 && row.came === 0 && row.left === 0 ? [] : [row];
    });
  });
  return rows.sort((a, b) => goodsOrigins.indexOf(a.origin) - goodsOrigins.indexOf(b.origin));
}

/** By receiver and product, in the order in which they first came. */
export function noticeDonations({ movements }: Pick<LivedDays, 'movements'>, { from, to }: NoticePeriod): NoticeDonation[] {
  const rows = new Map<string, NoticeDonation>();
  for (const { on, place, kind, source, change } of movements) {
    if (kind !== 'arrived' || source !== 'directed' || place.kind !== 'cityGoods' || on < from || on > to) continue;
    const key = `${place.city}|${place.item}`;
    const pieces = (rows.get(key)?.pieces ?? 0) + Number(change / onePiece);
    rows.set(key, { receiver: place.city, product: place.item, pieces });
  }
  return [...rows.values()].filter(({ pieces }) => pieces !== 0);
}

/** What is in stock by origin, `stock` pieces in all. On one day what comes is there before anything leaves. */
function layersOf(first: number, moves: readonly StockMovement[], stock: number): Map<GoodsOrigin, number> {
  const layers: { readonly origin: GoodsOrigin; pieces: number }[] = [{ origin: 'earlier', pieces: first }];
  let owed = 0;
  const put = (origin: GoodsOrigin, pieces: number) => {
    const paid = Math.min(owed, pieces);
    owed -= paid;
    layers.push({ origin, pieces: pieces - paid });
  };
  const take = (pieces: number) => {
    let open = pieces;
    for (const layer of layers) {
      const taken = Math.min(open, layer.pieces);
      layer.pieces -= taken;
      open -= taken;
    }
    owed += open;
  };
  const ordered = [...moves].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : Number(b.change > 0n) - Number(a.change > 0n)));
  for (const { kind, source, change } of ordered) {
    const pieces = Number(change / onePiece);
    if (pieces < 0) take(-pieces);
    else put(kind === 'arrived' ? (source ?? 'unstated') : kind === 'putInReserve' ? 'reserve' : 'returned', pieces);
  }
  // What counts found more or less than the books.
  const found = stock - (sum(layers.map(({ pieces }) => pieces)) - owed);
  if (found > 0) put('counted', found);
  else take(-found);
  const byOrigin = new Map<GoodsOrigin, number>();
  for (const { origin, pieces } of layers) add(byOrigin, origin, pieces);
  // Books below zero: more has left than anybody knows to have come.
  add(byOrigin, 'counted', -owed);
  return byOrigin;
}

function add(sums: Map<GoodsOrigin, number>, origin: GoodsOrigin, pieces: number): void {
  sums.set(origin, (sums.get(origin) ?? 0) + pieces);
}
