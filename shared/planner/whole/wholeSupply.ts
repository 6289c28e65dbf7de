// The supply side in whole pieces: what lines make, what the province calls in, what goes to the own city (planner.md section 4). Every
// running total is first rounded down, which keeps every bound of the exact plan. What the pool and each city lost is then raised again,
// one piece at a time, where lines, material, linkage and pins allow it in exact integers.
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import type { Budget } from './budgets.ts';
import { roundLine } from './lineDays.ts';
import { createMaking, type Handing, type Making } from './making.ts';
import { ceilPieces, floorPieces, running } from './totals.ts';

/** Whole pieces by [line][make][day] or [enterprise][product][day]. */
export type WholeSupply = Pick<Making, 'made' | 'delivered' | 'released'>;

export function roundSupply(input: PlanInput, exact: ExactPlan): Making {
  const { instance } = input;
  const making = createMaking(input, {
    made: instance.lines.map((line, l) => roundLine(line, exact.made[l])),
    delivered: roundDown(exact.delivered),
    released: roundDown(exact.released),
  });
  keepMaterial(instance, making, exact);
  makeUpProducts(instance, making, exact);
  keepTasks(instance, making, exact);
  keepGoods(instance, making, exact);
  instance.products.forEach(({ linkage }, p) => {
    instance.cities.forEach((_, c) => {
      const makers = instance.enterprises.flatMap((enterprise, e) => (enterprise.city === c ? [e] : []));
      raiseTogether(instance, making, exact, 'released', makers, p);
    });
    if (linkage < 0) return;
    const everyone = instance.enterprises.map((_, e) => e);
    raiseTogether(instance, making, exact, 'delivered', everyone, p);
  });
  return making;
}

function roundDown(exact: ExactPlan['delivered']): number[][][] {
  return exact.map((products) => products.map((byDay) => differences(running(byDay).map(floorPieces))));
}

interface Row {
  readonly product: number;
  readonly whole: readonly number[];
  readonly exact: readonly number[];
  readonly takeBack: (day: number) => void;
}

/** Takes back, until nothing is overdrawn, a piece of the row furthest above its exact total, from the latest day that has one. */
function takeBackFrom(rows: readonly Row[], budget: Budget, days: number): void {
  for (let t = 0; t < days; t += 1) {
    while (budget.isOverdrawn(t)) {
      const able = rows.filter((row) => budget.uses(row.product) && sumTo(row.whole, t) > 0);
      if (able.length === 0) break;
      const excess = (row: Row) => sumTo(row.whole, t) - sumTo(row.exact, t);
      const row = able.reduce((a, b) => (excess(b) > excess(a) ? b : a));
      row.takeBack(latestDay(row.whole, t));
    }
  }
}

/** Takes back what rounding noise made beyond what the material allows. */
function keepMaterial(instance: Instance, making: Making, exact: ExactPlan): void {
  instance.enterprises.forEach((enterprise, e) => {
    const rows = enterprise.lines.flatMap((l) =>
      instance.lines[l].makes.map(
        ({ product }, k): Row => ({
          product,
          whole: making.made[l][k],
          exact: exact.made[l][k],
          takeBack: (day) => making.make(l, k, day, -1),
        }),
      ),
    );
    for (const budget of making.budgets[e].materials) takeBackFrom(rows, budget, instance.days);
  });
}

/** Takes back what rounding noise called in beyond what is owed. */
function keepTasks(instance: Instance, making: Making, exact: ExactPlan): void {
  instance.enterprises.forEach((_, e) => {
    making.budgets[e].linkage.forEach((budget, m) => {
      const rows = instance.products.flatMap((product, p): Row[] =>
        product.linkage === m
          ? [
              {
                product: p,
                whole: making.delivered[e][p],
                exact: exact.delivered[e][p],
                takeBack: (day) => making.hand('delivered', e, p, day, -1),
              },
            ]
          : [],
      );
      takeBackFrom(rows, budget, instance.days);
    });
  });
}

