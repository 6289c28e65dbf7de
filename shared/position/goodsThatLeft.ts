// Adds up the goods that left makers, for orders and for the reserve, less what came back.
import { wholePieces } from '../base/millionths.ts';
import type { EnterpriseCode, ProductCode } from '../domain/ids.ts';
import type { StockMovement } from './movement.ts';

export interface GoodsThatLeft {
  readonly enterprise: EnterpriseCode;
  readonly product: ProductCode;
  readonly pieces: number;
}

/** One row for each maker and product, by maker and product; `before` are sums made earlier. */
export function goodsThatLeft(movements: readonly StockMovement[], before: readonly GoodsThatLeft[] = []): GoodsThatLeft[] {
  const sums = new Map<string, GoodsThatLeft>();
  const add = (enterprise: EnterpriseCode, product: ProductCode, pieces: number) => {
    const key = `${enterprise}|${product}`;
    sums.set(key, { enterprise, product, pieces: pieces + (sums.get(key)?.pieces ?? 0) });
  };
  for (const { enterprise, product, pieces } of before) add(enterprise, product, pieces);
  for (const { kind, place, change } of movements)
    if ((kind === 'shipped' || kind === 'cameBack') && place.kind === 'makerGoods') add(place.enterprise, place.item, wholePieces(-change));
  return [...sums].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
