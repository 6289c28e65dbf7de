// The demands of a cycle: rows go on with what they still ask after the cycles before it.
import type { IsoDate } from '../domain/calendar.ts';
import type { DemandCode } from '../domain/ids.ts';
import type { Demand, Secured } from '../domain/tables.ts';

/** A row that was served in full, or whose last day is past, is over: it is in the books of the cycle that it belonged to. */
export function cycleDemands(demands: readonly Demand[], earlier: readonly Secured[], cycleStart: IsoDate): Demand[] {
  const had = new Map<DemandCode, number>();
  for (const { demand, quantityPieces } of earlier) had.set(demand, (had.get(demand) ?? 0) + quantityPieces);
  return demands.flatMap((row) => {
    const quantityPieces = row.quantityPieces - (had.get(row.code) ?? 0);
    if (row.due < cycleStart || quantityPieces <= 0) return [];
    return [{ ...row, quantityPieces, from: row.from < cycleStart ? cycleStart : row.from }];
  });
}
