// Owns the supply side in whole pieces: what is made, called in and released each day, nothing overdrawn by a piece.
// Every running total is the exact plan's, rounded up where the bounds allow it in exact integers, else down.
import { add, divide, floor, fromNumber, isZero, multiply, rational, subtract, sum, zero } from '../base/rational.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Quota } from '../plan/plan.ts';
import type { ExactPlan } from './exactPlan.ts';
import type { Instance } from './instance.ts';

/** Whole pieces by [line][make][day] or [enterprise][product][day]. */
export interface WholeSupply {
  readonly made: readonly (readonly (readonly number[])[])[];
  readonly delivered: readonly (readonly (readonly number[])[])[];
  readonly released: readonly (readonly (readonly number[])[])[];
}

/** Running totals of a budget in exact integers: Σ use × pieces ≤t × scale ≤ budget ≤t. */
interface Budget {
  readonly uses: ReadonlyMap<number, bigint>;
  readonly available: readonly bigint[];
}

const micro = 1_000_000n;
const usesUnit = rational(1000n * micro * micro);
/** A running total this close to a whole number was meant to be that number: aims give way to each other by a hundredth of a piece. */
const nearlyWhole = 0.05;

/** `unmet` by product: pieces asked for that the exact plan leaves unmet. Who is short anyway gives the piece that rounding costs. */
export function roundSupply(
  dataset: Dataset,
  instance: Instance,
  quotas: readonly Quota[],
  exact: ExactPlan,
  unmet: readonly number[],
): WholeSupply {
  const quotaOf = new Map(quotas.map((quota) => [`${quota.enterprise}|${quota.material}`, quota.quantity]));
  const perThousand = new Map(dataset.bom.map((row) => [`${row.product}|${row.material}`, row.perThousand]));
  const made = instance.lines.map((line, l) => roundLine(line, exact.made[l], unmet));
  const delivered = instance.enterprises.map(() => instance.products.map(() => new Array<number>(instance.days).fill(0)));
  const released = instance.enterprises.map(() => instance.products.map(() => new Array<number>(instance.days).fill(0)));

  instance.enterprises.forEach((enterprise, e) => {
    const usesOf = (material: number, linkedOnly: boolean) =>
      new Map(
        instance.products.flatMap((product, p) => {
          const perPiece = perThousand.get(`${product.code}|${instance.materials[material].code}`) ?? 0;
          if (perPiece === 0 || (linkedOnly && product.linkage !== material)) return [];
          return [[p, toMicro(perPiece) * (micro + toMicro(enterprise.loss))] as const];
        }),
      );
    instance.materials.forEach((material, m) => {
      const quota = quotaOf.get(`${enterprise.code}|${material.code}`) ?? 0;
      fitProduction(
        instance,
        enterprise.lines,
        made,
        unmet,
        budgetOf(usesOf(m, false), enterprise.materialByDay[m], quota, 1, material.poolByDay),
      );
    });
    const supply = instance.products.map((_, p) => {
      const makes = enterprise.lines.flatMap((l) => instance.lines[l].makes.flatMap((make, k) => (make.product === p ? [made[l][k]] : [])));
      return running(enterprise.goodsByDay[p].map((quantity, t) => quantity + makes.reduce((total, byDay) => total + byDay[t], 0)));
    });
    instance.products.forEach((product, p) => {
      if (product.linkage < 0) return;
      // A piece that rounding costs is the pool's, where cartons leave loose pieces anyway, unless a pin counts on it.
      const isPinned = dataset.pins.some(
        (pin) => pin.kind === 'delivery' && pin.enterprise === enterprise.code && pin.product === product.code,
      );
      const kept = running(exact.released[e][p]).map((total, t) => (isPinned ? 0 : Math.min(roundUp(total), supply[p][t])));
      delivered[e][p] = within(exact.delivered[e][p], supply[p], kept);
    });
    instance.materials.forEach((material, m) => {
      const arrears = material.poolByDay.map((_, t) => (t === 0 ? enterprise.arrears[m] : 0));
      const quota = quotaOf.get(`${enterprise.code}|${material.code}`) ?? 0;
      fitTotals(delivered[e], budgetOf(usesOf(m, true), arrears, quota, material.linkageRatio, material.poolByDay));
    });
    instance.products.forEach((_, p) => {
      released[e][p] = within(exact.released[e][p], supply[p], running(delivered[e][p]));
    });
  });
  return { made, delivered, released };
}

/** Running totals of `exact` rounded up, by day, as far as `supply` allows beside what is `taken` by that and every later day. */
function within(exact: readonly number[], supply: readonly number[], taken: readonly number[]): number[] {
  const free = supply.map((total, t) => total - taken[t]);
  for (let t = free.length - 2; t >= 0; t -= 1) free[t] = Math.min(free[t], free[t + 1]);
  return differences(running(exact).map((total, t) => Math.min(roundUp(total), free[t])));
}

