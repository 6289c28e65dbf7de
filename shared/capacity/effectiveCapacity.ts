// Effective capacity by day: pieces of their primary products that the lines in service could make.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LineCode, ProductCode } from '../domain/ids.ts';
import type { LineRow } from '../domain/tables.ts';

export interface CapacityDay {
  readonly date: IsoDate;
  /** Rounded down. */
  readonly pieces: number;
  readonly byProduct: ReadonlyMap<ProductCode, number>;
}

/** One entry for each day of the horizon. A line counts with the first product it names, on days for which `counts` is true. */
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

/** Share of a day a line runs: 0 out of service, else the day's own figure, else the line's, else 1. */
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

/** A millionth of a piece is floating-point noise, not a missing piece. */
export function floorPieces(pieces: number): number {
  return Math.floor(pieces + 1e-6);
}
