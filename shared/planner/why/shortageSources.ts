// Adds up from a whole plan what there was to give, for the account of shortages: who got what by which day, what was left at enterprises,
// and what idle lines could have made with and without their material. In pieces, as cumulative totals by day.
import type { PlanGroup } from '../groups.ts';
import { consumptionPerPiece, type Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import { running } from '../whole/totals.ts';
import type { WholeIssue, WholePlan } from '../whole/wholePlan.ts';

export interface ShortageSources {
  /** Pieces issued to each group, own and pool goods together. */
  readonly received: readonly number[];
  /** Pieces issued to each demand. */
  readonly byDemand: readonly number[];
  /** Pool goods of a product issued to a group by the end of a day; a reserve counts on the last day. */
  pool(group: number, product: number, day: number): number;
  /** The same for own goods. */
  own(group: number, product: number, day: number): number;
  /** Goods at a city's enterprises by a day that neither the pool nor the city took. */
  unreleased(city: number, product: number, day: number): number;
  /** Goods that a city's enterprises gave to their city by the end of a day. */
  released(city: number, product: number, day: number): number;
  /** What idle lines of a city could have made by a day with the material that was left. */
  makeable(city: number, product: number, day: number): number;
  /** What idle lines of a city could have made by a day if they had had the material. */
  wantingMaterial(city: number, product: number, day: number): number;
}

export function shortageSources(input: PlanInput, whole: WholePlan): ShortageSources {
  const { instance, groups } = input;
  const pool = issued(instance, groups, whole.pool);
  const own = issued(instance, groups, whole.own);
  groups.forEach((group, k) => {
    if (group.tier !== 'reserve') return;
    const kept = whole.reserve.reduce((total, city) => total + city[group.productIndex], 0);
    pool.byGroup[k][group.productIndex][instance.days - 1] += kept;
  });
  for (const { order, byDay } of whole.commitments) {
    const k = groups.findIndex(({ orders }) => orders.includes(order));
    pool.byGroup[k][groups[k].productIndex] = running(byDay).map((pieces, t) => pieces + pool.byGroup[k][groups[k].productIndex][t]);
  }
  const last = instance.days - 1;
  const idle = idleCapacity(input, whole);
  const cityTotals = (value: (enterprise: number, product: number) => readonly number[]) =>
    instance.cities.map((_, c) =>
      instance.products.map((_, p) =>
        sumRows(
          instance.enterprises.flatMap((enterprise, e) => (enterprise.city === c ? [value(e, p)] : [])),
          instance.days,
        ),
      ),
    );
  const released = cityTotals((e, p) => running(whole.supply.released[e][p]));
  const unreleased = cityTotals((e, p) => leftAt(instance, whole, e, p));
  const makeable = cityTotals((e, p) => idle[e][p].withMaterial);
  const wanting = cityTotals((e, p) => idle[e][p].without);
  return {
    received: groups.map((_, k) => sumAt(pool.byGroup[k], last) + sumAt(own.byGroup[k], last)),
    byDemand: instance.demands.map((_, j) => pool.byDemand[j] + own.byDemand[j]),
    pool: (k, p, day) => pool.byGroup[k][p][day],
    own: (k, p, day) => own.byGroup[k][p][day],
    released: (c, p, day) => released[c][p][day],
    unreleased: (c, p, day) => unreleased[c][p][day],
    makeable: (c, p, day) => makeable[c][p][day],
    wantingMaterial: (c, p, day) => wanting[c][p][day],
  };
}

function issued(instance: Instance, groups: readonly PlanGroup[], issues: readonly WholeIssue[]) {
  const groupOf = new Map(groups.flatMap((group, k) => group.demands.map((j) => [j, k] as const)));
  const byDay = groups.map(() => instance.products.map(() => new Array<number>(instance.days).fill(0)));
  const byDemand = instance.demands.map(() => 0);
  for (const { demand, product, day, pieces } of issues) {
    byDay[groupOf.get(demand) as number][product][day] += pieces;
    byDemand[demand] += pieces;
  }
  return { byGroup: byDay.map((products) => products.map(running)), byDemand };
}

/** Stock, arrivals and production minus what was handed over. What is free on a day is free on all later days. */
function leftAt(instance: Instance, { supply }: WholePlan, e: number, p: number): number[] {
  const enterprise = instance.enterprises[e];
  const made = enterprise.lines.flatMap((l) =>
    instance.lines[l].makes.flatMap((make, k) => (make.product === p ? [supply.made[l][k]] : [])),
  );
  const left = running(
    enterprise.goodsByDay[p].map(
      (pieces, t) => pieces + made.reduce((total, byDay) => total + byDay[t], 0) - supply.delivered[e][p][t] - supply.released[e][p][t],
    ),
  );
  for (let t = instance.days - 2; t >= 0; t -= 1) left[t] = Math.min(left[t], left[t + 1]);
  return left.map((pieces) => Math.max(0, pieces));
}

/** Idle line time as pieces of each product, by [enterprise][product]. A line that makes two products counts for each. */
function idleCapacity({ instance, arrivals }: PlanInput, { supply }: WholePlan) {
  return instance.enterprises.map((enterprise, e) => {
    const used = instance.materials.map((_, m) =>
      instance.products.map((product) =>
        consumptionPerPiece(product.bom.find((row) => row.material === m)?.perPiece ?? 0, enterprise.loss),
      ),
    );
    const left = instance.materials.map((_material, m) => {
      const free = running(
        arrivals[e].material[m].map((quantity, t) => {
          const consumed = enterprise.lines.reduce(
            (total, l) => total + instance.lines[l].makes.reduce((sum, make, k) => sum + supply.made[l][k][t] * used[m][make.product], 0),
            0,
          );
          return quantity - consumed;
        }),
      );
      for (let t = instance.days - 2; t >= 0; t -= 1) free[t] = Math.min(free[t], free[t + 1]);
      return free;
    });
    return instance.products.map((product, p) => {
      const idle = running(
        Array.from({ length: instance.days }, (_, t) =>
          enterprise.lines.reduce((total, l) => {
            const { makes, availability } = instance.lines[l];
            const own = makes.find((make) => make.product === p);
            if (own === undefined) return total;
            const busy = makes.reduce((sum, make, k) => sum + (make.rate > 0 ? supply.made[l][k][t] / make.rate : 0), 0);
            return total + Math.max(0, availability[t] - busy) * own.rate;
          }, 0),
        ),
      );
      const withMaterial = idle.map((pieces, t) =>
        Math.max(0, Math.min(pieces, ...product.bom.map(({ material }) => left[material][t] / used[material][p]))),
      );
      return { withMaterial, without: idle.map((pieces, t) => pieces - withMaterial[t]) };
    });
  });
}

function sumRows(rows: readonly (readonly number[])[], days: number): number[] {
  return Array.from({ length: days }, (_, t) => rows.reduce((total, row) => total + row[t], 0));
}

function sumAt(products: readonly (readonly number[])[], day: number): number {
  return products.reduce((total, byDay) => total + byDay[day], 0);
}
