// What a demand asks for over the cycle, what it has, and when it may be served, as the checks need it.
import { dayNumber } from '../../domain/calendar.ts';
import type { Demand, DemandSource, Substitute } from '../../domain/tables.ts';

export interface FactDemand {
  readonly row: Demand;
  /** City or outside region. */
  readonly destination: string;
  readonly isOutside: boolean;
  /** Pieces it asks for over the cycle, and of these what it has or is sure to get. */
  readonly need: number;
  readonly secured: number;
  /** Pieces it still asks for: none once its last day has passed. */
  readonly asked: number;
  /** First and last day inside the horizon, counted from 0; first > last where there is none. */
  readonly first: number;
  readonly last: number;
  readonly source: DemandSource;
  /** The demanded product and its approved substitutes. */
  readonly products: ReadonlySet<string>;
}

export function demandOf(
  row: Demand,
  city: string | null,
  substitutes: readonly Substitute[],
  told: number,
  cycleFirst: number,
  start: number,
  days: number,
): FactDemand {
  const [from, due] = [dayNumber(row.from), dayNumber(row.due)];
  const [first, last] = [Math.max(from, start), Math.min(due, start + days - 1)];
  const inside = BigInt(Math.max(0, last - Math.max(from, cycleFirst) + 1));
  const need = Number((BigInt(row.quantityPieces) * inside) / BigInt(due - from + 1));
  const secured = Math.min(need, told);
  return {
    row,
    destination: city ?? row.region,
    isOutside: city === null,
    need,
    secured,
    asked: due < start ? 0 : need - secured,
    first: first - start,
    last: last - start,
    source: row.source ?? (row.tier === 'national' ? 'pool' : 'both'),
    products: new Set([row.product, ...substitutes.map((pair) => pair.product)]),
  };
}
