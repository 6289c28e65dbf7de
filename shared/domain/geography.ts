// Geography: which city a region belongs to, and distances in kilometres.
import { assert } from '../base/assert.ts';
import type { Dataset } from './dataset.ts';
import type { RegionCode } from './ids.ts';
import type { Region } from './tables.ts';

/** Mean radius of the Earth in km. */
const earthRadiusKm = 6371;
/** Factor by which roads are longer than the great circle (dataset.md). */
const roadFactor = 1.3;

export type RegionsByCode = ReadonlyMap<RegionCode, Region>;

/** City of a region: the region itself or, for a county, its parent. Null for provinces, outside regions and counties without a city. */
export function cityOf(code: RegionCode, regions: RegionsByCode): RegionCode | null {
  const region = regions.get(code);
  if (region?.level === 'city') return code;
  if (region?.level !== 'county' || region.parent === null) return null;
  return regions.get(region.parent)?.level === 'city' ? region.parent : null;
}

/** Kilometres from a city to a city or outside region. Null if there is neither a row nor coordinates. */
export type DistanceKm = (from: RegionCode, to: RegionCode) => number | null;

type Placed = Pick<Region, 'code' | 'longitude' | 'latitude'>;

/**
 * Uses the row in distances.csv, else the row of the opposite direction, else 0 within a city, else the great circle times 1.3, rounded to
 * the metre.
 */
export function distanceKm(dataset: Pick<Dataset, 'distances'> & { readonly regions: readonly Placed[] }): DistanceKm {
  const rows = new Map(dataset.distances.map((row) => [`${row.from}|${row.to}`, row.km]));
  const places = new Map(dataset.regions.map((region) => [region.code, region]));
  return (from, to) => {
    const row = rows.get(`${from}|${to}`) ?? rows.get(`${to}|${from}`);
    if (row !== undefined) return row;
    if (from === to) return 0;
    const [start, end] = [places.get(from), places.get(to)];
    return start === undefined || end === undefined ? null : roadKm(start, end);
  };
}

/**
 * Kilometres by index into `destinations`. A checked dataset knows every pair that goods may go between, and may leave out a region that
 * neither sends nor asks.
 */
export function createDistances(dataset: Dataset, destinations: readonly RegionCode[]): (from: number, to: number) => number {
  const between = distanceKm(dataset);
  return (from, to) => {
    const km = between(destinations[from], destinations[to]);
    assert(km !== null, 'a checked dataset knows the distances goods may go');
    return km;
  };
}

/** The longest known distance from one of these cities to one of these destinations, at least 1. */
export function farthestKm(dataset: Dataset, cities: readonly RegionCode[], destinations: readonly RegionCode[]): number {
  const between = distanceKm(dataset);
  return cities.reduce((most, from) => destinations.reduce((found, to) => Math.max(found, between(from, to) ?? 0), most), 1);
}

function roadKm(from: Placed, to: Placed): number | null {
  if (from.longitude === null || from.latitude === null || to.longitude === null || to.latitude === null) return null;
  const [latitudeA, latitudeB] = [radians(from.latitude), radians(to.latitude)];
  const halfLatitude = Math.sin((latitudeB - latitudeA) / 2);
  const halfLongitude = Math.sin(radians(to.longitude - from.longitude) / 2);
  const haversine = halfLatitude ** 2 + Math.cos(latitudeA) * Math.cos(latitudeB) * halfLongitude ** 2;
  const km = 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(haversine))) * roadFactor;
  return Math.round(km * 1000) / 1000;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
