// The planner's view of makers over the cycle: their lines by day, and their own scarce material.
import { compareText } from '../base/compareText.ts';
import { dayNumber } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LineRow } from '../domain/tables.ts';
import type { InstanceLine } from './instance.ts';

/** What each enterprise had on the first morning of the cycle: the table's row or, without one, its stock if the cycle begins today. */
export function openingMaterial({ opening, stocks, enterprises }: Dataset, beginsToday: boolean) {
  const told = new Set(opening.map((row) => `${row.enterprise}|${row.material}`));
  const makers = new Set<string>(enterprises.map(({ code }) => code));
  const untold = stocks.filter(({ owner, item }) => makers.has(owner) && !told.has(`${owner}|${item}`));
  return [...opening, ...(beginsToday ? untold.map(({ owner, item, quantity }) => ({ enterprise: owner, material: item, quantity })) : [])];
}

/** Everything that arrives for the enterprises themselves from the first day of the cycle to the last. */
export function ownSupplies({ supplies, enterprises }: Dataset, first: number, last: number) {
  const makers = new Set<string>(enterprises.map(({ code }) => code));
  return supplies
    .filter(({ owner, date }) => makers.has(owner) && dayNumber(date) >= first && dayNumber(date) <= last)
    .map(({ owner, item, quantity }) => ({ enterprise: owner, material: item, quantity }));
}

export function buildLines(
  dataset: Dataset,
  { cycleStart, start, days }: { readonly cycleStart: number; readonly start: number; readonly days: number },
  enterpriseIndex: ReadonlyMap<string, number>,
  productIndex: ReadonlyMap<string, number>,
): InstanceLine[] {
  const rowsByLine = Map.groupBy(dataset.lines, (row) => row.code);
  const daysByLine = Map.groupBy(dataset.lineDays, (row) => row.line);
  return [...rowsByLine.keys()].sort(compareText).map((code) => {
    const rows = rowsByLine.get(code) as LineRow[];
    const [primary] = rows;
    const first = primary.from === null ? cycleStart : dayNumber(primary.from);
    const last = primary.to === null ? start + days - 1 : dayNumber(primary.to);
    const inService = (day: number) => day >= first && day <= last;
    const cycleDays = start + days - cycleStart;
    const availability = Array.from({ length: cycleDays }, (_, k) => (inService(cycleStart + k) ? (primary.availability ?? 1) : 0));
    for (const row of daysByLine.get(code) ?? []) {
      const k = dayNumber(row.date) - cycleStart;
      if (k >= 0 && k < cycleDays && inService(cycleStart + k)) availability[k] = row.availability;
    }
    return {
      code,
      enterprise: enterpriseIndex.get(primary.enterprise) as number,
      makes: rows.map((row) => ({ product: productIndex.get(row.product) as number, rate: row.ratePiecesPerDay })),
      availability: availability.slice(start - cycleStart),
      availabilityBefore: availability.slice(0, start - cycleStart),
    };
  });
}