/** Running totals rounded up, cut to what each day's line time allows; what a day cannot make, a later one catches up. */
function roundLine(line: Instance['lines'][number], exact: readonly (readonly number[])[], unmet: readonly number[]): number[][] {
  const whole = exact.map((byDay) => byDay.map(() => 0));
  const wanted = exact.map((byDay) => running(byDay));
  const sums = exact.map(() => 0);
  const rates = line.makes.map((make) => BigInt(make.rate));
  line.availability.forEach((availability, t) => {
    const day = rates.map((rate) => (rate === 0n ? 0n : (rate * toMicro(availability)) / micro));
    const pieces = exact.map((_, k) => Math.max(0, Math.min(roundUp(wanted[k][t]) - sums[k], Number(day[k]))));
    if (pieces.filter((count) => count > 0).length > 1)
      fitDay(
        pieces,
        exact.map((byDay) => byDay[t]),
        rates,
        toMicro(availability),
        line.makes.map((make) => unmet[make.product]),
      );
    pieces.forEach((count, k) => {
      whole[k][t] = count;
      sums[k] += count;
    });
  });
  return whole;
}

/** Σ pieces/rate ≤ availability, exactly: pieces above the exact plan go first, of the product that is shortest anyway. */
function fitDay(
  pieces: number[],
  exact: readonly number[],
  rates: readonly bigint[],
  availability: bigint,
  unmet: readonly number[],
): void {
  const product = rates.reduce((a, b) => a * (b === 0n ? 1n : b), 1n);
  const load = () =>
    pieces.reduce((total, count, k) => (rates[k] === 0n ? total : total + BigInt(count) * (product / rates[k]) * micro), 0n);
  while (load() > availability * product) {
    const makes = pieces.map((_, k) => k).filter((k) => pieces[k] > 0);
    makes.sort((a, b) => Number(pieces[b] > exact[b]) - Number(pieces[a] > exact[a]) || unmet[b] - unmet[a] || a - b);
    pieces[makes[0]] -= 1;
  }
}

/** What may be used by each day: own arrivals plus ratio × quota, which comes in proportion to the pool's arrivals. */
function budgetOf(
  uses: ReadonlyMap<number, bigint>,
  ownByDay: readonly number[],
  quota: number,
  ratio: number,
  poolByDay: readonly number[],
): Budget {
  const total = sum(poolByDay.map(fromNumber));
  const share = isZero(total) ? zero : divide(multiply(fromNumber(quota), fromNumber(ratio)), total);
  let budget = zero;
  const available = ownByDay.map((quantity, t) => {
    budget = add(budget, add(fromNumber(quantity), multiply(share, fromNumber(poolByDay[t]))));
    // A use is perThousand × (1 + loss) in millionths of both: the budget in the same unit, where whole pieces are whole.
    return floor(multiply(budget, usesUnit));
  });
  return { uses, available };
}

interface Row {
  readonly product: number;
  readonly byDay: number[];
  /** Pieces that a day can still take on. */
  readonly room: (day: number) => number;
}

function fitProduction(instance: Instance, lines: readonly number[], made: number[][][], unmet: readonly number[], budget: Budget): void {
  const rows = lines.flatMap((l) => {
    const line = instance.lines[l];
    return line.makes.map(
      (make, k): Row => ({ product: make.product, byDay: made[l][k], room: (day) => roomOnLine(line, made[l], k, day) }),
    );
  });
  fitRows(
    rows.sort((a, b) => unmet[b.product] - unmet[a.product]),
    budget,
  );
}

/** Whole pieces of a make that still fit into a line's day beside all that is planned there. */
function roomOnLine(line: Instance['lines'][number], made: readonly (readonly number[])[], k: number, day: number): number {
  const rate = BigInt(line.makes[k].rate);
  if (rate === 0n) return 0;
  const busy = line.makes.reduce(
    (total, make, other) => (make.rate === 0 ? total : add(total, rational(BigInt(made[other][day]), BigInt(make.rate)))),
    zero,
  );
  const free = floor(multiply(subtract(fromNumber(line.availability[day]), busy), rational(rate)));
  return free > 0n ? Number(free) : 0;
}

function fitTotals(byProduct: number[][], budget: Budget): void {
  fitRows(
    byProduct.map((byDay, product): Row => ({ product, byDay, room: () => Number.MAX_SAFE_INTEGER })),
    budget,
  );
}

/** Takes pieces off, latest day first, until every running total is inside the budget; what one day loses the next catches up. */
function fitRows(rows: readonly Row[], budget: Budget): void {
  const users = rows.filter((row) => budget.uses.has(row.product));
  const last = budget.available.length - 1;
  let used = 0n;
  budget.available.forEach((available, t) => {
    for (const row of users) used += BigInt(row.byDay[t]) * (budget.uses.get(row.product) as bigint);
    for (let day = t; used > available && day >= 0; day -= 1) {
      for (const row of users) {
        const use = budget.uses.get(row.product) as bigint;
        const take = used > available ? min((used - available + use - 1n) / use, BigInt(row.byDay[day])) : 0n;
        if (take === 0n) continue;
        row.byDay[day] -= Number(take);
        used -= take * use;
        if (t < last) row.byDay[t + 1] += Math.min(Number(take), row.room(t + 1));
      }
    }
  });
}

export function running(byDay: readonly number[]): number[] {
  let total = 0;
  return byDay.map((quantity) => {
    total += quantity;
    return total;
  });
}

function differences(totals: readonly number[]): number[] {
  let before = 0;
  return totals.map((total) => {
    // A total cut by a bound may dip below yesterday's: what was given stays given.
    const now = Math.max(before, total);
    const today = now - before;
    before = now;
    return today;
  });
}

function roundUp(total: number): number {
  return Math.ceil(total - nearlyWhole);
}

function toMicro(value: number): bigint {
  return BigInt(Math.round(value * 1e6));
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
