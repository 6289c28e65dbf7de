// Adds the supply side of section 3's LP: lines, material, linkage and goods at enterprises, up to what these give to their city and to the
// pool by day. Running totals are kept as carried balances: what is left over today is available tomorrow.
import { entriesOf, infinity, type LpBuilder } from './lpModel.ts';
import { addMaker, type QuotaMoves } from './makerModel.ts';
import { addGiven, availabilityByPeriod, periodEnds, periodMakersIn, type PeriodFlows, type PeriodMaker } from './makerPeriods.ts';
import type { PlanInput } from '../planInput.ts';
import { addSoloPool, canCall, poolSolos, type Pooling, type SoloPool } from './soloPools.ts';
import { soloProducts, type SoloProduct } from './soloProducts.ts';

export interface SupplyColumns {
  /** made[line][make][day], column or -1. Solo products have none. */
  readonly made: readonly (readonly (readonly number[])[])[];
  /** delivered[enterprise][product][day] to the pool, column or -1. */
  readonly delivered: readonly (readonly (readonly number[])[])[];
  /** released[enterprise][product][day] to the enterprise's own city, column or -1. */
  readonly released: readonly (readonly (readonly number[])[])[];
  /** Solo products, pooled by city. Their columns stand at the first member's enterprise. */
  readonly pools: readonly SoloPool[];
  /** Makers modelled by period. A city's columns by day stand at the first one's enterprise. */
  readonly byPeriod: readonly PeriodMaker[];
}

/** Days on which goods are wanted. On other days, and of products nobody can use, nothing need move. */
export interface Wanted {
  /** [product][day]: somebody may be served from the pool. */
  readonly byPool: readonly (readonly boolean[])[];
  /** [city][product][day]: issued orders may take the city's pool goods. */
  readonly byFirm: readonly (readonly (readonly boolean[])[])[];
  /** [city][product][day]: somebody there may be served from the city's own goods. */
  readonly byCity: readonly (readonly (readonly boolean[])[])[];
  /** Whether the plan in force calls a product in from an enterprise on a day: so it may be, even if nobody takes it that day. */
  readonly calledBefore: (enterprise: number, product: number, day: number) => boolean;
}

/** True where a product has a column on any day. */
export function hasColumns(byDay: readonly number[]): boolean {
  return byDay.some((column) => column >= 0);
}

export interface SupplyOptions {
  readonly wanted: Wanted;
  readonly pooling: Pooling;
  readonly moves: QuotaMoves | null;
}

