// What an office's own records say of luck: reports of makers and cities, arrivals and receipts, each number with how often it was seen.
// Numbers that no record tells (rises of demand, closed roads, mistakes in reports, obstacles) are left out.
import { fromMillionths } from '../base/millionths.ts';
import { addDays, daysBetween, type IsoDate } from '../domain/calendar.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import type { OfficeRecords } from '../position/officeRecords.ts';
import { luckNames, type LuckName } from './luckTable.ts';
import { makerEvidence } from './makerEvidence.ts';
import { seenMean, seenShare, type Seen } from './seen.ts';

export interface LuckEvidence {
  /** Days on which a maker reported. */
  readonly days: number;
  readonly seen: Readonly<Partial<Record<LuckName, Seen>>>;
}

/** `from` and `to` are the first and the last day looked at; both are over. */
export type LuckRecords = Pick<OfficeRecords, 'facts' | 'makerReports' | 'cityReports' | 'arrivals' | 'plans' | 'orders'> & {
  readonly from: IsoDate;
  readonly to: IsoDate;
};

export function luckEvidence(records: LuckRecords): LuckEvidence {
  const isWithin = (day: IsoDate) => day >= records.from && day <= records.to;
  const makerReports = records.makerReports.filter(({ date }) => isWithin(date));
  const cityReports = records.cityReports.filter(({ date }) => isWithin(date));
  const found: Partial<Record<LuckName, Seen | null>> = {
    ...makerEvidence({ ...records, makerReports }),
    makerSilent: silence(
      makerReports.map(({ enterprise, date }) => [enterprise, date]),
      records.to,
    ),
    citySilent: silence(
      cityReports.map(({ city, date }) => [city, date]),
      records.to,
    ),
    ...arrivalsSeen(records, isWithin),
    ...roadSeen(records, isWithin),
  };
  const seen = luckNames.flatMap((name) => {
    const one = found[name] ?? null;
    return one === null ? [] : [[name, one] as const];
  });
  return { days: new Set(makerReports.map(({ date }) => date)).size, seen: Object.fromEntries(seen) };
}

/** Who reported once should have reported on every later day. */
function silence(reports: readonly (readonly [who: string, date: IsoDate])[], to: IsoDate): Seen | null {
  let [due, missing] = [0, 0];
  for (const days of Map.groupBy(reports, ([who]) => who).values()) {
    const told = new Set(days.map(([, date]) => date));
    const after = daysBetween([...told].sort()[0], to);
    due += after;
    missing += after + 1 - told.size;
  }
  return seenShare(missing, due);
}

/** An arrival that is still awaited has been late for as long as it is known to be, and has not come on time once. */
function arrivalsSeen({ arrivals }: LuckRecords, isWithin: (day: IsoDate) => boolean) {
  let [late, chances, came] = [0, 0, 0];
  const lacking: number[] = [];
  for (const { announced, arrivedOn, quantity, isExpected } of arrivals) {
    if (!isWithin(announced.date) || arrivedOn === null) continue;
    const days = Math.max(0, daysBetween(announced.date, arrivedOn));
    late += days;
    chances += days + (isExpected ? 0 : 1);
    if (isExpected) continue;
    came += 1;
    const part = 1 - fromMillionths(quantity) / announced.quantity;
    if (part > 0) lacking.push(part);
  }
  return { arrivalLate: seenShare(late, chances), arrivalShort: seenShare(lacking.length, came), arrivalShortPart: seenMean(lacking) };
}

/** By shipments of orders that were signed for, and orders that left whole. A day on the road is usual. */
function roadSeen({ orders }: LuckRecords, isWithin: (day: IsoDate) => boolean) {
  let [signed, late, left, inParts] = [0, 0, 0, 0];
  const lost: number[] = [];
  for (const { lines, events } of orders) {
    const shipments = events.flatMap((event) => (event.kind === 'shipped' && isWithin(event.on) ? [event] : []));
    if (shipments.length > 0 && lineBalances({ lines, events }).every(({ shipped, ordered }) => shipped >= ordered)) {
      left += 1;
      if (events.filter(({ kind }) => kind === 'shipped').length > 1) inParts += 1;
    }
    for (const { id, on } of shipments) {
      const receipts = events.flatMap((event) => (event.kind === 'received' && event.shipment === id ? [event] : []));
      if (receipts.length === 0) continue;
      signed += 1;
      if (receipts.every((receipt) => receipt.on > addDays(on, 1))) late += 1;
      const rows = receipts.flatMap((receipt) => receipt.lines);
      const damaged = rows.reduce((sum, row) => sum + row.damaged, 0);
      const all = rows.reduce((sum, row) => sum + row.accepted + row.damaged + row.refused, 0);
      if (damaged > 0) lost.push(damaged / all);
    }
  }
  return {
    roadLoss: seenShare(lost.length, signed),
    roadLossPart: seenMean(lost),
    roadLate: seenShare(late, signed),
    leavesInParts: seenShare(inParts, left),
  };
}