/** If several lines make a product, rounding each down loses more than a piece, so the enterprise's total is made up again. */
function makeUpProducts(instance: Instance, making: Making, exact: ExactPlan): void {
  instance.enterprises.forEach((enterprise, e) => {
    instance.products.forEach((_, p) => {
      const makes = enterprise.lines.flatMap((l) =>
        instance.lines[l].makes.flatMap((make, k) => (make.product === p ? [{ exact: exact.made[l][k], whole: making.made[l][k] }] : [])),
      );
      if (makes.length === 0) return;
      for (let t = 0; t < instance.days; t += 1) {
        const wanted = floorPieces(makes.reduce((sum, make) => sum + sumTo(make.exact, t), 0));
        while (makes.reduce((sum, make) => sum + sumTo(make.whole, t), 0) < wanted && making.makeOne(e, p, t));
      }
    });
  });
}

/** Never hands over more than there is: of pool and city, whichever is further above its exact total gives way. */
function keepGoods(instance: Instance, making: Making, exact: ExactPlan): void {
  instance.enterprises.forEach((_, e) => {
    instance.products.forEach((_product, p) => {
      for (let t = 0; t < instance.days; t += 1) {
        while (making.left(e, p, t) < 0 && !making.makeOne(e, p, t)) {
          const excess = (to: Handing) => sumTo(making[to][e][p], t) - sumTo(exact[to][e][p], t);
          const hasOne = (to: Handing) => sumTo(making[to][e][p], t) > 0;
          const to = !hasOne('released') || (hasOne('delivered') && excess('delivered') > excess('released')) ? 'delivered' : 'released';
          making.hand(to, e, p, latestDay(making[to][e][p], t), -1);
        }
      }
    });
  });
}

/**
 * Raises what several enterprises hand over together to their exact running total, rounded up. Whoever lost most to rounding gives first
 * (ties: the first by code). A piece handed over ahead of its time is not handed over again when its time comes.
 */
function raiseTogether(instance: Instance, making: Making, exact: ExactPlan, to: Handing, makers: readonly number[], p: number): void {
  const active = makers.filter((e) => exact[to][e][p].some((pieces) => pieces > 0));
  const wanted = active.map((e) => running(exact[to][e][p]));
  const given = active.map(() => 0);
  let together = 0;
  for (let t = 0; t < instance.days; t += 1) {
    active.forEach((e, i) => {
      given[i] += making[to][e][p][t];
      together += making[to][e][p][t];
    });
    const target = ceilPieces(wanted.reduce((sum, totals) => sum + totals[t], 0));
    const lost = (i: number) => wanted[i][t] - given[i];
    const order = active.map((_, i) => i).sort((a, b) => lost(b) - lost(a) || a - b);
    for (let grew = true; grew && together < target; ) {
      grew = false;
      for (const i of order) {
        if (together >= target || !making.handOne(to, active[i], p, t)) continue;
        given[i] += 1;
        together += 1;
        grew = true;
      }
    }
    for (const i of order.toReversed()) {
      if (together <= target || making[to][active[i]][p][t] === 0 || given[i] - 1 < floorPieces(wanted[i][t])) continue;
      making.hand(to, active[i], p, t, -1);
      given[i] -= 1;
      together -= 1;
    }
  }
}

/** The latest day up to `day` with a piece; there must be one. */
export function latestDay(byDay: readonly number[], day: number): number {
  let latest = day;
  while (byDay[latest] === 0) latest -= 1;
  return latest;
}

function sumTo(byDay: readonly number[], day: number): number {
  let sum = 0;
  for (let t = 0; t <= day; t += 1) sum += byDay[t];
  return sum;
}

export function differences(totals: readonly number[]): number[] {
  return totals.map((now, t) => now - (t === 0 ? 0 : totals[t - 1]));
}
