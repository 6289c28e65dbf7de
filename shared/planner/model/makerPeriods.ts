// Models makers of several products by period instead of by day. A period begins with each arrival of scarce material. Its lines run as if
// the period were one day, and its goods are available from its first day. This is a relaxation, and by far the smaller model. Summed by
// period, any plan by day satisfies it:
// - The rows for lines, material and linkage hold. Nothing arrives within a period, so what holds up to its last day holds on every day.
// - A maker's goods balance holds at the end of each period.
// - What city and pool have received up to a day is at most what their makers give up to the end of that day's period.
// So fills found with this model are upper bounds, and they are the true fills where a plan by day reaches them. Where none does, the levels
// are found by day: splitting periods and trying again took longer.
import { addBalance } from './balances.ts';
import type { Instance } from '../instance.ts';
import { entriesOf, type LpBuilder } from './lpModel.ts';
import type { MakerArrivals } from './makerArrivals.ts';

export interface PeriodMaker {
  readonly enterprise: number;
  /** By product: whether it is modelled by period for this maker. */
  readonly isUsed: readonly boolean[];
  readonly arrivals: MakerArrivals;
  /** Last day of each period, ascending. */
  readonly ends: readonly number[];
}

/** [product][day]: what a maker gives in the whole period. The column stands on the last day of the period; on other days it is -1. */
export interface PeriodFlows {
  readonly delivered: readonly (readonly number[])[];
  readonly released: readonly (readonly number[])[];
}

/** Makers of a city that are modelled by period with a product. The product's columns by day stand at the first one's enterprise. */
export function periodMakersIn<Maker extends PeriodMaker>(instance: Instance, makers: readonly Maker[], c: number, p: number): Maker[] {
  return makers.filter(({ enterprise, isUsed }) => isUsed[p] && instance.enterprises[enterprise].city === c);
}

/** Last days of an enterprise's periods, ascending. */
export function periodEnds(arrivals: MakerArrivals, days: number): number[] {
  return Array.from({ length: days }, (_, t) => t).filter((t) => t === days - 1 || arrivals.material.some((byDay) => byDay[t + 1] > 0));
}

/** A line's availability summed over each period, on the period's last day. */
export function availabilityByPeriod(availability: readonly number[], ends: readonly number[]): number[] {
  const byPeriod = new Array<number>(availability.length).fill(0);
  ends.forEach((end, k) => {
    for (let t = firstDay(ends, k); t <= end; t += 1) byPeriod[end] += availability[t];
  });
  return byPeriod;
}

/** Ties what the makers of one product in one city give by period to what pool and city get by day. Columns are by day, or -1. */
export function addGiven(
  builder: LpBuilder,
  instance: Instance,
  makers: readonly (PeriodMaker & PeriodFlows)[],
  product: number,
  byDay: { readonly delivered: readonly number[]; readonly released: readonly number[] },
): void {
  const { city } = instance.enterprises[makers[0].enterprise];
  for (const to of ['delivered', 'released'] as const) {
    addBalance(
      builder,
      `${to}|${city}|${product}`,
      instance.days,
      () => 0,
      (t) =>
        entriesOf(
          makers.flatMap((maker) => maker.ends.flatMap((end, k) => (firstDay(maker.ends, k) === t ? [maker[to][product][end]] : []))),
        ),
      (t) => entriesOf([byDay[to][t]]),
    );
  }
}

function firstDay(ends: readonly number[], k: number): number {
  return k === 0 ? 0 : ends[k - 1] + 1;
}
