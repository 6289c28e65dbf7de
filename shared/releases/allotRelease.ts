// Shares a release out over counties and their outlets in whole cartons: by largest remainder, so that the parts add up to the release.
import { compareText } from '../base/compareText.ts';
import { largestRemainder } from '../base/largestRemainder.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { AppError } from '../domain/errors.ts';
import { cityOf } from '../domain/geography.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Outlet, Region } from '../domain/tables.ts';
import type { ReleaseAllotment, ReleaseChoice } from './release.ts';

export interface AllottedRelease {
  readonly cartonPieces: number;
  /** Pieces in whole cartons; the rest of a carton is not released. */
  readonly pieces: number;
  readonly allotments: readonly ReleaseAllotment[];
}

/** Weights of outlets have six decimals; shares are exact in millionths of them. */
const weightUnits = 1e6;

/** Outlets of the city and its counties, by county and code. */
export function outletsOf(city: RegionCode, { outlets, regions }: Pick<Dataset, 'outlets' | 'regions'>): Outlet[] {
  const byCode = new Map(regions.map((row) => [row.code, row]));
  return outlets
    .filter(({ region }) => cityOf(region, byCode) === city)
    .sort((a, b) => compareText(a.region, b.region) || compareText(a.outlet, b.outlet));
}

/**
 * Errors: `releaseNamesUnknown`, `releaseNoOutlets`, `releaseLessThanCarton`, `releaseNoPopulation`, `releaseNoWeight`. Outlets that get no
 * carton are left out.
 */
export function allotRelease(choice: ReleaseChoice, dataset: Dataset): Result<AllottedRelease, AppError> {
  const { city, split } = choice;
  const product = dataset.products.find(({ code }) => code === choice.product);
  if (product === undefined) return err({ kind: 'releaseNamesUnknown', code: choice.product });
  if (!dataset.regions.some(({ code, level }) => code === city && level === 'city'))
    return err({ kind: 'releaseNamesUnknown', code: city });
  const there = outletsOf(city, dataset);
  const chosen = new Set<string>(choice.outlets);
  const outlets = there.filter(({ outlet }) => chosen.has(outlet));
  const unknown = choice.outlets.find((code) => !there.some(({ outlet }) => outlet === code));
  if (unknown !== undefined) return err({ kind: 'releaseNamesUnknown', code: unknown });
  if (outlets.length === 0) return err({ kind: 'releaseNoOutlets', city });
  const { cartonPieces } = product;
  const cartons = Math.floor(choice.pieces / cartonPieces);
  if (cartons === 0) return err({ kind: 'releaseLessThanCarton', pieces: choice.pieces, carton: cartonPieces });
  const counties = [...Map.groupBy(outlets, ({ region }) => region)];
  const weighed = countyWeights(counties, split, city, dataset.regions);
  if (!weighed.ok) return weighed;
  if (weighed.value.every(({ weight }) => weight === 0)) return err({ kind: 'releaseNoWeight', city });
  const allotments = largestRemainder(cartons, weighed.value).flatMap(([{ outlets: ofCounty }, part]) => {
    const own = ofCounty.map((row) => ({ row, code: row.outlet as string, weight: unitsOf(row) }));
    // A county whose outlets all weigh nothing shares evenly.
    const rows = own.some(({ weight }) => weight > 0) ? own : own.map((row) => ({ ...row, weight: 1 }));
    return largestRemainder(part, rows).flatMap(([{ row }, count]) => (count === 0 ? [] : [allotmentOf(row, count, cartonPieces)]));
  });
  return ok({ cartonPieces, pieces: cartons * cartonPieces, allotments });
}

interface CountyWeight {
  readonly code: string;
  readonly weight: number;
  readonly outlets: readonly Outlet[];
}

/** Outlets that are not of a county stand for the people of the city outside the counties that have outlets. */
function countyWeights(
  counties: readonly (readonly [RegionCode, readonly Outlet[]])[],
  split: ReleaseChoice['split'],
  city: RegionCode,
  regions: readonly Region[],
): Result<CountyWeight[], AppError> {
  if (split === 'weight')
    return ok(counties.map(([code, outlets]) => ({ code, outlets, weight: outlets.reduce((sum, row) => sum + unitsOf(row), 0) })));
  const people = new Map(regions.map(({ code, population }) => [code, population]));
  const unknown = counties.find(([code]) => (people.get(code) ?? null) === null);
  if (unknown !== undefined) return err({ kind: 'releaseNoPopulation', region: unknown[0] });
  const ofCounties = counties.reduce((sum, [code]) => sum + (code === city ? 0 : (people.get(code) ?? 0)), 0);
  return ok(
    counties.map(([code, outlets]) => ({
      code,
      outlets,
      weight: code === city ? Math.max(0, (people.get(code) ?? 0) - ofCounties) : (people.get(code) ?? 0),
    })),
  );
}

function unitsOf({ weight }: Outlet): number {
  return Math.round((weight ?? 1) * weightUnits);
}

function allotmentOf({ outlet, name, region, address, hours, telephone }: Outlet, cartons: number, cartonPieces: number): ReleaseAllotment {
  return {
    outlet,
    name,
    region,
    address: address ?? '',
    hours: hours ?? '',
    telephone: telephone ?? '',
    cartons,
    pieces: cartons * cartonPieces,
  };
}
