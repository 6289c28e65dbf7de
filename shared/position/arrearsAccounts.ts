// Adds up what enterprises owe: arrears, the linkage ratio of what they received, less the standard consumption of what they gave
// (planner.md, section 3).
import { fromMillionths, type Millionths, onePiece, toMillionths, toMillionthsUp } from '../base/millionths.ts';
import { fromNumber, multiply, rational } from '../base/rational.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';
import type { Arrears } from '../domain/tables.ts';
import { standardConsumption } from './consumption.ts';

export interface ArrearsAccounts {
  /** Rounded up to the millionth: the last piece that a plan calls in is owed. */
  readonly receive: (enterprise: EnterpriseCode, material: MaterialCode, quantity: Millionths) => void;
  readonly give: (enterprise: EnterpriseCode, product: ProductCode, pieces: number) => void;
  /** Nobody owes less than 0. In the order in which the accounts were first named. */
  readonly rows: () => Arrears[];
}

/** Begins with the arrears of the dataset. */
export function openArrearsAccounts(dataset: Dataset): ArrearsAccounts {
  const ratios = new Map(dataset.materials.map(({ code, linkageRatio }) => [code, fromNumber(linkageRatio)]));
  const linkage = new Map(dataset.products.map(({ code, linkageMaterial }) => [code, linkageMaterial]));
  const consumptionOf = standardConsumption(dataset);
  const sums = new Map<string, { readonly enterprise: EnterpriseCode; readonly material: MaterialCode; quantity: Millionths }>();
  const put = (enterprise: EnterpriseCode, material: MaterialCode, change: Millionths) => {
    const key = `${enterprise}|${material}`;
    const sum = sums.get(key) ?? { enterprise, material, quantity: 0n };
    sum.quantity += change;
    sums.set(key, sum);
  };
  for (const { enterprise, material, quantity } of dataset.arrears) put(enterprise, material, toMillionths(quantity));
  return {
    receive: (enterprise, material, quantity) =>
      put(enterprise, material, toMillionthsUp(multiply(ratios.get(material) ?? fromNumber(0), rational(quantity, onePiece)))),
    give: (enterprise, product, pieces) => {
      for (const { material, quantity } of consumptionOf(enterprise, product, pieces))
        if (material === linkage.get(product)) put(enterprise, material, -quantity);
    },
    rows: () =>
      [...sums.values()].flatMap(({ quantity, ...row }) => (quantity > 0n ? [{ ...row, quantity: fromMillionths(quantity) }] : [])),
  };
}
