// Standard consumption: the scarce material a maker uses for its output, with its own loss (planner.md, section 1).
import { toMillionthsDown, type Millionths } from '../base/millionths.ts';
import { add, fromNumber, multiply, one, rational } from '../base/rational.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';

export interface UsedMaterial {
  readonly material: MaterialCode;
  readonly quantity: Millionths;
}

/**
 * `per_thousand / 1000 × (1 + loss) × pieces` of each scarce material, rounded down to the millionth: no more, or a plan carried out to the
 * piece would leave a maker short of the material for its last one.
 */
export type ConsumptionOf = (enterprise: EnterpriseCode, product: ProductCode, pieces: number) => readonly UsedMaterial[];

export function standardConsumption({ materials, bom, enterprises }: Pick<Dataset, 'materials' | 'bom' | 'enterprises'>): ConsumptionOf {
  const scarce = new Set(materials.filter((material) => material.scarce).map(({ code }) => code));
  const rows = Map.groupBy(
    bom.filter(({ material }) => scarce.has(material)),
    ({ product }) => product,
  );
  const lossOf = new Map(enterprises.map(({ code, loss }) => [code, fromNumber(loss ?? 0)]));
  return (enterprise, product, pieces) =>
    (rows.get(product) ?? []).map(({ material, perThousand }) => {
      const exact = multiply(
        multiply(fromNumber(perThousand), multiply(fromNumber(pieces), rational(1n, 1000n))),
        add(one, lossOf.get(enterprise) ?? fromNumber(0)),
      );
      return { material, quantity: toMillionthsDown(exact) };
    });
}

/** Standard consumption of all that a maker made, by material. */
export function standardUse(
  consumptionOf: ConsumptionOf,
  enterprise: EnterpriseCode,
  output: readonly { readonly product: ProductCode; readonly pieces: number }[],
): ReadonlyMap<MaterialCode, Millionths> {
  const use = new Map<MaterialCode, Millionths>();
  for (const { product, pieces } of output)
    for (const { material, quantity } of consumptionOf(enterprise, product, pieces))
      use.set(material, (use.get(material) ?? 0n) + quantity);
  return use;
}
