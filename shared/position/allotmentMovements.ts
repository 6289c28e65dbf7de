// Turns allotments into stock movements: material leaves the pool when the paper is issued and reaches the maker when it is accepted. What
// is allotted to a city or county reaches that place, and leaves it for its makers by the notices that share it out.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { StockMovement } from './movement.ts';
import type { CityAllotment, IssuedAllotment, OfficeRecords } from './officeRecords.ts';
import type { Place } from './place.ts';

/**
 * Without a receipt, material is presumed to have arrived on the day of issue, unless the maker reported that day: a maker that reported
 * speaks for itself.
 */
export function allotmentMovements({
  allotments,
  cityAllotments,
  makerReports,
}: Pick<OfficeRecords, 'allotments' | 'cityAllotments' | 'makerReports'>): StockMovement[] {
  const reports = new Set(makerReports.map(({ date, enterprise }: DailyReport) => `${date}|${enterprise}`));
  return [
    ...cityAllotments.flatMap((allotment) => {
      const { place: city, material: item } = allotment;
      return movementsOf(allotment, { kind: 'poolMaterial', item }, { kind: 'cityMaterial', city, item }, false);
    }),
    ...allotments.flatMap((allotment) => {
      const { on, enterprise, material: item, from } = allotment;
      const source: Place = from === undefined ? { kind: 'poolMaterial', item } : { kind: 'cityMaterial', city: from, item };
      return movementsOf(allotment, source, { kind: 'makerMaterial', enterprise, item }, reports.has(`${on}|${enterprise}`));
    }),
  ];
}

function movementsOf(
  { paper, on, quantity, receipts }: Omit<IssuedAllotment | CityAllotment, 'enterprise' | 'place'>,
  from: Place,
  to: Place,
  hasReport: boolean,
): StockMovement[] {
  const isSilent = receipts.length === 0 && !hasReport;
  return [
    { on, place: from, kind: 'allotted', change: -quantity, known: 'booked', paper },
    ...(isSilent ? [{ on, quantity }] : receipts).map(
      (receipt): StockMovement => ({
        on: receipt.on,
        place: to,
        kind: 'allotmentReceived',
        change: receipt.quantity,
        known: isSilent ? 'presumed' : 'booked',
        paper,
      }),
    ),
  ];
}
