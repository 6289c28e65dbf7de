// Indexes by code what the papers of a plan need from its dataset: names, units, cities, and what each maker makes from what.
import { assert } from '../base/assert.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { EnterpriseCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { obligorOf } from '../domain/obligor.ts';
import type { BomRow, Enterprise, Material, Product } from '../domain/tables.ts';

export interface PlanNames {
  readonly enterprise: (code: EnterpriseCode) => Enterprise;
  readonly city: (enterprise: EnterpriseCode) => RegionCode;
  /** The city or county that answers for the enterprise; null where it owes by itself. */
  readonly obligor: (enterprise: EnterpriseCode, obligors: ReadonlySet<RegionCode>) => RegionCode | null;
  readonly region: (code: RegionCode) => string;
  readonly material: (code: MaterialCode) => Material;
  readonly product: (code: ProductCode) => Product;
  /**
   * Products that these enterprises' lines make and that are linked to the material, with the standard consumption of a thousand, in the
   * dataset's order.
   */
  readonly linked: (enterprises: readonly EnterpriseCode[], material: MaterialCode) => readonly LinkedProduct[];
  /** The material a product is linked to, with the standard consumption of a thousand; null where nothing is owed for it. */
  readonly linkage: (product: ProductCode) => { readonly material: MaterialCode; readonly perThousand: number } | null;
}

export interface LinkedProduct {
  readonly product: Product;
  readonly perThousand: number;
}

export function planNames(dataset: Dataset): PlanNames {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const enterprises = new Map(dataset.enterprises.map((enterprise) => [enterprise.code, enterprise]));
  const materials = new Map(dataset.materials.map((material) => [material.code, material]));
  const products = new Map(dataset.products.map((product) => [product.code, product]));
  const uses = new Map(dataset.bom.map((row): [string, BomRow] => [`${row.product}|${row.material}`, row]));
  const made = Map.groupBy(dataset.lines, ({ enterprise }) => enterprise);
  const city = (code: EnterpriseCode) => found(cityOf(found(enterprises.get(code), code).region, regions) ?? undefined, code);
  const linkage = (code: ProductCode) => {
    const material = products.get(code)?.linkageMaterial ?? null;
    if (material === null || materials.get(material)?.scarce !== true) return null;
    const perThousand = uses.get(`${code}|${material}`)?.perThousand ?? 0;
    return perThousand > 0 ? { material, perThousand } : null;
  };
  return {
    enterprise: (code) => found(enterprises.get(code), code),
    city,
    obligor: (code, obligors) => obligorOf(found(enterprises.get(code), code).region, regions, obligors),
    region: (code) => found(regions.get(code), code).name,
    material: (code) => found(materials.get(code), code),
    product: (code) => found(products.get(code), code),
    linkage,
    linked: (codes, material) => {
      const makes = new Set(codes.flatMap((code) => (made.get(code) ?? []).map(({ product }) => product)));
      return dataset.products.flatMap((product) => {
        const link = makes.has(product.code) ? linkage(product.code) : null;
        return link?.material === material ? [{ product, perThousand: link.perThousand }] : [];
      });
    },
  };
}

function found<Value>(value: Value | undefined, code: string): Value {
  assert(value !== undefined, `the plan's dataset knows ${code}`);
  return value as Value;
}
