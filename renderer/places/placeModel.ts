// What the page of a city or maker picks from the dataset and from the statement of stocks.
import { compareText } from '../../shared/base/compareText.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { cityOf } from '../../shared/domain/geography.ts';
import { poolOwner, type EnterpriseCode, type ProductCode, type RegionCode } from '../../shared/domain/ids.ts';
import type { Enterprise, Supply, Tier } from '../../shared/domain/tables.ts';
import { makerCities } from '../../shared/position/makerCities.ts';
import type { PlaceKind } from '../../shared/position/place.ts';
import type { StatementRow } from '../../shared/position/statement.ts';

export interface TierNeed {
  readonly tier: Tier;
  readonly product: ProductCode;
  readonly pieces: number;
}

/** What the demands of a city and its counties that are not over ask for, by tier in the policy's order and product in the data's. */
export function needsOf(dataset: Dataset, city: RegionCode, today: IsoDate): readonly TierNeed[] {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const own = dataset.demands.filter(({ region, due }) => due >= today && cityOf(region, regions) === city);
  return dataset.policy.tiers.flatMap((tier) =>
    dataset.products.flatMap(({ code }) => {
      const rows = own.filter((row) => row.tier === tier && row.product === code);
      return rows.length === 0 ? [] : [{ tier, product: code, pieces: rows.reduce((total, row) => total + row.quantityPieces, 0) }];
    }),
  );
}

/** In dataset order. */
export function makersIn(dataset: Dataset, city: RegionCode): readonly Enterprise[] {
  const cityOfMaker = makerCities(dataset);
  return dataset.enterprises.filter(({ code }) => cityOfMaker(code) === city);
}

export interface HeldItem {
  readonly place: PlaceKind;
  readonly item: string;
  /** In the item's unit. */
  readonly quantity: number;
  /** The part of it that nobody told. */
  readonly presumed: number;
}

/** What lies in a city: its own goods and material, the pool's goods there, and what its makers hold together. */
export function heldIn(rows: readonly StatementRow[], city: RegionCode, makers: ReadonlySet<EnterpriseCode>): readonly HeldItem[] {
  return added(rows.filter(({ place, holder }) => (isMakers(place) ? makers.has(holder) : holder === city)));
}

export function heldBy(rows: readonly StatementRow[], maker: EnterpriseCode): readonly HeldItem[] {
  return added(rows.filter(({ place, holder }) => isMakers(place) && holder === maker));
}

function isMakers(place: PlaceKind): boolean {
  return place === 'makerGoods' || place === 'makerMaterial';
}

/** Places below nothing count as they stand in the books. */
function added(rows: readonly StatementRow[]): readonly HeldItem[] {
  const held = new Map<string, HeldItem>();
  for (const { place, item, closing, presumedShare } of rows) {
    const [key, quantity] = [`${place}|${item}`, Number(closing)];
    const before = held.get(key) ?? { place, item, quantity: 0, presumed: 0 };
    held.set(key, {
      ...before,
      quantity: rounded(before.quantity + quantity),
      presumed: rounded(before.presumed + Math.max(0, quantity) * presumedShare),
    });
  }
  return [...held.values()].filter(({ quantity }) => quantity !== 0);
}

/** Free of the last bits of binary fractions: quantities have at most six decimals. */
function rounded(quantity: number): number {
  return Math.round(quantity * 1e6) / 1e6;
}

/** Announced supplies from today on that come to a city, its makers or the pool's store there, the first at the top. */
export function suppliesTo(
  dataset: Pick<Dataset, 'supplies'>,
  city: RegionCode,
  makers: ReadonlySet<EnterpriseCode>,
  today: IsoDate,
): readonly Supply[] {
  return coming(dataset, today, ({ owner, region, receiver }) =>
    (receiver ?? null) === null
      ? owner === city || makers.has(owner as EnterpriseCode) || (owner === poolOwner && region === city)
      : receiver === city,
  );
}

export function suppliesOf(dataset: Pick<Dataset, 'supplies'>, maker: EnterpriseCode, today: IsoDate): readonly Supply[] {
  return coming(dataset, today, ({ owner }) => owner === maker);
}

function coming({ supplies }: Pick<Dataset, 'supplies'>, today: IsoDate, isIt: (supply: Supply) => boolean): readonly Supply[] {
  return supplies.filter((supply) => supply.date >= today && isIt(supply)).sort((a, b) => compareText(a.date, b.date));
}
