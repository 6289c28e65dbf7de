// Owns the supply side of section 3's LP: lines, material, linkage, goods at enterprises, up to what they give to their
// city and to the pool by day. Running totals are kept as carried balances: what is left over today is there tomorrow.
import type { Pin } from '../domain/tables.ts';
import type { Quota } from '../plan/plan.ts';
import { addBalance, splitByDay } from './balances.ts';
import { consumptionPerPiece } from './instance.ts';
import type { Instance } from './instance.ts';
import { infinity } from './lpModel.ts';
import type { LpBuilder } from './lpModel.ts';
import { soloProducts } from './soloProducts.ts';
import type { SoloProduct } from './soloProducts.ts';

export interface SupplyColumns {
  /** made[line][make][day], column or -1; products alone at their enterprise have none. */
  readonly made: readonly (readonly (readonly number[])[])[];
  /** delivered[enterprise][product][day] to the pool, column or -1. */
  readonly delivered: readonly (readonly (readonly number[])[])[];
  /** released[enterprise][product][day] to the own city, column or -1. */
  readonly released: readonly (readonly (readonly number[])[])[];
  /** Their goods rows are priced by `solo|` and their index here. */
  readonly solos: readonly SoloProduct[];
}

/** What the prices of goods rows of products alone at their enterprise are called, before their index. */
export const soloPrefix = 'solo|';

/** On which days goods are wanted: on others, and of products nobody can use, nothing need move. */
export interface Wanted {
  /** [product][day]: somebody may be served from the pool. */
  readonly byPool: readonly (readonly boolean[])[];
  /** [city][product][day]: somebody there may be served from the city's own goods. */
  readonly byCity: readonly (readonly (readonly boolean[])[])[];
}

/** True where a product has a column on any day. */
export function moves(byDay: readonly number[]): boolean {
  return byDay.some((column) => column >= 0);
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
  const solos: SoloProduct[] = [];

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
      const mayDeliver = product.linkage >= 0 && canOwe[product.linkage];
      const isLast = (t: number) => t === instance.days - 1;
      for (let t = 0; t < instance.days; t += 1) {
        if (mayDeliver && (wanted.byPool[p][t] || (isPinned && isLast(t))))
          delivered[e][p][t] = builder.addColumn(0, infinity, 0, `delivered|${e}|${p}|${t}`);
        if (wanted.byCity[enterprise.city][p][t]) released[e][p][t] = builder.addColumn(0, infinity, 0, `released|${e}|${p}|${t}`);
      }
    });
    const isUsed = (p: number) => moves(delivered[e][p]) || moves(released[e][p]);

    const materialByDay = instance.materials.map((_, m) => enterprise.materialByDay[m].map((quantity, t) => quantity + quotaByDay[m][t]));
    const firstSolo = solos.length;
    const alone = soloProducts(instance, e, materialByDay, isUsed);
    solos.push(...alone);

    for (const l of enterprise.lines) {
      const line = instance.lines[l];
      for (let t = 0; t < instance.days; t += 1) {
        if (line.availability[t] <= 0) continue;
        const usable = line.makes.flatMap((make, k) =>
          isUsed(make.product) && make.rate > 0 && !alone.some(({ product }) => product === make.product) ? [k] : [],
        );
        for (const k of usable) {
          made[l][k][t] = builder.addColumn(0, line.availability[t] * line.makes[k].rate, 0, `made|${l}|${k}|${t}`);
        }
        // The day is shared: pieces of each product, at the rate of the fastest, fit into the day.
        const fastest = Math.max(...usable.map((k) => line.makes[k].rate));
        if (usable.length > 1)
          builder.addRow(
            -infinity,
            line.availability[t] * fastest,
            usable.map((k) => ({ column: made[l][k][t], value: fastest / line.makes[k].rate })),
            { key: `line|${l}|${t}` },
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
        `material|${e}|${m}`,
        instance.days,
        (t) => materialByDay[m][t] / unit,
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
        `linkage|${e}|${m}`,
        instance.days,
        (t) => owedByDay[m][t] / linkedUnit,
        () => [],
        (t) => linked.flatMap(({ p, use }) => (delivered[e][p][t] >= 0 ? [{ column: delivered[e][p][t], value: use / linkedUnit }] : [])),
        { name: `linkage|${enterprise.code}|${code}`, unit: linkedUnit },
      );
    });

    instance.products.forEach((_, p) => {
      if (!isUsed(p)) return;
      const solo = alone.findIndex(({ product }) => product === p);
      addBalance(
        builder,
        `goods|${e}|${p}`,
        instance.days,
        (t) => enterprise.goodsByDay[p][t] + (solo >= 0 ? alone[solo].mostByDay[t] : 0),
        (t) => makesOf(p, t).map((column) => ({ column, value: 1 })),
        (t) => [delivered[e][p][t], released[e][p][t]].filter((column) => column >= 0).map((column) => ({ column, value: 1 })),
        solo >= 0 ? { name: `${soloPrefix}${firstSolo + solo}`, unit: 1 } : undefined,
      );
    });
  });
  for (const [index, pin] of deliveryPins.entries()) {
    const e = instance.enterprises.findIndex((enterprise) => enterprise.code === pin.enterprise);
    const p = instance.products.findIndex((product) => product.code === pin.product);
    // Without a column nothing can be delivered: a minimum above 0 is then found infeasible, as it should be.
    builder.addRow(
      pin.min ?? -infinity,
      pin.max ?? infinity,
      delivered[e][p].filter((column) => column >= 0).map((column) => ({ column, value: 1 })),
      { key: `delivery|${index}`, price: { name: `delivery|${pin.enterprise}|${pin.product}`, day: 0, unit: 1 } },
    );
  }
  return { made, delivered, released, solos };
}
