// Owns the supply side of section 3's LP: lines, material, linkage, goods at enterprises, up to what they give to their
// city and to the pool by day. Running totals are kept as carried balances: what is left over today is there tomorrow.
import type { Pin } from '../domain/tables.ts';
import type { Quota } from '../plan/plan.ts';
import { consumptionPerPiece } from './instance.ts';
import type { Instance } from './instance.ts';
import { infinity } from './lpModel.ts';
import type { Entry, LpBuilder } from './lpModel.ts';

export interface SupplyColumns {
  /** made[line][make][day], column or -1. */
  readonly made: readonly (readonly (readonly number[])[])[];
  /** delivered[enterprise][product][day] to the pool, column or -1. */
  readonly delivered: readonly (readonly (readonly number[])[])[];
  /** released[enterprise][product][day] to the own city, column or -1. */
  readonly released: readonly (readonly (readonly number[])[])[];
}

/** Where goods are wanted: a product nobody can use needs no columns. */
export interface Wanted {
  readonly byPool: readonly boolean[];
  /** [city][product]: somebody there may be served from the city's own goods. */
  readonly byCity: readonly (readonly boolean[])[];
}

export function addSupply(
  builder: LpBuilder,
  instance: Instance,
  quotas: readonly Quota[],
  pins: readonly Pin[],
  wanted: Wanted,
): SupplyColumns {
  const quotaOf = new Map(quotas.map((quota) => [`${quota.enterprise}|${quota.material}`, quota.quantity]));
  const columns = (rows: number, inner: number) =>
    Array.from({ length: rows }, () => Array.from({ length: inner }, () => new Array<number>(instance.days).fill(-1)));
  const deliveryPins = pins.filter((pin) => pin.kind === 'delivery');
  const made = instance.lines.map((line) => columns(1, line.makes.length)[0]);
  const delivered = columns(instance.enterprises.length, instance.products.length);
  const released = columns(instance.enterprises.length, instance.products.length);

  instance.enterprises.forEach((enterprise, e) => {
    const quotaByDay = instance.materials.map((material) =>
      splitByDay(quotaOf.get(`${enterprise.code}|${material.code}`) ?? 0, material.poolByDay),
    );
    const owedByDay = instance.materials.map((material, m) =>
      quotaByDay[m].map((quantity, t) => material.linkageRatio * quantity + (t === 0 ? enterprise.arrears[m] : 0)),
    );
    const canOwe = owedByDay.map((byDay) => byDay.some((owed) => owed > 0));
    const hasGoods = instance.products.map((_, p) => enterprise.goodsByDay[p].some((quantity) => quantity > 0));
    const canMake = instance.products.map((_, p) =>
      enterprise.lines.some((l) => instance.lines[l].makes.some((make) => make.product === p && make.rate > 0)),
    );

    instance.products.forEach((product, p) => {
      if (!hasGoods[p] && !canMake[p]) return;
      const isPinned = deliveryPins.some((pin) => pin.enterprise === enterprise.code && pin.product === product.code);
      const mayDeliver = (wanted.byPool[p] || isPinned) && product.linkage >= 0 && canOwe[product.linkage];
      const mayRelease = wanted.byCity[enterprise.city][p];
      for (let t = 0; t < instance.days; t += 1) {
        if (mayDeliver) delivered[e][p][t] = builder.addColumn(0, infinity);
        if (mayRelease) released[e][p][t] = builder.addColumn(0, infinity);
      }
    });
    const isUsed = (p: number) => delivered[e][p][0] >= 0 || released[e][p][0] >= 0;

    for (const l of enterprise.lines) {
      const line = instance.lines[l];
      for (let t = 0; t < instance.days; t += 1) {
        if (line.availability[t] <= 0) continue;
        const usable = line.makes.flatMap((make, k) => (isUsed(make.product) && make.rate > 0 ? [k] : []));
        for (const k of usable) made[l][k][t] = builder.addColumn(0, line.availability[t] * line.makes[k].rate);
        // The day is shared: pieces of each product, at the rate of the fastest, fit into the day.
        const fastest = Math.max(...usable.map((k) => line.makes[k].rate));
        if (usable.length > 1)
          builder.addRow(
            -infinity,
            line.availability[t] * fastest,
            usable.map((k) => ({ column: made[l][k][t], value: fastest / line.makes[k].rate })),
          );
      }
    }

    const makesOf = (p: number, t: number) =>
      enterprise.lines.flatMap((l) =>
        instance.lines[l].makes.flatMap((make, k) => (make.product === p && made[l][k][t] >= 0 ? [made[l][k][t]] : [])),
      );

    instance.materials.forEach(({ code }, m) => {
      const users = instance.products.flatMap((product, p) =>
        product.bom.filter((row) => row.material === m).map((row) => ({ p, use: consumptionPerPiece(row.perPiece, enterprise.loss) })),
      );
      const unit = Math.max(...users.map((user) => user.use));
      addBalance(
        builder,
        instance.days,
        (t) => (enterprise.materialByDay[m][t] + quotaByDay[m][t]) / unit,
        () => [],
        (t) => users.flatMap(({ p, use }) => makesOf(p, t).map((column) => ({ column, value: use / unit }))),
        { name: `material|${enterprise.code}|${code}`, unit },
      );
      const linked = instance.products.flatMap((product, p) =>
        product.linkage === m
          ? product.bom.filter((row) => row.material === m).map((row) => ({ p, use: consumptionPerPiece(row.perPiece, enterprise.loss) }))
          : [],
      );
      const linkedUnit = Math.max(...linked.map((product) => product.use));
      addBalance(
        builder,
        instance.days,
        (t) => owedByDay[m][t] / linkedUnit,
        () => [],
        (t) => linked.flatMap(({ p, use }) => (delivered[e][p][t] >= 0 ? [{ column: delivered[e][p][t], value: use / linkedUnit }] : [])),
        { name: `linkage|${enterprise.code}|${code}`, unit: linkedUnit },
      );
    });

    instance.products.forEach((_, p) => {
      if (!isUsed(p)) return;
      addBalance(
        builder,
        instance.days,
        (t) => enterprise.goodsByDay[p][t],
        (t) => makesOf(p, t).map((column) => ({ column, value: 1 })),
        (t) => [delivered[e][p][t], released[e][p][t]].filter((column) => column >= 0).map((column) => ({ column, value: 1 })),
      );
    });
  });
  for (const pin of deliveryPins) {
    const e = instance.enterprises.findIndex((enterprise) => enterprise.code === pin.enterprise);
    const p = instance.products.findIndex((product) => product.code === pin.product);
    // Without a column nothing can be delivered: a minimum above 0 is then found infeasible, as it should be.
    builder.addRow(
      pin.min ?? -infinity,
      pin.max ?? infinity,
      delivered[e][p].filter((column) => column >= 0).map((column) => ({ column, value: 1 })),
      { name: `delivery|${pin.enterprise}|${pin.product}`, day: 0, unit: 1 },
    );
  }
  return { made, delivered, released };
}

