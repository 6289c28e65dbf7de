// Planned production by day and product, with the effective capacity of each day.
import type { PlanView } from '../../../shared/contract/api.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { effectiveCapacity } from '../../../shared/capacity/effectiveCapacity.ts';

export interface ProductionDay {
  readonly date: IsoDate;
  /** In the dataset's order of products. */
  readonly pieces: readonly number[];
  readonly totalPieces: number;
  readonly capacityPieces: number;
}

export function productionDays({ plan, dataset }: PlanView): readonly ProductionDay[] {
  const made = new Map<string, number>();
  for (const row of plan.production) {
    const key = `${row.date}|${row.product}`;
    made.set(key, (made.get(key) ?? 0) + row.quantityPieces);
  }
  return effectiveCapacity(dataset).map(({ date, pieces: capacityPieces }) => {
    const pieces = dataset.products.map((product) => made.get(`${date}|${product.code}`) ?? 0);
    return { date, pieces, totalPieces: pieces.reduce((sum, value) => sum + value, 0), capacityPieces };
  });
}
