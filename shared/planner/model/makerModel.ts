// Adds one enterprise's part of the LP: its lines by day, scarce material, linkage, and the goods of products that share any of these.
import { addBalance } from './balances.ts';
import { consumptionPerPiece, type Instance } from '../instance.ts';
import { entriesOf, infinity, type Entry, type LpBuilder } from './lpModel.ts';
import type { MakerArrivals } from './makerArrivals.ts';

/**
 * Columns or -1: `made` by [line][make][day], which is filled here, and the enterprise's own `delivered` and `released` by [product][day].
 */
interface Columns {
  readonly made: number[][][];
  readonly delivered: readonly (readonly number[])[];
  readonly released: readonly (readonly number[])[];
}

/** Columns that change an enterprise's quota of a material on a day from the quota it has, in the material's unit. */
export type QuotaMoves = (enterprise: number, material: number, day: number) => readonly Entry[];

export interface Maker {
  readonly enterprise: number;
  readonly arrivals: MakerArrivals;
  /** By product: whether it is modelled here. */
  readonly isUsed: readonly boolean[];
  /** A line's availability by day. */
  readonly availability: (line: number) => readonly number[];
}

export function addMaker(
  builder: LpBuilder,
  instance: Instance,
  { enterprise: e, arrivals, isUsed, availability }: Maker,
  moves: QuotaMoves | null,
  { made, delivered, released }: Columns,
): void {
  const enterprise = instance.enterprises[e];
  for (const l of enterprise.lines) {
    const line = instance.lines[l];
    const available = availability(l);
    for (let t = 0; t < instance.days; t += 1) {
      if (available[t] <= 0) continue;
      const usable = line.makes.flatMap((make, k) => (isUsed[make.product] && make.rate > 0 ? [k] : []));
      for (const k of usable) {
        made[l][k][t] = builder.addColumn(0, available[t] * line.makes[k].rate, 0, `made|${l}|${k}|${t}`);
      }
      // The products share the day: pieces of each, converted to the rate of the fastest, must fit into it.
      const fastest = Math.max(...usable.map((k) => line.makes[k].rate));
      if (usable.length > 1)
        builder.addRow(
          -infinity,
          available[t] * fastest,
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
      (t) => arrivals.material[m][t] / unit,
      (t) => times(moves?.(e, m, t) ?? [], 1 / unit),
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
      (t) => arrivals.owed[m][t] / linkedUnit,
      (t) => times(moves?.(e, m, t) ?? [], instance.materials[m].linkageRatio / linkedUnit),
      (t) => linked.flatMap(({ p, use }) => (delivered[p][t] >= 0 ? [{ column: delivered[p][t], value: use / linkedUnit }] : [])),
      { name: `linkage|${enterprise.code}|${code}`, unit: linkedUnit },
    );
  });

  instance.products.forEach((_, p) => {
    if (!isUsed[p]) return;
    addBalance(
      builder,
      `goods|${e}|${p}`,
      instance.days,
      (t) => enterprise.goodsByDay[p][t],
      (t) => entriesOf(makesOf(p, t)),
      (t) => entriesOf([delivered[p][t], released[p][t]]),
    );
  });
}

function times(entries: readonly Entry[], factor: number): Entry[] {
  return entries.map(({ column, value }) => ({ column, value: value * factor }));
}
