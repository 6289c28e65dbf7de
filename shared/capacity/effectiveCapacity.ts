// Owns effective capacity by day: what the lines in service could make of their primary products, in pieces.
import type { IsoDate } from '../domain/calendar.ts';
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LineCode, ProductCode } from '../domain/ids.ts';
import type { LineRow } from '../domain/tables.ts';

export interface CapacityDay {
  readonly date: IsoDate;
  /** Rounded down. */
  readonly pieces: number;
  readonly byProduct: ReadonlyMap<ProductCode, number>;
}

/** One entry a day of the horizon. A line counts with the first product it names, on days on which `counts` says so. */
export function effectiveCapacity(
  dataset: Dataset,
  counts: (line: LineCode, date: IsoDate) => boolean = () => true,
): readonly CapacityDay[] {
  const lines = primaryRows(dataset);
  const availabilityOf = availabilityByDay(dataset);
  return horizonDays(dataset).map((date) => {
    const byProduct = new Map<ProductCode, number>();
    for (const line of lines) {
      if (!counts(line.code, date)) continue;
      const pieces = line.ratePiecesPerDay * availabilityOf(line, date);
      byProduct.set(line.product, (byProduct.get(line.product) ?? 0) + pieces);
    }
    const total = [...byProduct.values()].reduce((sum, pieces) => sum + pieces, 0);
    return {
      date,
      pieces: floorPieces(total),
      byProduct: new Map([...byProduct].map(([product, pieces]) => [product, floorPieces(pieces)])),
    };
  });
}

export function horizonDays(dataset: Dataset): readonly IsoDate[] {
  return Array.from({ length: dataset.policy.days }, (_, day) => addDays(dataset.policy.start, day));
}

/** The share of a day on which a line runs: 0 out of service, a day's own figure before the line's, 1 where nothing is said. */
export function availabilityByDay(dataset: Dataset): (line: LineRow, date: IsoDate) => number {
  const single = new Map(dataset.lineDays.map((row) => [`${row.line}|${row.date}`, row.availability]));
  return (line, date) => {
    if ((line.from !== null && date < line.from) || (line.to !== null && date > line.to)) return 0;
    return single.get(`${line.code}|${date}`) ?? line.availability ?? 1;
  };
}

export function primaryRows(dataset: Dataset): readonly LineRow[] {
  const first = new Map<LineCode, LineRow>();
  for (const row of dataset.lines) if (!first.has(row.code)) first.set(row.code, row);
  return [...first.values()];
}

/** A millionth of a piece is the noise of binary fractions, not a piece that is missing. */
export function floorPieces(pieces: number): number {
  return Math.floor(pieces + 1e-6);
}
