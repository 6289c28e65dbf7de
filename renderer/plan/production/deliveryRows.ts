// Computes what each enterprise delivers to the pool, by product it can be called for, over the whole horizon.
import type { PlanView } from '../../../shared/contract/api.ts';
import type { EnterpriseCode, ProductCode, RegionCode } from '../../../shared/domain/ids.ts';

export interface DeliveryRow {
  readonly enterprise: EnterpriseCode;
  readonly city: RegionCode;
  readonly product: ProductCode;
  readonly pieces: number;
}

/** Every enterprise and linked product that it makes or has in stock, largest first, then by codes. */
export function deliveryRows({ plan, dataset }: PlanView): readonly DeliveryRow[] {
  const linked = new Set(dataset.products.filter((product) => product.linkageMaterial !== null).map((product) => product.code));
  const cityOf = new Map(dataset.regions.map((region) => [region.code, region.level === 'county' ? region.parent : region.code]));
  const home = new Map(dataset.enterprises.map((row) => [row.code, cityOf.get(row.region) ?? row.region]));
  const pieces = new Map<string, DeliveryRow>();
  const add = (enterprise: string, product: string, quantity: number) => {
    const city = home.get(enterprise);
    if (city === undefined || !linked.has(product)) return;
    const key = `${enterprise}|${product}`;
    pieces.set(key, { enterprise, city, product, pieces: (pieces.get(key)?.pieces ?? 0) + quantity });
  };
  for (const line of dataset.lines) add(line.enterprise, line.product, 0);
  for (const { owner, item } of [...dataset.stocks, ...dataset.supplies]) add(owner, item, 0);
  for (const row of plan.deliveries) add(row.enterprise, row.product, row.quantityPieces);
  return [...pieces.entries()].sort(([keyA, a], [keyB, b]) => b.pieces - a.pieces || (keyA < keyB ? -1 : 1)).map(([, row]) => row);
}
