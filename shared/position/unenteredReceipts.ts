// Material that a maker reported as received and that no paper has as received: its books do not know it, and a receipt is to be entered.
import { compareText } from '../base/compareText.ts';
import { parseMillionths, type Millionths } from '../base/millionths.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import { beyondPapers, daysApart } from '../orders/reportedReceipts.ts';
import { discrepancy, type Discrepancy } from './discrepancy.ts';
import type { IssuedAllotment, OfficeRecords } from './officeRecords.ts';
import { deskDays } from './paperDiscrepancies.ts';

interface Open {
  readonly allotment: IssuedAllotment;
  readonly accepted: Millionths;
  left: Millionths;
  /** Of the maker's reports, and the day of the last of them. */
  told: Millionths;
  on: IsoDate;
}

/** What reports say beyond receipts is taken as of the earliest allotments with something open, as far as they go. */
export function unenteredReceipts({ allotments, makerReports }: OfficeRecords, day: IsoDate): Discrepancy[] {
  const from = addDays(day, -deskDays);
  const papers = Map.groupBy(
    allotments.filter(({ on }) => on <= day),
    ({ enterprise, material }) => `${enterprise}|${material}`,
  );
  const reports = makerReports.filter(({ date }) => date >= from && date <= day);
  return [...papers].flatMap(([account, own]) => {
    const told = reports.flatMap(({ date: on, enterprise, materials }) =>
      materials.flatMap(({ material, received }) =>
        `${enterprise}|${material}` === account ? [{ on, quantity: parseMillionths(received) }] : [],
      ),
    );
    const receipts = own.flatMap(({ on: issuedOn, receipts: of }) => of.map(({ on, quantity }) => ({ issuedOn, on, quantity })));
    const open = own
      .flatMap((allotment): Open[] => {
        const accepted = allotment.receipts.reduce((sum, { quantity }) => sum + quantity, 0n);
        const left = allotment.quantity - accepted;
        return allotment.entry === undefined || left <= 0n ? [] : [{ allotment, accepted, left, told: 0n, on: allotment.on }];
      })
      .sort((a, b) => compareText(a.allotment.on, b.allotment.on));
    for (const [k, beyond] of beyondPapers(told, receipts).entries()) takeUp(open, told[k].on, beyond);
    return open.filter(({ told: reported }) => reported > 0n).map(rowOf);
  });
}

function takeUp(open: readonly Open[], on: IsoDate, reported: Millionths): void {
  let rest = reported;
  for (const one of open) {
    if (on < addDays(one.allotment.on, -daysApart)) continue;
    const over = rest - one.left;
    const taken = over > 0n ? one.left : rest;
    if (taken === 0n) continue;
    one.left -= taken;
    one.told += taken;
    rest -= taken;
    if (on > one.on) one.on = on;
  }
}

function rowOf({ allotment: { enterprise, material, paper, entry }, accepted, told, on }: Open): Discrepancy {
  const row = discrepancy('receiptNotEntered', enterprise, material, accepted, accepted + told, { paper });
  return entry === undefined ? row : { ...row, receipt: { ...entry, on } };
}
