// What a risk level one step lower would free: the pieces that a region's demands by norms would no longer ask for.
import { sum } from '../base/sum.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { RegionCode } from '../domain/ids.ts';
import { riskLevels, type RiskLevel } from '../domain/tables.ts';
import { computeDemands } from './computeDemands.ts';
import type { NormBook } from './norms.ts';

export interface LoweredRisk {
  readonly region: RegionCode;
  /** The highest level it has on a day of the plan. */
  readonly level: RiskLevel;
  /** One step lower. */
  readonly lower: RiskLevel;
  /** Over all days of the plan, if every day above the lower level came down to it. */
  readonly freedPieces: number;
}

/** Regions with people in the norms and a level above the lowest; the most pieces first, then by code. */
export function loweringRisk(book: NormBook, dataset: Dataset): LoweredRisk[] {
  const computed = Map.groupBy(computeDemands(book, dataset), ({ row }) => row.region);
  const rows = dataset.regions.flatMap((region): LoweredRisk[] => {
    const now = computed.get(region.code);
    if (now === undefined) return [];
    const levels = now.flatMap(({ formula }) => (formula.spans ?? [formula]).map(({ risk }) => riskLevels.indexOf(risk)));
    const highest = Math.max(...levels);
    if (highest === 0) return [];
    const lower = riskLevels[highest - 1];
    const lowered: NormBook = { ...book, riskFactors: { ...book.riskFactors, [riskLevels[highest]]: book.riskFactors[lower] } };
    const then = computeDemands(lowered, { ...dataset, regions: [region] });
    const pieces = (list: typeof then) => sum(list.map(({ row }) => row.quantityPieces));
    return [{ region: region.code, level: riskLevels[highest], lower, freedPieces: pieces(now) - pieces(then) }];
  });
  return rows.sort((a, b) => b.freedPieces - a.freedPieces || (a.region < b.region ? -1 : 1));
}
