// What is presumed of cities that did not report a day: what the plan in force had them issue, as far as goods allow, and what they then have
// left. It has the form of a report, so that a person accepts it or changes it.
import { wholePieces } from '../base/millionths.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import { cityOf } from '../domain/geography.ts';
import type { CityReport } from './cityReport.ts';
import { liveDays } from './liveDays.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { stockBook } from './stockBook.ts';

/** One for each city that has or issues goods of its own and did not report, by code; on hand are its books that evening. */
export function presumedCityDays(records: OfficeRecords, date: IsoDate): CityReport[] {
  const { facts } = records;
  const told = new Set(records.cityReports.filter((report) => report.date === date).map(({ city }) => city));
  const regions = new Map(facts.regions.map((region) => [region.code, region]));
  const demands = new Map(facts.demands.map((demand) => [demand.code, demand]));
  const made = new Map<string, { city: string; issued: CityReport['issued'][number][]; onHand: CityReport['onHand'][number][] }>();
  const partOf = (city: string) => {
    const part = made.get(city) ?? { city, issued: [], onHand: [] };
    made.set(city, part);
    return part;
  };
  const lived = liveDays(records, addDays(date, 1));
  for (const { on, demand, product, quantityPieces } of lived.own) {
    const row = demands.get(demand);
    const city = row === undefined ? null : cityOf(row.region, regions);
    if (on !== date || row === undefined || city === null || told.has(city)) continue;
    const { issued } = partOf(city);
    const at = issued.findIndex((line) => line.tier === row.tier && line.product === product);
    if (at === -1) issued.push({ tier: row.tier, product, pieces: quantityPieces });
    else issued[at] = { ...issued[at], pieces: issued[at].pieces + quantityPieces };
  }
  const period = { from: date, morning: addDays(date, 1) };
  for (const { place, closing } of stockBook(lived.counts, lived.movements, period, records.checkpoint).values())
    if (place.kind === 'cityGoods' && !told.has(place.city))
      partOf(place.city).onHand.push({ product: place.item, pieces: Math.max(0, wholePieces(closing)) });
  return [...made.values()].sort((a, b) => (a.city < b.city ? -1 : 1)).map((part) => ({ date, ...part, note: '' }));
}