export function addSupply(
  builder: LpBuilder,
  { instance, pins, arrivals: arrivalsOf }: PlanInput,
  { wanted, pooling, moves }: SupplyOptions,
): SupplyColumns {
  const columns = (rows: number, inner: number) =>
    Array.from({ length: rows }, () => Array.from({ length: inner }, () => new Array<number>(instance.days).fill(-1)));
  const deliveryPins = pins.filter((pin) => pin.kind === 'delivery');
  const made = instance.lines.map((line) => columns(1, line.makes.length)[0]);
  const delivered = columns(instance.enterprises.length, instance.products.length);
  const released = columns(instance.enterprises.length, instance.products.length);
  /** Wanted by anybody, or by issued orders that leave its city. */
  const isPoolWanted = (e: number, p: number, t: number) => wanted.byPool[p][t] || wanted.byFirm[instance.enterprises[e].city][p][t];
  const isEverPooled = (e: number, p: number) =>
    wanted.byPool[p].includes(true) || wanted.byFirm[instance.enterprises[e].city][p].includes(true);
  const addFlows = (e: number, p: number, mayDeliver: boolean, isPinned: boolean) => {
    for (let t = 0; t < instance.days; t += 1) {
      if (mayDeliver && (isPoolWanted(e, p, t) || wanted.calledBefore(e, p, t) || (isPinned && t === instance.days - 1)))
        delivered[e][p][t] = builder.addColumn(0, infinity, 0, `delivered|${e}|${p}|${t}`);
      if (wanted.byCity[instance.enterprises[e].city][p][t])
        released[e][p][t] = builder.addColumn(0, infinity, 0, `released|${e}|${p}|${t}`);
    }
  };
  const addPeriodFlows = (
    e: number,
    isUsed: readonly boolean[],
    mayDeliver: (p: number) => boolean,
    ends: readonly number[],
  ): PeriodFlows => {
    const [toPool, toCity] = columns(2, instance.products.length);
    isUsed.forEach((used, p) => {
      for (const t of used ? ends : []) {
        if (mayDeliver(p) && isEverPooled(e, p)) toPool[p][t] = builder.addColumn(0, infinity, 0, `delivered|${e}|${p}|to|${t}`);
        if (wanted.byCity[instance.enterprises[e].city][p].includes(true))
          toCity[p][t] = builder.addColumn(0, infinity, 0, `released|${e}|${p}|to|${t}`);
      }
    });
    return { delivered: toPool, released: toCity };
  };

  const solos: SoloProduct[] = [];
  const byPeriod: (PeriodMaker & PeriodFlows)[] = [];
  instance.enterprises.forEach((enterprise, e) => {
    const arrivals = arrivalsOf[e];
    const isPinned = (p: number) =>
      deliveryPins.some((pin) => pin.enterprise === enterprise.code && pin.product === instance.products[p].code);
    const isThere = (p: number) =>
      enterprise.goodsByDay[p].some((quantity) => quantity > 0) ||
      enterprise.lines.some((l) => instance.lines[l].makes.some((make) => make.product === p && make.rate > 0));
    const canOwe = (m: number) => m >= 0 && arrivals.owed[m].some((owed) => owed > 0);
    const mayDeliver = (p: number) => canOwe(instance.products[p].linkage);
    const isWanted = (p: number) =>
      (mayDeliver(p) && (isPinned(p) || isEverPooled(e, p))) || wanted.byCity[enterprise.city][p].includes(true);
    const used = instance.products.map((_, p) => isThere(p) && isWanted(p));
    // What can be made is known beforehand only where quotas are fixed.
    const alone = moves !== null ? [] : soloProducts(instance, e, arrivals, (p) => used[p]).filter(({ product }) => !isPinned(product));
    solos.push(...alone);
    const others = instance.products.map((_, p) => used[p] && !alone.some(({ product }) => product === p));
    const maker = { enterprise: e, arrivals, isUsed: others, availability: (l: number) => instance.lines[l].availability };
    if (pooling === 'together' && moves === null && others.includes(true) && !others.some((isOther, p) => isOther && isPinned(p))) {
      const ends = periodEnds(arrivals, instance.days);
      const flows = addPeriodFlows(e, others, mayDeliver, ends);
      byPeriod.push({ enterprise: e, isUsed: others, arrivals, ends, ...flows });
      const availability = (l: number) => availabilityByPeriod(instance.lines[l].availability, ends);
      addMaker(builder, instance, { ...maker, availability }, moves, { made, ...flows });
      return;
    }
    others.forEach((isOther, p) => {
      if (isOther) addFlows(e, p, mayDeliver(p), isPinned(p));
    });
    addMaker(builder, instance, maker, moves, { made, delivered: delivered[e], released: released[e] });
  });
  instance.cities.forEach((_, c) => {
    instance.products.forEach((_product, p) => {
      const makers = periodMakersIn(instance, byPeriod, c, p);
      if (makers.length === 0) return;
      const [{ enterprise }] = makers;
      const canDeliver = makers.some((maker) => hasColumns(maker.delivered[p]));
      addFlows(enterprise, p, canDeliver, false);
      addGiven(builder, instance, makers, p, { delivered: delivered[enterprise][p], released: released[enterprise][p] });
    });
  });

  const pools = poolSolos(instance, solos, pooling);
  pools.forEach((pool, index) => {
    const [{ enterprise, product }] = pool.members;
    addFlows(enterprise, product, canCall(pool), false);
    addSoloPool(builder, instance, pool, index, delivered[enterprise][product], released[enterprise][product]);
  });
  for (const [index, pin] of deliveryPins.entries()) {
    const e = instance.enterprises.findIndex((enterprise) => enterprise.code === pin.enterprise);
    const p = instance.products.findIndex((product) => product.code === pin.product);
    // Without a column nothing can be delivered. A minimum above 0 is then found infeasible, as it should be.
    builder.addRow(pin.min ?? -infinity, pin.max ?? infinity, entriesOf(delivered[e][p]), {
      key: `delivery|${index}`,
      price: { name: `delivery|${pin.enterprise}|${pin.product}`, day: 0, unit: 1 },
    });
  }
  return { made, delivered, released, pools, byPeriod };
}
