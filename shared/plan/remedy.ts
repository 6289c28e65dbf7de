// Remedies as values: each is one change of the dataset, with its size and its effect when applied.
import { poolOwner, type DemandCode, type EnterpriseCode, type MaterialCode, type ProductCode, type RegionCode } from '../domain/ids.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { Support } from '../domain/policy.ts';
import type { PinKind, Tier } from '../domain/tables.ts';
import type { GroupTier } from './groupTier.ts';

/** Quantities: material in its unit, goods in pieces, ratios as fractions. */
export type RemedyChange =
  /** More of a scarce material in the province's stock on the first day. */
  | { readonly kind: 'moreMaterial'; readonly material: MaterialCode; readonly quantity: number }
  | { readonly kind: 'lessMaterialReserve'; readonly material: MaterialCode; readonly quantity: number }
  | { readonly kind: 'linkageRatio'; readonly material: MaterialCode; readonly from: number; readonly to: number }
  | { readonly kind: 'lessReserve'; readonly product: ProductCode; readonly quantity: number }
  /** More goods on the first day: pool goods stored in the city, or the city's own. */
  | {
      readonly kind: 'moreGoods';
      readonly owner: 'pool' | 'city';
      readonly city: RegionCode;
      readonly product: ProductCode;
      readonly quantity: number;
    }
  | { readonly kind: 'threshold'; readonly from: number; readonly to: number }
  /** One more city on the list of those that may be supported. */
  | { readonly kind: 'support'; readonly city: RegionCode }
  /** The group's demands may be served from own goods and from pool goods. */
  | { readonly kind: 'openSource'; readonly tier: Tier; readonly region: RegionCode; readonly product: ProductCode }
  | {
      readonly kind: 'liftPin';
      readonly pin: PinKind;
      readonly enterprise: EnterpriseCode | null;
      readonly demand: DemandCode | null;
      readonly product: ProductCode | null;
    };

export interface Remedy {
  readonly change: RemedyChange;
  /** Exact fill of the group once the changed dataset is planned; null if that was not tried. */
  readonly fillAfter: number | null;
}

/** Exact fills of one group before and after a change. */
export interface FillChange {
  readonly tier: GroupTier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  readonly needPieces: number;
  readonly before: number;
  readonly after: number;
}

/** The result of trying one change: every group of the plan, in the plan's order. */
export interface RemedyTrial {
  readonly change: RemedyChange;
  readonly groups: readonly FillChange[];
}

/** Equal changes have equal keys. */
export function remedyKey(change: RemedyChange): string {
  return JSON.stringify(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The dataset with the change applied and nothing else. */
export function applyRemedy(dataset: Dataset, change: RemedyChange): Dataset {
  const { policy } = dataset;
  switch (change.kind) {
    case 'moreMaterial':
      return addStock(dataset, poolOwner, change.material, null, change.quantity);
    case 'lessMaterialReserve':
      return { ...dataset, policy: { ...policy, materialReserve: lowered(policy.materialReserve, change.material, change.quantity) } };
    case 'linkageRatio':
      return {
        ...dataset,
        materials: dataset.materials.map((row) => (row.code === change.material ? { ...row, linkageRatio: change.to } : row)),
      };
    case 'lessReserve':
      return { ...dataset, policy: { ...policy, goodsReserve: lowered(policy.goodsReserve, change.product, change.quantity) } };
    case 'moreGoods':
      return addStock(
        dataset,
        change.owner === 'pool' ? poolOwner : change.city,
        change.product,
        change.owner === 'pool' ? change.city : null,
        change.quantity,
      );
    case 'threshold':
      return { ...dataset, policy: { ...policy, support: { ...policy.support, threshold: change.to } } };
    case 'support':
      return { ...dataset, policy: { ...policy, support: supported(policy.support, change.city) } };
    case 'openSource':
      return openSource(dataset, change);
    case 'liftPin':
      return {
        ...dataset,
        pins: dataset.pins.filter(
          (pin) =>
            pin.kind !== change.pin ||
            pin.enterprise !== change.enterprise ||
            pin.demand !== change.demand ||
            pin.product !== change.product,
        ),
      };
  }
}

/** Adds to the existing row, or adds a new one. Quantities have at most six decimals. */
function addStock(dataset: Dataset, owner: string, item: string, region: string | null, quantity: number): Dataset {
  const at = dataset.stocks.findIndex((row) => row.owner === owner && row.item === item && row.region === region);
  const stocks =
    at === -1
      ? [...dataset.stocks, { owner, item, region, quantity }]
      : dataset.stocks.map((row, index) => (index === at ? { ...row, quantity: sixDecimals(row.quantity + quantity) } : row));
  return { ...dataset, stocks };
}

function lowered(reserves: Readonly<Record<string, number>>, code: string, quantity: number): Readonly<Record<string, number>> {
  return { ...reserves, [code]: Math.max(0, sixDecimals((Object.hasOwn(reserves, code) ? reserves[code] : 0) - quantity)) };
}

/** Cities named while another mode is in force do not count as a list. */
function supported(support: Support, city: RegionCode): Support {
  return { ...support, mode: 'list', cities: support.mode === 'list' ? [...support.cities, city] : [city] };
}

function openSource(
  dataset: Dataset,
  { tier, region, product }: { readonly tier: Tier; readonly region: string; readonly product: string },
): Dataset {
  const regions = new Map(dataset.regions.map((row) => [row.code, row]));
  return {
    ...dataset,
    demands: dataset.demands.map((row) =>
      row.tier === tier && row.product === product && (cityOf(row.region, regions) ?? row.region) === region
        ? { ...row, source: 'both' as const }
        : row,
    ),
  };
}

function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
