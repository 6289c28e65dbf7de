// What an office knows on a morning of a run: arrivals as announced until they are late, stops from the day after they began, demands as they
// stand that day. The planner sees this; what the day brings, it does not.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Demand, LineDay } from '../domain/tables.ts';
import { demandPlace, lasts, type RunLuck } from './runLuck.ts';

export type KnownFacts = Pick<Dataset, 'supplies' | 'demands' | 'lineDays'>;

export function knownFacts(facts: Dataset, luck: RunLuck, morning: IsoDate): KnownFacts {
  return {
    supplies: facts.supplies.map((row, k) => {
      const came = luck.arrivals[k];
      if (row.date >= morning) return row;
      // What is late is told with its new day; how much it is shows when it comes.
      return came.date < morning ? { ...row, ...came } : { ...row, date: came.date };
    }),
    demands: demandsBy(facts, luck, morning),
    lineDays: lineDaysBy(facts, luck, morning),
  };
}

/** Everything as it turns out: what nobody can know before the last evening. */
export function trueFacts(facts: Dataset, luck: RunLuck, lastDay: IsoDate): KnownFacts {
  const days = new Set<IsoDate>();
  for (let day = facts.policy.start; day <= lastDay; day = addDays(day, 1)) days.add(day);
  const typed = new Map(facts.lineDays.map((row) => [`${row.line}|${row.date}`, row]));
  const lines = new Map(facts.lines.toReversed().map((row) => [row.code, row]));
  const ran = [...lines.values()].toReversed().flatMap((line) =>
    [...days].map((date): LineDay => {
      const planned = typed.get(`${line.code}|${date}`)?.availability ?? line.availability ?? 1;
      return { line: line.code, date, availability: Math.floor(planned * luck.runningShare(line.enterprise, date) * 1e6) / 1e6 };
    }),
  );
  return {
    supplies: facts.supplies.map((row, k) => ({ ...row, ...luck.arrivals[k] })),
    demands: demandsBy(facts, luck, lastDay),
    lineDays: [...facts.lineDays.filter(({ date }) => !days.has(date)), ...ran],
  };
}

/** A rise is told on the morning of its day, to every demand of the place and tier that is not over. */
function demandsBy(facts: Dataset, { shocks }: RunLuck, morning: IsoDate): Demand[] {
  const placeOf = demandPlace(facts);
  const known = shocks.filter(({ on }) => on <= morning);
  return facts.demands.map((row) => {
    const rises = known.filter(({ on, tier, place }) => tier === row.tier && place === placeOf(row.region) && on <= row.due);
    if (rises.length === 0) return row;
    return { ...row, quantityPieces: Math.floor(rises.reduce((pieces, { factor }) => pieces * factor, row.quantityPieces)) };
  });
}

function lineDaysBy(facts: Dataset, { outages }: RunLuck, morning: IsoDate): LineDay[] {
  const still = new Map<string, LineDay>();
  const lines = new Map(facts.lines.map(({ code, enterprise }) => [code, enterprise]));
  for (const [line, enterprise] of lines)
    for (const stop of outages.get(enterprise) ?? []) {
      if (stop.from >= morning) continue;
      for (let date = morning; lasts(stop, date); date = addDays(date, 1)) still.set(`${line}|${date}`, { line, date, availability: 0 });
    }
  return [...facts.lineDays.filter(({ line, date }) => !still.has(`${line}|${date}`)), ...still.values()];
}
