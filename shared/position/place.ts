// The places whose quantities the books know: goods and scarce material, by who holds them and where.
import type { EnterpriseCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';

export type Place =
  /** Goods of the province's pool that lie in a city. */
  | { readonly kind: 'poolGoods'; readonly city: RegionCode; readonly item: ProductCode }
  /** A city's own goods. */
  | { readonly kind: 'cityGoods'; readonly city: RegionCode; readonly item: ProductCode }
  | { readonly kind: 'makerGoods'; readonly enterprise: EnterpriseCode; readonly item: ProductCode }
  | { readonly kind: 'makerMaterial'; readonly enterprise: EnterpriseCode; readonly item: MaterialCode }
  /** Allotted to a city or county that answers for its enterprises, and not shared out yet. */
  | { readonly kind: 'cityMaterial'; readonly city: RegionCode; readonly item: MaterialCode }
  | { readonly kind: 'poolMaterial'; readonly item: MaterialCode };

export type PlaceKind = Place['kind'];

export const placeKinds = [
  'poolMaterial',
  'poolGoods',
  'cityMaterial',
  'makerMaterial',
  'makerGoods',
  'cityGoods',
] as const satisfies readonly PlaceKind[];

/** Whether the place holds material; the others hold goods. */
export function holdsMaterial(kind: PlaceKind): boolean {
  return kind === 'poolMaterial' || kind === 'cityMaterial' || kind === 'makerMaterial';
}

export function placeKey(place: Place): string {
  return `${place.kind}|${holderOf(place)}|${place.item}`;
}

/** The city or enterprise that holds it; 'pool' for the pool's material. */
export function holderOf(place: Place): string {
  if ('city' in place) return place.city;
  return 'enterprise' in place ? place.enterprise : 'pool';
}
