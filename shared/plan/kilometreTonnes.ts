// Owns the transport figure of a plan: mass carried times the way it goes.
import type { PlanFile } from './plan.ts';

/** km·t of all dispatches. Summed in whole grams times km, divided once. */
export function kilometreTonnes({ plan, dataset }: PlanFile): number {
  const grams = new Map(dataset.products.map(({ code, weightGrams }) => [code, weightGrams]));
  const gramKilometres = plan.dispatches.reduce(
    (sum, { product, quantityPieces, km }) => sum + quantityPieces * (grams.get(product) ?? 0) * km,
    0,
  );
  return gramKilometres / 1e6;
}
