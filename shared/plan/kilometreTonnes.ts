// The transport effort of a plan in tonne-kilometres: mass carried times distance.
import type { PlanFile } from './plan.ts';

/** Sum over all dispatches, in t·km. Added up in whole gram-kilometres and divided once, so that no digit is lost. */
export function kilometreTonnes({ plan, dataset }: PlanFile): number {
  const grams = new Map(dataset.products.map(({ code, weightGrams }) => [code, weightGrams]));
  const gramKilometres = plan.dispatches.reduce(
    (sum, { product, quantityPieces, km }) => sum + quantityPieces * (grams.get(product) ?? 0) * km,
    0,
  );
  return gramKilometres / 1e6;
}
