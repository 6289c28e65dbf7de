// The statement of a day: its review with the names that its codes had, so that it reads the same in ten years.
import type { Dataset } from '../domain/dataset.ts';
import type { DayReview } from './dayReview.ts';

export interface DayStatement {
  readonly format: 1;
  readonly review: DayReview;
  /** By code: places, makers, products and materials. */
  readonly names: Readonly<Record<string, string>>;
  /** By code: what a material is measured in. Goods are in pieces. */
  readonly units: Readonly<Record<string, string>>;
}

export function dayStatementOf(review: DayReview, { regions, enterprises, products, materials }: Dataset): DayStatement {
  const named = [...regions, ...enterprises, ...products, ...materials].map(({ code, name }) => [code, name] as const);
  return {
    format: 1,
    review,
    names: Object.fromEntries(named),
    units: Object.fromEntries(materials.map(({ code, unit }) => [code, unit])),
  };
}
