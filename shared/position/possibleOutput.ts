// How much of a maker's planned output its material allows: nobody makes masks from material that was never handed out.
import type { Millionths } from '../base/millionths.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';
import type { ConsumptionOf } from './consumption.ts';

export interface MadeRow {
  readonly product: ProductCode;
  readonly pieces: number;
}

/** What rounding to millionths in plan, paper and consumption may take from a day's material. */
const roundingOfADay: Millionths = 10n;

/** Row by row in the plan's order, each as far as what the rows before left of the maker's material goes. */
export function possibleOutput<Row extends MadeRow>(
  enterprise: EnterpriseCode,
  planned: readonly Row[],
  consumptionOf: ConsumptionOf,
  materialOf: (material: MaterialCode) => Millionths,
): Row[] {
  const left = new Map<MaterialCode, Millionths>();
  return planned.map((row) => {
    const needs = consumptionOf(enterprise, row.product, row.pieces);
    for (const { material } of needs) if (!left.has(material)) left.set(material, materialOf(material) + roundingOfADay);
    const possible = needs.reduce((least, { material, quantity }) => {
      const has = left.get(material) ?? 0n;
      if (quantity <= has) return least;
      return has <= 0n ? 0n : min(least, (BigInt(row.pieces) * has) / quantity);
    }, BigInt(row.pieces));
    for (const { material, quantity } of consumptionOf(enterprise, row.product, Number(possible)))
      left.set(material, (left.get(material) ?? 0n) - quantity);
    return { ...row, pieces: Number(possible) };
  });
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
