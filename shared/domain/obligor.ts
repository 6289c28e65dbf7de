// Cities and counties that answer for their enterprises (市县作为责任主体): material is allotted to them, and they owe what their enterprises owe.
import type { RegionsByCode } from './geography.ts';
import type { RegionCode } from './ids.ts';

/** The nearest place that answers for an enterprise in this region: its county, else its city; null where the enterprise owes by itself. */
export function obligorOf(region: RegionCode, regions: RegionsByCode, obligors: { has(code: RegionCode): boolean }): RegionCode | null {
  const seen = new Set<RegionCode>();
  for (let code: RegionCode | null = region; code !== null && !seen.has(code); code = regions.get(code)?.parent ?? null) {
    if (obligors.has(code)) return code;
    seen.add(code);
  }
  return null;
}
