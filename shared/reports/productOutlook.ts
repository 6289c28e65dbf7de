// The outlook of each product for the whole province: need, stock, possible production, and the number of cities that fall short.
import { sum } from '../base/sum.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { ProductCode } from '../domain/ids.ts';
import type { Assessment } from '../plan/plan.ts';

export interface ProductOutlook {
  readonly product: ProductCode;
  readonly needPieces: number;
  readonly stockPieces: number;
  readonly potentialPieces: number;
  readonly ratio: number;
  /** Cities below the threshold that need the product. */
  readonly difficultCities: number;
}

/** In dataset order. */
export function productOutlooks(dataset: Dataset, assessment: readonly Assessment[]): readonly ProductOutlook[] {
  const { threshold } = dataset.policy.support;
  return dataset.products.map(({ code }) => {
    const rows = assessment.filter((row) => row.product === code);
    const needPieces = sum(rows.map((row) => row.need));
    const stockPieces = sum(rows.map((row) => row.stock));
    const potentialPieces = sum(rows.map((row) => row.potential));
    return {
      product: code,
      needPieces,
      stockPieces,
      potentialPieces,
      ratio: needPieces === 0 ? 1 : (stockPieces + potentialPieces) / needPieces,
      difficultCities: rows.filter((row) => row.need > 0 && row.ratio < threshold).length,
    };
  });
}
