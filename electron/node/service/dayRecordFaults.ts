// Why a report of a city, a count or a confirmed arrival cannot be: days that have not come, names that are not in the data, parts of pieces.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { DayRecordKind } from '../../../shared/domain/dayRecordError.ts';
import { holdsMaterial } from '../../../shared/position/place.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { arrivalKey, type ArrivalEntry } from '../../../shared/position/arrivalEntry.ts';
import type { CityReport } from '../../../shared/position/cityReport.ts';
import type { CountEntry } from '../../../shared/position/countEntry.ts';
import { announcedSupplies } from '../../../shared/position/expectedArrivals.ts';

/** Null if nothing is wrong with it. `working` is the working day: later days have not come. */
export function cityReportFault({ date, city, issued, onHand }: CityReport, dataset: Dataset, working: IsoDate): AppError | null {
  if (date > working) return { kind: 'dayNotCome', what: 'cityReport', on: date, working };
  const products = new Set(dataset.products.map(({ code }) => code));
  if (!isCity(dataset, city)) return unknown('cityReport', date, city);
  const line = [...issued, ...onHand].find(({ product }) => !products.has(product));
  return line === undefined ? null : unknown('cityReport', date, line.product);
}

/** Null if nothing is wrong with it. */
export function countFault({ on, place, quantity }: CountEntry, dataset: Dataset, working: IsoDate): AppError | null {
  if (on > working) return { kind: 'dayNotCome', what: 'count', on, working };
  const isAnywhere = place.kind === 'cityMaterial' && dataset.regions.some(({ code, level }) => code === place.city && level === 'county');
  if ('city' in place && !isAnywhere && !isCity(dataset, place.city)) return unknown('count', on, place.city);
  if ('enterprise' in place && !dataset.enterprises.some(({ code }) => code === place.enterprise))
    return unknown('count', on, place.enterprise);
  if (holdsMaterial(place.kind)) {
    const material = dataset.materials.find(({ code }) => code === place.item);
    if (material === undefined) return unknown('count', on, place.item);
    return material.scarce ? null : { kind: 'materialNotKept', item: material.name };
  }
  if (!dataset.products.some(({ code }) => code === place.item)) return unknown('count', on, place.item);
  return wholeFault('count', dataset, place.item, quantity);
}

/** Null if nothing is wrong with it. */
export function arrivalFault(entry: ArrivalEntry, dataset: Dataset, working: IsoDate): AppError | null {
  const { announced, outcome, on, quantity } = entry;
  if (!announcedSupplies(dataset).some((row) => arrivalKey({ announced: row }) === arrivalKey(entry))) {
    const nameOf = (code: string) =>
      [...dataset.regions, ...dataset.enterprises, ...dataset.products, ...dataset.materials].find((row) => row.code === code)?.name ??
      code;
    return { kind: 'arrivalUnknown', on: announced.date, owner: nameOf(announced.owner), item: nameOf(announced.item) };
  }
  if (outcome === 'arrived' && on !== null && on > working) return { kind: 'dayNotCome', what: 'arrival', on, working };
  if (outcome === 'expected' && on !== null && on < working) return { kind: 'expectedInPast', on, working };
  return wholeFault('arrival', dataset, announced.item, quantity);
}

function wholeFault(what: DayRecordKind, { products }: Dataset, item: string, quantity: string): AppError | null {
  const product = products.find(({ code }) => code === item);
  if (product === undefined || !/\.\d*[1-9]/.test(quantity)) return null;
  return { kind: 'piecesNotWhole', what, item: product.name, quantity };
}

function isCity({ regions }: Dataset, city: string): boolean {
  return regions.some(({ code, level }) => code === city && level === 'city');
}

function unknown(what: DayRecordKind, on: IsoDate, code: string): AppError {
  return { kind: 'dayRecordNamesUnknown', what, on, code };
}
