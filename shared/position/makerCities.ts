// Finds the city whose place a maker's goods are counted at.
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { EnterpriseCode, RegionCode } from '../domain/ids.ts';

/** A maker in a region that belongs to no city is counted at that region itself; '' for an unknown maker. */
export function makerCities({
  enterprises,
  regions,
}: Pick<Dataset, 'enterprises' | 'regions'>): (enterprise: EnterpriseCode) => RegionCode {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const cities = new Map(enterprises.map(({ code, region }) => [code, cityOf(region, byCode) ?? region]));
  return (enterprise) => cities.get(enterprise) ?? '';
}