/**
 * Running totals as one carried balance: carry(t−1) + arriving(t) + Σ in = Σ out + carry(t), carry ≥ 0.
 * Adds nothing where nothing is ever taken. Returns the last day's carry column, or -1.
 */
export function addBalance(
  builder: LpBuilder,
  days: number,
  arriving: (day: number) => number,
  inflow: (day: number) => readonly Entry[],
  outflow: (day: number) => readonly Entry[],
  price?: { readonly name: string; readonly unit: number },
): number {
  const takes = Array.from({ length: days }, (_, t) => outflow(t));
  if (takes.every((entries) => entries.length === 0)) return -1;
  let carry = -1;
  let waiting = 0;
  for (let t = 0; t < days; t += 1) {
    const enters = inflow(t);
    waiting += arriving(t);
    // Days on which nothing moves only add to what waits.
    if (takes[t].length === 0 && enters.length === 0 && t < days - 1) continue;
    const next = builder.addColumn(0, infinity);
    const entries = [
      ...(carry >= 0 ? [{ column: carry, value: 1 }] : []),
      ...enters,
      ...takes[t].map((entry) => ({ column: entry.column, value: -entry.value })),
      { column: next, value: -1 },
    ];
    builder.addRow(-waiting, -waiting, entries, price && { ...price, day: t });
    carry = next;
    waiting = 0;
  }
  return carry;
}

/** A horizon total over the days, in proportion to what the pool has each day (section 1). */
export function splitByDay(total: number, poolByDay: readonly number[]): number[] {
  const sum = poolByDay.reduce((a, b) => a + b, 0);
  return poolByDay.map((quantity) => (sum > 0 ? (total * quantity) / sum : 0));
}
