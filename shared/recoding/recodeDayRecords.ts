// Reads what was entered of a day under present codes: reports of cities, counts and confirmed arrivals.
import { addDecimals } from '../base/decimalText.ts';
import { arrivalKey, type ArrivalEntry } from '../position/arrivalEntry.ts';
import { cityReportKey, type CityReport } from '../position/cityReport.ts';
import { countKey, type CountEntry } from '../position/countEntry.ts';
import type { Place } from '../position/place.ts';
import { presentCode, presentItem, presentOwner, type Aliases } from './recoding.ts';

/** A record under present codes, and the entered ones it is made of. */
export interface PresentRecord<Entry> {
  readonly record: Entry;
  readonly parts: readonly Entry[];
}

/** Reports of one day and two cities that became one are one report: their figures are added up. */
export function recodeCityReports(reports: readonly CityReport[], aliases: Aliases): PresentRecord<CityReport>[] {
  return together(reports, (report) => presentReport(report, aliases), cityReportKey, reportsTogether);
}

function presentReport(report: CityReport, aliases: Aliases): CityReport {
  const product = (code: string) => presentCode(aliases, 'products', code);
  return {
    ...report,
    city: presentCode(aliases, 'regions', report.city),
    issued: report.issued.map((line) => ({ ...line, product: product(line.product) })),
    onHand: report.onHand.map((line) => ({ ...line, product: product(line.product) })),
  };
}

function reportsTogether(a: CityReport, b: CityReport): CityReport {
  const added = <Line extends { readonly pieces: number }>(lines: readonly Line[], keyOf: (line: Line) => string): Line[] => {
    const sums = new Map<string, Line>();
    for (const line of lines) sums.set(keyOf(line), { ...line, pieces: line.pieces + (sums.get(keyOf(line))?.pieces ?? 0) });
    return [...sums.values()];
  };
  return {
    ...a,
    issued: added([...a.issued, ...b.issued], ({ tier, product }) => `${tier}|${product}`),
    onHand: added([...a.onHand, ...b.onHand], ({ product }) => product),
    note: notesTogether(a.note, b.note),
  };
}

/**
 * Counts of one day in two places that became one are added up. Where only one of them was counted that day, its count stands for both: a
 * code that was used twice for one place is more common than places that merge, and what differs is seen at the next count.
 */
export function recodeCounts(counts: readonly CountEntry[], aliases: Aliases): PresentRecord<CountEntry>[] {
  return together(
    counts,
    (count) => ({ ...count, place: presentPlace(count.place, aliases) }),
    countKey,
    (a, b) => ({ ...a, quantity: addDecimals(a.quantity, b.quantity), note: notesTogether(a.note, b.note) }),
  );
}

export function presentPlace(place: Place, aliases: Aliases): Place {
  switch (place.kind) {
    case 'poolGoods':
    case 'cityGoods':
      return {
        ...place,
        city: presentCode(aliases, 'regions', place.city),
        item: presentCode(aliases, 'products', place.item),
      };
    case 'cityMaterial':
      return {
        ...place,
        city: presentCode(aliases, 'regions', place.city),
        item: presentCode(aliases, 'materials', place.item),
      };
    case 'makerGoods':
      return {
        ...place,
        enterprise: presentCode(aliases, 'enterprises', place.enterprise),
        item: presentCode(aliases, 'products', place.item),
      };
    case 'makerMaterial':
      return {
        ...place,
        enterprise: presentCode(aliases, 'enterprises', place.enterprise),
        item: presentCode(aliases, 'materials', place.item),
      };
    case 'poolMaterial':
      return { ...place, item: presentCode(aliases, 'materials', place.item) };
  }
}

/** Arrivals of owners that became one stay apart: each confirms one announced row, so the later ones get the next free number. */
export function recodeArrivals(arrivals: readonly ArrivalEntry[], aliases: Aliases): PresentRecord<ArrivalEntry>[] {
  const taken = new Set<string>();
  return arrivals.map((entry) => {
    const { announced } = entry;
    let record: ArrivalEntry = {
      ...entry,
      announced: {
        ...announced,
        owner: presentOwner(aliases, announced.owner),
        item: presentItem(aliases, announced.item),
        region: presentCode(aliases, 'regions', announced.region),
        ...(announced.receiver === undefined ? {} : { receiver: presentCode(aliases, 'regions', announced.receiver) }),
      },
    };
    while (taken.has(arrivalKey(record))) record = { ...record, announced: { ...record.announced, nth: record.announced.nth + 1 } };
    taken.add(arrivalKey(record));
    return { record, parts: [entry] };
  });
}

function together<Entry>(
  entries: readonly Entry[],
  present: (entry: Entry) => Entry,
  keyOf: (entry: Entry) => string,
  sum: (a: Entry, b: Entry) => Entry,
): PresentRecord<Entry>[] {
  const made = new Map<string, PresentRecord<Entry>>();
  for (const entry of entries) {
    const next = present(entry);
    const other = made.get(keyOf(next));
    made.set(
      keyOf(next),
      other === undefined ? { record: next, parts: [entry] } : { record: sum(other.record, next), parts: [...other.parts, entry] },
    );
  }
  return [...made.values()];
}

function notesTogether(...notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join('；');
}
