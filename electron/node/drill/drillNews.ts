// The news of a morning as an officer enters it: demands that rose, makers that stand still since yesterday, and what came of the day's
// arrivals.
import { ok, type Result } from '../../../shared/base/result.ts';
import { decimalOfMillionths, toMillionths } from '../../../shared/base/millionths.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { arrivalKey, type ArrivalEntry } from '../../../shared/position/arrivalEntry.ts';
import { announcedSupplies } from '../../../shared/position/expectedArrivals.ts';
import { demandPlace, lasts, type RunLuck, type TrueArrival } from '../../../shared/rehearsal/runLuck.ts';
import type { DrillText } from '../../../shared/text/drillText.ts';

/** No arrival is later than this. */
const longestWait = 30;

/** Errors: those of editing. */
export async function tellRises(call: Client, facts: Dataset, luck: RunLuck, day: IsoDate): Promise<Result<null, AppError>> {
  const placeOf = demandPlace(facts);
  const rows = facts.demands.flatMap((seen, row) => {
    const today = luck.shocks.filter(({ on, tier, place }) => on === day && tier === seen.tier && place === placeOf(seen.region));
    if (today.length === 0 || seen.due < day) return [];
    const pieces = Math.floor(today.reduce((sum, { factor }) => sum * factor, seen.quantityPieces));
    return [{ row, seen, texts: { quantityPieces: String(pieces) } }];
  });
  if (rows.length === 0) return ok(null);
  const edited = await call('edit.change', { table: 'demands', rows });
  return edited.ok ? ok(null) : edited;
}

/** A stop is known on the morning after it began, with its end. Errors: those of editing. */
export async function tellStops(call: Client, facts: Dataset, luck: RunLuck, day: IsoDate): Promise<Result<null, AppError>> {
  const known = new Set(facts.lineDays.map(({ line, date }) => `${line}|${date}`));
  const makers = new Map(facts.lines.map(({ code, enterprise }) => [code, enterprise]));
  const texts = [...makers].flatMap(([line, enterprise]) =>
    (luck.outages.get(enterprise) ?? [])
      .filter(({ from }) => addDays(from, 1) === day)
      .flatMap((stop) => {
        const days: IsoDate[] = [];
        for (let date = day; lasts(stop, date); date = addDays(date, 1)) if (!known.has(`${line}|${date}`)) days.push(date);
        return days.map((date) => ({ line, date, availability: '0' }));
      }),
  );
  if (texts.length === 0) return ok(null);
  const edited = await call('edit.add', { table: 'lineDays', texts });
  return edited.ok ? ok(null) : edited;
}

/** Errors: those of confirming arrivals. */
export async function confirmArrivals(
  call: Client,
  facts: Dataset,
  luck: RunLuck,
  day: IsoDate,
  words: DrillText['arrival'],
): Promise<Result<null, AppError>> {
  const listed = await call('arrival.list', { from: addDays(day, -longestWait), to: day });
  if (!listed.ok) return listed;
  const truth = truthOf(facts, luck);
  const arrivals = listed.value.flatMap(({ announced, entry, isAnnounced }): ArrivalEntry[] => {
    const came = truth.get(arrivalKey({ announced }));
    const isOpen = entry === null || (entry.outcome === 'expected' && (entry.on ?? '') <= day);
    if (came === undefined || !isOpen || !isAnnounced || announced.date < facts.policy.start) return [];
    const quantity = decimalOfMillionths(toMillionths(came.quantity));
    if (came.date > day) return [{ announced, outcome: 'expected', on: came.date, quantity: String(announced.quantity), note: words.late }];
    const isWhole = came.quantity >= announced.quantity;
    return [{ announced, outcome: 'arrived', on: came.date, quantity, note: isWhole ? words.came : words.short }];
  });
  if (arrivals.length === 0) return ok(null);
  const saved = await call('arrival.save', { arrivals });
  return saved.ok ? ok(null) : saved;
}

/** By the announced row. Luck knows supplies by their place in the table, the books by their content and how many are alike. */
function truthOf(facts: Dataset, luck: RunLuck): ReadonlyMap<string, TrueArrival> {
  return new Map(
    facts.supplies.flatMap((row, k) => {
      const [announced] = announcedSupplies({ ...facts, supplies: [row] });
      if (announced === undefined) return [];
      const alike = facts.supplies.slice(0, k).filter((other) => JSON.stringify(other) === JSON.stringify(row)).length;
      return [[arrivalKey({ announced: { ...announced, nth: alike + 1 } }), luck.arrivals[k]] as const];
    }),
  );
}
