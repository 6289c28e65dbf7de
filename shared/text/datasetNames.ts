// Display names of the regions, products, tiers and materials of one dataset, in one language.
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import type { Language } from '../domain/office.ts';
import { poolRegion } from '../plan/plan.ts';
import { messages } from './messages/messages.ts';
import { nameIn, unitIn, type Named } from './nameIn.ts';
import { placeName } from './placeNames.ts';
import type { GroupTier } from '../plan/groupTier.ts';

export interface Names {
  readonly language: Language;
  place: (region: RegionCode) => string;
  product: (product: ProductCode) => string;
  productInFull: (product: ProductCode) => string;
  material: (material: MaterialCode) => string;
  materialUnit: (material: MaterialCode) => string;
  enterprise: (enterprise: EnterpriseCode) => string;
  tier: (tier: GroupTier) => string;
  /** For narrow column heads. */
  tierHead: (tier: GroupTier) => string;
}

/** The standard identifies the kind of mask, whatever the office calls it. */
const kindOfStandard = [
  [/0969/, 'MED'],
  [/0469/, 'SURG'],
  [/19083/, 'N95'],
  [/2626/, 'KN95'],
] as const;

export function createNames(dataset: Dataset | null, language: Language): Names {
  const words = messages[language].common;
  const regions = new Map(dataset?.regions.map((region) => [region.code, region]));
  const products = new Map(dataset?.products.map((product) => [product.code, product]));
  const materials = new Map(dataset?.materials.map((material) => [material.code, material]));
  const enterprises = new Map(dataset?.enterprises.map((enterprise) => [enterprise.code, enterprise]));
  const named = <Code extends string>(rows: ReadonlyMap<Code, Named>, code: Code) => {
    const row = rows.get(code);
    return row === undefined ? code : nameIn(language, row);
  };
  return {
    language,
    place: (region) => (region === poolRegion ? words.reserveStore : placeName(regions.get(region) ?? { name: region }, language)),
    product: (code) => {
      const product = products.get(code);
      const kind = kindOfStandard.find(([pattern]) => pattern.test(product?.standard ?? ''))?.[1];
      if (kind !== undefined) return words.products[kind];
      if (product === undefined) return code;
      if (language === 'en' && product.nameEn !== null) return product.nameEn;
      return product.name.length <= 6 ? product.name : code;
    },
    productInFull: (code) => named(products, code),
    material: (code) => named(materials, code),
    materialUnit: (code) => unitIn(language, materials.get(code)?.unit ?? ''),
    enterprise: (code) => named(enterprises, code),
    tier: (tier) => words.tiers[tier],
    tierHead: (tier) => words.tierHeads[tier],
  };
}

/** Names of places as they may be typed: 南昌市, 南昌, Nanchang. */
export function typedPlaces(dataset: Dataset | null): string[] {
  return (dataset?.regions ?? []).flatMap((region) => [region.name, placeName(region, 'zh'), placeName(region, 'en')]);
}
