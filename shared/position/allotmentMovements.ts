// Turns allotments into stock movements: material leaves the pool when the paper is issued and reaches the maker when it is accepted.
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { StockMovement } from './movement.ts';
import type { OfficeRecords } from './officeRecords.ts';

/**
 * Without a receipt, material is presumed to have arrived on the day of issue, unless the maker reported that day: a maker that reported
 * speaks for itself.
 */
export function allotmentMovements({ allotments, makerReports }: Pick<OfficeRecords, 'allotments' | 'makerReports'>): StockMovement[] {
  const reports = new Set(makerReports.map(({ date, enterprise }: DailyReport) => `${date}|${enterprise}`));
  return allotments.flatMap((allotment) => {
    const { paper, on, enterprise, material: item, quantity } = allotment;
    const issued: StockMovement = {
      on,
      place: { kind: 'poolMaterial', item },
      kind: 'allotted',
      change: -quantity,
      known: 'booked',
      paper,
    };
    const place = { kind: 'makerMaterial', enterprise, item } as const;
    const isSilent = allotment.receipts.length === 0 && !reports.has(`${on}|${enterprise}`);
    const received = (isSilent ? [{ on, quantity }] : allotment.receipts).map(
      (receipt): StockMovement => ({
        on: receipt.on,
        place,
        kind: 'allotmentReceived',
        change: receipt.quantity,
        known: isSilent ? 'presumed' : 'booked',
        paper,
      }),
    );
    return [issued, ...received];
  });
}
